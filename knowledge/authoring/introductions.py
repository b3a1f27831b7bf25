"""How a text introduces somebody: the words beside a name that say what they are."""

import re
from collections.abc import Iterator, Sequence

from knowledge.authoring.offices import CALLINGS
from knowledge.authoring.proper_names import DATES

LONGEST = 16
"""Words of a role; what is longer is more than a role."""
LONGEST_OWNER = 8
"""Words of what somebody belongs to."""

_PHRASE = r"(?:[^,;:.!?()\"\N{WHITE SQUARE}]|(?<=\b[A-Z])\.)+"
_APPOSITION = re.compile(rf"(?:, \d{{1,3}})?, (?:who (?:is|was) )?({_PHRASE})")
_DOING = re.compile(rf", who (\w+) ({_PHRASE})")
_CAPITALISED = r"[A-Z][\w'&.-]*"
_BELONGING = re.compile(
    rf",? (?:of|for) ((?:the )?{_CAPITALISED}(?: (?:of |the |for )*{_CAPITALISED})*)(?=[,;.]|,? (?:said|says|told)\b)"
)
_DOER = {
    "chairs": "chair", "leads": "leader", "runs": "head", "heads": "head", "directs": "director",
    "edits": "editor", "founded": "founder", "manages": "manager", "owns": "owner",
}  # fmt: skip
_CLAUSE_END = re.compile(r"[,;:!?()\"\N{WHITE SQUARE}]|(?<!\b[A-Z])\.(?=\s)|\s[-\u2013\u2014]\s(?=[a-z])")
_GOES_ON = re.compile(
    r" (?:who|which|that|but|said|says|told|also|when|where|as|after|before|while|because|has|had|is|was)\b.*"
)
_PREPOSITION = re.compile(r" (?:of|at|for|in|from|to|and|with|on) ")
_OF = frozenset("of at for with in to".split())
_DETERMINERS = frozenset("the a an its their our his her my".split())
_OWNER = re.compile(r"^(?:its|their|our|his|her|my) ", re.I)
_STOPS = frozenset(
    """
    say says said tell tells told add adds added by to with from as that than but when after before while because who
    which on in into over under about against between near is are was were be been met meet joined called named like
    so yet if where there he she they it we you i not also then or at for of until despite including
    """.split()
)
"""Words to the left of which no role begins."""


def role_beside(text: str, start: int, end: int) -> str:
    """The role that the folded text gives to the name at a place, as it is written; empty where it gives none."""
    return calling_beside(text, start, end) or _fitting(_belonging(text, end))


def calling_beside(text: str, start: int, end: int) -> str:
    """The role, where it has a word for what somebody is, as no thing has it beside its name."""
    return _fitting(_after(text, end)) or _fitting(_before(text, start))


def _fitting(role: str) -> str:
    """The role as it can stand alone; empty where it is too long for one."""
    role = _OWNER.sub("", role.strip())
    return role if len(role.split()) <= LONGEST else ""


def _after(text: str, end: int) -> str:
    """What explains a name behind it: "Ada Stone, the town's engineer, said", "Ben Ford, who chairs the board"."""
    doing = _DOING.match(text, end)
    if doing and doing[1] in _DOER:
        return f"{_DOER[doing[1]]} of {_GOES_ON.sub('', doing[2]).partition(' and ')[0]}"
    apposition = _APPOSITION.match(text, end)
    phrase = _GOES_ON.sub("", apposition[1]) if apposition else ""
    head = _PREPOSITION.split(phrase)[0].split()[-1:]
    return phrase if head and head[0].casefold() in CALLINGS else ""


def _belonging(text: str, end: int) -> str:
    """Whose a speaker is: "Ada Stone of the Ostley Society said"."""
    belonging = _BELONGING.match(text, end)
    words = belonging[1].split() if belonging else []
    return f"of {' '.join(words)}" if 0 < len(words) <= LONGEST_OWNER and words[0].casefold() not in DATES else ""


def _before(text: str, start: int) -> str:
    """What stands before a name: "council leader Marion Hill", "a partner at Pell, Ben Ford", "Mayor Ben Ford"."""
    left = text[:start].rstrip()
    beside = left.removesuffix(",")
    clause = beside[max([0, *(match.end() for match in _CLAUSE_END.finditer(beside))]) :].split()
    heads = [i for i, word in enumerate(clause) if word.casefold() in CALLINGS]
    between = clause[heads[-1] + 1 :] if heads else clause
    if not heads or (between and (between[0] not in _OF or between[-1] in _OF)):
        return ""
    words = [*reversed([*_leftwards(clause[: heads[-1] + 1])])]
    apposed = words[0].casefold() in _DETERMINERS or len(words) == heads[-1] + 1
    return " ".join([*words, *between]) if apposed or beside == left else ""


def _leftwards(words: Sequence[str]) -> Iterator[str]:
    """The words of a role from its head to the left, up to its article."""
    for i, word in reversed([*enumerate(words)]):
        before = words[i - 1] if i else ""
        within_name = before[:1].isupper() and words[i + 1 : i + 2] and words[i + 1][0].isupper()
        joins = (word == "and" and before.casefold() in CALLINGS) or (word == "of" and within_name)
        ends = word.casefold() in _STOPS or (word.islower() and word.endswith("ed")) or word == "and"
        if ends and not joins:
            return
        yield word
        if word.casefold() in _DETERMINERS:
            return
