import pytest

from knowledge import Bin, calibration_error, reliability


def test_scores_fall_into_ten_bins_of_equal_width():
    bins = reliability([(0.0, False), (0.05, True), (0.1, True), (0.99, True), (1.0, False)])
    assert [(one.low, one.high) for one in bins] == [(n / 10, (n + 1) / 10) for n in range(10)]
    assert bins[0] == Bin(0.0, 0.1, 2, 0.025, 0.5)
    assert bins[1] == Bin(0.1, 0.2, 1, 0.1, 1.0)
    assert bins[9] == Bin(0.9, 1.0, 2, 0.995, 0.5)
    assert bins[5] == Bin(0.5, 0.6)


def test_scores_that_mean_what_they_say_have_no_error():
    assert calibration_error(reliability([(0.75, True)] * 3 + [(0.75, False)])) == 0
    assert calibration_error(reliability([(1.0, True), (0.0, False)])) == 0


def test_the_error_is_the_gap_weighed_by_count():
    scored = [(0.9, True), (0.9, False), (0.9, False), (0.2, False)]
    assert calibration_error(reliability(scored)) == pytest.approx((3 * (0.9 - 1 / 3) + 0.2) / 4)
    assert calibration_error(reliability([(1.0, False)])) == 1


def test_no_scores_have_no_error():
    assert calibration_error(reliability([])) == 0
