"""What is wrong between the values of a base: names that lead nowhere, and things that stand in it twice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from knowledge.form.checks import spoken
from knowledge.form.contents import Contents, Placed
from knowledge.form.errors import Problem
from knowledge.form.models import Entry, Person
from knowledge.form.nearest import did_you_mean
from knowledge.form.sources import Place

ID_KEY = 80
"""Characters of an id that a button carries: entries must differ within them."""
NAME_KEY = 100
"""Characters of a person's name that a menu carries."""
LONG_NAME = 12
"""Characters from which a name may have two slips of the pen, and not just one."""

_HONORIFIC = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)\.?\s+", re.I)


def check_references(contents: Contents) -> Iterator[Problem]:
    """All that is wrong between values; what a file that cannot be read may hold is not missed."""
    yield from _alike(contents.items, "id", ID_KEY)
    yield from _alike(contents.placed["person"], "name", NAME_KEY)
    yield from _phrasings(contents.items)
    yield from _relations(contents)
    if contents.whole:
        yield from _each_once(_lost(contents))
        yield from _each_once(_speakers(contents))


def _alike(several: Iterable[Placed], key: str, limit: int) -> Iterator[Problem]:
    """Things that cannot be told from each other by the characters that a button or menu carries."""
    first: dict[str, Placed] = {}
    for placed in several:
        name = getattr(placed.value, key)
        other = first.setdefault(name[:limit].casefold(), placed)
        if other is placed:
            continue
        if name.casefold() == getattr(other.value, key).casefold():
            message = f"has the {key} of {_at(other.place)} too; rename or remove one"
        else:
            message = f"its {key} is like that of {_at(other.place)} in the first {limit} characters; shorten one"
        yield placed.place.problem(message, key)


def _at(place: Place) -> str:
    return f"{place.where} ({place.source.name}, line {place.line()})"


def _phrasings(items: Iterable[Placed]) -> Iterator[Problem]:
    """Phrasings that nobody can type, and those that would be asked of two items."""
    owners: dict[str, Placed] = {}
    for placed in items:
        for number, phrasing in enumerate(placed.phrasings):
            words = spoken(phrasing)
            owner = owners.setdefault(words, placed)
            if owner is placed and words:
                continue
            if not words:
                message = f'the phrasing "{phrasing}" has no word; write words or remove it'
                yield placed.phrasing_problem(number, message)
            elif owner.value.id != placed.value.id:
                message = f'the phrasing "{phrasing}" stands in {owner.place.where} too; keep it in one'
                yield placed.phrasing_problem(number, message)


def _relations(contents: Contents) -> Iterator[Problem]:
    for placed in contents.items:
        related = placed.value.related
        for number, id_ in enumerate(related):
            if id_ == placed.value.id and isinstance(placed.value, Entry):
                yield placed.place.problem("related names the entry itself; remove it", "related", number)
            elif id_ in related[:number]:
                yield placed.place.problem(f'related names "{id_}" twice; remove one', "related", number)


def _lost(contents: Contents) -> Iterator[tuple[str, Problem]]:
    """Every id that is named and that no entry has, where it is named."""
    named = [
        *((placed, "related", (n,), id_) for placed in contents.items for n, id_ in enumerate(placed.value.related)),
        *((placed, "entry", (), placed.value.entry) for placed in contents.placed["figure"]),
    ]
    for placed, key, number, id_ in named:
        if (id_ or key != "entry") and id_ not in contents.ids["entry"]:
            yield id_, placed.place.problem(f'{key} names "{id_}", {_no_entry(id_, contents)}', key, *number)


def _no_entry(id_: str, contents: Contents) -> str:
    if id_ in contents.ids["unknown"]:
        return "which is an unknown; name an entry"
    return f"which is no entry{did_you_mean(id_, contents.ids['entry'])}"


def _each_once(found: Iterable[tuple[str, Problem]]) -> Iterator[Problem]:
    """One problem for each name: the first, with the other places where the same name stands."""
    by_name: dict[str, list[Problem]] = {}
    for name, problem in found:
        by_name.setdefault(name, []).append(problem)
    for first, *others in by_name.values():
        places = "; ".join(f"{other.file}, line {other.line}" for other in others)
        yield replace(first, message=f"{first.message} (also in {places})") if places else first


def _speakers(contents: Contents) -> Iterator[tuple[str, Problem]]:
    """Speakers that are nobody in the base and nearly somebody: their words would not be found under the name."""
    people = contents.tables["person"]
    names = {person.name for person in people}
    for placed in contents.placed["entry"]:
        for number, quotation in enumerate(placed.value.quotations):
            if quotation.speaker not in names and (meant := _meant(quotation.speaker, people)):
                message = f'the speaker "{quotation.speaker}" is no [[person]]; did you mean "{meant.name}"?'
                yield quotation.speaker, placed.place.problem(message, "quotations", number, "speaker")


def _meant(speaker: str, people: Iterable[Person]) -> Person | None:
    called = _HONORIFIC.sub("", speaker.strip(), count=1).casefold()
    return next((person for person in people if _is_nearly(speaker.casefold(), called, person)), None)


def _is_nearly(speaker: str, called: str, person: Person) -> bool:
    name, words = person.name.casefold(), set(spoken(called).split())
    if speaker in {alias.casefold() for alias in person.aliases} or (words and words <= set(spoken(name).split())):
        return True
    slips = 1 + (len(name) >= LONG_NAME)
    return DamerauLevenshtein.distance(called, name, score_cutoff=slips) <= slips
