"""A small knowledge base for the bot's tests, about no real article, and readers of what the bot sent."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.ui import limits

ARTICLE = """
[article]
title = "Bridge reopens *after* repairs"
publisher = "The Example"
url = "https://example.org/bridge"
language = "en-GB"
summary = "The town's bridge is open again, and not everybody likes what it cost."

[[person]]
name = "Ada Stone"
role = "the town's engineer"
aliases = ["Stone", "the engineer"]

[[person]]
name = "Ben Ford"
role = "the mayor"

[[entry]]
id = "bridge-reopened"
topic = "Bridge"
questions = ["When did the bridge reopen?", "What day was the bridge open again?"]
answer = "The bridge reopened on Monday, says Ada Stone."
quotations = [{ speaker = "Ada Stone", text = "It will stand for a century" }]
paragraphs = [2, 3]
related = ["repair-cost", "traffic-2023"]

[[entry]]
id = "repair-cost"
topic = "Money"
questions = ["How much did the repairs cost?", "What was the price of the repairs?"]
answer = "The town says the repairs cost £3 million."
unsaid = ["which firm did them"]
quotations = [{ speaker = "Ben Ford", text = "Every penny was worth it" }]
paragraphs = [5]
related = ["bridge-reopened"]

[[entry]]
id = "traffic-2023"
topic = "Traffic"
questions = ["How many cars crossed the bridge in 2023?"]
answer = "12,000 cars crossed the bridge in 2023."
paragraphs = [7]

[[unknown]]
id = "bridge-length"
questions = ["How long is the bridge in metres?", "What is the length of the bridge?"]
reply = "The article does not say how long the bridge is."
related = ["bridge-reopened"]

[[figure]]
value = "£3 million"
label = "cost of the repairs"
source = "the town"
entry = "repair-cost"

[chart]
title = "Cars on the bridge"
source = "the town, in the article"
bars = [
    { group = "Whole years", label = "2022", value = 9000 },
    { group = "Whole years", label = "2023", value = 12000 },
]
"""

BOXES = "".join(
    f"""
[[entry]]
id = "box-{number}"
topic = "Boxes"
questions = ["Which treasure lies in box {number}?"]
answer = "Box {number} holds treasure {number}."
"""
    for number in range(1, 13)
)

ANSWERED = "When did the bridge reopen?"
RELATED = "How much did the repairs cost?"
UNANSWERED = "How long is the bridge in metres?"


def write_town(folder: Path) -> Path:
    """Write the base into `folder` and give the folder."""
    (folder / "article.toml").write_text(ARTICLE, encoding="utf-8")
    (folder / "boxes.toml").write_text(BOXES, encoding="utf-8")
    return folder


def parts(message: Any) -> list[dict[str, Any]]:
    """Every component of something that the bot sent: a result, a message or a view."""
    if hasattr(message, "to_components"):
        return list(limits.walk(message.to_components()))
    response = getattr(message, "response", message)
    components = response.components if response is not None else []
    return list(limits.walk([one if isinstance(one, dict) else one.to_dict() for one in components]))


def text(message: Any) -> str:
    """What a person reads, from top to bottom, without the buttons."""
    return "\n".join(part["content"] for part in parts(message) if part["type"] == limits.TEXT)


def labels(message: Any) -> list[str]:
    """The labels of the buttons."""
    return [part["label"] for part in parts(message) if part["type"] == limits.BUTTON]


def menu(message: Any) -> dict[str, Any]:
    """The one menu of a message."""
    (found,) = [part for part in parts(message) if part["type"] == limits.SELECT]
    return found


def option(message: Any, label: str) -> str:
    """The value behind an option of the one menu."""
    return next(one["value"] for one in menu(message)["options"] if one["label"] == label)


def sent(env: Any) -> Iterator[dict[str, Any]]:
    """Every message payload that the bot has put on the wire."""
    for request in env.http_requests:
        body = request.json
        if request.method in {"POST", "PATCH"} and isinstance(body, dict):
            payload = body.get("data") if "/callback" in request.path else body
            if payload and ("components" in payload or "content" in payload):
                yield payload
