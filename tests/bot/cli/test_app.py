import json
import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.app import app
from tests.bot.broken import write_broken
from tests.bot.town import ANSWERED, UNANSWERED, write_town

ROOT = Path(__file__).parents[3]
ANSWER = "The bridge reopened on Monday, says Ada Stone."
MISS = "The article does not say how long the bridge is."


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return write_town(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="module")
def broken(tmp_path_factory) -> Path:
    return write_broken(tmp_path_factory.mktemp("broken"))


def byline(*arguments: object, typed: str | bytes = "") -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], input=typed, catch_exceptions=False)


def test_ask_prints_the_answer_as_a_person_reads_it(folder):
    done = byline("ask", "--kb", folder, ANSWERED)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:4] == [
        ANSWERED,
        ANSWER,
        '> "It will stand for a century" - Ada Stone, the town\'s engineer',
        "Source: The Example, paragraphs 2-3",
    ]


def test_a_question_without_an_answer_is_no_failure(folder):
    done = byline("ask", "--kb", folder, UNANSWERED)
    assert (done.exit_code, done.stdout.splitlines()[:2]) == (0, [UNANSWERED, MISS])


def test_words_without_quotation_marks_are_one_question(folder):
    assert ANSWER in byline("ask", "--kb", folder, *ANSWERED.split()).stdout


def test_explain_shows_how_it_decided(folder):
    done = byline("ask", "--kb", folder, "--explain", ANSWERED)
    assert "Matched as: " in done.stdout
    assert "bridge-reopened: When did the bridge reopen?" in done.stdout
    assert "Decided: " in done.stdout


def test_no_question_is_a_prompt(folder):
    done = byline("ask", "--kb", folder, typed=f"{ANSWERED}\n1\n")
    assert ANSWER in done.stdout
    assert "£3 million" in done.stdout
    assert done.exit_code == 0


def test_a_dash_reads_a_question_a_line(folder):
    done = byline("ask", "--kb", folder, "-", typed=f"{ANSWERED}\n\n{UNANSWERED}")
    assert done.stdout.index(ANSWER) < done.stdout.index(MISS)
    assert done.stdout.count("\n\n\n") == 0
    assert done.exit_code == 0


def test_batch_from_a_file_and_from_standard_input_agree(folder, tmp_path):
    lines = "".join(json.dumps({"id": one, "turns": [one]}) + "\n" for one in (ANSWERED, UNANSWERED))
    file = tmp_path / "questions.jsonl"
    file.write_text(lines, encoding="utf-8")
    piped = byline("ask", "--kb", folder, "--batch", "-", typed=lines)
    assert piped.exit_code == 0
    assert [json.loads(line)["status"] for line in piped.stdout.splitlines()] == ["answered", "unanswered"]
    assert byline("ask", "--batch", file, "--kb", folder).stdout == piped.stdout


def test_a_bad_batch_line_is_named(folder):
    done = byline("ask", "--kb", folder, "--batch", "-", typed='{"id": "a", "turns": ["x"]}\n{"id": "b"}\n')
    assert done.exit_code == 2
    assert done.stderr.startswith("line 2: ")
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_batch_is_read_as_windows_saves_it(folder, encoding):
    lines = "".join(json.dumps({"id": one, "turns": [ANSWERED]}) + "\r\n" for one in "ab")
    done = byline("ask", "--kb", folder, "--batch", "-", typed=lines.encode(encoding))
    assert (done.exit_code, done.stdout.count('"answered"')) == (0, 2)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (b'{"id": "a", "turns": ["x"]}\n{"id": "b", "turns": ["caf\xe9"]}\n', "line 2: is not UTF-8"),
        ('{"id": "a", "turns": ["x"]}'.encode("utf-16")[:-1], "line 1: is not UTF-8"),
    ],
)
def test_a_batch_in_another_encoding_is_told_in_one_line(folder, typed, told):
    done = byline("ask", "--kb", folder, "--batch", "-", typed=typed)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(told)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8-sig", "utf-16"])
def test_questions_a_line_are_read_in_any_encoding_of_windows(folder, encoding):
    done = byline("ask", "--kb", folder, "-", typed=f"Where is the café?\r\n{ANSWERED}\r\n".encode(encoding))
    assert (done.exit_code, done.stderr) == (0, "")
    assert ANSWER in done.stdout


