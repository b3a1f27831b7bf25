"""Messages that call for care and no card: somebody is in distress, or hatred of people is asked for.

The patterns stand in care.toml, in four languages; nothing here knows them.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from itertools import chain
from pathlib import Path

from knowledge.language.text import READ, plain

_SENTENCE_END = re.compile(r"[.!?;:\n\u2026]+")
_NO_WORD = re.compile(r"[^\w.]+")


class Care:
    """The patterns of care.toml."""

    def __init__(self, file: Path) -> None:
        self._table = tomllib.loads(file.read_text(encoding="utf-8"))
        self._keys = {what: _any(keys) for what, keys in self._table["keys"].items()}

    @cached_property
    def _distress(self) -> re.Pattern[str]:  # like those below it takes long to compile, and few messages need it
        return _any(chain.from_iterable(self._table["distress"].values()))

    @cached_property
    def _reported(self) -> re.Pattern[str]:
        return _any(self._table["reported"])

    @cached_property
    def _hateful(self) -> re.Pattern[str]:
        return _any(
            pattern.replace("GROUP", group)
            for language, group in self._table["groups"].items()
            for pattern in self._table["hateful"][language]
        )

    def distressed(self, message: str) -> bool:
        """Whether somebody says that they want to die or to hurt themselves, or sees no hope."""
        spoken = _spoken(message)
        return bool(self._keys["distress"].search(spoken) and self._distress.search(spoken))

    def hateful(self, message: str) -> bool:
        """Whether it asks for mockery or hatred of people; a question about what others say or do asks for neither."""
        spoken = _spoken(message)
        asks = self._keys["hateful"].search(spoken) and self._hateful.search(spoken)
        return bool(asks) and not self._reported.match(spoken)


@cache
def care() -> Care:
    """The shipped patterns, read once."""
    return Care(Path(__file__).with_name("care.toml"))


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    written = (pattern.replace("START", r"(?:^|(?<=\. ))").replace(" END", r"(?! \w)") for pattern in patterns)
    return re.compile(rf"\b(?:{'|'.join(written)})")


@lru_cache(maxsize=READ)
def _spoken(message: str) -> str:
    """The words in lower case, a full stop alone between sentences."""
    return _NO_WORD.sub(" ", _SENTENCE_END.sub(" . ", plain(message).replace("'", ""))).strip(" .")
