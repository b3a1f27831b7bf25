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
    if isinstance(reply, Aside):
        return ""
    lines = _lines_in(reply.language, knowledge)
    match reply:
        case Answer():
            return lines.get("says", "")
        case Nearby():
            return lines.get("near", "")
        case Suggestions():
            return lines.get("meant", "")
        case _:
            return lines.get("silent", "")


def unread(language: str, knowledge: KnowledgeBase) -> str:
    """Ask for English in a language that cannot be read here; empty where there is no line for it."""
    return _lines_in(language, knowledge).get("unread", "")


def _lines_in(language: str, knowledge: KnowledgeBase) -> Mapping[str, str]:
    is_english = knowledge.article.language.partition("-")[0] == ENGLISH
    return _lines().get(language, {}) if is_english else {}


@cache
def _lines() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(Path(__file__).with_name("foreign.toml").read_text(encoding="utf-8"))
