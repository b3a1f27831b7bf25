from hashlib import sha256

import pytest

from knowledge import Article, ArticleError, Person
from knowledge.authoring.copy import digests, read_copy, read_text

ARTICLE = Article("Bridge reopens – after repairs", "The Example")
PEOPLE = [
    Person("Ada Stone", "the town's engineer", ("the engineer",)),
    Person("Ben Ford", "the mayor"),
]
BODY = "The bridge is open.\nAda Stone said: “It holds”, and smiled.\n"


def copied(text, title=ARTICLE.title):
    return read_copy(Article(title, "The Example"), PEOPLE, text)


def test_the_body_is_what_follows_the_headline_and_ends_like_a_sentence():
    copy = copied(
        "Menu. Search.\nBridge reopens – after repairs\n\nA photo (Someone/XY)\n\nIt is open.\n“Why?”\nAds\nEnd…\n"
    )
    assert copy.paragraphs == ("It is open.", '"Why?"', "End...")
    assert "Someone" in copy.text
    assert "Menu" not in copy.text


@pytest.mark.parametrize(
    "headline",
    [
        "Bridge reopens - after repairs",
        "BRIDGE REOPENS — AFTER REPAIRS",
        "Bridge reopens – after repairs | The Example",
        "Bridge reopens – after repairs - The Example",
        "The Example · Bridge reopens – after repairs",
        "Live: Bridge reopens – after repairs",
        "# Bridge reopens – after repairs",
        "**Bridge reopens – after repairs**",
        "Bridge reopens – after\nrepairs",
    ],
)
def test_the_headline_is_found_however_it_stands(headline):
    copy = copied(f"Home\n{headline}\n{BODY}")
    assert copy.paragraphs == ("The bridge is open.", 'Ada Stone said: "It holds", and smiled.')


def test_the_headline_alone_comes_before_one_with_the_site_s_name():
    text = f"Bridge reopens – after repairs | The Example\nWe use cookies.\nBridge reopens – after repairs\n{BODY}"
    assert copied(text).paragraphs[0] == "The bridge is open."


def test_the_base_s_own_headline_may_have_the_site_s_name():
    assert len(copied(f"Bridge reopens\n{BODY}", "Bridge reopens | The Example").paragraphs) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no line with the headline"),
        ("Another story\nIt is open.", "no line with the headline"),
        ("Bridge reopens after repairs\nA caption (XY)", "no sentence after its headline"),
    ],
)
def test_a_text_that_is_not_the_article_is_refused(text, message):
    with pytest.raises(ArticleError, match=message):
        copied(text)


def test_who_is_named_and_what_is_narrated_are_known():
    copy = copied(f"{ARTICLE.title}\n{BODY}A caption with Ben Ford (XY)\n")
    assert copy.named == {"Ada Stone", "Ben Ford"}
    assert copy.narration == (
        "The bridge is open.", "Ada Stone said:", ", and smiled.", "A caption with Ben Ford (XY)",
    )  # fmt: skip


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\r\nb\r\n", b"a\rb\r", b"a\nb\n", "a\nb\n".encode("utf-16")])
def test_a_text_is_read_without_mark_and_carriage_returns(data):
    assert read_text(data) == "a\nb\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("One.\nIt’s".encode("cp1252"), "line 2: is not UTF-8"),
        (b"%PDF-1.7 ...", "is a PDF; save the article as plain text"),
        (b"PK\x03\x04...", "is a Word or zip file"),
        (b"  <!DOCTYPE html><html>", "is a web page; copy the article's text"),
    ],
)
def test_what_is_no_text_is_refused_in_words(data, message):
    with pytest.raises(ArticleError, match=message):
        read_text(data)


@pytest.mark.parametrize("noted", [b"\xef\xbb\xbfa\r\nb", b"a\r\nb", b"a\nb"])
def test_the_hash_of_a_file_and_of_its_text_with_either_line_end_are_good(noted):
    assert sha256(noted).hexdigest() in digests(b"\xef\xbb\xbfa\r\nb")
    assert sha256(b"a\nc").hexdigest() not in digests(b"\xef\xbb\xbfa\r\nb")
