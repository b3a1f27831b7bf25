"""The steps of a Containerfile, done without a container: in an empty folder that stands for the image's root."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

OURS = re.compile(r"(?<![\w.:/$])/(?=src|opt|data|var|etc)")
"""Where an absolute path of the image begins; its Python and its shell are this machine's."""


def instructions(file: Path) -> Iterator[tuple[str, str]]:
    """Each instruction and what it says."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, rest = line.partition(" ")
            yield word, rest.strip()


class Image:
    """What the steps make of a folder; the last stage is the image, with its `environment`, `folder` and `command`."""

    def __init__(self, context: Path, folder: Path, environment: Mapping[str, str], cached: Mapping[str, Path]) -> None:
        """`cached` are folders of the first stage of which something is there before, to save time."""
        self._context, self._root, self._given, self._cached = context, folder / "root", environment, cached
        self._stages: dict[str, Path] = {}
        self._stage = ""
        self.environment: dict[str, str] = {}
        self.folder = self._root
        self.entrypoint: list[str] = []
        self.command: list[str] = []

    def build(self, file: Path) -> None:
        """Do all steps; raises CalledProcessError where one fails."""
        for word, rest in instructions(file):
            getattr(self, f"_{word.lower()}")(rest)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Start a container with these arguments instead of its own."""
        command = [*self.entrypoint, *(arguments or self.command)]
        program = shutil.which(command[0], path=self.environment["PATH"])
        return subprocess.run(
            [str(program), *command[1:]], cwd=self.folder, env=self.environment, capture_output=True, text=True
        )

    def _from(self, rest: str) -> None:
        """Begin a stage; the one before is kept aside, as paths within it are those of the root."""
        if self._root.exists():
            self._stages[self._stage] = self._root.rename(self._root.with_name(f"stage-{self._stage}"))
        self._root.mkdir(parents=True)
        if not self._stages:
            for path, origin in self._cached.items():
                if origin.is_dir():
                    shutil.copytree(origin, self._root / path.lstrip("/"))
        self._stage = rest.partition(" AS ")[2]
        self.environment, self.folder = dict(self._given), self._root

    def _workdir(self, rest: str) -> None:
        self.folder = Path(self._here(rest))
        self.folder.mkdir(parents=True, exist_ok=True)

    def _env(self, rest: str) -> None:
        for one in shlex.split(rest):
            name, _, value = one.partition("=")
            self.environment[name] = os.path.expandvars(self._here(value).replace("$PATH", self.environment["PATH"]))

    def _copy(self, rest: str) -> None:
        *sources, target = [one for one in rest.split() if not one.startswith("--")]
        stage = re.search(r"--from=(\w+)", rest)
        for source in sources:
            origin = self._stages[stage[1]] / source.lstrip("/") if stage else self._context / source
            goal = self.folder / self._here(target)
            if origin.is_dir():
                shutil.copytree(origin, goal, symlinks=True, dirs_exist_ok=True)
            else:
                shutil.copy(origin, goal)

    def _run(self, rest: str) -> None:
        subprocess.run(["sh", "-c", self._here(rest)], cwd=self.folder, env=self.environment, check=True)

    def _entrypoint(self, rest: str) -> None:
        self.entrypoint = _words(rest)

    def _cmd(self, rest: str) -> None:
        self.command = _words(rest)

    def _told(self, rest: str) -> None:
        """What only a container engine can do."""

    _user = _volume = _stopsignal = _told

    def _here(self, text: str) -> str:
        return OURS.sub(f"{self._root}/", text)


def _words(form: str) -> list[str]:
    """The words of an instruction's JSON form."""
    return re.findall(r'"([^"]+)"', form)
