"""From the lines of a file to the lines of an article: no markup, no wrapping, no invisible characters."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from knowledge.language.english import ABBREVIATIONS
from knowledge.language.lexicon import is_english
from knowledge.language.typography import cleaned

HEADING = "# "
"""What a heading of a Markdown copy begins with; it is no paragraph, however it ends."""

_SOFT_BREAK = re.compile("\u00ad[ \\t]*\\n\\s*")
_MARKUP = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),  # a picture
    (re.compile(r"\[([^\]]+)\]\([^)\s]*(?:\s[^)]*)?\)"), r"\1"),  # a link
    (re.compile(r"^\s*(?:>\s?)+"), ""),
    (re.compile(r"^\s*#{1,6}\s+(.*?)\s*#*\s*$"), rf"{HEADING}\1"),
    (re.compile(r"^\s*(?:[-*+\u2022\u25aa]|\d{1,2}[.)])\s+(?=\S)"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)
_ENDED = re.compile(r"[.!?\u3002\u0964\u061f\u06d4]['\"\u2018\u2019\u201c\u201d\u00bb\u203a)\]]*$")
_ENDED_BEFORE_LINK = re.compile(r"(?<=[a-z\d][a-z\d])[.!?]['\"\u2019\u201d)\]]*\s+([^.!?]+)$")
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(ABBREVIATIONS)})\.", re.I)
_CREDIT = re.compile(r"/|\b(?:photo|picture|image|credit|copyright)", re.I)
_CREDITED = re.compile(r"\b(?:image|photo|photograph|picture|credit)s?(?: by)?: ?[^.!?]{1,60}\.?$", re.I)
_GOES_ON = re.compile(r"['\"\u2018\u201c\u00ab(]?[a-z\u00df-\u00ff]")
_LAST_WORD = re.compile(r"([^\W\d_]+)[^\w]*$")
_HYPHENATED = re.compile(r"([^\W\d_]+)-$")

LONGEST = 10_000
"""Characters of a line; a longer one is a page's script or data and no paragraph."""
LINK_WORDS = 5
"""Words of a link ("Read more") that may follow a paragraph's last sentence on its line."""
SHORTEST = 5
"""Words that make a line without a full stop a paragraph and no label ("Related:")."""
CAPTION = 25
"""Words of a line that ends with whose picture it is, and is no paragraph, full stop or not."""
FULL = 0.8
"""The part of a text's widest line that a wrapped line fills at least, unless its paragraph ends there."""


def article_lines(text: str, is_headline: Callable[[str], bool]) -> list[str]:
    """The lines of a file as an author sees them, one for each paragraph, heading, caption or label.

    Lines that were wrapped are joined again; `is_headline` tells the headline, which is never joined to what follows.
    """
    lines = [_without_markup(line) for line in _SOFT_BREAK.sub("", text).splitlines()]
    groups = list(_apart(_groups(lines), is_headline))
    wrapped = _is_wrapped(groups)
    spaced = len(groups) > 2  # else the paragraphs of a wrapped text stand in one group below the headline
    return [line for group in groups for line in (_unwrapped(group, spaced) if wrapped else group)]


def is_paragraph(line: str) -> bool:
    """Whether a line is part of the body: it ends like a sentence, as captions and labels do not."""
    text = _without_last_symbols(line)
    if line.startswith(HEADING) or (len(text.split()) <= CAPTION and _CREDITED.search(text)):
        return False
    if _ENDED.search(text):
        return True
    return len(text.split()) >= SHORTEST and (text != line or text[-1] in ":;" or _ends_in_link(text))


def _without_markup(line: str) -> str:
    if len(line) > LONGEST:
        return ""
    for pattern, replacement in _MARKUP:
        line = pattern.sub(replacement, line)
    return cleaned(line)


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines that stand together: blank lines and rules are between them, headings alone."""
    group: list[str] = []
    for line in [*lines, ""]:
        heading = line.startswith(HEADING)
        if group and (heading or not any(c.isalnum() for c in line)):
            yield group
            group = []
        if heading:
            yield [line]
        elif any(c.isalnum() for c in line):
            group.append(line)


def _apart(groups: Iterator[list[str]], is_headline: Callable[[str], bool]) -> Iterator[list[str]]:
    """The groups with the headline, on up to three lines, as one of its own."""
    for group in groups:
        spans = [(a, b) for a in range(len(group)) for b in range(a + 1, min(a + 4, len(group) + 1))]
        start, end = next((span for span in spans if is_headline(" ".join(group[slice(*span)]))), (0, 0))
        parts = (group[:start], [" ".join(group[start:end])] if end else [], group[end:])
        yield from (part for part in parts if part)


def _is_wrapped(groups: Sequence[list[str]]) -> bool:
    """Whether lines break within sentences: at more than a third of the breaks one goes on."""
    breaks = [pair for group in groups for pair in pairwise(group)]
    return len(breaks) < 3 * sum(_goes_on(before, after) for before, after in breaks)


def _goes_on(before: str, after: str) -> bool:
    if _ENDED.search(before):
        return False
    last = _LAST_WORD.search(before)
    return bool(_GOES_ON.match(after)) or (last is not None and last[1].islower() and before[-1] not in ":;")


def _unwrapped(group: Sequence[str], spaced: bool) -> Iterator[str]:
    full = FULL * max(map(len, group))
    joined = ""
    for line in group:
        joined = _joined(joined, line)
        if not spaced and _ENDED.search(line) and len(line) < full:
            yield joined
            joined = ""
    yield from filter(None, [joined])


def _joined(before: str, after: str) -> str:
    """Two lines as one; a hyphen between them goes where it only divided a word."""
    if not before or not after[0].islower() or not (divided := _HYPHENATED.search(before)):
        return f"{before} {after}".strip()
    first = re.split(r"\W", after, maxsplit=1)[0]
    return (before[:-1] if is_english((divided[1] + first).casefold()) else before) + after


def _without_last_symbols(line: str) -> str:
    """The line without the emoji, arrows and their like at its end."""
    while line and (unicodedata.category(line[-1]) in {"So", "Sk", "Sm", "Mn", "Me", "Cf"} or line[-1] == " "):
        line = line[:-1]
    return line


def _ends_in_link(text: str) -> bool:
    """Whether a last sentence is followed by a few words more, which are no credit of a picture."""
    after = _ENDED_BEFORE_LINK.search(_ABBREVIATED.sub("", text))
    return after is not None and len(after[1].split()) <= LINK_WORDS and not _CREDIT.search(after[1])
