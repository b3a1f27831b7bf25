"""Whether the amounts and names of an answer stand beside what they stand beside in the article.

The other words of its clause, up to the next of its kind, are the context of an amount or a name. Two of one kind are
swapped where each has the other's context; an answer in words of its own is no swap.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from knowledge.authoring.amounts import amounts
from knowledge.language.text import stem, words
from knowledge.language.typography import CONTENTLESS, folded, sentences

MARGIN = 3
"""Words by which the swapped contexts have to agree better than the own ones."""

_NAME = r"[^\W\d_a-zß-ÿ][\w-]*"
_RUN = re.compile(rf"\b{_NAME}(?: {_NAME})+")
_UNNAMED = re.compile(r"^(?:(?:The|Mr|Mrs|Ms|Miss|Dr|Sir) )+")
_CLAUSE_END = re.compile(r"[,;:] |\b(?:while|whereas|and|but|against|than|compared)\b")
_PLACED = re.compile(rf"\b(?:in|to|from|at|near|between|via|of) (?:the )?((?:{_NAME} ?)+)")

_TELLING_NOTHING = CONTENTLESS | {"pound", "pounds", "dollar", "dollars", "euro", "euros"}

Contexts = Mapping[str, frozenset[str]]


def swaps(answer: str, source: str, people: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs of amounts, of places and of people's last names that an answer has in each other's places."""
    units = {amount.unit for amount in amounts(answer)}
    names = _capitalised(answer) & _capitalised(source)
    for unit in sorted(units):
        yield from _swapped(
            answer, source, {one.value for one in amounts(answer) if one.unit == unit}, _TELLING_NOTHING
        )
    yield from _swapped(answer, source, {words(name)[-1] for name in people if words(name)}, names)
    yield from _swapped(answer, source, _placed(answer) & _placed(source), names, before_only=True)


def strangers(answer: str, source: str) -> Iterator[tuple[str, str, str]]:
    """Where an answer has an amount beside a name and the article has it beside a namesake: amount, name, namesake.

    Namesakes share their last word: the Science Museum and the British Museum.
    """
    said = [*_clauses(source)]
    for found, runs in _clauses(answer):
        for amount in sorted(found):
            holding = [names for there, names in said if amount in there]
            if holding and not any(names & runs for names in holding):
                namesakes = [
                    (run, one) for run in runs for names in holding for one in names if are_namesakes(run, one)
                ]
                yield from ((amount, *pair) for pair in sorted(namesakes)[:1])


def runs(text: str) -> set[str]:
    """The names of two words or more in a text."""
    found = {_UNNAMED.sub("", run) for run in _RUN.findall(folded(text))}
    return {run for run in found if " " in run}


def are_namesakes(one: str, other: str) -> bool:
    """Whether two names share their last word and no other."""
    return one.split()[-1] == other.split()[-1] and not {*one.split()[:-1]} & {*other.split()[:-1]}


def _swapped(
    answer: str, source: str, keys: set[str], ignored: frozenset[str], before_only: bool = False
) -> Iterator[tuple[str, str]]:
    """The pairs of keys that are swapped; of a place, what is before it tells what it is: "from", "to"."""
    told = _contexts(answer, keys, ignored, before_only)
    said = _contexts(source, keys, ignored, before_only)
    return (pair for pair in combinations(sorted(told.keys() & said.keys()), 2) if _crossed(*pair, told, said))


def _crossed(one: str, other: str, told: Contexts, said: Contexts) -> bool:
    """Whether each has the other's context; what both have beside them tells nothing."""
    of_one, of_other = told[one] - told[other], told[other] - told[one]
    by_one, by_other = said[one] - said[other], said[other] - said[one]
    crossed, own = (of_one & by_other, of_other & by_one), (of_one & by_one, of_other & by_other)
    return all(crossed) and sum(map(len, crossed)) >= sum(map(len, own)) + MARGIN


def _contexts(text: str, keys: set[str], ignored: frozenset[str], before_only: bool) -> Contexts:
    """The contexts of the keys of a text."""
    contexts: dict[str, set[str]] = {}
    for tokens in (words(clause) for sentence in sentences(folded(text)) for clause in _CLAUSE_END.split(sentence)):
        plain = [token.removesuffix("%") for token in tokens]
        for i in (i for i, token in enumerate(plain) if token in keys):
            after = () if before_only else _until(keys, plain[i + 1 :])
            beside = (*_until(keys, plain[:i][::-1]), *after)
            contexts.setdefault(plain[i], set()).update(stem(token) for token in beside if token not in ignored)
    return {key: frozenset(context) for key, context in contexts.items()}


def _until(keys: set[str], tokens: Sequence[str]) -> Sequence[str]:
    return tokens[: next((i for i, token in enumerate(tokens) if token in keys), len(tokens))]


def _capitalised(text: str) -> frozenset[str]:
    return frozenset(word for name in re.findall(rf"(?<=[\w,;] ){_NAME}", folded(text)) for word in words(name)[:1])


def _placed(text: str) -> set[str]:
    """The first words of the names that a preposition of place stands before."""
    return {words(name)[0] for name in _PLACED.findall(folded(text)) if words(name)}


def _clauses(text: str) -> Iterator[tuple[set[str], set[str]]]:
    """The amounts of each clause, and its names of two words or more; where it has none, those of its sentence."""
    for sentence in sentences(folded(text)):
        for clause in _CLAUSE_END.split(sentence):
            yield {amount.value for amount in amounts(clause)}, runs(clause) or runs(sentence)
