"""What it depends on what is worked out of a base: the content of its folder, the code that reads it, and libraries."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from knowledge.form.sources import ENDINGS

_READ = ENDINGS | {".txt"}
_ROOT = Path(__file__).parent
_FLOORS = ("form", "language", "retrieval")
"""The folders of this package that read bases and work them out, beside the files next to this one."""
_LIBRARIES = {"snowballstemmer": "english_stemmer.py", "spellchecker": "resources/en.json.gz"}
"""Files of other packages on which it depends how words are stemmed, and which are English."""


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
    origins = (find_spec(package) for package in _LIBRARIES)
    libraries = [
        Path(str(spec.origin)).parent / file for spec, file in zip(origins, _LIBRARIES.values(), strict=True) if spec
    ]
    return _sum(b"".join(_sum(path.read_bytes()) for path in [*sorted(_ROOT.glob("*.py")), *files, *libraries]))


def _sum(content: bytes) -> bytes:
    return sha256(content).digest()
