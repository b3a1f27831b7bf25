"""The files of a base's folder as text, and all that an author may take for one of them and that is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from knowledge.form.encoding import guess, is_utf16
from knowledge.form.errors import LoadingError, Problem
from knowledge.form.positions import Keys, positions

TOML, PHRASINGS = ".toml", ".phrasings"
"""The endings of the files of a base, in any case."""
ENDINGS = frozenset({TOML, PHRASINGS})
SAVE = "save it as UTF-8 (in an editor: Save as, Encoding)"


@dataclass(frozen=True)
class Source:
    """One file: its path and its text, each line ended by a line feed alone."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        """The file's name, as problems give it."""
        return self.path.name

    @cached_property
    def has_escapes(self) -> bool:
        """Whether there is a backslash in it, without which no text of TOML can hold a control character."""
        return "\\" in self.text

    def line(self, keys: Keys) -> int:
        """The line of a value in a file of TOML, or of the nearest table around it; 0 where there is none."""
        known = (keys[:n] for n in range(len(keys), 0, -1) if keys[:n] in self._positions)
        return next((self.text.count("\n", 0, self._positions[one]) + 1 for one in known), 0)

    @cached_property
    def _positions(self) -> dict[Keys, int]:
        return positions(self.text)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the file, the table as a person names it, and the keys that lead there."""

    source: Source
    where: str
    keys: Keys = ()

    def problem(self, message: str, *keys: str | int) -> Problem:
        """What is wrong here, or further down those keys."""
        return Problem(self.source.name, self.where, message, self.line(*keys))

    def line(self, *keys: str | int) -> int:
        """The line of this, or of what is further down those keys."""
        return self.source.line((*self.keys, *keys))


def read_sources(folder: Path) -> tuple[list[Source], list[Problem]]:
    """The files of a base in the order of their names, and what is wrong with files.

    Names that begin with a dot are hidden and passed over. Raises LoadingError where there is no such folder.
    """
    visible = _visible(folder)
    if not any(path.suffix.lower() == TOML for path in visible):
        misnamed = [problem for path in visible for problem in _misnamed(path)]
        raise LoadingError(folder, tuple(misnamed) or (Problem(str(folder), "", _no_files(folder, visible)),))
    sources, problems = dict[str, Source](), list[Problem]()
    for path in visible:
        if path.suffix.lower() not in ENDINGS:
            problems += [*_misnamed(path), *_too_deep(path)]
            continue
        try:
            source = Source(path, _text(path))
        except _Unreadable as error:
            problems.append(Problem(path.name, "", str(error), error.line))
            continue
        if source.text.strip() and (other := sources.get(source.text)):
            problems.append(Problem(path.name, "", f"is a copy of {other.name}; remove one of them"))
        else:
            sources[source.text] = source
    return list(sources.values()), problems


class _Unreadable(Exception):
    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def _visible(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except NotADirectoryError:
        message = f"is a file and not a base's folder; name the folder that it is in: {folder.parent}"
    except FileNotFoundError:
        message = "is not a folder: there is nothing of that name; name the base's folder"
    except OSError as error:
        message = f"is a folder that cannot be read ({error.strerror}); mend its permissions"
    raise LoadingError(folder, (Problem(str(folder), "", message),))


def _no_files(folder: Path, visible: list[Path]) -> str:
    bases = [path for path in visible if path.is_dir() and any(path.glob("*.toml"))]
    meant = f"; did you mean {bases[0]}?" if bases else "; name the base's folder"
    return f"is not a folder with *.toml files{meant}"


def _text(path: Path) -> str:
    if path.is_symlink() and not path.exists():
        raise _Unreadable("is a link to a file that is not there; mend the link or remove it")
    if path.is_dir():
        raise _Unreadable(f"is a folder, though it is named like a file; take {path.suffix} off its name")
    if not path.is_file():
        raise _Unreadable("is not an ordinary file; remove it or name it otherwise")
    try:
        return _decoded(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    except OSError as error:
        raise _Unreadable(f"cannot be read ({error.strerror}); mend its permissions") from error


def _decoded(content: bytes) -> str:
    if is_utf16(content) or b"\0" in content[:4]:
        raise _Unreadable(f"is saved as UTF-16; {SAVE}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        around = re.split(rb"\s", content[: error.start])[-1] + re.split(rb"\s", content[error.start :])[0]
        message = f'is not saved as UTF-8, as the letters of "{guess(around)}" show; {SAVE}'
        raise _Unreadable(message, line) from None


def _misnamed(path: Path) -> Iterator[Problem]:
    if path.suffix.lower() == ".txt" and Path(path.stem).suffix.lower() in ENDINGS:
        yield Problem(path.name, "", f"is not read, as its name ends in .txt; rename it to {path.stem}")


def _too_deep(path: Path) -> Iterator[Problem]:
    inside = (file.relative_to(path) for file in path.rglob("*") if file.suffix.lower() in ENDINGS)
    if file := next((file for file in inside if not any(part.startswith(".") for part in file.parts)), None):
        message = f"is a folder, and {file} in it is not read; move its files up, or the folder out of the base"
        yield Problem(path.name, "", message)
