"""Whether an answer gives somebody the role of another."""

import re
from collections.abc import Iterator, Sequence

from knowledge.authoring.naming import Naming
from knowledge.authoring.offices import OFFICES
from knowledge.form.models import Person
from knowledge.language.typography import folded

_APPOSITION = re.compile(r"(?:,|,? (?:who )?(?:is|was),?) (?:(?:the|a|an|its|their|our) )?([\w' -]+)")
_WORD = re.compile(r"[^\W\d_]+")


def wrong_roles(what: str, answer: str, people: Sequence[Person], article: str) -> Iterator[str]:
    """Messages on offices that an answer gives to somebody, and neither the base nor the article does."""
    answer, naming = folded(answer), Naming(people)
    for mention in naming.mentions(answer):
        person = next((one for one in people if mention.who == (one.name,)), None)
        office = next(_offices_beside(answer, mention.start, mention.end), None) if person else None
        if person and office and not _is_office_of(person, office, people, article, naming):
            yield f"{what} calls {person.name} {office}, which neither the article nor people.toml does"


def _is_office_of(person: Person, office: str, people: Sequence[Person], article: str, naming: Naming) -> bool:
    """Whether the base or the article gives a person an office; one of nobody else need only be in the article."""
    if office in _words(person):
        return True
    if any(office in _words(other) for other in people if other is not person):
        places = [
            (line, one) for line in article.splitlines() for one in naming.mentions(line) if person.name in one.who
        ]
        return any(office in _offices_beside(line, one.start, one.end) for line, one in places)
    return office in _WORD.findall(article.casefold())


def _words(person: Person) -> list[str]:
    return _WORD.findall(" ".join([person.role, *person.aliases]).casefold())


def _offices_beside(text: str, start: int, end: int) -> Iterator[str]:
    """The last office of the words that explain a name after it, or that stand before it: "Mayor Ben Ford"."""
    if after := _APPOSITION.match(text, end):
        explained = re.split(r" (?:of|at|for|in|from|who|and|on|with|to) ", after[1])[0]
        yield from (word for word in _WORD.findall(explained.casefold())[-1:] if word in OFFICES)
    before = _WORD.findall(text[:start].casefold())[-1:] if text[:start].endswith(" ") else []
    inside = _WORD.findall(text[start:end].casefold())
    yield from (word for word in [*before, *inside] if word in OFFICES)
