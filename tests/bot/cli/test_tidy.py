import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.tidy import TIDY, run, write_whole
from knowledge import KnowledgeBase
from tests.bot.broken import write_broken
from tests.bot.town import write_town

MANY = """
[[entry]]
id = "paint"
topic = "Paint"
questions = [
    "What colour is the bridge?",
    "bridge colour",
    "Is it red?",
    "Is it green?",
    "Is it blue?",
    "Which paint was used?",
    "What does it look like?",
    "hue",
    "tint of the railings",
    "How was it painted?",
]
answer = "It is green."
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    write_town(tmp_path)
    (tmp_path / "paint.toml").write_text(MANY, encoding="utf-8")
    return tmp_path


def tidy(folder: Path):
    return CliRunner().invoke(app, ["tidy", "--kb", str(folder)], catch_exceptions=False)


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_what_moves_is_told_and_the_base_stays_the_same(folder):
    before = KnowledgeBase.load(folder)
    done = tidy(folder)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "paint.toml: 2 phrasings moved to paint.phrasings\n", "")
    assert (folder / "paint.phrasings").read_text("utf-8").startswith("[paint]\n")
    after = KnowledgeBase.load(folder)
    assert [sorted(one.questions) for one in after.entries] == [sorted(one.questions) for one in before.entries]
    once = files(folder)
    assert (tidy(folder).stdout, files(folder)) == (f"{TIDY}\n", once)
    assert sorted(once) == ["article.toml", "boxes.toml", "paint.phrasings", "paint.toml"]


def test_a_base_with_a_problem_is_left_alone(folder):
    write_broken(folder)
    before = files(folder)
    done = tidy(folder)
    assert (done.exit_code, done.stdout, files(folder)) == (2, "", before)
    assert done.stderr.startswith("article.toml, line ")


def test_a_base_must_be_named():
    assert CliRunner().invoke(app, ["tidy"]).exit_code == 2


@pytest.mark.parametrize("writes", [0, 1])
def test_nothing_is_lost_where_writing_breaks_off(folder, monkeypatch, writes):
    before, replace = KnowledgeBase.load(folder), Path.replace

    def breaks_off(path, target):
        if sum(1 for file in folder.iterdir() if file.suffix == ".phrasings") >= writes:
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", breaks_off)
    done = tidy(folder)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith("cannot be written (No space left on device); nothing is lost\n")
    monkeypatch.undo()
    broken_off = KnowledgeBase.load(folder)
    assert [set(one.questions) for one in broken_off.entries] == [set(one.questions) for one in before.entries]
    assert list(run(folder)) == ["paint.toml: 2 phrasings moved to paint.phrasings"]
    assert [len(one.questions) for one in KnowledgeBase.load(folder).entries][-1] == len(before.entries[-1].questions)


def test_a_file_keeps_its_permissions_and_a_link_stays_one(tmp_path):
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    write_whole(link, "new")
    assert (link.is_symlink(), real.read_text("utf-8"), stat.S_IMODE(real.stat().st_mode)) == (True, "new", 0o640)
