"""Whom a text means where it names somebody: titles and first names tell persons of one last name apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from knowledge.authoring.given_names import MEN, WOMEN
from knowledge.authoring.things import ORGANISATIONS, is_thing
from knowledge.form.models import Person
from knowledge.language.lexicon import is_english
from knowledge.language.typography import SENTENCE_END

SHORTEST_MISPRINT = 6
"""Letters from which a last name may be a misprint of another."""
MISPRINTED = 0.75
"""OSA similarity of two last names from which one may be: two wrong letters in eight."""

_MALE = frozenset("mr mister sir lord king prince baron herr monsieur father brother".split())
_FEMALE = frozenset("mrs ms miss madam dame lady queen princess baroness frau madame mother sister".split())
TITLES = _MALE | _FEMALE | frozenset("dr doctor prof professor rev reverend judge".split())
_MALE_ROLES = frozenset("man father husband son chairman spokesman businessman headmaster actor".split())
_FEMALE_ROLES = frozenset(
    "woman mother wife daughter chairwoman spokeswoman businesswoman headmistress actress".split()
)
_AFTER_NAME = frozenset("Jr Sr MP MPs QC KC".split())

_TOKEN = r"(?:[A-Z]\.){2,}(?= [A-Z])|[^\W\d_a-zß-ÿ][^\W\d_]*(?:-[^\W_]+|'[A-Z][^\W_]*)*"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|bin|ibn|al|el|la|le|ter|zu)"
_SPACE = r"(?:(?:(?<=\b[A-Z])|(?<=\bMr|\bMs|\bDr|\bSt)|(?<=\bMrs|\bRev)|(?<=\bProf))\.)? "
RUN = re.compile(rf"(?:{_TOKEN})(?:{_SPACE}(?:{_PARTICLE} ){{0,2}}(?:al-|el-)?(?:{_TOKEN}))*")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.I)
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.I)
_ROLE_END = re.compile(r",| (?:of|at|for|in|from|on|to) ")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names somebody: the base's people it may mean, or the name of somebody else as it is written."""

    start: int
    end: int
    who: tuple[str, ...]


class Naming:
    """The people of one base as texts name them."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = [person for person in people if person.name.split()]
        self._humans = [person for person in self._people if _is_human(person)]
        self._gender = {person.name: gender(person) for person in self._people}
        self._forms: dict[str, set[str]] = {}
        for person in self._people:
            for form in _forms(person):
                self._forms.setdefault(form, set()).add(person.name)
                self._forms.setdefault(form[0].upper() + form[1:], set()).add(person.name)
        longest_first = sorted(self._forms, key=len, reverse=True)
        self._form = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if longest_first else None

    def mentions(self, text: str) -> list[Mention]:
        """Everybody whom a folded text names, in its order; "he" and "she" mean those named before whom they fit.

        An office before a name is part of it: "the engineer Ada Stone".
        """
        found: list[Mention] = []
        for one in sorted(self._named(text), key=lambda one: one.start):
            is_office = found and text.startswith(" ", found[-1].end) and found[-1].end + 1 == one.start
            found.append(Mention(found.pop().start, one.end, one.who) if is_office else one)
        pronouns = [Mention(*match.span(), self._antecedents(match, text, found)) for match in _PRONOUN.finditer(text)]
        return sorted([*found, *pronouns], key=lambda one: one.start)

    def fitting(self, pronoun: str, names: Iterable[str]) -> tuple[str, ...]:
        """Those whom "he" or "she" can mean; who may be a man or a woman fits both."""
        wanted = "m" if pronoun.casefold() == "he" else "f"
        return tuple(name for name in names if self._gender.get(name, _gender_of_name(name.split())) in ("", wanted))

    def _antecedents(self, pronoun: re.Match[str], text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Those named before a pronoun whom it fits; somebody whose thing is named, only where nobody else is."""
        before = [one for one in mentions if one.end <= pronoun.start()]
        acting = [one for one in before if not text.startswith("'s ", one.end)]
        begun = max([0, *(match.end() for match in SENTENCE_END.finditer(text, 0, pronoun.start()))])
        earlier = [one for one in acting if one.end <= begun] if len(acting) and acting[-1].end <= begun else []
        subject = [one for one in earlier[-1:] if _begins_sentence(text, one.start)]
        names = (dict.fromkeys(name for one in some for name in one.who) for some in (subject, acting, before))
        return next(filter(None, (self.fitting(pronoun[0], some) for some in names)), ())

    def _named(self, text: str) -> Iterator[Mention]:
        runs = [mention for run in RUN.finditer(text) if (mention := self._of_run(run))]
        yield from runs
        for match in self._form.finditer(text) if self._form else ():
            if not any(one.start < match.end() and match.start() < one.end for one in runs):
                yield Mention(match.start(), match.end(), tuple(sorted(self._forms[match[0]])))

    def _of_run(self, run: re.Match[str]) -> Mention | None:
        """Whom a run of capitalised words names; None for a place, an office or the beginning of a sentence."""
        tokens = [token.rstrip(".") for token in run[0].split()]
        while len(tokens) > 1 and tokens[-1] in _AFTER_NAME:
            tokens.pop()
        start = run.start()
        while len(tokens) > 1 and is_thing(tokens[0]) and tokens[0].casefold() not in MEN | WOMEN:
            start = run.string.index(tokens[1], start + len(tokens.pop(0)))
        *before, last = tokens
        who = tuple(one.name for one in self._humans if last in _last_names(one) and _can_be(one, before))
        if not who and all(token.casefold() in TITLES for token in before):
            named = (one for one in self._humans if last == one.name.split()[0])
            who = tuple(one.name for one in named if _can_be(one, before))
        if not who and (name := _somebody(tokens)):
            misprinted = (one.name for one in self._humans if looks_like(last, one) and _can_be(one, before))
            who = (*misprinted, *name)
        return Mention(start, run.end(), who) if who else None


