import asyncio
import importlib.util
import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import aiohttp
import pytest
from typer.testing import CliRunner

from bot.cli import demo
from bot.cli.app import app
from bot.cli.rooms import Room
from bot.cli.terminal import Screen
from knowledge import Answer, KnowledgeError, NoAnswer
from tests.bot.town import ANSWERED, write_town

ROOT = Path(__file__).parents[3]


def byline(*arguments: object):
    return CliRunner().invoke(app, ["demo", *map(str, arguments)], catch_exceptions=False)


def test_samples_are_a_question_as_worded_one_as_typed_and_one_without_an_answer(town):
    first, second, third = demo.samples(town)
    assert first == town.suggest("", 3)[0].question
    assert second == second.lower()
    assert third == "How long is the bridge in metres?"


def test_no_serve_prints_three_samples_with_replies_and_ends(tmp_path):
    done = byline("--no-serve", "--kb", write_town(tmp_path))
    assert done.exit_code == 0
    assert len(re.findall(r"^> [^\"]", done.stdout, re.MULTILINE)) == 3
    assert "Source: " in done.stdout
    assert "http" not in done.stdout


def test_the_shipped_samples_end_in_an_honest_miss(shipped):
    kinds = [type(shipped.reply(question)) for question in demo.samples(shipped)]
    assert kinds == [Answer, Answer, NoAnswer]


async def test_the_page_is_served_with_a_first_question_answered(town, capsys):
    serving = asyncio.create_task(demo.show(town, 0, True, Screen()))
    out = ""
    while "http" not in out:
        await asyncio.sleep(0.05)
        out += capsys.readouterr().out
        assert not serving.done() or serving.result()
    page, _, secret = re.search(r"(http://127\.0\.0\.1:\d+/)#(\S+)", out).group(0).partition("#")
    async with aiohttp.ClientSession() as session, session.get(page) as response:
        assert response.status == 200
        assert "front.js" in await response.text()
    assert secret
    assert ANSWERED in out
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


def test_with_watch_both_rooms_adopt_what_is_saved_and_the_terminal_tells(town, capsys):
    adopted = []
    rooms = [Room(name, "", "", None, adopted.append) for name in "ab"]
    with demo.refreshed(rooms, lambda *calls: nullcontext(calls), Screen()) as (adopt, refuse):
        adopt(town)
        refuse(KnowledgeError("article.toml: it is broken\nand more"))
    assert adopted == [town, town]
    assert capsys.readouterr().out.splitlines() == [
        "The knowledge base was read anew: 15 entries.",
        "The knowledge base cannot be used: article.toml: it is broken (and 1 more; see byline check); "
        "the one before stays.",
    ]


def test_ctrl_c_ends_it_with_a_line(monkeypatch, town, capsys):
    async def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "show", interrupted)
    demo.run(town)
    assert capsys.readouterr().out == "\nThe demo has ended.\n"


@pytest.mark.skipif(os.name == "nt", reason="signals work differently there")
def test_ctrl_c_ends_the_real_thing_and_both_rooms(ctrl_c, tmp_path):
    command = [sys.executable, "-m", "bot", "demo", "--kb", write_town(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True) as child:
        for line in child.stdout:
            if line.startswith("http"):
                child.send_signal(signal.SIGINT)
        assert line == "The demo has ended.\n"
        assert child.stderr.read() == ""
    assert child.returncode == 0


def test_a_port_in_use_is_told(town):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(demo.DemoError, match=r"cannot be served: .*in use"):
            demo.run(town, port)


def test_a_missing_extra_gives_the_install_line(monkeypatch, tmp_path):
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "simcord" else find_spec(name))
    done = byline("--no-serve", "--kb", write_town(tmp_path))
    assert (done.exit_code, done.stdout) == (2, "")
    assert 'pip install "byline[demo]"' in done.stderr
