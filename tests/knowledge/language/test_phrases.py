import pytest

from knowledge.language.phrases import Phrases


def phrases(folds):
    """What the left sides stand for, each written as text."""
    return Phrases({tuple(variant.split()): tuple(meant.split()) for variant, meant in folds.items()})


FOLDS = phrases(
    {
        "dinghi": "boat", "rubber boat": "boat", "ship": "boat", "boat": "boat", "pm": "prime minist",
        "the premier": "prime minist", "prime minist": "prime minist", "scheme": "plan", "plan b": "plan",
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("2 dinghi", "2 boat"),
        ("a ship", "a boat"),
        ("the pm spoke", "the prime minist spoke"),
        ("the premier leagu", "prime minist leagu"),
        ("the scheme", "the plan"),
        ("noth to fold", "noth to fold"),
        ("", ""),
    ],
)
def test_other_words_become_the_bases_own(text, folded):
    assert FOLDS.fold(text.split()) == folded.split()


def test_the_longest_goes_first():
    assert FOLDS.fold("a rubber boat and plan b".split()) == ["a", "boat", "and", "plan"]
    assert FOLDS.fold("rubber ship plan c".split()) == ["rubber", "boat", "plan", "c"]


def test_what_stands_for_itself_keeps_a_shorter_phrase_from_folding_a_part_of_it():
    shadow = phrases({"shadow home secretary": "shadow home secretary", "home secretary": "@ann"})
    assert shadow.fold("the shadow home secretary".split()) == "the shadow home secretary".split()
    assert shadow.fold("the home secretary".split()) == ["the", "@ann"]


def test_what_is_folded_is_not_folded_again():
    assert phrases({"a": "b", "b": "c"}).fold(["a", "b"]) == ["b", "c"]


def test_nothing_stands_for_nothing():
    assert Phrases({(): ("plan",)}).fold(["plan"]) == ["plan"]
    assert Phrases({}).fold(["plan"]) == ["plan"]
    assert phrases({"plan": ""}).fold(["a", "plan"]) == ["a"]
