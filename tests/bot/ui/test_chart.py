from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageColor

from bot.ui.chart import BARS, FILL, TEXT, WIDTH, alt_text, picture
from knowledge import Bar, Chart


@pytest.fixture
def chart():
    return Chart("Cars " * 20, "the town", (Bar("Years", "2022", 1000), Bar("Years", "2023", 2000), Bar("", "now", 0)))


def drawn(chart) -> Image.Image:
    return Image.open(BytesIO(picture(chart))).convert("RGB")


def bars(image) -> list[tuple[int, int]]:
    """The first and the last pixel of each bar, from left to right."""
    blue = (np.asarray(image) == ImageColor.getrgb(FILL)).all(axis=2)
    begins = [y for y in range(1, len(blue)) if blue[y].any() and not blue[y - 1].any()]
    return [(int(blue[y].argmax()), int(blue[y].nonzero()[0][-1])) for y in begins]


def test_picture_is_a_small_png_that_a_phone_shows_large(chart):
    image = Image.open(BytesIO(picture(chart)))
    assert image.format == "PNG"
    assert image.width == WIDTH
    assert image.height < 2 * WIDTH
    assert len(picture(chart)) < 60_000
    assert TEXT * 250 / WIDTH > 13  # in pixels of a phone 360 wide, whose cards are 250 wide


def test_bars_begin_at_zero_and_are_as_long_as_their_numbers(chart):
    lengths = [right - left for left, right in bars(drawn(chart))]
    assert lengths[1] == pytest.approx(2 * lengths[0], rel=0.02)
    assert len({left for left, _ in bars(drawn(chart))}) == 1


@pytest.mark.parametrize("values", [(0,), (0, 0), (-5, 3), (1, 10**12), (10**400,), ()])
def test_odd_numbers_are_drawn(values):
    assert drawn(Chart("T", "S", tuple(Bar("", f"{n}", value) for n, value in enumerate(values)))).width == WIDTH


def test_more_bars_than_can_be_read_are_cut_and_it_is_said():
    many = Chart("T", "S", tuple(Bar("", f"b{n}", n + 1) for n in range(60)))
    assert len(bars(drawn(many))) == BARS
    assert f"b{BARS - 1}: {BARS}. The first {BARS} of 60 bars. Source: S." in alt_text(many)
    few = Chart("T", "S", many.bars[:BARS])
    assert "The first" not in alt_text(few)
    assert drawn(many).height > drawn(few).height


def test_long_words_and_labels_stay_on_the_page_and_are_cut_with_an_ellipsis():
    long = Chart("T" * 900, "S" * 900, tuple(Bar("G" * 200, "label " * 90, 3) for _ in range(BARS)))
    image = drawn(long)
    right = [image.getpixel((WIDTH - 2, y)) for y in range(image.height)]
    assert set(right) == {image.getpixel((1, 1))}
    assert len(bars(image)) == BARS


def test_alternative_text_has_every_number_and_the_source(chart):
    text = alt_text(chart)
    assert text.startswith("Bar chart. Cars")
    assert "Years, 2022: 1,000; Years, 2023: 2,000; now: 0. Source: the town." in text


def test_the_shipped_chart_can_be_drawn(shipped):
    if shipped.chart is not None:
        assert len(picture(shipped.chart)) < 60_000
