from datetime import date

import pytest

from knowledge import Article, ArticleError, read_original
from knowledge.authoring.original import UNKNOWN_PUBLISHER, Section

BODY = "The ferry came back on Monday.\n\nNobody was on board, and everybody was glad of it.\n"


def read(text, known=None):
    return read_original(text.encode(), known)


def test_the_first_line_is_the_headline_and_what_ends_like_a_sentence_the_body():
    original = read(f"Ferry comes back\n\nBy Ada Stone\n\nMonday, May 18, 2015\n\nThe ferry (XY)\n\n{BODY}")
    assert original.article == Article("Ferry comes back", UNKNOWN_PUBLISHER, "Ada Stone", published=date(2015, 5, 18))
    assert original.paragraphs == tuple(BODY.strip().split("\n\n"))
    assert (original.sections, original.left_out) == ((Section("", 1, 2),), ("The ferry (XY)",))


@pytest.mark.parametrize("day", ["2015-05-18", "18 May 2015", "18th May 2015", "May 18th, 2015", "Updated 18 May 2015"])
def test_the_date_above_the_body_is_read_however_it_is_written(day):
    assert read(f"Ferry\n{day}\n{BODY}").article.published == date(2015, 5, 18)


@pytest.mark.parametrize("day", ["Monday", "31 February 2015", "1 Ferry 2015", "The plan of 2015"])
def test_what_is_no_date_is_none(day):
    assert read(f"Ferry\n{day}\n{BODY}").article.published is None


def test_headings_of_markdown_make_sections():
    original = read(
        f"# **Ferry** [comes](https://example.org) back\n\n## Empty\n\n## Return\n{BODY}\n## Cost\nIt cost £3.\n"
    )
    assert original.article.title == "Ferry comes back"
    assert original.sections == (Section("Return", 1, 2), Section("Cost", 3, 3))


def test_what_is_known_of_the_article_stays():
    known = Article("", "The Example", "Ben Ford", "https://example.org", date(2020, 1, 2), "en-GB")
    original = read(f"Ferry\nBy Ada Stone\n2015-05-18\n{BODY}", known)
    assert original.article == Article(
        "Ferry", "The Example", "Ben Ford", "https://example.org", date(2020, 1, 2), "en-GB"
    )


def test_the_language_is_that_of_the_body():
    german = "Die Fähre ist am Montag wieder da. Niemand war an Bord, und das ist auch gut so, sagt die Stadt."
    assert read(f"Fähre ist da\n{german}").article.language == "de"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no text"),
        ("* * *\n", "no text"),
        ("Ferry comes back\nA label\n", "no sentence below its first line"),
        (f"{'Ferry ' * 50}\n{BODY}", "no headline"),
        ("<html><body>Ferry</body></html>", "web page"),
    ],
)
def test_what_is_no_article_is_refused(text, message):
    with pytest.raises(ArticleError, match=message):
        read(text)


def test_control_characters_are_left_out():
    assert read("Fer\x07ry\nIt is\x1b back.").paragraphs == ("It is back.",)
