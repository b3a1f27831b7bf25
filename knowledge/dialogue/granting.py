"""What a member gets who asks nothing of the article but wishes something of the bot."""

from collections.abc import Callable, Collection, Sequence
from itertools import chain

from knowledge.dialogue.wishes import wishes
from knowledge.form.models import Entry, Shown
from knowledge.form.replies import (
    TOLD,
    Answer,
    Aside,
    Nearby,
    NoAnswer,
    Reply,
    Suggestions,
    Wish,
    offered,
    shown_entries,
)

Thread = Answer | Nearby | Suggestions | NoAnswer | None
"""The reply that a conversation goes on from."""

_OFFERING = frozenset({Wish.GREETING, Wish.HELP, Wish.UNCLEAR, Wish.NO})
"""Wishes that are answered with questions to go on with."""


class Granter:
    """Grants wishes from what one base can tell."""

    def __init__(
        self,
        answer: Callable[[Sequence[Shown]], Answer | Nearby],
        starters: tuple[Entry, ...],
        tellable: Collection[Wish],
        names: Callable[[Entry], Collection[str]],
    ) -> None:
        """`answer` gives what comes of items that were picked, `names` the persons whom an entry names.

        `tellable` are the wishes of TOLD for which the base has something; other ones get help instead.
        """
        self._answer = answer
        self._starters = starters
        self._tellable = frozenset(tellable)
        self._names = names

    def picked(self, message: str, previous: Reply) -> Answer | Nearby | None:
        """What comes of what a message picks from the questions that were last offered: "2", "the last one", "both"."""
        thread = previous.previous if isinstance(previous, Aside) else previous
        entries = offered(previous) or (offered(thread) if thread else ())
        places = wishes().pick(message, len(entries))
        return self._answer([entries[place] for place in places]) if places else None

    def grant(self, wish: Wish, thread: Thread) -> Reply:
        """The reply to a wish in a conversation."""
        going_on = offered(thread) if thread else self._starters
        unanswered = isinstance(thread, Suggestions | NoAnswer) and bool(going_on)
        if unanswered and wish in {Wish.YES, Wish.MORE}:
            assert isinstance(thread, Suggestions | NoAnswer)
            single = len(going_on) == 1
            return self._answer(going_on) if single else Suggestions(thread.question, thread.score, thread.entries)
        if wish is Wish.MORE and isinstance(thread, Answer | Nearby) and going_on:
            return self._answer(going_on[:1])
        if wish is Wish.SPEAKER and not speakers(thread):
            if thread and any(map(self._names, shown_entries(thread))):
                return thread  # nobody is quoted there: its own words tell who says so
            wish = Wish.SOURCE
        if wish is Wish.MORE or (wish in TOLD and wish not in self._tellable):
            wish = Wish.HELP
        return Aside(wish, thread, going_on if wish in _OFFERING else ())


def speakers(thread: Thread) -> tuple[str, ...]:
    """Who is quoted in the entries that a reply shows, each once."""
    quotations = chain.from_iterable(entry.quotations for entry in shown_entries(thread))
    return tuple(dict.fromkeys(quotation.speaker for quotation in quotations))
