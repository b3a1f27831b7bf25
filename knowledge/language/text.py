"""From what was typed to words and stems: the only place that knows about characters.

Everything here is about English as people type it, and nothing about any article; an
article's own names and synonyms come from its base (see analysis.py).
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from knowledge.language.english import CHAT, INTERROGATIVES
from knowledge.language.numbers import spelt_out, written_in_digits

MAX_CHARACTERS = 2000
"""Text beyond this is not read: the length of a Discord message without Nitro."""

STRAIGHT = str.maketrans(
    {c: "'" for c in "\u2018\u2019\u201a\u201b\u02bc`\u00b4\u2032"}
    | {c: '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"}
    | {c: "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
)
"""Typographic quotes and dashes to plain ones."""

_NOISE = re.compile(r"```.*?(?:```|$)|<[@#:/a][^<>\s]*>|https?://\S+|@(?:everyone|here)\b", re.S)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ACRONYM = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?|\b(?:[a-z]\.)+[a-z]\b")
_GLUED_YEAR = re.compile(r"\b([a-z]{2,})((?:19|20)\d\d)\b")
_NEGATED = re.compile(
    r"(do|does|did|is|are|was|were|has|have|had|would|should|could|must|might|need|ca|wo)(?:n'?t|'nt)"
)
_CLITIC = re.compile(r"(?:'(?:s|d|ll|re|ve|m|em))+$")
_stemmer = snowballstemmer.stemmer("english")


def plain(text: str) -> str:
    """Folded text: no case, accents, invisible characters, mentions, links or code; capped."""
    text = text[:MAX_CHARACTERS]
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)[: 2 * MAX_CHARACTERS]
        text = "".join(c for c in text if unicodedata.category(c) not in {"Mn", "Me", "Cf"}).translate(STRAIGHT)
    return _NOISE.sub(" ", text.casefold())


def words(text: str) -> list[str]:
    """The words of a text, numbers in digits, contractions and chat spellings written out."""
    return list(_words(text))


@lru_cache(maxsize=64)  # one question is looked at from several sides
def _words(text: str) -> tuple[str, ...]:
    text = written_in_digits(plain(text))
    if "." in text:
        text = _ACRONYM.sub(lambda match: match[0].replace(".", "") + " ", text)
    text = _GLUED_YEAR.sub(r"\1 \2", text)
    return tuple(spelt_out([word for token in _WORD.findall(text) for word in _written_out(token)]))


@lru_cache(maxsize=100_000)
def _written_out(token: str) -> tuple[str, ...]:
    """A word without its contraction or chat spelling: "don't" and "dont" are "do not"."""
    if token in CHAT:
        return tuple(CHAT[token].split())
    if negated := _NEGATED.fullmatch(token):
        return {"ca": "can", "wo": "will"}.get(negated[1], negated[1]), "not"
    if token == "cannot":
        return "can", "not"
    return tuple(_CLITIC.sub("", token).replace("'", " ").split())


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Snowball (Porter2) stem; a word with a digit is its own stem."""
    return word if any(c.isdigit() for c in word) else _stemmer.stemWord(word)


@lru_cache(maxsize=100_000)
def ngrams(word: str) -> tuple[str, ...]:
    """The character 2- to 4-grams of one word, its ends marked; of a number, itself."""
    if word.isdigit():
        return (word,)
    marked = f"<{word}>"
    return tuple(marked[i : i + n] for n in (2, 3, 4) for i in range(len(marked) - n + 1))


ASKING = frozenset(map(stem, [*INTERROGATIVES, "many", "much", "long"]))
"""The stems of words that say what kind of thing is asked for."""
