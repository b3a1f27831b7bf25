"""What the chart's picture shows: its numbers and bars, where they stand and that they are true."""

import pytest
from PIL import ImageDraw

from bot.ui import chart as drawing
from knowledge import Bar, Chart

CHART = Chart("Cars on the bridge", "the town", (Bar("Years", "2021", 4300), Bar("Years", "2022", 12000)))


class Recorded(ImageDraw.ImageDraw):
    """Draws, and keeps what it has drawn: texts and bars by their boxes, lines by their ends."""

    def __init__(self, image):
        super().__init__(image)
        self.texts, self.bars, self.lines = {}, [], []

    def text(self, xy, text, *arguments, anchor=None, **options):
        super().text(xy, text, *arguments, anchor=anchor, **options)
        font = options.get("font") or next(one for one in arguments if hasattr(one, "getbbox"))
        self.texts[text] = self.textbbox(xy, text, font, anchor=anchor)

    def rectangle(self, xy, *arguments, **options):
        super().rectangle(xy, *arguments, **options)
        self.bars.append(xy)

    def line(self, xy, *arguments, **options):
        super().line(xy, *arguments, **options)
        self.lines.append(xy)


@pytest.fixture
def drawn(monkeypatch):
    """The pen after the chart was drawn."""
    pens = []
    monkeypatch.setattr(ImageDraw, "Draw", lambda image: pens.append(Recorded(image)) or pens[-1])
    drawing.picture.__wrapped__(CHART)
    return pens[-1]


@pytest.fixture
def place(drawn):
    """Where a number stands on the scale that the longest bar gives."""
    left, _, right, _ = drawn.bars[-1]
    return lambda number: left + (right - left) * number / CHART.bars[-1].value


def test_bars_are_to_scale_and_each_ends_with_its_number(drawn, place):
    assert len(drawn.bars) == len(CHART.bars)
    for (_, top, right, bottom), bar in zip(drawn.bars, CHART.bars, strict=True):
        number = drawn.texts[f"{bar.value:,}"]
        assert right == pytest.approx(place(bar.value), abs=1)
        assert 0 < number[0] - right < 40
        assert top <= (number[1] + number[3]) / 2 <= bottom


def test_no_line_is_drawn_but_the_one_where_the_bars_begin(drawn):
    left = drawn.bars[0][0]
    assert [(x, other) for x, _, other, _ in drawn.lines] == [(left, left)] * len(CHART.bars)


@pytest.mark.parametrize("value", [1, 10**15])
def test_numbers_stay_on_the_page(monkeypatch, value):
    pens = []
    monkeypatch.setattr(ImageDraw, "Draw", lambda image: pens.append(Recorded(image)) or pens[-1])
    drawing.picture.__wrapped__(Chart("T", "S", (Bar("", "a", value), Bar("", "b", 0))))
    assert max(box[2] for box in pens[-1].texts.values()) <= drawing.WIDTH - drawing.MARGIN
