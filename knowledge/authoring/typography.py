"""One typography for a text and what is compared with it: the same characters, spaces, quotation marks and dashes."""

import re
import unicodedata

from knowledge.language.text import STRAIGHT

# NFKC would make two characters of these, or a space and a mark of them.
_KEPT = {ord("`"): "'", ord("\u00b4"): "'", ord("\u2033"): '"'}
_QUOTATION_MARKS = re.compile(r"\"|(?<!\w)'|'(?!\w)")
_WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+(?:'[^\W_]+)*")


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


def plain_words(text: str) -> list[str]:
    """The words and numbers of a text, without case and punctuation; a number stays one word."""
    return _WORD.findall(folded(text).casefold())
