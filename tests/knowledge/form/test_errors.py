import pytest

from knowledge import Problem


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (Problem("hill.toml", "entry opening", "is wrong", 3), "hill.toml, line 3, entry opening: is wrong"),
        (Problem("hill.toml", "", "is wrong"), "hill.toml: is wrong"),
        (Problem("", "entry opening", "is wrong"), "entry opening: is wrong"),
    ],
)
def test_a_problem_says_where_it_is_as_far_as_that_is_known(problem, told):
    assert str(problem) == told
