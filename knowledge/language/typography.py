"""One typography for a text and what is compared with it: the same characters, spaces, quotation marks and dashes."""

import re
import unicodedata
from itertools import pairwise

from knowledge.language.english import ABBREVIATIONS
from knowledge.language.text import STRAIGHT

# NFKC would make two characters of these, or a space and a mark of them.
_KEPT = {ord("`"): "'", ord("\u00b4"): "'", ord("\u2033"): '"'}
_QUOTATION_MARKS = re.compile(r"\"|(?<!\w)'|'(?!\w)")
_NO_END = "".join(rf"(?<!\b{abbreviation})" for abbreviation in ("[a-z]", *ABBREVIATIONS))
SENTENCE_END = re.compile(rf"{_NO_END}[.!?]['\")\]]*\s+", re.I)
"""What ends a sentence and is followed by another; no initial and no abbreviation."""
_WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+(?:'[^\W_]+)*")
CONTENTLESS = frozenset(
    "a an the this that these those it its he his she her they their them him we our us i you your who which what as of"
    " to in on at by for from with about into over and or but if than then so is are was were be been being am do does"
    " did has have had will would can could should may might must shall there here any some all also very yet even one"
    " said says say added told".split()
)
"""Words that say nothing of what a sentence is about."""


def cleaned(text: str) -> str:
    """The text in composed characters, without ligatures and what is invisible, with single spaces."""
    composed = unicodedata.normalize("NFKC", text.translate(_KEPT))
    return " ".join("".join(c for c in composed if unicodedata.category(c) != "Cf").split())


def folded(text: str) -> str:
    """The cleaned text with straight quotation marks and hyphens for dashes."""
    return cleaned(text).translate(STRAIGHT | {ord("\u2039"): "'", ord("\u203a"): "'"})


def unmarked(text: str) -> str:
    """The folded text without quotation marks: what is compared does not depend on how words within it are marked."""
    return _QUOTATION_MARKS.sub("", folded(text))


def written_words(text: str) -> list[str]:
    """The words and numbers of a text as they are written, without punctuation; a number stays one word."""
    return _WORD.findall(folded(text))


def plain_words(text: str) -> list[str]:
    """The same without case."""
    return [word.casefold() for word in written_words(text)]


def sentences(text: str) -> list[str]:
    """The sentences of a folded text."""
    return [sentence for sentence in SENTENCE_END.split(text) if sentence]


def whole_sentences(text: str) -> list[str]:
    """The sentences of a cleaned text as they stand, each with what ends it."""
    ends = (match.end() for match in SENTENCE_END.finditer(text.translate(STRAIGHT)))  # of the same length
    return [sentence for start, end in pairwise([0, *ends, len(text)]) if (sentence := text[start:end].strip())]
