"""The steps from what a member typed to the terms that the index is searched for."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from knowledge.form.models import Person
from knowledge.language.carrier import without_carrier
from knowledge.language.spelling import Spelling
from knowledge.language.synonyms import Synonyms
from knowledge.language.text import stem, words


class Analyzer:
    """Turns text into terms in the vocabulary of one base."""

    def __init__(
        self, phrasings: Iterable[Sequence[str]], people: Sequence[Person], synonyms: Mapping[str, Sequence[str]]
    ) -> None:
        """`phrasings` are the words of all of the base's; people are known by their last name, as in the article."""
        variants = {last_name(person): [person.name, *person.aliases] for person in people}
        for own, others in synonyms.items():
            variants.setdefault(own, []).extend(others)
        self._synonyms = Synonyms(variants)
        names = chain(variants, chain.from_iterable(variants.values()))
        self._spelling = Spelling(chain(phrasings, map(words, names)))
        self.names = frozenset(map(self.name, people))

    def name(self, person: Person) -> str:
        """The term that stands for a person, however named."""
        return self.exact_terms(last_name(person))[-1]

    def exact_terms(self, text: str) -> list[str]:
        """The terms of a text of the base itself, which needs no mending."""
        return self.terms(words(text))

    def understood(self, question: str) -> list[str]:
        """The words of a question, its lead-in gone and its spelling mended."""
        return self._spelling.correct(without_carrier(words(question)))

    def terms(self, understood: Sequence[str]) -> list[str]:
        """The terms of words that are understood."""
        return self._synonyms.fold([stem(word) for word in understood])


def last_name(person: Person) -> str:
    """The name under which a person's other names and roles are folded."""
    return person.name.split()[-1]
