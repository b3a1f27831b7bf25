import pytest

from bot.ui import limits


def test_accessories_count_as_components():
    section = {
        "type": 9,
        "components": [{"type": 10, "content": "x"}],
        "accessory": {"type": 2, "label": "l", "custom_id": "c"},
    }
    assert [part["type"] for part in limits.walk([section])] == [9, 10, 2]


@pytest.mark.parametrize(("text", "clipped"), [("four", "four"), ("fives", "fiv…"), ("ab cdef", "ab…")])
def test_clip_keeps_the_limit_and_says_that_it_cut(text, clipped):
    assert limits.clip(text, 4) == clipped
