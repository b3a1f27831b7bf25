import pytest

from knowledge import Person
from knowledge.language.analyzer import Analyzer, last_name
from knowledge.language.text import words

PEOPLE = [Person("Mara Quill", "director", ("the director", "Ms Quill")), Person("Ada", "cook", ("the cook",))]


@pytest.fixture(scope="module")
def analyzer():
    phrasings = ["How wide is the telescope?", "What did the council pay?", "Who was asked about the lane?"]
    return Analyzer(map(words, phrasings), PEOPLE, {"telescope": ["scope", "big eye"], "Quill": ["our stargazer"]})


@pytest.mark.parametrize(("name", "last"), [("Mara Quill", "Quill"), ("Ada", "Ada"), ("Jo van der Berg", "Berg")])
def test_a_person_is_known_by_the_last_name(name, last):
    assert last_name(Person(name, "somebody")) == last


@pytest.mark.parametrize("text", ["Mara Quill", "quill", "Ms Quill’s", "the Director", "MARA QUILL", "our stargazer"])
def test_a_person_is_one_term_however_named(analyzer, text):
    assert analyzer.exact_terms(text) == [analyzer.name(PEOPLE[0])]


def test_the_names_are_those_of_the_people(analyzer):
    assert analyzer.names == {"quill", "ada"}


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("hey, could you tell me how wide the telscope is?", "how wide the telescop is"),
        ("How wide is the big eye?", "how wide is the telescop"),
        ("what did the counicl pay pls", "what did the council pay"),
        ("wot did the cook ask", "what did ada ask"),
        ("what did the direcotr pay", "what did quill pay"),
        ("", ""),
        ("?!", ""),
    ],
)
def test_what_was_typed_becomes_terms_of_the_base(analyzer, typed, terms):
    assert analyzer.terms(analyzer.understood(typed)) == terms.split()


def test_a_text_of_the_base_itself_is_not_mended(analyzer):
    assert analyzer.exact_terms("hello telscope") == ["hello", "telscop"]


def test_synonyms_of_a_person_add_to_the_aliases():
    analyzer = Analyzer([], PEOPLE, {"Ada": ["chef"]})
    assert analyzer.exact_terms("chef") == analyzer.exact_terms("the cook") == ["ada"]
