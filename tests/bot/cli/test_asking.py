import os

import pytest

from bot.cli.asking import STOPPED, UNREAD, run


@pytest.fixture
def ended(monkeypatch):
    """Lets the next question end with an error."""

    def end(error):
        monkeypatch.setattr("bot.cli.asking._ask", lambda *_: (_ for _ in ()).throw(error))

    monkeypatch.setattr("bot.cli.asking.open_base", lambda _: None)
    return end


def test_ctrl_c_ends_it_quietly(ended, capsys):
    ended(KeyboardInterrupt())
    assert run(["who?"]) == STOPPED
    assert capsys.readouterr() == ("", "")


def test_where_nobody_reads_any_more_nothing_is_flushed(ended, capfd, monkeypatch):
    duplicated = []
    monkeypatch.setattr(os, "dup2", lambda one, other: duplicated.append((one, other)))
    ended(BrokenPipeError())
    assert run(["who?"]) == UNREAD
    assert capfd.readouterr() == ("", "")
    [(nowhere, _)] = duplicated
    os.close(nowhere)


@pytest.mark.usefixtures("ended")
def test_a_file_that_is_not_there_is_named(capsys, tmp_path):
    assert run(["--batch", str(tmp_path / "absent.jsonl")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'absent.jsonl'} cannot be read: No such file or directory\n"
