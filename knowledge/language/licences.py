"""Which licences let everybody share a text, so that more of it may be shown at once; their list is licences.toml."""

import re
import tomllib
from functools import cache
from pathlib import Path

from knowledge.language.cutting import LICENSED_WORDS, WORDS

_RESERVED = re.compile(r"\bnc\b|non ?commercial|all rights reserved|not (?:in the )?public domain")
"""What takes a part of such a permission back, so that nothing is taken for granted."""


def words_of(licence: str) -> int:
    """Words of a passage that may be shown of a text with that licence, as a base names it; "" where none is known."""
    named = " ".join(licence.casefold().split())
    permissive = _permissive().search(named) and not _RESERVED.search(named.replace("-", " "))
    return LICENSED_WORDS if permissive else WORDS


@cache
def _permissive() -> re.Pattern[str]:
    table = tomllib.loads(Path(__file__).with_name("licences.toml").read_text(encoding="utf-8"))
    named = "|".join(licence["named"] for licence in table["licence"])
    return re.compile(rf"(?<![\w-])(?:{named})(?!\w|-[a-z])")
