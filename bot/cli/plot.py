"""The reliability of scores as a picture: in each bin of scores, the share of replies that was right."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from knowledge import Bin, calibration_error

SIDE, MARGIN = 600, 80
GROUND, INK, GRID, FILL, IDEAL = "#FBFAF7", "#1F2328", "#D5D8DC", "#2F5D8C", "#B35900"


def draw_reliability(bins: Sequence[Bin], file: Path) -> None:
    """Write the picture as a PNG; bars that end on the slanting line are scores that mean what they say."""
    image = Image.new("RGB", (SIDE + 2 * MARGIN, SIDE + 2 * MARGIN), GROUND)
    draw = ImageDraw.Draw(image)
    for tenth in range(0, 11, 2):
        _tick(draw, tenth / 10)
    for one in bins:
        if one.count:
            _bar(draw, one)
    draw.line((*_at(0, 0), *_at(1, 1)), IDEAL, 2)
    count = sum(one.count for one in bins)
    title = f"Reliability of {count} replies, calibration error {calibration_error(bins):.3f}"
    draw.text((MARGIN, 12), title, INK, _font(24))
    draw.text((MARGIN + SIDE // 2, SIDE + 2 * MARGIN - 16), "score of the reply", INK, _font(20), "mb")
    draw.text((MARGIN, MARGIN - 8), "share right", INK, _font(20), "lb")
    image.save(file, "PNG", optimize=True)


def _tick(draw: ImageDraw.ImageDraw, value: float) -> None:
    draw.line((*_at(0, value), *_at(1, value)), GRID)
    x, y = _at(0, value)
    draw.text((x - 8, y), f"{value:.1f}", INK, _font(18), "rm")
    x, y = _at(value, 0)
    draw.text((x, y + 8), f"{value:.1f}", INK, _font(18), "mt")


def _bar(draw: ImageDraw.ImageDraw, one: Bin) -> None:
    left, top = _at(one.low, one.right)
    right, bottom = _at(one.high, 0)
    draw.rectangle((left + 2, top, right - 2, bottom), FILL)
    draw.text(((left + right) / 2, top - 4), str(one.count), INK, _font(16), "mb")


def _at(x: float, y: float) -> tuple[float, float]:
    return MARGIN + x * SIDE, MARGIN + (1 - y) * SIDE


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
