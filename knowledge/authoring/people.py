"""The people of an article, found in its text: their names, other names and roles, and where it introduces them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from knowledge.authoring.full_names import GIVEN, alone, full_name, words_of
from knowledge.authoring.introductions import role_beside
from knowledge.authoring.naming import RUN, TITLES, looks_like
from knowledge.authoring.offices import CALLINGS
from knowledge.authoring.quoting import begins_quoted, narration, spans
from knowledge.authoring.speakers import VERB
from knowledge.form.models import Person
from knowledge.language.typography import folded, whole_sentences

UNKNOWN_ROLE = "named in the article"
"""The role of whom the article introduces by no calling."""

_TITLE = re.compile(rf"\b(?:{'|'.join(TITLES)})\.? $", re.I)
_THE_SPEAKER = re.compile(rf"\b[Tt]he (\w+) {VERB.pattern}")


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

    def is_called(self, name: str) -> bool:
        """Whether a name means this person: the same, the last name alone, or a misprint of either."""
        *first, last = name.split()
        *own, own_last = self.name.split()
        if first:
            return name == self.name or (last == own_last and OSA.distance(" ".join(first), " ".join(own)) <= 1)
        return last == own_last or looks_like(last, self.person)

    def is_also(self, *names: str) -> None:
        """Note other names, each once."""
        self.aliases += [name for name in dict.fromkeys(names) if name not in (self.name, *self.aliases)]


def people_in(paragraphs: Sequence[str]) -> list[Introduced]:
    """The people whom the paragraphs name outside of quotations, in the order in which they are introduced."""
    texts = [_narrated(text, after) for text, after in zip(paragraphs, [*paragraphs[1:], ""], strict=True)]
    lasts = alone(texts)
    found: list[Introduced] = []
    for number, text in enumerate(texts, start=1):
        for run in RUN.finditer(text):
            for start, end in _named(run, lasts):
                _note(found, number, text, start, end)
    for one in found:
        one.aliases[:0] = _last_name(one, found)
        if not one.role and sum(other.paragraph == one.paragraph for other in found) == 1:
            one.role = _called_alone(texts[one.paragraph - 1], [other.role for other in found])
    return found


def _narrated(paragraph: str, after: str) -> str:
    text = folded(paragraph)
    return narration(text, spans(text, begins_quoted(folded(after))))


def _named(run: re.Match[str], lasts: set[str]) -> Iterator[tuple[int, int]]:
    """Where a run names a person: in full, or by title and last name."""
    if name := full_name(run, lasts):
        yield name
    elif (words := words_of(run)) and len(words) == 1 and (title := _TITLE.search(run.string[: words[0].start()])):
        yield title.start(), run.end()


def _note(found: list[Introduced], number: int, text: str, start: int, end: int) -> None:
    """Note who is named at a place: somebody new, or a name or the role of one who was introduced."""
    written = text[start:end]
    titled = written.split()[0].rstrip(".").casefold() in TITLES
    name = written.split()[-1] if titled else written
    known = next((one for one in found if one.is_called(name)), None)
    first = written.split()[0]
    if known is None and first.casefold() not in GIVEN and any(first == one.name.split()[-1] for one in found):
        return  # named for them: the Warhol Polaroids
    if known is None:
        known = Introduced(written, number, _sentence(text, start))
        found.append(known)
    elif written != known.name:
        known.is_also(written, *([name] if name != known.name.split()[-1] else []))
    role = "" if known.role else role_beside(text, start, end)
    if role:
        known.role, known.paragraph, known.sentence = role, number, _sentence(text, start)


def _last_name(one: Introduced, found: Sequence[Introduced]) -> list[str]:
    """The last name as an alias, where nobody else has it who was introduced before."""
    *first, last = one.name.split()
    bearer = next(other for other in found if other.name.split()[-1] == last)
    return [last] if first and bearer is one else []


def _called_alone(text: str, roles: Sequence[str]) -> str:
    """What a paragraph that names one person calls the person who speaks there, and nobody else: "the analyst said"."""
    callings = (match[1] for match in _THE_SPEAKER.finditer(text) if match[1].casefold() in CALLINGS)
    return next((f"the {one}" for one in callings if not any(one in role.split() for role in roles)), "")


def _sentence(text: str, start: int) -> str:
    """The sentence in which a place of a text stands."""
    at = 0
    for sentence in whole_sentences(text):
        at = text.index(sentence, at) + len(sentence)
        if at > start:
            break
    return sentence
