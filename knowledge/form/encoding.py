"""Text as people's programs save it: UTF-8, with a mark or without, or UTF-16 with the mark that Windows writes."""

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain


class EncodingError(ValueError):
    """Bytes are not such text; the message names the line and says how to save it."""


def decode(raw: bytes) -> str:
    """Give the text of a whole file, without its mark; raises EncodingError."""
    if b"\0" in raw and not is_utf16(raw):
        raise EncodingError("line 1: is UTF-16 without its mark, or no text; save the file as UTF-8")
    encoding = "utf-16" if is_utf16(raw) else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise EncodingError(f"line {line}: is not UTF-8; save the file as UTF-8") from None


def guess(typed: bytes) -> str:
    """Give what a person typed: as UTF-8, else in the Western letters of Windows; never raises."""
    try:
        return typed.decode("utf-8-sig")
    except UnicodeDecodeError:
        return typed.decode("cp1252", errors="replace")


def utf8_lines(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give lines as they come, in UTF-8 and without a mark; what is UTF-16 is read to its end first."""
    lines = iter(lines)
    first = next(lines, b"")
    if is_utf16(first):
        yield from decode(first + b"".join(lines)).encode().splitlines(keepends=True)
    else:
        yield from chain((first.removeprefix(codecs.BOM_UTF8),), lines)


def is_utf16(raw: bytes) -> bool:
    """Whether bytes begin with the mark of UTF-16."""
    return raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
