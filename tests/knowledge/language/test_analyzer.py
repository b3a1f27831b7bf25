import pytest

from knowledge import Person
from knowledge.language.analyzer import Analyzer

PEOPLE = [Person("Mara Quill", "director", ("the director", "Ms Quill")), Person("Ada", "cook", ("the cook",))]
TEXTS = ["How wide is the telescope?", "What did the council pay?", "Who was asked about the lane and the refugees?"]


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer(TEXTS, PEOPLE, {"telescope": ["scope", "big eye"], "Quill": ["our stargazer"]})


@pytest.mark.parametrize("text", ["Mara Quill", "quill", "Ms Quill’s", "the Director", "MARA QUILL", "our stargazer"])
def test_a_person_is_one_term_however_named(analyzer, text):
    assert analyzer.read(text) == ("@mara-quill",)


def test_the_names_are_those_of_the_people(analyzer):
    assert analyzer.names == {"@mara-quill", "@ada"}


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("How wide is the telscope?", "how wide is the telescop"),
        ("How wide is the big eye?", "how wide is the telescop"),
        ("what did the counicl pay pls", "what did the council pay pls"),
        ("wot did the cook ask", "what did @ada ask"),
        ("what did the direcotr pay", "what did @mara-quill pay"),
        ("", ""),
        ("?!", ""),
    ],
)
def test_what_was_typed_becomes_terms_of_the_base(analyzer, typed, terms):
    assert analyzer.read(typed) == tuple(terms.split())


@pytest.mark.parametrize("text", [*TEXTS, "the refugees", "the Director of the big eye"])
def test_the_base_and_a_question_are_read_by_one_chain(analyzer, text):
    assert analyzer.terms(analyzer.understood(text)) == analyzer.read(text)


def test_terms_are_never_read_a_second_time(analyzer):
    assert analyzer.read("refugees") == ("refuge",)  # which would become "refug"
    assert analyzer.terms(["asked", "@mara-quill"]) == ("ask", "@mara-quill")


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("how wide is the tel", "how wide is the telescop"),
        ("who is qui", "who is @mara-quill"),
        ("lane", "lane"),
        ("", ""),
        ("zzqqzz", "zzqqzz"),
        ("?", ""),
    ],
)
def test_the_last_word_of_what_is_still_being_typed_is_completed(analyzer, typed, terms):
    assert analyzer.begun(typed) == tuple(terms.split())


@pytest.mark.parametrize(
    ("word", "known"),
    [("telescope", True), ("stargazer", True), ("quill", True), ("police", True), ("2022", True), ("zzqqzz", False)],
)
def test_a_word_is_known_from_the_base_from_english_or_as_an_amount(analyzer, word, known):
    assert analyzer.knows(word) is known


def test_synonyms_of_a_person_add_to_the_aliases():
    analyzer = Analyzer([], PEOPLE, {"Ada": ["chef"]})
    assert analyzer.read("chef") == analyzer.read("the cook") == ("@ada",)


def test_a_synonym_for_a_longer_title_is_not_the_person_with_a_part_of_it():
    people = [Person("Ann Lee", "home secretary", ("home secretary",))]
    analyzer = Analyzer([], people, {"shadow home secretary": ["shadow minister"]})
    assert analyzer.read("shadow home secretary") == analyzer.read("shadow minister")
    assert "@ann-lee" not in analyzer.read("shadow home secretary")
