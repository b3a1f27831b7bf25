import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.retrieval.index import COVERAGE_WEIGHT, EntryIndex
from knowledge.retrieval.indexing import RARE, Document, indexed

ROUNDING = 1e-5  # the measures are kept as 32-bit floats

DOCUMENTS = [
    Document([["how", "big", "telescop"], ["how", "wide", "mirror"]], {"mirror", "metr"}),
    Document([["how", "much", "telescop"], ["price", "telescop"]], {"pound", "council"}),
    Document([["who", "run", "it"]], {"director"}),
]


@pytest.fixture(scope="module")
def index():
    return EntryIndex(indexed(DOCUMENTS))


def found(index, question, limit=10, context=""):
    return [match.item for match in index.search(question.split(), limit, context.split())]


def test_the_nearest_item_is_the_first(index):
    assert found(index, "how wide")[:2] == [0, 1]
    assert found(index, "who run it")[0] == 2
    assert found(index, "price telescop") == [1, 0]


def test_no_more_than_asked_for(index):
    assert found(index, "how wide", limit=1) == [0]


@pytest.mark.parametrize("question", ["", "zzz", "zzz yyy"])
def test_nothing_in_common_finds_nothing(index, question):
    assert found(index, question) == []


def test_a_rare_term_weighs_more_than_a_common_one(index):
    assert index.idf("unheard") > index.idf("price") > index.idf("telescop")


def test_the_terms_of_phrasings_are_known(index):
    assert "mirror" in index
    assert "metr" not in index


def test_unseen_words_lower_every_measure(index):
    [alone] = index.search(["price"], 1)
    [among] = index.search(["price", "zzz"], 1)
    assert (alone.item, among.item) == (1, 1)
    for measure in ("centroid", "phrasing", "characters", "coverage"):
        assert getattr(among, measure) < getattr(alone, measure)


def test_coverage_is_the_share_of_the_idf_mass_and_grows_with_the_phrasings_that_have_a_word(index):
    masses = {term: index.idf(term) for term in ("price", "telescop", "mirror", "zzz")}
    covered = {match.item: match.coverage for match in index.search(list(masses), 5)}
    once, twice = 1 / (1 + RARE), 2 / (2 + RARE)
    total = sum(masses.values())
    assert covered[0] == pytest.approx((masses["mirror"] * once + masses["telescop"] * once) / total)
    assert covered[1] == pytest.approx((masses["price"] * once + masses["telescop"] * twice) / total)


def test_support_is_the_share_that_the_item_says(index):
    [match] = index.search(["mirror", "wide"], 1)
    assert match.support == pytest.approx(index.idf("mirror") / (index.idf("mirror") + index.idf("wide")))


def test_its_own_phrasing_is_a_perfect_match(index):
    [match] = index.search(["how", "wide", "mirror"], 1)
    assert match.phrasing == pytest.approx(1)


def test_equal_items_come_in_their_order():
    twins = EntryIndex(indexed([Document([["same", "thing"]]) for _ in range(5)]))
    assert found(twins, "same thing", limit=3) == [0, 1, 2]


def test_the_order_of_ties_holds_among_many():
    many = EntryIndex(indexed([Document([["same", "rain"]]) for _ in range(50)] + [Document([["same", "boat"]])]))
    assert found(many, "same", limit=4) == [0, 1, 2, 3]
    assert found(many, "boat same", limit=3) == [50, 0, 1]


@pytest.mark.parametrize(
    ("question", "context", "nearest"), [("lamp", "boat", 0), ("boat", "lamp", 1), ("rain", "boat", 1), ("rain", "", 0)]
)
def test_what_was_said_before_weighs_less_than_the_question(question, context, nearest):
    index = EntryIndex(indexed([Document([["lamp", "rain"]]), Document([["boat", "rain"]])]))
    assert found(index, question, context=context)[0] == nearest


def test_an_item_without_a_phrasing_is_never_found():
    index = EntryIndex(indexed([Document([]), Document([["price"]]), Document([])]))
    assert found(index, "price") == [1]


def test_an_empty_index_finds_nothing():
    assert EntryIndex(indexed([])).search(["price"], 3) == []


