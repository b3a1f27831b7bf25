from dataclasses import replace

import pytest

from knowledge import Entry, KnowledgeBase, Nearby
from knowledge.language.analyzer import Analyzer
from knowledge.retrieval.features import Matcher
from knowledge.retrieval.reading import texts
from tests.knowledge.conftest import ARTICLE, ENTRIES, PEOPLE, SYNONYMS, UNKNOWNS, read

LEFT_OUT = ("why", "which schools came", "how many children came", "who counted them")
ALTERED = tuple(replace(one, unsaid=LEFT_OUT) if one.id == "visitors-2023" else one for one in ENTRIES)
ITEMS = [*ALTERED, *UNKNOWNS]


@pytest.fixture(scope="module")
def matcher():
    return Matcher(ITEMS, Analyzer((text for item in ITEMS for text in texts(item)), PEOPLE, SYNONYMS))


@pytest.fixture(scope="module")
def evidence(matcher, analyzer):
    def evidence(question, id_="visitors-2023"):
        asked = read(analyzer, question)
        candidates = matcher.candidates(asked)
        best = next(c for c in candidates if ITEMS[c.match.item].id == id_)
        return matcher.examiner.evidence(asked, best, candidates)

    return evidence


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Why did so many visitors come in 2023?", "unsaid"),
        ("Which schools came among the visitors of 2023?", "unsaid"),
        ("How many visitors came from Germany in 2023?", "name_missing"),
        ("How many visitors did not come in 2023?", "negated"),
        ("How many visitors came in 2023 and in 2019?", "figure_missing"),
        ("What does Calloway say of visitors in 2023?", "person_missing"),
    ],
)
def test_what_speaks_against_an_entry_is_found(evidence, question, name):
    assert getattr(evidence(question), name) > getattr(evidence("How many visitors came in 2023?"), name)


def test_the_usual_question_is_usual(evidence):
    assert evidence("How many visitors came in 2023?").usual > evidence("Why did visitors come in 2023?").usual
    assert evidence("How many visitors came in 2023?").uncovered < evidence("How many wizards came in 2023?").uncovered


def test_the_contrary_of_what_an_entry_says_is_noticed(analyzer):
    entry = Entry("lane", "t", ("Was the lane opened?", "when did the lane open"), "The lane was opened on Monday.")
    matcher = Matcher([entry], analyzer)
    asked = read(analyzer, "When was the lane closed?")
    [best] = matcher.candidates(asked)
    assert matcher.examiner.evidence(asked, best, [best]).contrary == 1


def test_what_is_left_out_of_words_that_an_entry_has_is_asked_for_by_its_noun(analyzer):
    entry = Entry(
        "visits",
        "t",
        ("How many visitors came?", "visitors in boats"),
        "300 came in boats.",
        unsaid=("how many boats",),
    )
    matcher = Matcher([entry], analyzer)
    assert matcher.examiner.unsaid(read(analyzer, "How many boats were there?"), 0) == "how many boats"
    assert matcher.examiner.unsaid(read(analyzer, "How many visitors came in boats?"), 0) == ""


def test_what_an_entry_leaves_out_is_named(matcher, analyzer):
    place = next(n for n, item in enumerate(ITEMS) if item.id == "visitors-2023")
    assert matcher.examiner.unsaid(read(analyzer, "who counted the visitors"), place) == "who counted them"
    assert matcher.examiner.unsaid(read(analyzer, "when did visitors come"), place) == ""


def test_a_reply_says_what_is_left_out():
    base = KnowledgeBase(ARTICLE, ALTERED, UNKNOWNS, PEOPLE, SYNONYMS)
    reply = base.reply("How many children came among the visitors in 2023?")
    assert isinstance(reply, Nearby)
    assert reply.missing == "The article does not say how many children came."


@pytest.fixture(scope="module")
def contradiction(matcher, analyzer):
    def contradiction(question, id_="visitors-2023"):
        asked = read(analyzer, question)
        entry = next(c for c in matcher.candidates(asked) if ITEMS[c.match.item].id == id_)
        return matcher.examiner.contradiction(asked, entry, matcher.examiner.unsaid(asked, entry.match.item))

    return contradiction


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many visitors came in 2023?", ""),
        ("How many visitors came in 2019 and in 2023?", "it does not have the question's number"),
        ("What does Calloway say of visitors in 2023?", "it does not mention the person asked about"),
        ("How many visitors did not come in 2023?", "the question negates and it does not"),
        ("How many visitors came from Germany in 2023?", "it does not have a name of the question"),
        ("How many visitors came from the north sea in 2023?", "it does not have a name of the question"),
        ("How many children came among the visitors in 2023?", "it is known to leave out what is asked for"),
    ],
)
def test_what_forbids_an_entry_is_told(contradiction, question, words):
    assert contradiction(question) == words


def test_a_long_message_may_mention_a_name_by_the_way(contradiction):
    story = "my cousin who moved away to Germany some years ago keeps asking me about this every single weekend so "
    assert contradiction(f"{story} how many visitors came in 2023?") == ""


def test_a_name_that_a_typo_was_taken_for_forbids_nothing(contradiction):
    assert contradiction("How many visitors came frm germny in 2023?") == ""
