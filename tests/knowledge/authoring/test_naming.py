import pytest

from knowledge import Person
from knowledge.authoring.naming import Naming, gender

ADA = Person("Ada Stone", "the town's engineer", ("the builder", "Ms Stone"))
BEN = Person("Ben Ford", "mayor of Milltown")
JOHN, MARY = Person("John Smith", "a driver"), Person("Mary Smith", "a teacher")
OFFICE = Person("Home Office", "")
NAMING = Naming([ADA, BEN, JOHN, MARY, OFFICE, Person("", "")])


def meant(text):
    return [mention.who for mention in NAMING.mentions(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Stone came.", [("Ada Stone",)]),
        ("Yesterday Engineer Stone came.", [("Ada Stone",)]),
        ("Ms Stone and Ben came.", [("Ada Stone",), ("Ben Ford",)]),
        ("Mr. Ford came with A. Stone.", [("Ben Ford",), ("Ada Stone",)]),
        ("The engineer met the mayor.", [("Ada Stone",), ("Ben Ford",)]),
        ("The builder Ada Stone came.", [("Ada Stone",)]),
        ("The Home Office came.", [("Home Office",)]),
        ("The Foreign Office on Stone Bridge, a stone bridge.", []),
        ("Smith came.", [("John Smith", "Mary Smith")]),
        ("Mrs Smith came.", [("Mary Smith",)]),
        ("Mr Smith came.", [("John Smith",)]),
        ("J. Smith came.", [("John Smith",)]),
        ("Bilal Smith came.", [("Bilal Smith",)]),
        ("Mayor Mary Jones MP came.", [("Mary Jones",)]),
        ("Sir Tom Hill came.", [("Sir Tom Hill",)]),
        ("Sir Ben came with Dame Ada.", [("Ben Ford",), ("Ada Stone",)]),
        ("Dame Ben came.", [("Dame Ben",)]),
        ("Mr Stone came.", [("Mr Stone",)]),
        ("It was open in London. Mary Smith came.", [("Mary Smith",)]),
    ],
)
def test_titles_and_first_names_tell_who_is_meant(text, who):
    assert meant(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ben Ford met Ada Stone. She smiled.", ("Ada Stone",)),
        ("Ben Ford met John Smith. He smiled.", ("Ben Ford", "John Smith")),
        ("Ben Ford liked John Smith's boat. He smiled.", ("Ben Ford",)),
        ("Mary Jones came. She smiled.", ("Mary Jones",)),
        ("It rained. He smiled.", ()),
    ],
)
def test_a_pronoun_means_those_named_before_whom_it_fits(text, who):
    assert meant(text)[-1] == who


@pytest.mark.parametrize(
    ("person", "known"),
    [
        (Person("Kim Wu", "spokeswoman"), "f"),
        (Person("Kim Wu", "", ("Mr Wu",)), "m"),
        (Person("Wu", ""), ""),
        (ADA, "f"),
        (BEN, "m"),
    ],
)
def test_gender_is_told_by_title_role_or_first_name(person, known):
    assert gender(person) == known


def test_a_base_without_people_names_nobody_of_its_own():
    assert Naming([]).mentions("It rained.") == []
