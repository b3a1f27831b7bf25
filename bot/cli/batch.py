"""Conversations in, replies out, as JSON Lines: how other programs ask (`byline ask --batch`).

In:  {"id": str, "turns": [str, ...]}, one conversation a line; further keys and empty lines are passed over.
Out: {"id", "status", "text", "entries", "suggestions", "score"} for the last turn, in the same order.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot import wording
from bot.cli.errors import CommandError
from bot.parts import label
from knowledge import Answer, Entry, KnowledgeBase, Nearby, Reply, Shown, offered, shown

FORM = '{"id": "...", "turns": ["...", ...]}'


class BatchError(CommandError):
    """A line is not a conversation; the text names the line and what it should be."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one line asks: each turn may follow up the one before."""

    id: str
    turns: tuple[str, ...]


def read_conversations(lines: Iterable[bytes]) -> Iterator[Conversation]:
    """Read one conversation a line; raises BatchError at the first that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line.decode())
        except UnicodeDecodeError:
            raise BatchError(f"line {number}: is not UTF-8; each line must be {FORM} in UTF-8") from None
        except (ValueError, RecursionError):
            raise BatchError(f"line {number}: is not JSON; each line must be {FORM}") from None
        yield _conversation(value, number)


def _conversation(value: Any, number: int) -> Conversation:  # noqa: ANN401 - any JSON
    match value:
        case {"id": str(id_), "turns": [*turns]} if turns and all(isinstance(turn, str) for turn in turns):
            return Conversation(id_, tuple(turns))
    raise BatchError(f"line {number}: is not a conversation; each line must be {FORM}")


def record(id_: str, reply: Reply, knowledge: KnowledgeBase) -> dict[str, object]:
    """Give a conversation's last reply in the form that is written out."""
    suggested = () if isinstance(reply, Answer) else offered(reply)
    return {
        "id": id_,
        "status": wording.status(reply),
        "text": wording.reply_text(reply, knowledge),
        "entries": [item.id for item in shown(reply)],
        "suggestions": [_suggestion(item, knowledge) for item in suggested],
        "score": round(reply.score, 4),
    }


def _suggestion(item: Shown, knowledge: KnowledgeBase) -> dict[str, str]:
    part = item if isinstance(item, Entry) else Nearby((), 1.0, item)
    return {"id": item.id, "question": label(item), "text": wording.part_text(part, knowledge)}


def answer_lines(lines: Iterable[bytes], knowledge: KnowledgeBase) -> Iterator[str]:
    """Answer line by line, so that a program may write a line and wait for its reply."""
    for conversation in read_conversations(lines):
        yield json.dumps(record(conversation.id, knowledge.converse(conversation.turns), knowledge))
