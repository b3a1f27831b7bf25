"""Labelled questions to a report: how many replies are right, and which are not.

What makes a reply right: where an answer is expected, it answers, and its text has one alternative of every group of
`must` and nothing of `must_not`; where a refusal is expected, it does not answer; and for a false premise, which is to
be corrected, either of the two.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from knowledge.base import KnowledgeBase
from knowledge.evaluation.labelled import Expect, Item
from knowledge.evaluation.unforeseen import without_unknowns
from knowledge.form.models import Entry, Shown
from knowledge.form.replies import Answer, Nearby, Reply, Suggestions, asserts, offered

LONGEST = 1500
"""Characters of a reply; a longer one is wrong whatever it holds: a dump of the article answers nothing."""
PRESSED = 3
"""Offered questions among which the right one counts as one press away."""
_STRAIGHT = str.maketrans(dict(zip("‘’“”\u00a0–—\u2011", "''\"\" ---", strict=True)))
_MARKS = re.compile(r"[*_`~|]|^\s*(>+|#+|-#)\s?", re.M)

TextOf = Callable[[Reply], str]
"""What a reply says to a person as plain text, answer and quotations; the wording is the caller's."""


class Verdict(StrEnum):
    """What a reply to a labelled question is; the worst of them is to assert what is wrong."""

    RIGHT = "right"
    WRONG = "wrong"
    NEAR = "near"
    """It asserts nothing, but shows what was asked for, under a sentence that says so."""
    OFFERED = "offered"
    """It asserts nothing, but offers the right question to press."""
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled question with the reply it got, as a value and in words."""

    item: Item
    reply: Reply
    text: str
    verdict: Verdict

    @property
    def trustworthy(self) -> bool:
        """Whether the reply did well by what it claims: its score is the probability of that."""
        offered = isinstance(self.reply, Suggestions) and self.verdict is Verdict.OFFERED
        return self.verdict is Verdict.RIGHT or offered


@dataclass(frozen=True, slots=True)
class Report:
    """All judged questions, in the order of the set."""

    judged: tuple[Judged, ...]

    @property
    def by_expect(self) -> dict[str, Counter[Verdict]]:
        """The number of each verdict by what was expected, alphabetically."""
        return self._counted(lambda item: item.expect)

    @property
    def by_style(self) -> dict[str, Counter[Verdict]]:
        """The number of each verdict by the style of the question, alphabetically."""
        return self._counted(lambda item: item.style)

    @property
    def total(self) -> Counter[Verdict]:
        """The number of each verdict."""
        return Counter(one.verdict for one in self.judged)

    @property
    def scored(self) -> tuple[tuple[float, bool], ...]:
        """For each reply its score and whether it turned out right, for the calibration."""
        return tuple((one.reply.score, one.trustworthy) for one in self.judged)

    def worst(self, limit: int) -> tuple[Judged, ...]:
        """What is not right: first what is wrong, the surest first, then what is missed, offered or near."""
        order = [Verdict.WRONG, Verdict.MISSED, Verdict.OFFERED, Verdict.NEAR]
        failed = [one for one in self.judged if one.verdict in order]
        return tuple(sorted(failed, key=lambda one: (order.index(one.verdict), -one.reply.score))[:limit])

    def _counted(self, group: Callable[[Item], str]) -> dict[str, Counter[Verdict]]:
        counts: dict[str, Counter[Verdict]] = {}
        for one in self.judged:
            counts.setdefault(group(one.item), Counter())[one.verdict] += 1
        return dict(sorted(counts.items()))


def evaluate(knowledge: KnowledgeBase, items: Iterable[Item], text_of: TextOf, unforeseen: bool = False) -> Report:
    """Ask every labelled question and judge the replies.

    `unforeseen` takes from the base, for each question to be refused, the unknowns that would catch it.
    """
    return Report(tuple(_judged(knowledge, item, text_of, unforeseen) for item in items))


def verdict(item: Item, reply: Reply, text_of: TextOf) -> Verdict:
    """What a reply to a labelled question is."""
    answered = asserts(reply)
    if item.expect is Expect.REFUSE or (item.expect is Expect.CORRECT and not answered):
        return Verdict.WRONG if answered else Verdict.RIGHT
    if answered:
        return Verdict.RIGHT if holds(item, text_of(reply)) else Verdict.WRONG
    if isinstance(reply, Nearby) and holds(item, text_of(reply)):
        return Verdict.NEAR
    pressed = (text_of(_opened(item)) for item in offered(reply)[:PRESSED])
    return Verdict.OFFERED if any(holds(item, text) for text in pressed) else Verdict.MISSED


def _opened(item: Shown) -> Reply:
    """What a press on an offered item brings."""
    return Answer((), 1.0, (item,)) if isinstance(item, Entry) else Nearby((), 1.0, item)


def holds(item: Item, text: str) -> bool:
    """Whether a text is a right answer to the item."""
    flat = folded(text)
    has_all = all(any(folded(alternative) in flat for alternative in group) for group in item.must)
    return has_all and not any(folded(wrong) in flat for wrong in item.must_not) and len(text) <= LONGEST


def folded(text: str) -> str:
    """Lower case, straight quotes and dashes, no markdown marks, single spaces."""
    return re.sub(r"\s+", " ", _MARKS.sub("", text.translate(_STRAIGHT).lower()))


def _judged(knowledge: KnowledgeBase, item: Item, text_of: TextOf, unforeseen: bool) -> Judged:
    if unforeseen and item.expect is Expect.REFUSE:
        previous = knowledge.converse(item.turns[:-1]) if len(item.turns) > 1 else None
        knowledge = without_unknowns(knowledge, item.turns[-1], previous)
    reply = knowledge.converse(item.turns)
    return Judged(item, reply, text_of(reply), verdict(item, reply, text_of))
