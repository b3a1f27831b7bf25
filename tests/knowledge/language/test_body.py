import pytest

from knowledge import ArticleError
from knowledge.language.body import from_headline, paragraphs

TITLE = "Bridge reopens – after repairs"
BODY = "The bridge is open.\nAda Stone said: “It holds”, and smiled.\n"


def body(text, title=TITLE):
    return paragraphs(from_headline(text, title))


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
    found = body(f"Home\n{headline}\n{BODY}")
    assert found == ["The bridge is open.", "Ada Stone said: “It holds”, and smiled."]


def test_the_headline_alone_comes_before_one_with_the_site_s_name():
    text = f"Bridge reopens – after repairs | The Example\nWe use cookies.\nBridge reopens – after repairs\n{BODY}"
    assert body(text)[0] == "The bridge is open."


def test_the_base_s_own_headline_may_have_the_site_s_name():
    assert len(body(f"Bridge reopens\n{BODY}", "Bridge reopens | The Example")) == 2


def test_a_text_of_nothing_but_paragraphs_is_the_body_alone():
    assert from_headline(BODY.replace("\n", "\n\n"), TITLE)[0] == TITLE


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
        body(text)
