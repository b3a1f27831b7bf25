import pytest

from knowledge import Person
from knowledge.authoring.roles import wrong_roles

PEOPLE = [Person("Ada Stone", "the town's engineer"), Person("Ben Ford", "the mayor")]
ARTICLE = "Mayor Ben Ford met Ada Stone, an architect by trade.\nA teacher, Mr Ford came late."


@pytest.mark.parametrize(
    ("answer", "office"),
    [
        ("Ada Stone, the mayor, came.", "mayor"),
        ("Ada Stone is the mayor of the town.", "mayor"),
        ("Mayor Stone came.", "mayor"),
        ("Ada Stone is a farmer.", "farmer"),
    ],
)
def test_an_office_of_somebody_else_or_of_nobody_is_told(answer, office):
    (message,) = wrong_roles("its answer", answer, PEOPLE, ARTICLE)
    assert message == f"its answer calls Ada Stone {office}, which neither the article nor people.toml does"


@pytest.mark.parametrize(
    "answer",
    [
        "Ada Stone, the engineer, came.",
        "Ada Stone, an architect, came.",
        "The mayor, Ben Ford, met Ada Stone.",
        "Ada Stone met the mayor.",
        "Ada Stone is sure.",
        "Ben Ford is a teacher.",
        "Mary Jones, the mayor of Barton, came.",
    ],
)
def test_a_role_of_the_base_or_the_article_is_right(answer):
    assert list(wrong_roles("its answer", answer, PEOPLE, ARTICLE)) == []
