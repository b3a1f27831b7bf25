import numpy as np
import pytest

from knowledge.retrieval.verifying import Basis, Evidence, Trees, doubt, verified

STRONG = Evidence(
    probability=0.98, credit=0.98, unknown=0.0, none=0.01, second=0.1, phrasing=0.95, centroid=0.8, characters=0.9,
    coverage=0.95, support=0.6, same_kind=0.95, best_cover=1.0, usual=1.5, noun=1.0, noun_asked=1.0, uncovered=0.02,
    uncovered_word=0.01, unseen=0.0, terms=6.0, mass=20.0, figure_missing=0.0, person_missing=0.0, name_missing=0.0,
    contrary=0.0, negated=0.0, unsaid=0.0, follow_up=0.0, meant=0.9, meant_centroid=0.8, meant_said=0.6,
    meant_rival=0.5, meant_unknown=0.4,
)  # fmt: skip
WEAK = STRONG._replace(
    probability=0.2, credit=0.2, unknown=0.7, second=0.19, phrasing=0.3, centroid=0.2, characters=0.3, coverage=0.4,
    support=0.1, same_kind=0.2, best_cover=0.4, usual=-2.0, noun=0.0, noun_asked=0.0, uncovered=0.5,
    uncovered_word=0.4, unseen=0.4,
    name_missing=2.0, meant=0.4, meant_centroid=0.3, meant_said=0.2, meant_rival=0.6, meant_unknown=0.7,
)  # fmt: skip


@pytest.mark.parametrize("basis", Basis)
def test_strong_evidence_verifies_and_weak_does_not(basis):
    assert verified(STRONG, basis) > 0.8
    assert verified(WEAK, basis) < 0.3


@pytest.mark.parametrize("basis", Basis)
def test_what_speaks_against_an_entry_lowers_its_probability(basis):
    for name, bad in (("unknown", 0.9), ("credit", 0.2), ("coverage", 0.3)):
        assert verified(STRONG._replace(**{name: bad}), basis) <= verified(STRONG, basis)


def test_doubt_is_told_in_words():
    assert doubt(STRONG._replace(unknown=0.95, probability=0.05, credit=0.05), Basis.LETTERS).islower()


def test_trees_ask_their_questions_in_turn():
    trees = Trees(
        base=1.0,
        features=np.array([[0, 1, 1, 0, 0, 0, 0]]),
        thresholds=np.array([[0.5, 0.5, 0.5, 9, 9, 9, 9]], dtype=float),
        values=np.array([[1, 0, 2, 0, 3, 0, 4, 0]], dtype=float),
    )
    odds = [trees.log_odds(np.array(row, dtype=float)) for row in ([0, 0], [0, 1], [1, 0], [1, 1])]
    assert odds == [2, 3, 4, 5]
