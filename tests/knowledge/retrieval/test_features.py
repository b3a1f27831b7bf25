import pytest

from knowledge import Entry, Quotation, Unknown
from knowledge.retrieval.features import CANDIDATES, Matcher
from knowledge.retrieval.reading import figures, said, texts
from tests.knowledge.conftest import ENTRIES, ITEMS, MILKY_WAY, read


@pytest.fixture
def considered(analyzer, matcher):
    def considered(question):
        """The candidates of a question by the id of their item, the best first."""
        return {ITEMS[candidate.match.item].id: candidate for candidate in matcher.candidates(read(analyzer, question))}

    return considered


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_phrasing_finds_its_own_item(considered, item):
    for phrasing in item.questions:
        id_, best = next(iter(considered(phrasing).items()))
        assert id_ == item.id
        assert best.fit.exact == 1


def test_a_phrasing_and_more_is_not_exact(considered):
    assert considered("Who is Mara Quill now?")["quill-who"].fit.exact == 0


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("How many visitors came in 2019?", "visitors-2021"),
        ("Did visitors go up by 30%?", "visitors-2022"),
        ("Was the telescope worth £5 million?", "telescope-cost"),
    ],
)
def test_a_number_that_an_item_has_nowhere_is_missed(considered, question, missing):
    assert considered(question)[missing].fit.figure_missing
    assert considered(question)[missing].vetoed


@pytest.mark.parametrize("question", ["How many visitors came in 2023?", "30% more visitors", "12,480 visitors"])
def test_a_number_that_an_item_says_is_not_missed(considered, question):
    assert not considered(question)["visitors-2023"].fit.figure_missing


@pytest.mark.parametrize("question", ["How many visitors came in 2 years?", "Which 10 visitors came?", "visitors"])
def test_a_small_number_is_not_missed(considered, question):
    assert not considered(question)["visitors-2022"].fit.figure_missing


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("What did Fenwright say about children?", "quill-children"),
        ("What did the campaigner say about the Milky Way?", "quill-children"),
        ("Were the neighbours asked, according to the council leader?", "calloway-traffic"),
    ],
)
def test_a_person_whom_an_item_does_not_mention_is_missed(considered, question, missing):
    assert considered(question)[missing].fit.name_missing
    assert considered(question)[missing].vetoed


def test_a_person_whom_an_item_mentions_is_not_missed(considered):
    assert not considered("What did Fenwright say about the coaches?")["fenwright-traffic"].vetoed


def test_what_the_article_does_not_say_is_marked(considered):
    assert considered("What does a ticket cost?")["ticket-price"].fit.unknown == 1
    assert considered("What did the telescope cost?")["telescope-cost"].fit.unknown == 0


def test_no_more_than_some_are_looked_at(analyzer):
    items = [Entry(f"e{n}", "t", (f"what is w{n}",), "It is.") for n in range(3 * CANDIDATES)]
    matcher = Matcher(items, analyzer)
    assert len(matcher.candidates(read(analyzer, "what is"))) == CANDIDATES


def test_words_that_nobody_has_find_nothing(analyzer, matcher):
    assert matcher.candidates(read(analyzer, "zzqqzz")) == []
    assert matcher.candidates(read(analyzer, "")) == []


def test_the_nearest_come_without_being_weighed(matcher):
    assert [item.id for item in matcher.nearest(["ticket", "cost"], 2)] == ["ticket-price", "telescope-cost"]


def test_an_item_names_whom_its_question_and_answer_name(matcher):
    assert matcher.names([entry.id for entry in ENTRIES].index("fenwright-traffic")) == {"@toby-fenwright"}
    assert matcher.names([entry.id for entry in ENTRIES].index("street-lamps")) == frozenset()


def test_items_share_what_they_say(analyzer):
    items = [
        Entry("one", "t", ("what is first",), "Otters sleep under the bridge."),
        Entry("same", "t", ("what is second",), "Under the bridge the otters sleep."),
        Entry("part", "t", ("what is third",), "Otters eat fish."),
        Entry("other", "t", ("what is fourth",), "Nobody knows."),
    ]
    matcher = Matcher(items, analyzer)
    assert matcher.shared(0, 1) == 1
    assert matcher.shared(0, 3) == 0
    assert 0 < matcher.shared(0, 2) < matcher.shared(2, 0) < 1


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ("in 2022", {"2022"}),
        ("29437 peopl", {"29437"}),
        ("36%", {"36%"}),
        ("2%", {"2%"}),
        ("0.5", {"0.5"}),
        ("400000000 pound", {"400000000"}),
        ("2 day", set()),
        ("no 10", set()),
        ("covid19", set()),
        ("", set()),
    ],
)
def test_years_large_numbers_and_shares_tell_things_apart(terms, told):
    assert figures(terms.split()) == told


def test_all_texts_of_an_item_are_what_it_is_asked_with_and_what_it_says():
    entry = Entry("id", "t", ("q", "r"), "She spoke.", words=("tally", "head count"))
    assert list(texts(entry)) == ["q", "r", "tally", "head count", "She spoke."]


def test_a_phrasing_typed_word_for_word_brings_its_item(matcher):
    for item in ITEMS:
        assert all(matcher.typed(f" {phrasing.upper()}!") is item for phrasing in item.questions)
    assert matcher.typed("Who is Mara Quill now?") is None
    assert matcher.typed("?!") is None
    assert list(matcher.lost()) == []


def test_a_phrasing_that_two_items_have_is_lost_to_the_first(analyzer):
    items = [Entry(id_, "t", (f"what is {id_}", "what is it?"), "It is.") for id_ in ("one", "two")]
    assert list(Matcher(items, analyzer).lost()) == [(items[1], "what is it?", items[0])]


def test_a_phrasing_without_a_word_is_lost_to_nothing(analyzer):
    item = Entry("one", "t", ("what is one", "🤷"), "It is.")
    assert list(Matcher([item], analyzer).lost()) == [(item, "🤷", None)]


def test_an_item_without_a_word_in_any_phrasing_is_never_found(analyzer):
    matcher = Matcher([Entry("shrug", "t", ("🤷",), "It is."), *ITEMS], analyzer)
    assert "shrug" not in {item.id for item in matcher.nearest(analyzer.read("Who is Mara Quill?"), 20)}
    assert matcher.candidates(read(analyzer, "Who is Mara Quill?"))


def test_other_words_of_an_item_find_it_and_are_no_phrasing(analyzer):
    items = [
        Entry("one", "t", ("what is first",), "It is.", words=("dinghy",)),
        Entry("two", "t", ("what is it",), "x"),
    ]
    matcher = Matcher(items, analyzer)
    [found] = matcher.candidates(read(analyzer, "dinghy"))
    assert (found.match.item, found.fit.phrasing) == (0, 0)
    assert found.fit.coverage > 0
    assert matcher.typed("dinghy") is None


def test_all_that_is_said_is_answer_speakers_and_words():
    entry = Entry("id", "t", ("q",), "She spoke.", (MILKY_WAY, Quotation("Toby Fenwright", "Sheep.")))
    assert said(entry) == f"She spoke. Mara Quill {MILKY_WAY.text} Toby Fenwright Sheep."
    assert said(Unknown("id", ("q",), "Not said.")) == "Not said."
