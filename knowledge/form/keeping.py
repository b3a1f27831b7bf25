"""A file of arrays that is mapped into memory: written once, read in no time, never trusted.

It begins with a mark and a checksum of the rest: a header of JSON that says what the arrays are and what they were made
from, then the arrays, each aligned. It is written beside its place and moved there, so that two processes do no harm.
"""

import json
import mmap
import zlib
from collections.abc import Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from knowledge.form.shelf import Arrays

MARK = b"Byline's base 1\n"
PART = ".part"
"""The ending of a file that is being written."""
_ALIGNED = 64
"""Bytes that each array begins at a multiple of: a line of the processor's cache."""
_CHUNK = 1 << 20
_NUMBER = 8
"""Bytes of the checksum and of the header's length."""


def write(file: Path, key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Keep arrays that were made from what `key` names; raises OSError where that cannot be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, suffix=PART, delete=False) as stream:
        part = Path(stream.name)
        try:
            _write(stream, key, arrays)
        except BaseException:
            part.unlink()
            raise
    part.replace(file)


def _write(stream: IO[bytes], key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
    table, end = {}, 0
    for name, array in arrays.items():
        table[name] = (array.dtype.str, array.shape, end)
        end = _aligned(end + array.nbytes)
    header = json.dumps({"key": key, "arrays": table}).encode()
    header = header.ljust(_aligned(len(MARK) + 2 * _NUMBER + len(header)) - len(MARK) - 2 * _NUMBER)
    blocks = (np.ascontiguousarray(one).tobytes().ljust(_aligned(one.nbytes), b"\0") for one in arrays.values())
    stream.write(MARK + _number(0))
    checksum = 0
    for block in chain([_number(len(header)), header], blocks):
        checksum = zlib.crc32(block, checksum)
        stream.write(block)
    stream.seek(len(MARK))
    stream.write(_number(checksum))


def read(file: Path, key: str | None = None) -> Arrays | None:
    """The arrays of a file, mapped; None where it is not there, is damaged, or was made from something else.

    Without a `key` it may be made from anything.
    """
    try:
        with file.open("rb") as stream:
            if stream.read(len(MARK)) != MARK or stream.read(_NUMBER) != _number(_checksum(stream)):
                return None
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    begin = len(MARK) + 2 * _NUMBER
    start = begin + int.from_bytes(mapped[begin - _NUMBER : begin], "little")
    header = json.loads(mapped[begin:start])
    if key not in {None, header["key"]}:
        return None
    return {name: _array(mapped, start, *place) for name, place in header["arrays"].items()}


def _checksum(stream: IO[bytes]) -> int:
    checksum = 0
    for chunk in iter(partial(stream.read, _CHUNK), b""):
        checksum = zlib.crc32(chunk, checksum)
    return checksum


def _array(mapped: mmap.mmap, start: int, dtype: str, shape: list[int], offset: int) -> NDArray[Any]:
    count = int(np.prod(shape))
    return np.frombuffer(mapped, np.dtype(dtype), count, start + offset if count else 0).reshape(shape)


def _number(value: int) -> bytes:
    return value.to_bytes(_NUMBER, "little")


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
