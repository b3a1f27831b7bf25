from knowledge.retrieval.lookup import Lookup, listed


def test_words_find_the_item_that_has_them_word_for_word():
    lookup = Lookup(listed([(("how", "big"), 3), (("how",), 1), ((), 7)]))
    assert lookup.get(("how", "big")) == 3
    assert lookup.get(("how",)) == 1
    assert lookup.get(()) == 7
    assert lookup.get(("big", "how")) is None
    assert lookup.get(("howbig",)) is None


def test_of_several_items_with_the_same_words_the_first_is_found():
    lookup = Lookup(listed([(("who",), 4), (("what",), 2), (("who",), 1)]))
    assert lookup.get(("who",)) == 4


def test_where_nothing_is_listed_nothing_is_found():
    assert Lookup(listed([])).get(("who",)) is None
