import pytest

from knowledge import Person
from knowledge.language.names import Names, last_name, term
from knowledge.language.text import words

QUILL = Person("Mara Quill", "director", ("the director", "Ms Quill"))
CLEVER = Person("James Cleverly", "minister", ("Mr Cleverly",))


def folded(text, people, others=()):
    return Names(people, map(words, others)).fold(words(text))


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Mara Quill", "quill"),
        ("Ada", "ada"),
        ("Jo van der Berg", "berg"),
        ("Martin King Jr", "king"),
        ("Ann Lee MP", "lee"),
        ("Zelenskyy 🇺🇦", "zelenskyy"),
        ("Otto Ast (†)", "ast"),
        ("†", ""),
    ],
)
def test_a_last_name_is_the_last_word_that_is_no_suffix(name, last):
    assert last_name(Person(name, "somebody")) == last


@pytest.mark.parametrize("text", ["Mara Quill", "quill", "Ms Quill’s", "the Director", "MARA QUILL", "Mrs Quill"])
def test_a_person_is_one_term_however_named(text):
    assert folded(text, [QUILL]) == ["@mara-quill"]


@pytest.mark.parametrize("text", ["Mr Quill", "Sir Quill"])
def test_a_title_of_the_other_sex_is_somebody_else(text):
    assert folded(text, [QUILL]) == list(words(text))


def test_without_a_title_among_the_aliases_every_title_fits():
    assert folded("Mr Ada and Mrs Ada", [Person("Ada", "cook")]) == ["@ada", "and", "@ada"]


@pytest.mark.parametrize("text", ["clever", "how clever", "cleverness", "quilling"])
def test_a_word_like_a_name_is_no_name(text):
    assert not {"@james-cleverly", "@mara-quill"} & set(folded(text, [QUILL, CLEVER]))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("will may resign", "will may resign"),
        ("Theresa May", "@theresa-may"),
        ("did Mrs May say so", "did @theresa-may say so"),
        ("the premier", "@theresa-may"),
    ],
)
def test_a_name_that_is_an_ordinary_word_counts_only_with_more_of_it(text, terms):
    assert folded(text, [Person("Theresa May", "premier", ("Mrs May", "the premier", "May"))]) == terms.split()


def test_what_names_two_persons_names_neither():
    smiths = [Person("Ann Smith", "judge", ("the witness",)), Person("Bob Smith", "cook", ("the witness",))]
    assert folded("Smith", smiths) == ["smith"]
    assert folded("the witness", smiths) == ["the", "witness"]
    assert folded("Bob Smith and Ann Smith", smiths) == ["@bob-smith", "and", "@ann-smith"]


def test_a_longer_title_that_is_somebody_elses_keeps_its_words():
    minister = Person("Ann Lee", "home secretary", ("home secretary",))
    assert folded("the shadow home secretary", [minister], ["shadow home secretary"]) == [
        *("the", "shadow", "home", "secretary")
    ]
    assert folded("the home secretary", [minister]) == ["the", "@ann-lee"]


@pytest.mark.parametrize(
    ("name", "typed", "found"),
    [
        ("Zelenskyy 🇺🇦", "zelenskyy", "@zelenskyy"),
        ("Dara O'Brien", "obrien", "@dara-o-brien"),
        ("Dara O’Brien", "Mr O'Brien", "@dara-o-brien"),
        ("Dara O'Brien MP", "brien", "@dara-o-brien-mp"),
        ("Jo Lloyd-Jones", "Lloyd Jones", "@jo-lloyd-jones"),
        ("Renée Zola", "Renee Zola", "@renee-zola"),
        ("†", "†", "@†"),
    ],
)
def test_odd_names_are_names(name, typed, found):
    person = Person(name, "somebody")
    assert term(person) == found
    assert folded(typed, [person]) == ([found] if words(typed) else [])


def test_no_word_can_be_a_person():
    assert folded("@mara-quill", [QUILL]) == ["@mara-quill"]
    assert words("@mara-quill") == ("mara", "quill")
    assert folded("nobody here", []) == ["nobody", "here"]
