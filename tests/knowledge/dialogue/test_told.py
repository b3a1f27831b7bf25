from dataclasses import replace
from datetime import date

import pytest

from knowledge import Answer, Article, Entry, Figure, KnowledgeBase, Nearby, Person, Quotation
from knowledge.dialogue.told import QUOTED, SURE, Told
from knowledge.language.analyzer import Analyzer
from knowledge.retrieval.reading import texts
from tests.knowledge.conftest import read

ARTICLE = Article(
    "Swans return to Wexcombe harbour", "The Example", author="A. Writer", url="https://example.org/swans",
    published=date(2024, 3, 5),
)  # fmt: skip
STONE, FORD = Person("Ada Stone", "the warden", ("Stone", "the boss")), Person("Ben Ford", "the mayor")
LETTUCE = Quotation("Ada Stone", "They eat lettuce and nothing else.")
FERRY = Quotation("Ada Stone", "The ferry scares them.")
SHORT = Quotation("Ada Stone", "lettuce and nothing else")
ENTRIES = (
    Entry("food", "Swans", ("What do swans eat?",), "Lettuce.", (LETTUCE,), (4,)),
    Entry("ferry", "Ferry", ("Is the ferry a danger?",), "It is for swans.", (FERRY, SHORT), (2,)),
    Entry("count", "Swans", ("How many swans are there?",), "Forty swans.", (), (1,)),
    Entry("cost", "Money", ("What did the dredging cost?",), "It cost £3 million.", (), (3,)),
)
FIGURES = (
    Figure("40", "swans in the harbour", "the warden", "count"),
    Figure("£3 million", "cost of dredging", "the town", "cost"),
)


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer([text for entry in ENTRIES for text in texts(entry)], [STONE, FORD], {})


@pytest.fixture(scope="module")
def told(analyzer):
    return Told(ARTICLE, ENTRIES, [STONE, FORD], FIGURES, analyzer)


@pytest.fixture
def found(told, analyzer):
    return lambda question: told.entry(read(analyzer, question))


@pytest.mark.parametrize(
    "question",
    ["Who is Ada Stone?", "who's stone", "so who is the boss again?", "tell me about Stone", "what does Stone do"],
)
def test_who_somebody_is_comes_from_the_people(found, question):
    entry = found(question)
    assert (entry.id, entry.question, entry.answer) == (
        "told-who-ada-stone",
        "Who is Ada Stone?",
        "Ada Stone: the warden.",
    )


@pytest.mark.parametrize(
    ("question", "quotations"),
    [
        ("What does Ada Stone say?", (FERRY, LETTUCE)),
        ("what did stone say about the ferry?", (FERRY,)),
        ("quotes from Stone about lettuce", (LETTUCE,)),
        ("any quotes by Stone", (FERRY, LETTUCE)),
        ("stone quotes", (FERRY, LETTUCE)),
    ],
)
def test_what_somebody_says_comes_from_the_quotations_in_the_order_of_the_article(found, question, quotations):
    entry = found(question)
    assert (entry.id, entry.quotations) == ("told-said-ada-stone", quotations)
    assert set(entry.related) <= {"food", "ferry"}
    assert set(entry.paragraphs) <= {2, 4}


@pytest.mark.parametrize("question", [
    "what does Ben Ford say", "what did Stone say about the elections", "who is Ben Ford's brother", "who is she",
    "swans?", "what does the pope say", "why 40 lorries", "how many ferries",
])  # fmt: skip
def test_what_the_base_does_not_have_is_not_told(found, question):
    assert found(question) is None


def test_no_more_is_quoted_at_once_than_one_reads(analyzer):
    many = [Entry(f"e{n}", "T", ("Q?",), "A.", (Quotation("Ada Stone", f"Word {n} it is."),)) for n in range(9)]
    entry = Told(ARTICLE, many, [STONE], (), analyzer).entry(read(analyzer, "what does Stone say"))
    assert len(entry.quotations) == QUOTED


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who wrote this?", "A. Writer wrote the article for The Example."),
        ("when was it published?", "The Example published the article on 5 March 2024."),
        ("where was it published?", "The Example published the article."),
        ("is there a link?", "The article by The Example is at https://example.org/swans"),
    ],
)
def test_where_the_article_is_from_is_told(found, question, answer):
    assert found(question).answer == answer


@pytest.mark.parametrize(
    ("question", "id_"),
    [
        ("what is £3 million", "cost"),
        ("40?", "count"),
        ("how many swans in the harbour?", "count"),
        ("40 swans", "count"),
    ],
)
def test_a_figure_brings_its_entry_by_its_number_or_by_what_it_counts(found, question, id_):
    assert found(question).id == id_


def test_a_number_that_two_figures_have_brings_neither(analyzer):
    both = (*FIGURES, Figure("40", "ferries a day", "town", "ferry"))
    assert Told(ARTICLE, ENTRIES, [STONE], both, analyzer).entry(read(analyzer, "what is 40")) is None


def test_it_is_asserted_where_no_entry_answers_and_an_entry_wins():
    base = KnowledgeBase(ARTICLE, ENTRIES, [], [STONE, FORD], figures=FIGURES)
    reply = base.reply("when was this article published?")
    assert isinstance(reply, Answer)
    assert reply.score == SURE
    assert reply.entries[0] in base.told
    who = Entry("stone", "People", ("Who is Ada Stone?",), "Ada Stone looks after the swans.")
    assert KnowledgeBase(ARTICLE, [*ENTRIES, who], [], [STONE]).reply("who is ada stone").entries == (who,)


def test_what_is_told_can_be_followed_up_and_thanked_for():
    base = KnowledgeBase(ARTICLE, ENTRIES, [], [STONE, FORD], figures=FIGURES)
    reply = base.answer(base.told[0])
    assert base.reply("who says that?", reply) is not None
    assert base.reply("thanks", reply).previous == reply
    assert base.reply("how old is she?", reply).unknown.reply == "The article does not say how old Ada Stone is."
    assert base.reply("what does she say?", reply).entries[0].quotations == (FERRY, LETTUCE)


def test_what_is_from_drafts_is_shown_and_not_asserted():
    drafts = [replace(entry, draft=True) for entry in ENTRIES]
    base = KnowledgeBase(ARTICLE, drafts, [], [STONE, FORD], figures=FIGURES)
    for asked, id_ in (
        ("who is the boss", "told-who-ada-stone"),
        ("quotes by Stone", "told-said-ada-stone"),
        ("who published this?", "told-publisher"),
    ):
        reply = base.reply(asked)
        assert isinstance(reply, Nearby)
        assert reply.nearest.id == id_
    read_one = KnowledgeBase(ARTICLE, [*drafts[:3], ENTRIES[3]], [], [STONE, FORD])
    assert isinstance(read_one.reply("who is the boss"), Answer)
    assert isinstance(read_one.reply("quotes by Stone"), Nearby)
