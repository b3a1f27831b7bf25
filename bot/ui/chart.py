"""The article's chart as a picture that can be read on a phone, in Discord's light and dark themes alike.

The picture brings its own light ground, large type, and bars that all begin at zero on one scale. It is drawn once
a chart and kept.
"""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from knowledge import Bar, Chart

WIDTH, TALLEST = 760, 4000
MARGIN = 40
GROUND, INK, MUTED, GRID, FILL = "#FBFAF7", "#1F2328", "#57606A", "#D5D8DC", "#2F5D8C"
TITLE, TEXT, SMALL = 42, 34, 28
BAR = 48
ROOM = 130
"""Pixels to the right of the longest bar, for its number."""


def alt_text(chart: Chart) -> str:
    """Say in words what the picture shows, every bar with its number."""
    bars = "; ".join(f"{_name(bar)}: {bar.value:,}" for bar in chart.bars)
    return f"Bar chart. {chart.title}. {bars}. Source: {chart.source}."


def picture(chart: Chart) -> BytesIO:
    """A fresh stream of the PNG; the drawing behind it is made once."""
    return BytesIO(_png(chart))


def ticks(highest: int) -> list[int]:
    """Round numbers from zero up to `highest`: at most four of them, evenly spaced."""
    power = 10 ** (len(str(max(highest, 1))) - 1)
    step = next(size for size in (power // 2 or 1, power, power * 2, power * 5) if highest / size < 4)
    return list(range(0, highest + 1, step))


@lru_cache(maxsize=8)
def _png(chart: Chart) -> bytes:
    sheet = _Sheet(max(bar.value for bar in chart.bars))
    sheet.write(chart.title, TITLE, bold=True)
    group = ""
    for bar in chart.bars:
        if bar.group != group:
            group = bar.group
            sheet.space(18)
            sheet.write(group, TEXT, bold=True)
        sheet.bar(bar)
    sheet.axis()
    sheet.write(f"Source: {chart.source}", SMALL, MUTED)
    return sheet.png()


class _Sheet:
    """A page that is filled from the top; `y` is where the next thing goes, in pixels."""

    def __init__(self, highest: int) -> None:
        self._image = Image.new("RGB", (WIDTH, TALLEST), GROUND)
        self._draw = ImageDraw.Draw(self._image)
        self._ticks = ticks(highest)
        self._scale = (WIDTH - 2 * MARGIN - ROOM) / max(highest, 1)
        self.y = MARGIN

    def space(self, pixels: int) -> None:
        """Leave some room."""
        self.y += pixels

    def write(self, text: str, size: int, colour: str = INK, bold: bool = False) -> None:
        """Write lines of text as wide as the page."""
        for line in _wrapped(text, size):
            self._draw.text((MARGIN, self.y), line, colour, _font(size), stroke_width=int(bold), stroke_fill=colour)
            self.y += round(size * 1.3)

    def bar(self, bar: Bar) -> None:
        """Draw one bar under its label, with its number at the end."""
        self.write(bar.label, TEXT)
        bottom = self.y + BAR
        for tick in self._ticks:
            self._draw.line((self._x(tick), self.y, self._x(tick), bottom), GRID, 2)
        self._draw.rectangle((MARGIN, self.y, self._x(bar.value), bottom), FILL)
        self._draw.line((MARGIN, self.y - 4, MARGIN, bottom + 4), INK, 3)
        self._draw.text((self._x(bar.value) + 12, self.y + BAR // 2), f"{bar.value:,}", INK, _font(TEXT), anchor="lm")
        self.y = bottom + 14

    def axis(self) -> None:
        """Write the numbers of the scale."""
        for tick in self._ticks:
            self._draw.text((self._x(tick), self.y), f"{tick:,}", MUTED, _font(SMALL), anchor="ma" if tick else "la")
        self.y += round(SMALL * 1.8)

    def png(self) -> bytes:
        """Cut the page to what is written, in few colours to keep it small."""
        stream = BytesIO()
        self._image.crop((0, 0, WIDTH, self.y + MARGIN // 2)).quantize(64).save(stream, "PNG", optimize=True)
        return stream.getvalue()

    def _x(self, value: int) -> float:
        return MARGIN + value * self._scale


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


def _name(bar: Bar) -> str:
    return f"{bar.group}, {bar.label}" if bar.group else bar.label
