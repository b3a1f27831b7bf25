"""Whether an answer denies what the article affirms, or affirms what it denies.

Only where the words beside the negation are the same on both sides: "not safe" beside "safe". English only.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.language.text import stem
from knowledge.language.typography import CONTENTLESS, folded, sentences

SHARED = 0.5
"""The part of the shorter sentence's content words that another has too when both say the same thing."""
BESIDE, REACH = 3, 10
"""Content words after a negation that it is about, within so many words of it."""

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_CLAUSE_END = re.compile(r"[.,;:!?]['\")]*\s+|\s- ")
_REPLY = re.compile(r"^\W*(?:yes|no)[,.:;]")
_NEGATIONS = frozenset("not no never none nobody nothing nowhere neither nor without cannot".split())
_NO_DENIAL = frozenset("only just doubt least less more later longer until necessarily".split())
_DENYING = re.compile(
    r"\b(?:abandon|against|avoid|away|ban|block|but|cancel|closed|declin|den[iy]|dismiss|drop|empty|end|except|fail|far"
    r"|few|fewer|forbid|free|halt|hardly|instead|just|lack|less|little|longer|miss|no-?one|only|oppos|out|prevent|rather"
    r"|reduc|refus|reject|resist|rul|scrap|still|stop|turned|unlikely|until|withdr|yet)\w*"
    r"|\bun\w+|\bin(?:capable|complete|valid)\b"
)
"""Words that deny without a "not", or may: where an answer has one of them, nothing is said."""
_ABOUT_THE_ARTICLE = re.compile(r"\b(?:article|report|text)\b")


def contradictions(what: str, answer: str, source: str) -> Iterator[str]:
    """Messages on the sentences of an answer that turn what the source says into its opposite."""
    said = [_tokens(sentence) for sentence in sentences(folded(source).casefold())]
    clauses = [_tokens(clause) for clause in _CLAUSE_END.split(folded(source).casefold())]
    for sentence in sentences(folded(answer).casefold()):
        if _ABOUT_THE_ARTICLE.search(sentence):
            continue
        told = _tokens(sentence)
        if not _denies(told):
            lost = next((words for other in clauses for words in _denied(other) if _same(words, told, other)), None)
            if lost:
                yield f"{what} affirms what the article denies: {' '.join(lost)!r}"
        elif (denied := [*_denied(told)]) and (gained := _affirmed(denied, told, said)):
            yield f"{what} denies what the article affirms: {' '.join(gained)!r}"


def _tokens(sentence: str) -> list[str]:
    return _TOKEN.findall(_REPLY.sub("", sentence).replace("cannot", "can not"))


def _denies(tokens: Sequence[str]) -> bool:
    return any(_negates(token) for token in tokens) or _DENYING.search(" ".join(tokens)) is not None


def _negates(token: str) -> bool:
    return token in _NEGATIONS or token.endswith("n't")


def _denied(tokens: Sequence[str]) -> Iterator[list[str]]:
    """For each negation, itself and the content words that it is about."""
    for i, token in enumerate(tokens):
        following = [word for word in tokens[i + 1 : i + 1 + REACH] if word not in CONTENTLESS][:BESIDE]
        if _negates(token) and following and following[0] not in _NO_DENIAL:
            yield [token, *following]


def _affirmed(denied: Sequence[list[str]], told: Sequence[str], said: Sequence[Sequence[str]]) -> list[str] | None:
    """The negation of an answer for which every sentence of the source that is about the same has none."""
    for words in denied:
        same = [other for other in said if _same(words, other, told)]
        if same and not any(_denies(other) for other in same):
            return words
    return None


def _same(denied: Sequence[str], tokens: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether tokens hold what is denied, and are about the same as the whole sentence that denies it."""
    held, about = _content(tokens), _content(whole)
    shared = len(held & about) / max(1, min(len(held), len(about)))
    first, *others = map(stem, denied[1:])
    return first in held and not held.isdisjoint(others) and shared >= SHARED


def _content(tokens: Sequence[str]) -> set[str]:
    return {stem(token) for token in tokens if token not in CONTENTLESS and not _negates(token)}
