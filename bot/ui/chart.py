"""The article's chart as a picture that can be read on a phone, in Discord's light and dark themes alike.

The picture brings its own light ground and large type. Every bar begins at zero, on one scale, and has its number at
its end: no axis and no gridlines are needed, or in the way. It is drawn once a chart and kept.
"""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from knowledge import Bar, Chart

WIDTH, TALLEST = 600, 6400
MARGIN = 28
GROUND, INK, MUTED, FILL = "#FBFAF7", "#1F2328", "#57606A", "#2F5D8C"
TITLE, TEXT, SMALL = 40, 34, 29
BAR = 36
GAP = 12
"""Pixels between a bar and its number."""
BARS = 20
"""Bars of one picture: a taller one would be shown too small to read."""
LINES = 2
"""Lines of a bar's label, and twice as many of the title."""


def alt_text(chart: Chart) -> str:
    """Say in words what the picture shows, every bar with its number."""
    bars = "; ".join(f"{_name(bar)}: {bar.value:,}" for bar in chart.bars[:BARS])
    return " ".join(filter(None, ["Bar chart.", f"{chart.title}.", f"{bars}.", left_out(chart), f"{_source(chart)}."]))


def left_out(chart: Chart) -> str:
    """Say that there are more bars than the picture shows; empty where there are not."""
    return f"The first {BARS} of {len(chart.bars)} bars." if len(chart.bars) > BARS else ""


@lru_cache(maxsize=8)
def picture(chart: Chart) -> bytes:
    """The chart as a PNG."""
    bars = chart.bars[:BARS]
    sheet = _Sheet(bars)
    sheet.write(chart.title, TITLE, lines=2 * LINES, bold=True)
    group = ""
    for bar in bars:
        if bar.group != group:
            group = bar.group
            sheet.space(18)
            sheet.write(group, TEXT, bold=True)
        sheet.bar(bar)
    sheet.write(left_out(chart), SMALL, MUTED)
    sheet.write(_source(chart), SMALL, MUTED)
    return sheet.png()


class _Sheet:
    """A page that is filled from the top; `y` is where the next thing goes, in pixels."""

    def __init__(self, bars: tuple[Bar, ...]) -> None:
        self._image = Image.new("RGB", (WIDTH, TALLEST), GROUND)
        self._draw = ImageDraw.Draw(self._image)
        numbers = max((_font(TEXT).getlength(f"{bar.value:,}") for bar in bars), default=0)
        self._longest = max(WIDTH - 2 * MARGIN - GAP - round(numbers), 0)
        self._highest = max([1, *(bar.value for bar in bars)])
        self.y = MARGIN

    def space(self, pixels: int) -> None:
        """Leave some room."""
        self.y += pixels

    def write(self, text: str, size: int, colour: str = INK, lines: int = LINES, bold: bool = False) -> None:
        """Write lines of text as wide as the page."""
        for line in _wrapped(text, size, lines):
            self._draw.text((MARGIN, self.y), line, colour, _font(size), stroke_width=int(bold), stroke_fill=colour)
            self.y += round(size * 1.3)

    def bar(self, bar: Bar) -> None:
        """Draw one bar under its label, with its number at the end."""
        self.write(bar.label, TEXT)
        end = MARGIN + self._longest * max(bar.value, 0) // self._highest
        bottom = self.y + BAR
        self._draw.rectangle((MARGIN, self.y, end, bottom), FILL)
        self._draw.line((MARGIN, self.y - 4, MARGIN, bottom + 4), INK, 3)
        self._draw.text((end + GAP, self.y + BAR // 2), f"{bar.value:,}", INK, _font(TEXT), anchor="lm")
        self.y = bottom + 14

    def png(self) -> bytes:
        """Cut the page to what is written, in few colours to keep it small."""
        stream = BytesIO()
        self._image.crop((0, 0, WIDTH, self.y + MARGIN // 2)).quantize(64).save(stream, "PNG", optimize=True)
        return stream.getvalue()


def _wrapped(text: str, size: int, lines: int) -> list[str]:
    """Break a text at spaces, and within words that are wider than the page; an ellipsis ends what is cut."""
    broken: list[str] = []
    for word in text.split():
        longer = f"{broken[-1]} {word}" if broken else word
        if broken and _fits(longer, size):
            broken[-1] = longer
        else:
            broken += _pieces(word, size)
    return broken if len(broken) <= lines else [*broken[: lines - 1], _shortened(broken[lines - 1], size)]


def _pieces(word: str, size: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if _fits(pieces[-1] + letter, size):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _shortened(line: str, size: int) -> str:
    while not _fits(f"{line}…", size):
        line = line[:-1]
    return f"{line}…"


def _fits(text: str, size: int) -> bool:
    return _font(size).getlength(text) <= WIDTH - 2 * MARGIN


@lru_cache(maxsize=8)
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _name(bar: Bar) -> str:
    return f"{bar.group}, {bar.label}" if bar.group else bar.label


def _source(chart: Chart) -> str:
    return f"Source: {chart.source}"
