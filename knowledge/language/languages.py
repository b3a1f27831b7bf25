"""Which language a question is in, as far as it matters: the base's own, or another.

A script of its own tells some languages; the others are told by their little words (languages.toml). In doubt, and for
short messages, it is the base's own.
"""

import re
import tomllib
from collections import Counter
from functools import cache
from itertools import chain, repeat
from pathlib import Path

from knowledge.language.text import plain

_SCRIPTS = {
    "ar": "\u0600-\u06ff", "ja": "\u3040-\u30ff", "ko": "\uac00-\ud7af\u1100-\u11ff", "ru": "\u0400-\u04ff",
    "th": "\u0e00-\u0e7f", "zh": "\u4e00-\u9fff", "el": "\u0370-\u03ff", "he": "\u0590-\u05ff", "hi": "\u0900-\u097f",
}  # fmt: skip
_OF_SCRIPT = {tag: re.compile(f"[{letters}]") for tag, letters in _SCRIPTS.items()}
_LETTERS = {
    "de": "ßäöü", "fr": "èêœàùçé", "pl": "łżźśćęąńó", "es": "ñ¿¡áíóú", "pt": "ãõçáêéó", "tr": "şğıçöü", "it": "àèìòù",
}  # fmt: skip
"""Letters that English does without: each of them counts like a little word, where one is a language's own."""
_OWN = {tag: frozenset(letters) for tag, letters in _LETTERS.items()}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
SURE = 2
"""Little words of a language that it takes, more than of the base's own, to be sure."""
MOST_UNKNOWN = 0.5
"""Share of words that the base and its language do not have from which one little word is enough."""


def language_of(question: str, own: str, unknown: float) -> str:
    """The two-letter tag of the language of a question to a base in `own`.

    `unknown` is the share of its words that neither the base nor an English list has.
    """
    script = _script(question)
    if script:
        return script
    typed = _WORD.findall(plain(question))
    counts = Counter(chain.from_iterable(map(_languages_of().get, typed, repeat(()))))
    if not question.isascii():
        counts.update({tag: len(letters.intersection(question.lower())) for tag, letters in _OWN.items()})
    best = max(_little_words(), key=lambda tag: (counts[tag], tag == own))
    lead = counts[best] - counts[own]
    needed = 1 if unknown >= MOST_UNKNOWN and len(typed) > 1 else SURE
    return best if best != own and lead >= needed else own


def _script(question: str) -> str:
    """The language of the script that most of the letters are in; "" for the Latin one."""
    if question.isascii():
        return ""
    letters = sum(c.isalpha() for c in question)
    counts = {tag: len(pattern.findall(question)) for tag, pattern in _OF_SCRIPT.items()}
    best = max(counts, key=counts.__getitem__)
    if counts[best] * 2 <= letters or not letters:
        return "ja" if counts["ja"] and (counts["ja"] + counts["zh"]) * 2 > letters else ""
    return "ja" if best == "zh" and counts["ja"] else best


@cache
def _little_words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    return {tag: frozenset(words.split()) for tag, words in table.items()}


@cache
def _languages_of() -> dict[str, list[str]]:
    """The languages of each little word."""
    languages: dict[str, list[str]] = {}
    for tag, little in _little_words().items():
        for word in little:
            languages.setdefault(word, []).append(tag)
    return languages
