"""What a kept base depends on: the content of its folder, the code that reads it, and libraries."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import Stemmer

from knowledge.form.sources import ENDINGS

_READ = ENDINGS | {".txt"}
_ROOT = Path(__file__).parent
_FLOORS = ("form", "language", "retrieval")
"""The folders of this package that read bases and work them out, beside the files next to this one."""
_ENGLISH = "resources/en.json.gz"
"""The file of pyspellchecker that says which words are English."""


def made_from(folder: Path, encoder: str) -> str:
    """A sum of all that, `encoder` being its name and version; raises OSError where the folder cannot be read."""
    sums = [_sum(encoder.encode()), _code(), *_content(folder.expanduser())]
    return sha256(b"".join(sums)).hexdigest()


def _content(folder: Path) -> Iterator[bytes]:
    """The sums of what stands in a base's folder: of names, and of the files that are read."""
    for path in sorted(folder.iterdir()):
        inside = path.rglob("*") if path.is_dir() else ()
        names = "\n".join([path.name, *sorted(one.relative_to(folder).as_posix() for one in inside)])
        yield _sum(names.encode("utf-8", "surrogateescape"))
        yield _sum(path.read_bytes() if path.is_file() and path.suffix.lower() in _READ else b"")


@cache
def _code() -> bytes:
    files = sorted(path for floor in _FLOORS for path in (_ROOT / floor).iterdir() if path.is_file())
    spec = find_spec("spellchecker")
    english = [Path(spec.origin).parent / _ENGLISH] if spec and spec.origin else []
    contents = (path.read_bytes() for path in [*sorted(_ROOT.glob("*.py")), *files, *english])
    return _sum(b"".join(map(_sum, [Stemmer.version().encode(), *contents])))


def _sum(content: bytes) -> bytes:
    return sha256(content).digest()