def unit(vector):
    length = math.sqrt(sum(weight**2 for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()}


def vector_of(terms, idf):
    return unit({term: (1 + math.log(count)) * idf(term) for term, count in Counter(terms).items()})


def cosine(one, other):
    return sum(weight * other.get(term, 0) for term, weight in one.items())


def slow_measures(items, question, idf):
    """Centroid, phrasing, coverage of each item by dictionaries and loops: the index's obvious twin."""
    asked = vector_of(question, idf)
    for item in items:
        vectors = [vector_of(phrasing, idf) for phrasing in item]
        centroid = Counter()
        for vector in vectors:
            centroid.update(vector)
        holding = {term: sum(term in phrasing for phrasing in item) for term in question}
        covered = sum(idf(term) * n / (n + RARE) for term, n in holding.items())
        mass = sum(idf(term) for term in set(question))
        yield cosine(asked, unit(centroid)), max(cosine(asked, vector) for vector in vectors), covered / mass


TERMS = st.sampled_from("boat hall lamp rain 2022 2023 who".split())
ITEMS = st.lists(st.lists(st.lists(TERMS, min_size=1, max_size=4), min_size=1, max_size=3), min_size=1, max_size=4)
QUESTIONS = st.lists(TERMS | st.sampled_from(["zzz", "yyy"]), min_size=1, max_size=4)


@given(ITEMS, QUESTIONS)
def test_the_index_measures_what_its_slow_twin_measures(items, question):
    index = EntryIndex(indexed([Document(item) for item in items]))
    matches = index.search(question, len(items))
    expected = dict(enumerate(slow_measures(items, question, index.idf)))
    for match in matches:
        assert (match.centroid, match.phrasing, match.coverage) == pytest.approx(expected[match.item], rel=ROUNDING)
    assert {item for item, (centroid, _, _) in expected.items() if centroid} <= {match.item for match in matches}


@given(ITEMS, QUESTIONS)
def test_every_measure_is_a_share_and_the_drawing_order_holds(items, question):
    matches = EntryIndex(indexed([Document(item) for item in items])).search(question, len(items))
    for match in matches:
        for measure in (match.centroid, match.phrasing, match.characters, match.coverage, match.support):
            assert 0 <= measure <= 1 + ROUNDING
    drawn = [(m.centroid + m.characters) / 2 + COVERAGE_WEIGHT * m.coverage for m in matches]
    assert drawn == pytest.approx(sorted(drawn, reverse=True), abs=ROUNDING)


def test_a_word_that_is_spelt_alike_counts_by_its_characters():
    index = EntryIndex(indexed([Document([["harbour"]]), Document([["lighthouse"]])]))
    match, *_ = index.search(["lighthous"], 5)
    assert (match.item, match.centroid, match.coverage) == (1, 0, 0)
    assert 0.5 < match.characters < 1


@pytest.fixture
def large(monkeypatch):
    """Every base is a large one."""
    monkeypatch.setattr("knowledge.retrieval.index.LARGE", 0)


QUESTIONS = (
    ["how", "big", "telescop"],
    ["price", "director"],
    ["wide", "wide", "zzz"],
    ["telescope"],
    ["mirrr"],
    ["who", "run", "metr"],
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("also", [(), (2,), (0, 1, 2)])
def test_in_a_large_base_what_words_draw_is_measured_the_same(index, question, also, request):
    by_item = {match.item: match for match in index.search(question, 3, ("price",), also=(0, 1, 2))}
    request.getfixturevalue("large")
    found = index.search(question, 3, ("price",), also)
    assert {*also} <= {match.item for match in found}
    for match in found:
        assert match == pytest.approx(by_item[match.item], abs=1e-6)


def test_in_a_large_base_words_that_few_items_have_draw(monkeypatch, large):
    documents = [Document([["same", word]]) for word in ("boat", "rain", "lamp")]
    monkeypatch.setattr("knowledge.retrieval.index.COMMON", 1)
    monkeypatch.setattr("knowledge.retrieval.index.DRAWN", 2)
    index = EntryIndex(indexed(documents))
    assert [match.item for match in index.search(["same", "lamp"], 3)] == [2]
    assert len(index.search(["same"], 3)) == 2


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize(("question", "found"), [(["harbor"], [0]), (["qqq"], []), ([], [])])
def test_in_a_large_base_letters_draw_where_no_word_does(question, found):
    index = EntryIndex(indexed([Document([["harbour"]]), Document([["mill"]])]))
    assert [match.item for match in index.search(question, 5)] == found


def test_an_item_without_a_phrasing_has_none_that_is_near():
    index = EntryIndex(indexed([Document([["boat"]]), Document([], {"boat"}, ["boat", "sea"])]))
    cosines, covers = index.near_phrasings(1, ["boat"])
    assert len(cosines) == len(covers) == 0
    [_, by_other_words] = index.search(["boat"], 5)
    assert (by_other_words.item, by_other_words.phrasing) == (1, 0.0)
