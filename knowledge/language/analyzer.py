"""The one chain from text to terms, for the base and for what members type.

Words, their spelling mended; then each person one term, stems, and synonyms as the base's own
word. Terms are carried as tuples and never read a second time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain

import numpy as np

from knowledge.form.models import Person
from knowledge.form.replies import Terms
from knowledge.form.shelf import Arrays, Shelf, packed, unpacked
from knowledge.language.lexicon import Lexicon, english
from knowledge.language.names import Names, term
from knowledge.language.numbers import is_amount
from knowledge.language.phrases import Phrases
from knowledge.language.spelling import Spelling
from knowledge.language.text import PERSON, READ, stem, words
from knowledge.language.world import world_names


class Analyzer:
    """Turns text into terms in the vocabulary of one base."""

    def __init__(
        self,
        texts: Iterable[str],
        people: Sequence[Person],
        synonyms: Mapping[str, Sequence[str]],
        shelf: Shelf | None = None,
    ) -> None:
        """`texts` are all that the base says and asks: their words are taken as spelt right."""
        shelf = shelf or Shelf()
        people, others = _with_aliases(people, synonyms)
        said = [*chain.from_iterable([own, *variants] for own, variants in others.items())]
        named = chain.from_iterable([person.name, *person.aliases] for person in people)
        self.world = world_names(shelf)
        self._world = Phrases(self.world.folds)
        kept = shelf.find("english")
        self._lexicon = cache(lambda: Lexicon(kept)) if kept else english
        parts = shelf.get("spelling", lambda: _counted(chain(texts, said, named)))
        counts = dict(zip(unpacked(parts["words"]), parts["counts"].tolist(), strict=True))
        self._spelling = Spelling(counts, self._lexicon)
        self._names = Names(people, chain(map(words, said), self.world.folds))
        self._synonyms = Phrases(
            {self._stems(variant): self._stems(own) for own, variants in others.items() for variant in (*variants, own)}
        )
        self.names = self._names.terms
        self.understood = lru_cache(maxsize=READ)(self._understand)

    def knows(self, word: str) -> bool:
        """Whether a word stands in the base or in the English word list, or is an amount."""
        return word in self._spelling or is_amount(word) or word in self._lexicon()

    def rarity(self, word: str) -> float:
        """How much a word says by being rare in English; see Lexicon."""
        return self._lexicon().rarity(word)

    def _understand(self, text: str) -> Terms:
        """The words of a text, its spelling mended."""
        return tuple(self._spelling.correct(words(text)))

    def begun(self, text: str) -> Terms:
        """The terms of a text that is still being typed, its last word completed."""
        *typed, last = words(text) or ("",)
        return self.terms(self._spelling.correct([*typed, self._spelling.completed(last)])) if last else ()

    def named(self, understood: Sequence[str]) -> Terms:
        """The words with each person of the base as one term."""
        return tuple(self._names.fold(understood))

    def terms(self, understood: Sequence[str]) -> Terms:
        """The terms of words that are understood; a person's term among them stays."""
        named = self._world.fold(self._names.fold(understood))
        return tuple(self._synonyms.fold([word if word.startswith(PERSON) else stem(word) for word in named]))

    def _stems(self, text: str) -> Terms:
        return tuple(map(stem, self._world.fold(words(text))))

    def read(self, text: str) -> Terms:
        """The terms of a text."""
        return self.terms(self.understood(text))


def _counted(texts: Iterable[str]) -> Arrays:
    """How often each word stands in some texts."""
    counts = Counter(chain.from_iterable(map(words, texts)))
    return {"words": packed([*counts]), "counts": np.array([*counts.values()], dtype=np.int32)}


def _with_aliases(
    people: Sequence[Person], synonyms: Mapping[str, Sequence[str]]
) -> tuple[list[Person], dict[str, Sequence[str]]]:
    """The people with the synonyms of their names as aliases, and the other synonyms."""
    names = Names(people)
    owners = {term(person): person for person in people}
    others = dict(synonyms)
    for own, variants in synonyms.items():
        if len(named := names.fold(words(own))) == 1 and (person := owners.get(named[0])):
            owners[named[0]] = replace(person, aliases=(*person.aliases, *variants))
            del others[own]
    return list(owners.values()), others
