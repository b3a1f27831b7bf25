"""The people of an article, found in its text: their names, other names and roles, and where it introduces them.

A run of capitalised words is a person's name where it has a known given name or a title, or where the text treats it
as a person: with a calling beside it, with a verb of saying, or with its last word alone elsewhere. What "the" stands
before is none, nor is a country, or what has a word like "University" in it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.authoring.given_names import MEN, WOMEN
from knowledge.authoring.introductions import role_beside
from knowledge.authoring.naming import RUN, TITLES, looks_like
from knowledge.authoring.offices import CALLINGS
from knowledge.authoring.quoting import begins_quoted, narration, spans
from knowledge.authoring.speakers import VERB
from knowledge.authoring.things import is_thing
from knowledge.form.models import Person
from knowledge.language.english import INTERROGATIVES, LITTLE
from knowledge.language.typography import CONTENTLESS, folded, whole_sentences

UNKNOWN_ROLE = "named in the article"
"""The role of whom the article introduces by no calling."""
LONGEST_NAME = 4
"""Words of a name without its titles."""

_FIRST_WORDS = (
    (LITTLE | CONTENTLESS | INTERROGATIVES | frozenset("the one two yesterday today tomorrow while when".split()))
    - MEN
    - WOMEN
)
"""Words that a sentence may begin with right before a name."""
_INITIALS = re.compile(r"[A-Z]{1,2}")
_SAID_AFTER = re.compile(rf"(?:, [^.!?]*,)?(?: (?:also|has|then|\w+ly))? {VERB.pattern}", re.I)
_THE_SPEAKER = re.compile(rf"\b[Tt]he (\w+) {VERB.pattern}")
_SAID_BEFORE = re.compile(rf"{VERB.pattern} $", re.I)


@dataclass(slots=True)
class Introduced:
    """A person as the article first names them: its paragraph, and the sentence of the role, or of the name."""

    name: str
    paragraph: int
    sentence: str
    role: str = ""
    aliases: list[str] = field(default_factory=list)

    @property
    def person(self) -> Person:
        """The person as a base has them."""
        return Person(self.name, self.role or UNKNOWN_ROLE, tuple(self.aliases))


def people_in(paragraphs: Sequence[str]) -> list[Introduced]:
    """The people whom the paragraphs name outside of quotations, in the order in which they are introduced."""
    texts = [_narrated(text, after) for text, after in zip(paragraphs, [*paragraphs[1:], ""], strict=True)]
    alone = {tokens[0] for text in texts for run in RUN.finditer(text) if len(tokens := _untitled(run[0])) == 1}
    found: dict[str, Introduced] = {}
    for number, text in enumerate(texts, start=1):
        for run in RUN.finditer(text):
            _read(run, number, text, alone, found)
    for one in found.values():
        one.aliases[:0] = _last_name(one.name, found)
        if not one.role and sum(other.paragraph == one.paragraph for other in found.values()) == 1:
            one.role = _called_alone(texts[one.paragraph - 1])
    return list(found.values())


def _narrated(paragraph: str, after: str) -> str:
    text = folded(paragraph)
    return narration(text, spans(text, begins_quoted(folded(after))))


def _read(run: re.Match[str], number: int, text: str, alone: set[str], found: dict[str, Introduced]) -> None:
    """Add the person whom a run names, or what it tells of one that was introduced."""
    titles = [token for token in run[0].split() if token.rstrip(".").casefold() in TITLES]
    name = _name(run, text, alone)
    if not name and titles:
        name = " ".join(_untitled(run[0])[-1:])
    if not name:
        return
    start = run.start() + run[0].rfind(name)
    role = role_beside(text, start, start + len(name))
    known = next((one for one in found.values() if _is_same(name, one)), None)
    if known is None:
        if " " not in name:
            name = f"{titles[-1]} {name}"
        known = found.setdefault(name, Introduced(name, number, _sentence(text, start)))
    elif " " not in name:
        called = [f"{titles[-1]} {name}", *([name] if name != known.name.split()[-1] else [])]
        known.aliases += [one for one in called if one not in (known.name, *known.aliases)]
    if role and not known.role:
        known.role, known.paragraph, known.sentence = role, number, _sentence(text, start)


def _name(run: re.Match[str], text: str, alone: set[str]) -> str:
    """The name of two words or more that a run ends with; empty where it names nobody, or by the last name alone."""
    tokens = _untitled(run[0])
    if tokens and tokens[0].casefold() in _FIRST_WORDS and not tokens[0].isupper():
        tokens = tokens[1:]
    if len(tokens) < 2 or tokens[-1].casefold() in CALLINGS or text[: run.start()].endswith(("the ", "The ")):
        return ""
    things = [is_thing(token) or token.casefold() in CALLINGS for token in tokens]
    cut = max((i for i, thing in enumerate(things[:-1]) if thing), default=-1)
    given = [i for i, token in enumerate(tokens[:-1]) if i > cut and token.casefold() in MEN | WOMEN]
    tokens = tokens[given[0] if given else cut + 1 :]
    if not given and len(tokens) > 2 and tokens[-1] in alone:
        tokens = tokens[-2:]
    name = " ".join(tokens)
    if not 2 <= len(tokens) <= LONGEST_NAME or (things[-1] and not given):
        return ""
    start, end = run.end() - len(name), run.end()
    treated = (
        tokens[-1] in alone
        or (text[:start].endswith("by ") and _INITIALS.fullmatch(tokens[0]))
        or _SAID_AFTER.match(text, end)
        or _SAID_BEFORE.search(text[:start])
    )
    return name if (given and not things[-1]) or treated or role_beside(text, start, end) else ""


def _untitled(run: str) -> list[str]:
    tokens = [token.rstrip(".") for token in run.split()]
    return [token for token in tokens if token.casefold() not in TITLES]


def _called_alone(text: str) -> str:
    """What a paragraph that names one person calls the person who speaks there: "the analyst said"."""
    return next((f"the {match[1]}" for match in _THE_SPEAKER.finditer(text) if match[1].casefold() in CALLINGS), "")


def _is_same(name: str, known: Introduced) -> bool:
    """Whether a name means somebody who was introduced: the same, the last name alone, or a misprint of it."""
    if name == known.name:
        return True
    last = known.name.split()[-1]
    return " " not in name and (name == last or looks_like(name, known.person))


def _last_name(name: str, found: dict[str, Introduced]) -> list[str]:
    """The last name as an alias, where nobody else has it who was introduced before."""
    *first, last = name.split()
    bearers = [other for other in found if other.split()[-1] == last]
    return [last] if first and bearers[0] == name else []


def _sentence(text: str, start: int) -> str:
    """The sentence in which a place of a text stands."""
    at = 0
    for sentence in whole_sentences(text):
        at = text.index(sentence, at) + len(sentence)
        if at > start:
            return sentence
    raise AssertionError("a place of a text is in one of its sentences")
