"""Every button and menu under the bot's messages: how they look and what their custom_id says.

A custom_id is `b1:verb` or `b1:verb:rest`, with ids and page numbers and never a word that a member wrote, so a
press can be understood after a restart without anything kept. What a press does is in `presses.py`.
A new meaning of an old verb needs a new version; the old one is then answered as retired.
"""

import hashlib
import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from discord import ui

from bot.parts import label
from bot.session import entry_key, entry_sum, short_sum
from bot.translation import Say
from bot.ui import limits
from knowledge import Entry, Nearby, Person, Shown

VERSION = "b1"
HELPFUL, NOT_HELPFUL, ANSWERS_IT = "y", "n", "t"
"""What a vote says; the last of something that was shown and not asserted."""
VOTED = 6
"""Entries that a vote is about at most, as many as a custom_id holds."""


class Press(ui.DynamicItem[ui.Item[Any]], template=r"(?P<version>b\d+):(?P<verb>[a-z]+)(?::(?P<rest>.+))?|(?s:.*)"):
    """A button or menu of ours, of this or an earlier version; what else there was ever is one too, and retired."""

    def __init__(self, item: ui.Item[Any], verb: str, rest: str = "") -> None:
        super().__init__(item)
        self.verb = verb
        self.rest = rest

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the press back from the custom_id; a verb of another version is retired."""
        verb = match["verb"] if match["version"] == VERSION else "retired"
        return cls(item, verb, match["rest"] or "")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the press, with what was chosen in a menu, to the bot."""
        chosen = self.item.values[0] if isinstance(self.item, ui.Select) else ""
        await interaction.client.press(interaction, self.verb, self.rest, chosen)


def topic_key(topic: str) -> str:
    """A short stable name for a topic, whatever its length or language."""
    return _key(topic)


def person_key(person: Person) -> str:
    """The same for a person."""
    return _key(person.name)


def ask(item: Shown, private: bool) -> Press:
    """A button that asks the entry's question, or shows the passage, with the question or its beginning on it."""
    return _button(label(item), "ask", f"{_mode(private)}:{entry_key(item)}")


def choose_question(entries: Sequence[Entry], private: bool, say: Say) -> Press:
    """A menu of questions; choosing one asks it."""
    options = [_option(entry.question, entry_key(entry)) for entry in entries]
    return _menu(say("Choose a question"), options, "pick", _mode(private))


def choose_topic(topics: Sequence[str], say: Say) -> Press:
    """A menu of topics; choosing one shows its questions."""
    return _menu(say("Choose a topic"), [_option(topic, topic_key(topic)) for topic in topics], "topic")


def choose_person(people: Sequence[Person], private: bool, say: Say) -> Press:
    """A menu of the people in the article; choosing one shows the person's card."""
    options = [_option(person.name, person_key(person), person.role) for person in people]
    return _menu(say("Choose a person"), options, "person", _mode(private))


def turn(label: str, verb: str, rest: str) -> Press:
    """A button that shows another page in the same message."""
    return _button(label, verb, rest)


def show(nearby: Nearby, say: Say) -> Press:
    """A button that shows everybody what only one person sees."""
    missing = f":{short_sum(nearby.missing)}" if nearby.missing else ""
    return _button(say("Show everybody"), "show", f"{entry_key(nearby.nearest)}{missing}")


def votes(items: Sequence[Shown], say: Say) -> tuple[Press, Press]:
    """Two buttons by which a member says whether an answer helped."""
    sums = "-".join(entry_sum(item) for item in items[:VOTED])
    return (
        _button(say("Helpful"), "vote", f"{HELPFUL}:{sums}"),
        _button(say("Not helpful"), "vote", f"{NOT_HELPFUL}:{sums}"),
    )


def answers_it(item: Shown, say: Say) -> Press:
    """A button by which a member says that what was shown does answer the question."""
    return _button(say("That answers it"), "vote", f"{ANSWERS_IT}:{entry_sum(item)}")


def take_back(message: int, say: Say) -> Press:
    """A button that takes back the vote on a message."""
    return _button(say("Take it back"), "unvote", str(message))


def dismiss(asker: int, say: Say) -> Press:
    """A button that removes the message, for the person who asked and for moderators."""
    return _button(say("Dismiss"), "dismiss", str(asker))


def _button(label: str, verb: str, rest: str) -> Press:
    button: ui.Button[Any] = ui.Button(
        label=limits.clip(label, limits.BUTTON_LABEL), custom_id=f"{VERSION}:{verb}:{rest}"
    )
    return Press(button, verb, rest)


def _menu(placeholder: str, options: list[discord.SelectOption], verb: str, rest: str = "") -> Press:
    custom_id = f"{VERSION}:{verb}:{rest}" if rest else f"{VERSION}:{verb}"
    distinct = list({option.value: option for option in options}.values())[: limits.SELECT_OPTIONS]
    menu: ui.Select[Any] = ui.Select(placeholder=placeholder, options=distinct, custom_id=custom_id)
    return Press(menu, verb, rest)


def _option(label: str, value: str, description: str = "") -> discord.SelectOption:
    return discord.SelectOption(
        label=limits.clip(label, limits.OPTION_TEXT),
        value=value,
        description=limits.clip(description, limits.OPTION_TEXT) or None,
    )


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _mode(private: bool) -> str:
    return "p" if private else "o"
