"""The article's chart as a picture that can be read on a phone, in Discord's light and dark themes alike.

The picture brings its own light ground, large type and an axis from zero. It is drawn once a chart and kept.
"""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from knowledge import Bar, Chart

WIDTH = 1000
MARGIN = 48
GROUND, INK, MUTED, GRID, BAR = "#FBFAF7", "#1F2328", "#57606A", "#D5D8DC", "#2F5D8C"
TITLE, GROUP, LABEL, SMALL = 44, 34, 34, 28
BAR_HEIGHT = 46
ROOM = 170
"""Pixels to the right of the axis kept free for the longest bar's number."""


def alt_text(chart: Chart) -> str:
    """Say in words what the picture shows, every bar with its number."""
    bars = "; ".join(f"{_place(bar)}: {bar.value:,}" for bar in chart.bars)
    return f"Bar chart. {chart.title}. {bars}. Source: {chart.source}."


def picture(chart: Chart) -> BytesIO:
    """A fresh stream of the PNG; the drawing behind it is made once."""
    return BytesIO(_png(chart))


def ticks(highest: int) -> list[int]:
    """Round numbers from zero to at least `highest`, two to six of them, evenly spaced."""
    power = 10 ** (len(str(max(highest, 1))) - 1)
    step = next(size for size in (power // 5 or 1, power // 2 or 1, power, power * 2, power * 5) if highest / size <= 5)
    return list(range(0, highest + step, step))


@lru_cache(maxsize=8)
def _png(chart: Chart) -> bytes:
    title = _wrapped(chart.title, TITLE)
    groups = list(dict.fromkeys(bar.group for bar in chart.bars))
    top = MARGIN + len(title) * (TITLE + 10) + 12
    height = top + len(groups) * (GROUP + 30) + len(chart.bars) * (LABEL + BAR_HEIGHT + 26) + SMALL * 3 + MARGIN
    image = Image.new("RGB", (WIDTH, height), GROUND)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(title):
        draw.text((MARGIN, MARGIN + number * (TITLE + 10)), line, INK, _font(TITLE))
    _axis(draw, ticks(max(bar.value for bar in chart.bars)), top, height - MARGIN - SMALL * 2 - 24)
    _bars(draw, chart, top)
    draw.text((MARGIN, height - MARGIN - SMALL + 8), f"Source: {chart.source}", MUTED, _font(SMALL))
    stream = BytesIO()
    image.quantize(64).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _bars(draw: ImageDraw.ImageDraw, chart: Chart, y: float) -> None:
    scale = _scale(ticks(max(bar.value for bar in chart.bars)))
    group = None
    for bar in chart.bars:
        if bar.group != group:
            group = bar.group
            draw.text((MARGIN, y + 14), group, INK, _font(GROUP), stroke_width=1, stroke_fill=INK)
            y += GROUP + 30
        draw.text((MARGIN, y), bar.label, INK, _font(LABEL))
        end = MARGIN + bar.value * scale
        draw.rectangle((MARGIN, y + LABEL + 8, end, y + LABEL + 8 + BAR_HEIGHT), BAR)
        draw.text((end + 14, y + LABEL + 12), f"{bar.value:,}", INK, _font(LABEL))
        y += LABEL + BAR_HEIGHT + 26


def _axis(draw: ImageDraw.ImageDraw, marks: list[int], top: int, bottom: int) -> None:
    scale = _scale(marks)
    for mark in marks:
        x = MARGIN + mark * scale
        draw.line((x, top, x, bottom), INK if mark == 0 else GRID, 3 if mark == 0 else 2)
        draw.text((x, bottom + 8), f"{mark:,}", MUTED, _font(SMALL), anchor="ma" if mark else "la")


def _scale(marks: list[int]) -> float:
    """Pixels a unit."""
    return (WIDTH - 2 * MARGIN - ROOM) / marks[-1]


def _wrapped(text: str, size: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _font(size).getlength(longer) <= WIDTH - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@lru_cache(maxsize=8)
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _place(bar: Bar) -> str:
    return f"{bar.group}, {bar.label}" if bar.group else bar.label