def _begins_sentence(text: str, start: int) -> bool:
    before = re.sub(r"(?:The|the) $", "", text[:start])
    return not before.strip() or any(match.end() == len(before) for match in SENTENCE_END.finditer(before))


def gender(person: Person) -> str:
    """Tell "m" or "f" by a title in the aliases, the role or the given name; empty where nothing tells."""
    titles = [word for alias in person.aliases for word in alias.split()[:1]]
    roles = person.role.casefold().split()
    return (
        _gender_of_name(titles, given=False)
        or ("m" if _MALE_ROLES.intersection(roles) else "f" if _FEMALE_ROLES.intersection(roles) else "")
        or _gender_of_name(person.name.split())
    )


def _gender_of_name(tokens: Sequence[str], given: bool = True) -> str:
    men, women = (_MALE | MEN, _FEMALE | WOMEN) if given else (_MALE, _FEMALE)
    words = [token.casefold() for token in tokens]
    return next(("m" if word in men else "f" for word in words if word in men or word in women), "")


def _forms(person: Person) -> Iterator[str]:
    """How a text may write a person other than by name: alias, role and office ("the engineer")."""
    if not _is_human(person):
        yield person.name
    yield from (alias for alias in person.aliases if " " in alias or not alias[:1].isupper() if alias.strip())
    role = _ARTICLE.sub("", person.role)
    if " " in role:
        yield role
    if office := _ROLE_END.split(role)[0].split()[-1:]:
        yield f"the {office[0]}"


def _last_names(person: Person) -> set[str]:
    return {person.name.split()[-1], *(alias for alias in person.aliases if " " not in alias)}


def _can_be(person: Person, before: Sequence[str]) -> bool:
    """Whether the words before a last name can be a person's: title, first name, initial or office."""
    own = {token for name in (person.name, *person.aliases) for token in name.split()} - _last_names(person)
    words = [token.casefold() for token in before]
    if any(token in own for token in before if token.casefold() not in TITLES):
        return True
    titled = _gender_of_name(words, given=False)
    if titled and gender(person) not in ("", titled):
        return False
    nearest = before[-1] if before else ""
    if len(nearest) == 1:
        return nearest == person.name[0]
    return not _is_given_name(nearest)


def looks_like(last: str, person: Person) -> bool:
    """Whether a last name may be a misprint of a person's: "Ms Bauchtman" and Lydia Buchtmann."""
    name = person.name.split()[-1]
    return min(len(last), len(name)) >= SHORTEST_MISPRINT and OSA.normalized_similarity(last, name) >= MISPRINTED


def _is_given_name(token: str) -> bool:
    word = token.casefold()
    known = word in MEN or word in WOMEN
    return known or (len(token) > 1 and not token.isupper() and word not in TITLES and not is_english(word))


def _is_human(person: Person) -> bool:
    """Whether somebody is a person and no office or council, which is made of ordinary words."""
    tokens = person.name.casefold().split()
    named = any(_is_given_name(token) or token in TITLES for token in tokens)
    return ORGANISATIONS.isdisjoint(tokens) and (named or len(tokens) == 1 or bool(person.role))


def _somebody(tokens: Sequence[str]) -> tuple[str, ...]:
    """The name in a run of words that is nobody of the base: from its title or given name on."""
    begins = (i for i, token in enumerate(tokens) if token.casefold() in TITLES or _is_given_name(token))
    name = tokens[next(begins, len(tokens)) :]
    is_person = len(name) > 1 and (name[0].casefold() in TITLES | MEN | WOMEN or not is_thing(name[-1]))
    return (" ".join(name),) if is_person else ()
