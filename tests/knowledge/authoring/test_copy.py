from hashlib import sha256

import pytest

from knowledge import Article, Person
from knowledge.authoring.copy import digests, read_copy

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


def test_who_is_named_and_what_is_narrated_are_known():
    copy = copied(f"{ARTICLE.title}\n{BODY}A caption with Ben Ford (XY)\n")
    assert copy.named == {"Ada Stone", "Ben Ford"}
    assert copy.narration == (
        "The bridge is open.", "Ada Stone said:", ", and smiled.", "A caption with Ben Ford (XY)",
    )  # fmt: skip


@pytest.mark.parametrize("noted", [b"\xef\xbb\xbfa\r\nb", b"a\r\nb", b"a\nb"])
def test_the_hash_of_a_file_and_of_its_text_with_either_line_end_are_good(noted):
    assert sha256(noted).hexdigest() in digests(b"\xef\xbb\xbfa\r\nb")
    assert sha256(b"a\nc").hexdigest() not in digests(b"\xef\xbb\xbfa\r\nb")
