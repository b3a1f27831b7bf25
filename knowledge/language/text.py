"""From what was typed to words and stems: the only place that knows about characters.

Everything here is about English as people type it, and nothing about any article; an
article's own names and synonyms come from its base (see analyzer.py).
"""

import re
import unicodedata
from functools import lru_cache

import Stemmer

from knowledge.language.english import ABBREVIATIONS, CHAT, INTERROGATIVES
from knowledge.language.numbers import in_figures, is_amount, together

MAX_CHARACTERS = 2000
"""Text beyond this is not read: the length of a Discord message without Nitro."""
LONGEST_WORD = 40
"""Characters that are read of a run of letters; the longest words that people type are shorter."""
PERSON = "@"
"""What the term of a person begins with, and no word: "@mara-quill"."""
CACHED = 10_000
"""Words whose stems and spellings are kept: with words of at most LONGEST_WORD letters a few megabytes."""
READ = 64
"""Texts that were read last and are kept: one question is looked at from several sides."""
CACHED_SPELT = 4_000
"""Words whose n-grams are kept: at most 7 kB each."""

STRAIGHT = str.maketrans(
    {c: "'" for c in "\u2018\u2019\u201a\u201b\u02bc`\u00b4\u2032\uff07"}
    | {c: '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"}
    | {c: "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
)
"""Typographic quotes and dashes to plain ones."""

_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u20d0-\u20ff]"
)
"""Marks that may be left out when typing; those of Indian and South-East Asian scripts are letters and stay."""
_MARKS = "\u0900-\u0963\u0966-\u0e7f\u1000-\u109f\u1780-\u17d3"
_NOISE = re.compile(r"<(?:[@#:/]|a:|t:|id:)[^<>\n]*>|https?://\S+|@(?:everyone|here)\b", re.S)
_LETTERS = rf"(?:[^\W_]|[{_MARKS}])+"
_WORD = re.compile(rf"\d+(?:\.\d+)?%?(?![^\W_])|{_LETTERS}(?:'{_LETTERS})*")
_ACRONYM = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?|\b(?:[a-z]\.)+[a-z]\b")
_ABBREVIATION = re.compile(rf"\b({'|'.join(ABBREVIATIONS)}|[a-z])\.(?=\s+\S|,)")
_GLUED_YEAR = re.compile(r"\b([a-z]{2,})((?:19|20)\d\d)\b")
_NEGATED = re.compile(
    r"(do|does|did|is|are|was|were|has|have|had|would|should|could|must|might|need|ca|wo)(?:n'?t|'nt)"
)
_CLITIC = re.compile(r"(?:'(?:s|d|ll|re|ve|m|em))+$")
_SIMPLE = re.compile(rf"[a-z ]{{1,{MAX_CHARACTERS}}}")
"""Text that plain() leaves as it is."""
_stemmer = Stemmer.Stemmer("english", 0)  # what it would keep, stem() does


@lru_cache(maxsize=READ)
def plain(text: str) -> str:
    """Folded text: no case, accents, invisible characters, mentions, links or dots of abbreviations; capped."""
    text = text[:MAX_CHARACTERS].translate(STRAIGHT)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)[: 2 * MAX_CHARACTERS].translate(STRAIGHT)
        text = "".join(map(_visible, _ACCENTS.sub("", text)))
    text = _ACRONYM.sub(lambda match: match[0].replace(".", "") + " ", _NOISE.sub(" ", text.casefold()))
    return _ABBREVIATION.sub(r"\1", text)


def _visible(character: str) -> str:
    """The character, a digit of any script as an ASCII one, nothing for what cannot be seen."""
    match unicodedata.category(character):
        case "Cf" | "Cs":
            return ""
        case "Nd":
            return str(unicodedata.decimal(character))
    return character


@lru_cache(maxsize=READ)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, amounts in figures, contractions and chat spellings written out."""
    if _SIMPLE.fullmatch(text):
        tokens = text.split()
    else:
        tokens = _WORD.findall(_GLUED_YEAR.sub(r"\1 \2", in_figures(plain(text))))
    return tuple(together([word for token in tokens for word in _written_out(token[:LONGEST_WORD])]))


@lru_cache(maxsize=CACHED)
def _written_out(token: str) -> tuple[str, ...]:
    """A word without its contraction or chat spelling: "don't" and "dont" are "do not"."""
    if token in CHAT:
        return tuple(CHAT[token].split())
    if negated := _NEGATED.fullmatch(token):
        return {"ca": "can", "wo": "will"}.get(negated[1], negated[1]), "not"
    if token == "cannot":
        return "can", "not"
    return tuple(_CLITIC.sub("", token).replace("'", " ").split())


@lru_cache(maxsize=CACHED)
def stem(word: str) -> str:
    """The Snowball (Porter2) stem; a word with a digit is its own stem."""
    return word if any(c.isdigit() for c in word) else str(_stemmer.stemWord(word))


@lru_cache(maxsize=CACHED_SPELT)
def ngrams(word: str) -> tuple[str, ...]:
    """The character 2- to 4-grams of one word, its ends marked; of an amount or a person, itself."""
    if is_amount(word) or word.startswith(PERSON):
        return (word,)
    marked = f"<{word}>"
    return tuple(marked[i : i + n] for n in (2, 3, 4) for i in range(len(marked) - n + 1))


ASKING = frozenset(map(stem, [*INTERROGATIVES, "many", "much", "long"]))
"""The stems of words that say what kind of thing is asked for."""
