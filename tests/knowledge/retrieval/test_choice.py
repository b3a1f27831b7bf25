import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.retrieval.choice import BY_LETTERS, Candidate, Fit, choose, ranked
from knowledge.retrieval.index import EntryIndex
from knowledge.retrieval.indexing import Document, indexed

POOR = Fit(*[0.0] * len(Fit._fields))
FAIR = POOR._replace(centroid=0.6, phrasing=0.6, characters=0.6, coverage=0.6)
PERFECT = POOR._replace(exact=1, centroid=1, phrasing=1, characters=1, coverage=1, support=1)
PLACES = 16
MATCHES = sorted(
    EntryIndex(indexed([Document([["boat"]])] * PLACES)).search(["boat"], PLACES), key=lambda match: match.item
)


def candidate(item, fit=FAIR, probability=0.0):
    return Candidate(MATCHES[item], fit, probability)


def alike(*pairs):
    """How much items share: all of it for the pairs, nothing for others."""
    return lambda one, other: float({one, other} in pairs)


def apart(one, other):
    return 0.0


def items(candidates):
    return [candidate.match.item for candidate in candidates]


SHARE = st.floats(0, 1)
FLAG = st.sampled_from([0.0, 1.0])
FITS = st.builds(Fit, FLAG, *[SHARE] * 5, FLAG, FLAG, FLAG, *[SHARE] * 3)


@given(st.lists(FITS, max_size=PLACES), SHARE)
def test_probabilities_are_shares_of_one(fits, unseen):
    chosen = choose([candidate(item, fit) for item, fit in enumerate(fits)], unseen, apart)
    assert all(0 <= c.probability <= 1 for c in chosen)
    assert sum(c.probability for c in chosen) <= 1 + 1e-9
    assert [c.credit for c in chosen] == sorted((c.credit for c in chosen), reverse=True)


def test_nothing_to_choose_from_is_nothing():
    assert choose([], 1.0, apart) == []


def test_a_perfect_fit_is_nearly_certain():
    first, *others = choose([candidate(0), candidate(1, PERFECT)], 0, apart)
    assert first.match.item == 1
    assert first.probability > 0.95
    assert sum(other.probability for other in others) < 0.05


@pytest.mark.parametrize("fit", [POOR, FAIR._replace(phrasing=0.1, centroid=0.1, coverage=0.3)])
def test_a_poor_fit_is_likelier_none_of_these(fit):
    [only] = choose([candidate(0, fit)], 0.5, apart)
    assert only.probability < 0.5


def test_unseen_words_make_none_of_these_likelier():
    [known] = choose([candidate(0)], 0.0, apart)
    [strange] = choose([candidate(0)], 1.0, apart)
    assert strange.probability < known.probability


@pytest.mark.parametrize("measure", ["exact", "centroid", "phrasing", "characters", "coverage", "support"])
def test_the_nearer_of_two_by_any_measure_is_preferred(measure):
    nearer = FAIR._replace(**{measure: 0.9})
    assert items(choose([candidate(0), candidate(1, nearer)], 0, apart)) == [1, 0]


@pytest.mark.parametrize("measure", ["figure_missing", "name_missing"])
def test_what_lacks_a_number_or_a_name_is_less_likely_and_never_asserted(measure):
    lacking = FAIR._replace(**{measure: 1.0})
    weighed = choose([candidate(0, lacking), candidate(1)], 0, apart)
    assert items(weighed) == [1, 0]
    assert [c.vetoed for c in weighed] == [False, True]
    assert getattr(BY_LETTERS.fit, measure) < 0


def test_entries_that_share_the_answer_share_their_credit():
    told = [candidate(0, probability=0.3), candidate(1, probability=0.3), candidate(2, probability=0.35)]
    assert items(ranked(told, apart)) == [2, 0, 1]
    assert items(ranked(told, alike({0, 1}))) == [0, 1, 2]
    assert [c.credit for c in ranked(told, alike({0, 1}))] == pytest.approx([0.6, 0.6, 0.35])


def test_a_part_of_the_answer_earns_a_part_of_the_credit():
    told = [candidate(0, probability=0.5), candidate(1, probability=0.2)]
    by_item = {c.match.item: c.credit for c in ranked(told, lambda one, other: 0.25 if one == 1 else 1.0)}
    assert by_item == pytest.approx({0: 0.5 + 0.2 * 0.25, 1: 0.2 + 0.5})


def test_what_the_article_does_not_say_shares_no_credit():
    unknown = FAIR._replace(unknown=1.0)
    told = [candidate(0, unknown, 0.4), candidate(1, unknown, 0.3), candidate(2, probability=0.2)]
    assert [c.credit for c in ranked(told, lambda one, other: 1.0)] == [0.4, 0.3, 0.2]


def test_what_is_hardly_likely_lends_no_credit():
    told = [candidate(0, probability=0.5), candidate(1, probability=0.001)]
    assert ranked(told, lambda one, other: 1.0)[0].credit <= 0.501
    assert [c.credit for c in ranked(told, lambda one, other: 1.0) if c.match.item == 0] == [0.5]


def test_equal_credits_keep_the_order_of_the_candidates():
    assert items(ranked([candidate(item, probability=0.25) for item in (3, 1, 2)], apart)) == [3, 1, 2]
