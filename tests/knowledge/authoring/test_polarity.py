import pytest

from knowledge.authoring.polarity import contradictions


def told(answer, source):
    return list(contradictions("its answer", answer, source))


@pytest.mark.parametrize(
    ("answer", "source", "words"),
    [
        ("The clock strikes the hours.", "The clock does not strike the hours.", "not strike hours"),
        ("Every penny meant for the wall went there.", "No penny meant for the wall was spent.", "no penny meant wall"),
        ("He told the whole council.", "It rained, and he never told the whole council.", "never whole council"),
        (
            "They say that his name was a factor in their approach.",
            "They deny nothing: his name was not a factor in the manner in which they approached it.",
            "not factor manner approached",
        ),
        ("The clock can be mended easily.", "The clock cannot be mended easily.", "not mended easily"),
    ],
)
def test_a_lost_negation_is_told(answer, source, words):
    assert told(answer, source) == [f"its answer affirms what the article denies: {words!r}"]


def test_an_added_negation_is_told():
    assert told("She has not hired two guides.", "She has hired two new guides.") == [
        "its answer denies what the article affirms: 'not hired two guides'",
    ]


@pytest.mark.parametrize(
    ("answer", "source"),
    [
        ("The clock is silent at the hours.", "The clock does not strike the hours."),
        ("The clock fails to strike the hours.", "The clock does not strike the hours."),
        ("No, the mayor pays for the wall herself.", "The mayor pays for the wall."),
        ("The article does not say who hired two guides.", "She has hired two guides."),
        ("The wall is old and the guides were hired.", "The wall was not mended. The guides were hired."),
        ("She did not hire two guides.", "She hired two cooks. She did not hire two guides."),
        ("They built not only a wall but a clock.", "They built a wall and a clock."),
        ("It is not.", "It is."),
    ],
)
def test_other_words_are_no_contradiction(answer, source):
    assert told(answer, source) == []
