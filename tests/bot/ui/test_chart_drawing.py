"""What the chart's picture shows: its numbers, bars and gridlines, where they stand and that they are true."""

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
    drawing._png.__wrapped__(CHART)
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


def test_each_number_of_the_axis_stands_below_all_bars_at_its_place(drawn, place):
    ticks = drawing.ticks(CHART.bars[-1].value)
    assert len(ticks) > 2
    for tick in ticks:
        left, top, right, _ = drawn.texts[f"{tick:,}"]
        assert top > drawn.bars[-1][3]
        assert left <= place(tick) + 4
        assert right >= place(tick)
        assert not tick or (left + right) / 2 == pytest.approx(place(tick), abs=3)


def test_a_gridline_crosses_each_bar_at_each_number_of_the_axis(drawn, place):
    for _, top, _, bottom in drawn.bars:
        for tick in drawing.ticks(CHART.bars[-1].value):
            assert any(
                x == other == pytest.approx(place(tick), abs=1) and above <= top and below >= bottom
                for x, above, other, below in drawn.lines
            )
