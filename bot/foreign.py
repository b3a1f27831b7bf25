"""The line above a reply to a question in another language than the article's: in the language of the question."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from knowledge import Answer, Aside, KnowledgeBase, Nearby, Reply, Suggestions

ENGLISH = "en"
"""The language of articles for which there are lines; in another one nothing is said above."""


def line(reply: Reply, knowledge: KnowledgeBase) -> str:
    """What stands above a reply; empty where the question is in the article's language, or there is no line for it."""
    if isinstance(reply, Aside) or knowledge.article.language.partition("-")[0] != ENGLISH:
        return ""
    lines = _lines().get(reply.language, {})
    match reply:
        case Answer():
            return lines.get("says", "")
        case Nearby():
            return lines.get("near", "")
        case Suggestions():
            return lines.get("meant", "")
        case _:
            return lines.get("silent", "")


@cache
def _lines() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(Path(__file__).with_name("foreign.toml").read_text(encoding="utf-8"))
