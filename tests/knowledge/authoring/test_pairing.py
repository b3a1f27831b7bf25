import pytest

from knowledge.authoring.pairing import are_namesakes, runs, strangers, swaps

PRICE = "The move cost £48,500, more than twice the £21,000 that the town council had planned in 2021."
VISITORS = "The Harbour Museum had 26,300 visitors, while the Castle Museum had 41,900."


@pytest.mark.parametrize(
    ("answer", "source", "found"),
    [
        ("The council had planned £48,500, and the move cost £21,000.", PRICE, [("21000", "48500")]),
        ("The council had planned £21,000, and the move cost £48,500.", PRICE, []),
        ("It was more expensive than planned: £48,500, not £21,000.", PRICE, []),
        ("The clock was moved from Barton to Corrin.", "It was moved from Corrin to Barton.", [("barton", "corrin")]),
        ("To Barton the clock was moved, from Corrin.", "It was moved from Corrin to Barton.", []),
    ],
)
def test_amounts_and_places_in_each_other_s_places_are_told(answer, source, found):
    assert list(swaps(answer, source, ["Ada Stone", ""])) == found


def test_people_who_do_each_other_s_deeds_are_told():
    source = "Ada Stone built the bridge quickly, and Ben Ford paid the bill late."
    answer = "Ben Ford built the bridge quickly, and Ada Stone paid the bill late."
    assert list(swaps(answer, source, ["Ada Stone", "Ben Ford"])) == [("ford", "stone")]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("The Harbour Museum had 41,900.", [("41900", "Harbour Museum", "Castle Museum")]),
        ("41,900 went to the Castle Museum, 26,300 to the Harbour Museum.", []),
        ("41,900 people, says Ada Stone.", []),
        ("500 went to the Castle Museum.", []),
    ],
)
def test_an_amount_beside_a_namesake_is_told(answer, found):
    assert list(strangers(answer, VISITORS)) == found


def test_names_of_two_words_have_no_title_and_may_be_namesakes():
    assert runs("The Castle Museum, Mr Ford and Ms Ada Stone") == {"Castle Museum", "Ada Stone"}
    assert are_namesakes("Castle Museum", "Harbour Museum")
    assert not are_namesakes("Castle Museum", "Castle Museum")