@pytest.mark.parametrize("arguments", [("--batch", "absent.jsonl"), ("--batch", "-", "question"), ("--nonsense",)])
def test_wrong_use_is_exit_code_two(folder, arguments):
    done = byline("ask", "--kb", folder, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")


@pytest.mark.parametrize("command", [("ask", "x"), ("demo", "--no-serve")])
def test_a_broken_base_is_told_without_a_traceback(broken, command):
    done = byline(*command, "--kb", broken)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "article.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_passes_a_good_base(folder):
    assert byline("check", "--kb", folder).stdout == "15 entries and 1 unknowns: all good.\n"


def test_check_tells_all_problems_one_a_line(broken, tmp_path):
    done = byline("check", "--kb", broken)
    assert (done.exit_code, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) > 2
    assert all(line.startswith("article.toml") for line in done.stderr.splitlines())
    assert byline("check", "--kb", tmp_path).exit_code == 1


def test_check_verifies_against_the_article(folder, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Bridge reopens after repairs\n\nSomething else.\n", encoding="utf-8")
    done = byline("check", "--kb", folder, "--article", article)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "It will stand for a century" in done.stderr


def test_check_tells_that_the_article_cannot_be_read(folder, tmp_path):
    done = byline("check", "--kb", folder, "--article", tmp_path / "absent.txt")
    assert done.exit_code == 1
    assert "absent.txt" in done.stderr


def test_check_tells_that_the_article_is_no_text(folder, tmp_path):
    article = tmp_path / "article.txt"
    article.write_bytes(b"%PDF-1.7")
    done = byline("check", "--kb", folder, "--article", article)
    assert (done.exit_code, done.stderr) == (1, f"{article}: is a PDF; save the article as plain text\n")


def test_eval_scores_labelled_questions(folder, tmp_path):
    right = {"id": "1", "style": "direct", "turns": [ANSWERED], "expect": "answer", "must": [["Monday"]]}
    wrong = {"id": "2", "style": "direct", "turns": [ANSWERED], "expect": "refuse"}
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, (right, wrong))), encoding="utf-8")
    done = byline("eval", file, "--kb", folder)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "right 50.0 %, shown 50.0 %, within one press 50.0 %, wrong 50.0 %, 2 questions" in done.stdout


def test_eval_names_a_bad_line(folder, tmp_path):
    (tmp_path / "questions.jsonl").write_text("{}\n", encoding="utf-8")
    done = byline("eval", tmp_path / "questions.jsonl", "--kb", folder)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "line 1" in done.stderr


def test_compile_tells_where_the_base_is_kept(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    done = byline("compile", "--kb", folder)
    [file] = (tmp_path / "byline").iterdir()
    assert (done.exit_code, done.stdout) == (0, f"Kept in {file}\n")


def test_compile_tells_why_nothing_can_be_kept(folder, tmp_path, monkeypatch):
    (tmp_path / "byline").write_text("no folder")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    done = byline("compile", "--kb", folder)
    assert done.exit_code == 2
    assert done.stderr.startswith("It cannot be kept: ")


def test_help_lists_every_command():
    done = byline("--help")
    assert done.exit_code == 0
    assert all(name in done.stdout for name in ("run", "demo", "ask", "check", "compile", "tidy", "eval", "doctor"))
    assert byline("-h").stdout == done.stdout


@pytest.mark.parametrize("command", ["run", "demo", "ask", "check", "eval", "doctor"])
def test_every_command_explains_itself(command):
    done = byline(command, "-h")
    assert done.exit_code == 0
    assert "usage: " in done.stdout.lower()


def test_the_version_is_told():
    assert byline("--version").stdout == f"byline {version('byline')}\n"


def test_the_module_is_the_command(folder):
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--kb", folder, ANSWERED], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert ANSWER in done.stdout


def test_what_cannot_be_read_or_shown_is_no_traceback(folder):
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--kb", folder],
        input="caf\xe9?\nHow much did the repairs cost?\n".encode("latin-1"),
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        cwd=ROOT,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"repairs cost ?3 million" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes and signals work differently there")
def test_a_closed_pipe_and_ctrl_c_end_quietly(folder, ctrl_c):
    command = [sys.executable, "-m", "bot", "ask", "--kb", folder, "--batch", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as child:
        child.stdin.write(b'{"id": "a", "turns": ["x"]}\n')
        child.stdin.flush()
        assert child.stdout.readline().startswith(b'{"id": "a"')
        child.stdout.close()
        child.stdin.write(b'{"id": "a", "turns": ["x"]}\n')
        child.stdin.close()
        assert child.stderr.read() == b""
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as child:
        child.stdin.write(b'{"id": "a", "turns": ["x"]}\n')
        child.stdin.flush()
        assert child.stdout.readline()
        child.send_signal(signal.SIGINT)
        assert child.stderr.read() == b""
        assert child.wait() == 130
