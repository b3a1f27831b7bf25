"""For whom a card is drawn: language, who may dismiss it, what may be attached."""

from dataclasses import dataclass

from bot.translation import Say, english


@dataclass(frozen=True, slots=True)
class Reader:
    """The person, or everybody in a place, who will see a card.

    `asker` may dismiss it (None where only that person sees it, and Discord's own Dismiss serves); `private` says
    whether what its buttons bring is for that person only; `shared` whether there is anybody else to show it to;
    `pictures` whether files may be attached there.
    """

    say: Say = english
    language: str = "en"
    asker: int | None = None
    private: bool = False
    shared: bool = False
    pictures: bool = False
