"""What is released: an sdist that holds all, and a wheel built from it that works far from the repository."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.bot.town import ANSWERED, write_town

ROOT = Path(__file__).parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".env", ".venv*", ".*_cache", ".hypothesis", "dist", "*.egg-info", "__pycache__"
)
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("BYLINE_", "PYTHON", "COV_"))}

pytestmark = [pytest.mark.xdist_group("packaging"), pytest.mark.timeout(300)]


def run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def build(what: str, source: Path, out: Path) -> Path:
    """Call the build backend of pyproject.toml in `source`, as pip and build do."""
    call = f"import setuptools.build_meta as backend; print(backend.build_{what}(r'{out}'))"
    return out / run(sys.executable, "-c", call, cwd=source).stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory) -> Path:
    source = tmp_path_factory.mktemp("source") / "byline"
    shutil.copytree(ROOT, source, ignore=LEFT_OUT)
    return build("sdist", source, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(sdist, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (source,) = folder.iterdir()
    return build("wheel", source, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def byline(wheel, tmp_path_factory):
    """The command, installed with nothing but the wheel; its dependencies are those of this Python."""
    fresh = tmp_path_factory.mktemp("fresh")
    venv.create(fresh, with_pip=False)
    python = fresh / SCRIPTS / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", wheel, cwd=fresh)
    (packages,) = {path.parent for path in fresh.rglob("byline-*.dist-info")}
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    where = run(python, "-c", "import bot, knowledge; print(bot.__file__, knowledge.__file__)", cwd=fresh).stdout
    assert where.count(str(packages)) == 2
    return lambda *arguments: run(fresh / SCRIPTS / "byline", *arguments, cwd=fresh)


def test_the_changelogs_newest_release_is_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    headings = re.findall(r"^## \[(.+)\] - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert headings[0] == version


def test_the_sdist_holds_the_tests_and_what_belongs_to_them(sdist):
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {"CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "constraints.txt"}
    assert names >= {file.relative_to(ROOT).as_posix() for file in (ROOT / "tests").rglob("*.py")}
    assert "tests/knowledge/questions.jsonl" in names


def test_the_wheel_holds_every_file_of_both_packages_and_no_other(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    files = [file for package in ("bot", "knowledge") for file in (ROOT / package).rglob("*") if file.is_file()]
    assert names == {file.relative_to(ROOT).as_posix() for file in files if "__pycache__" not in file.parts}
    assert names >= {"bot/py.typed", "knowledge/py.typed", "bot/locales/de.toml"}


def test_the_installed_wheel_answers_checks_and_shows_its_demo(byline, tmp_path):
    town = write_town(tmp_path)
    assert "The bridge reopened on Monday" in byline("ask", "--kb", town, ANSWERED).stdout
    assert "29,437" in byline("ask", "how many migrants crossed the channel in 2023?").stdout
    assert byline("check", "--kb", town).stdout.endswith("all good.\n")
    assert "Source: " in byline("demo", "--no-serve", "--kb", town).stdout
