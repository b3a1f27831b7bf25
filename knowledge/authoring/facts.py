"""What an entry states, held against the article and against the paragraphs that it lists."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from knowledge.authoring.amounts import Amount, amounts
from knowledge.authoring.copy import Copy
from knowledge.authoring.naming import Naming
from knowledge.authoring.pairing import are_namesakes, runs, strangers, swaps
from knowledge.authoring.polarity import contradictions
from knowledge.authoring.proper_names import DATES, Named, names, undotted
from knowledge.authoring.roles import wrong_roles
from knowledge.form.models import Article, Person

COMMON = 3
"""Lines of the article that have a name at least when it belongs to the story, and any entry may use it."""

_NOUNS_CAPITALISED = frozenset(("de", "lb"))
"""Languages in which a capital tells no name."""
_PRONOUN = re.compile(r"\b(?:(he|him|his)|(she|her|hers))\b", re.I)


@dataclass(frozen=True, slots=True)
class _Source:
    """Lines of the article: their text, the amounts in them, and the names that may be used for what is in them."""

    text: str
    amounts: Sequence[Amount]
    named: Named


class Facts:
    """What one article says, as a whole and paragraph by paragraph."""

    def __init__(self, article: Article, copy: Copy, people: Sequence[Person]) -> None:
        self._copy = copy
        self._people = people
        self._naming = Naming(people)
        self._language = article.language.partition("-")[0].casefold()
        self._about = " | ".join(filter(None, [article.title, article.publisher, article.author]))
        lines = copy.text.splitlines()
        self._lines = [_source([line]) for line in lines]
        self._captions = [_source([line]) for line in lines if line not in copy.paragraphs]
        self._paragraphs = [_source([paragraph]) for paragraph in copy.paragraphs]
        self._whole = _source(lines, self._about)
        self._who = [self._mentioned(paragraph) for paragraph in copy.paragraphs]

    def amounts(self, what: str, text: str) -> Iterator[str]:
        """Messages on the amounts of a text that the article has nowhere."""
        return self._of_amounts(what, text, (), self._whole)

    def problems(self, what: str, text: str, paragraphs: Sequence[int] = ()) -> Iterator[str]:
        """Messages on what a text states and the article does not, or not in the paragraphs that are listed."""
        listed = [number for number in paragraphs if 0 < number <= len(self._paragraphs)]
        source = self._listed(listed) if listed else self._whole
        yield from self._of_amounts(what, text, listed, source)
        if self._language not in _NOUNS_CAPITALISED:
            yield from self._of_names(what, text, listed, source)
        if self._language == "en":
            yield from wrong_roles(what, text, self._people, self._copy.text)
            yield from self._told_otherwise(what, text, source) if listed else ()

    def _of_amounts(self, what: str, text: str, listed: Sequence[int], source: _Source) -> Iterator[str]:
        for amount in dict.fromkeys(amounts(text)):
            if amount.is_in(source.amounts) or amount.may_be_counted(source.amounts):
                continue
            if not (listed and amount.is_in(amount for one in self._captions for amount in one.amounts)):
                where = self._where(listed, partial(_has_amount, amount))
                yield f"the number {amount} of {what} is not in {where}"

    def _of_names(self, what: str, text: str, listed: Sequence[int], source: _Source) -> Iterator[str]:
        for name in dict.fromkeys(self._missing(undotted(text), source)):
            if not (listed and self._belongs_to_the_story(name, text, source)):
                where = self._where(listed, partial(_has_name, name))
                yield f"the name {name} of {what} is not in {where}"

    def _missing(self, text: str, source: _Source) -> Iterator[str]:
        """The names of a text that a source does not have; words beside each other are one name."""
        missing, end = "", 0
        for place, word in names(text, self._language == "en"):
            if word in source.named or source.named.spells_out(word, text):
                continue
            if missing and text[end:place] == " ":
                missing = f"{missing} {word}"
            else:
                yield from filter(None, [missing])
                missing = word
            end = place + len(word)
        yield from filter(None, [missing])

    def _belongs_to_the_story(self, name: str, text: str, source: _Source) -> bool:
        """Whether an entry may use a name that its paragraphs do not have: of a caption, or one that is all over.

        No day or month, and not where the paragraphs are about its namesake: the one museum, and the other here.
        """
        if name.casefold() in DATES:
            return False
        there = runs(source.text)
        if any(are_namesakes(run, one) for run in runs(text) if name in run for one in there):
            return False
        common = sum(line.named.holds(name) for line in self._lines) >= COMMON
        return common or any(caption.named.holds(name) for caption in self._captions)

    def _where(self, listed: Sequence[int], has: Callable[[_Source], bool]) -> str:
        """Where something is missing, and where the article has it."""
        if not listed or not has(self._whole):
            return "the article"
        elsewhere = [number for number, source in enumerate(self._paragraphs, start=1) if has(source)]
        return f"{numbered(listed)}, but in {numbered(elsewhere) if elsewhere else 'a line that is no paragraph'}"

    def _told_otherwise(self, what: str, text: str, source: _Source) -> Iterator[str]:
        yield from contradictions(what, text, source.text)
        for one, other in swaps(text, source.text, [person.name for person in self._people]):
            yield f"{what} has {one} where the article has {other}, and the other way round"
        for amount, name, namesake in strangers(text, source.text):
            yield f"{what} has {amount} beside {name}; the article has it beside {namesake}"

    def _listed(self, numbers: Sequence[int]) -> _Source:
        """The listed paragraphs; the people in them may be called what the base calls them."""
        texts = [self._copy.paragraphs[number - 1] for number in numbers]
        there = {name for number in numbers for name in self._who[number - 1]}
        there.update(name for one in self._copy.speeches if {*one.paragraphs} & {*numbers} for name in one.speakers)
        there.update(name for number in numbers for name in self._meant_by_pronouns(number))
        called = [" | ".join((one.name, one.role, *one.aliases)) for one in self._people if one.name in there]
        return _source(texts, " | ".join([self._about, *called]))

    def _mentioned(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for mention in self._naming.mentions(text) for name in mention.who))

    def _meant_by_pronouns(self, number: int) -> Iterator[str]:
        """Whom the pronouns of a paragraph mean that stand before any name they fit: who was named last before it."""
        text = self._copy.paragraphs[number - 1]
        for match in _PRONOUN.finditer(text):
            pronoun = "he" if match[1] else "she"
            earlier = (self._mentioned(text[: match.start()]), *self._who[: number - 1][::-1])
            yield from next(filter(None, (self._naming.fitting(pronoun, names) for names in earlier)), ())


def _source(lines: Sequence[str], more: str = "") -> _Source:
    """What lines of the article say; `more` are names that may be used with them."""
    text = "\n".join(lines)
    return _Source(text, [amount for line in lines for amount in amounts(line)], Named(f"{text} | {more}"))


def _has_amount(amount: Amount, source: _Source) -> bool:
    return amount.is_in(source.amounts)


def _has_name(name: str, source: _Source) -> bool:
    return source.named.holds(name)


def numbered(numbers: Sequence[int]) -> str:
    """Name paragraphs: "paragraph 4", "paragraphs 4, 5"."""
    return f"paragraph{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
