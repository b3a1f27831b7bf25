import pytest
from knowledge.language.synonyms import Synonyms, stems


@pytest.fixture(scope="module")
def synonyms():
    return Synonyms(
        {
            "boat": ["dinghy", "rubber boat", "ship"],
            "Prime Minister": ["PM", "the premier"],
            "plan": ["scheme", "plan B"],
            "visitor": [],
        }
    )


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("two dinghies", "2 boat"),
        ("a ship", "a boat"),
        ("the P.M. spoke", "the prime minist spoke"),
        ("the premier league", "prime minist leagu"),
        ("the scheme", "the plan"),
        ("nothing to fold", "noth to fold"),
        ("", ""),
    ],
)
def test_other_words_become_the_bases_own(synonyms, text, folded):
    assert synonyms.fold(stems(text)) == folded.split()


def test_the_longest_goes_first(synonyms):
    assert synonyms.fold(stems("a rubber boat and plan B")) == ["a", "boat", "and", "plan"]
    assert synonyms.fold(stems("rubber ship, plan C")) == ["rubber", "boat", "plan", "c"]


def test_the_bases_own_word_is_kept(synonyms):
    assert synonyms.fold(stems("the boats of the prime minister")) == ["the", "boat", "of", "the", "prime", "minist"]


def test_what_is_folded_is_not_folded_again():
    assert Synonyms({"b": ["a"], "c": ["b"]}).fold(["a", "b"]) == ["b", "c"]


def test_nothing_is_no_synonym():
    assert Synonyms({"": ["?"], "plan": ["!"]}).fold(["plan"]) == ["plan"]
    assert Synonyms({}).fold(["plan"]) == ["plan"]
