import itertools

import pytest
from PIL import Image

from bot.ui.chart import WIDTH, alt_text, picture, ticks
from knowledge import Bar, Chart


@pytest.fixture
def chart():
    return Chart("Cars " * 20, "the town", (Bar("Years", "2022", 100), Bar("Years", "2023", 200), Bar("", "now", 0)))


def test_picture_is_a_small_png_drawn_once(chart):
    first, second = picture(chart), picture(chart)
    assert first.read() == second.read()
    assert first is not second
    with Image.open(first) as image:
        assert image.format == "PNG"
        assert image.width == WIDTH
        assert image.height < 2 * WIDTH
    assert first.getbuffer().nbytes < 60_000


def test_bars_begin_at_zero_and_are_as_long_as_their_numbers(chart):
    with Image.open(picture(chart)) as image:
        pixels = image.convert("RGB")
    fill = (0x2F, 0x5D, 0x8C)
    rows = [[x for x in range(WIDTH) if pixels.getpixel((x, y)) == fill] for y in range(0, pixels.height, 8)]
    lengths = sorted({len(row) for row in rows if len(row) > 20})
    assert len({row[0] for row in rows if len(row) > 20}) == 1
    assert lengths[-1] == pytest.approx(2 * lengths[0], rel=0.02)


def test_alternative_text_has_every_number_and_the_source(chart):
    text = alt_text(chart)
    assert text.startswith("Bar chart. Cars")
    assert "Years, 2022: 100; Years, 2023: 200; now: 0. Source: the town." in text


@pytest.mark.parametrize("highest", [0, 1, 3, 9, 10, 99, 2000, 45_774, 50_000, 99_999, 1_000_000])
def test_ticks_are_few_even_and_begin_at_zero(highest):
    marks = ticks(highest)
    assert marks[0] == 0
    assert len(marks) <= 5
    assert marks[-1] <= highest
    assert len({after - before for before, after in itertools.pairwise(marks)}) <= 1


def test_the_shipped_chart_can_be_drawn(shipped):
    if shipped.chart is not None:
        assert picture(shipped.chart).getbuffer().nbytes < 60_000
