import numpy as np
import pytest

from knowledge.form.shelf import Shelf, packed, under, unpacked


def test_what_is_not_there_is_made_once():
    shelf, made = Shelf(), []
    for _ in range(2):
        parts = shelf.get("index", lambda: made.append(1) or {"idf": np.arange(3)})
        assert parts["idf"].tolist() == [0, 1, 2]
    assert made == [1]
    assert list(shelf.arrays) == ["index/idf"]


def test_what_is_there_is_found_by_the_first_part_of_its_name():
    shelf = Shelf({"index/spelt/idf": np.arange(2), "indexes/idf": np.arange(3)})
    assert list(shelf.find("index")) == ["spelt/idf"]
    assert list(under("spelt", shelf.find("index"))) == ["idf"]
    assert shelf.find("nothing") == {}


@pytest.mark.parametrize("value", [[], ["a", "\n", "\ud800", "漢"], {"a": [1, None]}])
def test_any_json_can_be_packed(value):
    assert unpacked(packed(value)) == value
