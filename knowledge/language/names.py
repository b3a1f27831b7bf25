"""The persons of a base: each is one term, however named, that no other word can become."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from knowledge.form.models import Person
from knowledge.language.english import ORDINARY, TITLES
from knowledge.language.phrases import Phrases
from knowledge.language.text import PERSON, words

_SUFFIXES = frozenset("jr sr ii iii iv mp mps msp ms phd md obe mbe cbe kc qc".split())
"""What may follow a last name without being it."""


class Names:
    """Replaces every name, title and role of a person by the person's term.

    A last name or first name that is an ordinary word ("May", "Will") counts only with the rest of the name; what names
    several persons ("Smith" where there are two) names none of them.
    """

    def __init__(self, people: Sequence[Person], others: Iterable[Sequence[str]] = ()) -> None:
        """`others` are the words of what is no person though a name may stand in it: "shadow home secretary"."""
        owners: dict[tuple[str, ...], set[str]] = {}
        for person in people:
            for variant in _variants(person):
                owners.setdefault(variant, set()).add(term(person))
        folds = {variant: (*terms,) if len(terms) == 1 else variant for variant, terms in owners.items()}
        kept = chain(map(tuple, others), chain.from_iterable(map(_other_titles, people)))
        self._phrases = Phrases({variant: variant for variant in kept} | folds)
        self.terms = frozenset(map(term, people))

    def fold(self, typed: Sequence[str]) -> list[str]:
        """The words with every name replaced by its person's term."""
        return self._phrases.fold(typed)


def term(person: Person) -> str:
    """The term of a person: no word can be the same, as none has PERSON in it."""
    return PERSON + "-".join(words(person.name) or (person.name,))


def last_name(person: Person) -> str:
    """The last word of a name that is no suffix; empty where the name has no word."""
    return _written_last(person)[-1] if _written_last(person) else ""


def _written_last(person: Person) -> tuple[str, ...]:
    """The words of the last name as it is written: one, or several in "O'Brien" and "Lloyd-Jones"."""
    written = [part for part in map(words, person.name.split()) if part and part[-1] not in _SUFFIXES]
    return written[-1] if written else ()


def _last_names(person: Person) -> set[tuple[str, ...]]:
    """The last name in the ways in which it is typed: "o'brien", "obrien", "brien"; none for a name without a word."""
    written = _written_last(person)
    return {written, ("".join(written),), written[-1:]} if written else set()


def _variants(person: Person) -> Iterator[tuple[str, ...]]:
    """The words of all that a person may be called."""
    yield words(person.name)
    titles = set(TITLES) - _wrong_titles(person)
    yield from ((title, *last) for title in titles for last in _last_names(person))
    for variant in (*_last_names(person), *map(words, person.aliases)):
        if variant and not (len(variant) == 1 and (variant[0] in ORDINARY or len(variant[0]) < 2)):
            yield variant


def _other_titles(person: Person) -> Iterator[tuple[str, ...]]:
    """A last name with a title that the person has not: "Mrs Solomon" is not Mr Solomon."""
    return ((title, *last) for title in _wrong_titles(person) for last in _last_names(person))


def _wrong_titles(person: Person) -> frozenset[str]:
    """The titles of the other sex, where the person's own is known from an alias."""
    own = {words(alias)[0] for alias in person.aliases if words(alias)}
    men, women = frozenset({"mr", "sir", "lord"}), frozenset({"mrs", "ms", "miss", "lady", "dame"})
    if own & men:
        return women
    return men if own & women else frozenset()
