"""What is worked out of a base, as arrays by name: made now, or made before and read from a file (see keeping.py).

Whatever takes long to make asks for it here, so that there is one way to make it and one to use it.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]


class Shelf:
    """Arrays under names like "index/idf"."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]] | None = None) -> None:
        self.arrays = dict(arrays or {})

    def find(self, name: str) -> Arrays:
        """The arrays under a name; empty where there are none."""
        return under(name, self.arrays)

    def get(self, name: str, make: Callable[[], Arrays]) -> Arrays:
        """The arrays under a name, which are made where they are not there yet."""
        found = self.find(name)
        if not found:
            found = make()
            self.arrays |= {f"{name}/{key}": array for key, array in found.items()}
        return found


def under(name: str, arrays: Arrays) -> Arrays:
    """The arrays whose names begin with another name and a slash, by the rest of theirs."""
    prefix = f"{name}/"
    return {key.removeprefix(prefix): array for key, array in arrays.items() if key.startswith(prefix)}


def packed(value: object, default: Callable[[Any], object] | None = None) -> NDArray[np.uint8]:
    """A value that JSON can tell, as an array; `default` as in json.dumps."""
    text = json.dumps(value, separators=(",", ":"), default=default)
    return np.frombuffer(text.encode("ascii"), dtype=np.uint8)


def unpacked(array: NDArray[np.uint8]) -> Any:  # noqa: ANN401 - any JSON
    """The value that was packed, with lists for tuples."""
    return json.loads(array.tobytes())
