import shutil
import subprocess

import aiohttp
import pytest
from yarl import URL

from bot.cli import front, rooms
from tests.bot.town import ANSWERED, UNANSWERED


@pytest.fixture
async def page(town):
    """Gives a browser's view of the address: a session, the address, and the secrets of both rooms."""
    async with (
        rooms.opened("# here", rooms.channel, town, (ANSWERED, UNANSWERED)) as channel,
        rooms.opened("@ there", rooms.private, town, (ANSWERED,)) as private,
        front.served((channel, private), 0) as address,
        aiohttp.ClientSession(URL(address).origin()) as session,
    ):
        assert URL(address).fragment == URL(channel.url).fragment
        yield session, [URL(room.url).fragment for room in (channel, private)]


async def open_page(session, secret):
    async with session.post("/api/pages", json={}, headers={front.SECRET: secret}) as answer:
        return await answer.json()


async def send(session, secret, content):
    """Type a message as the page's first viewer and give the state of the page after it."""
    state = await open_page(session, secret)
    headers = {front.SECRET: secret, "X-Simcord-Context": state["context"]["id"]}
    action = {
        "kind": "send_message", "content": content, "protocol_version": 3, "request_id": "1", "sequence": 1,
        "generation": state["context"]["generation"], "bot_generation": state["botGeneration"],
        "published_revision": state["publishedRevision"],
    }  # fmt: skip
    async with session.post("/api/action", json=action, headers=headers) as answer:
        receipt = await answer.json()
        assert not receipt["rejected"], receipt
    async with session.get("/api/state", headers=headers) as answer:
        return await answer.json()


async def test_the_page_is_simcords_with_a_script_of_our_own(page):
    session, _ = page
    async with session.get("/") as answer:
        html = await answer.text()
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert '<script type="module" src="/app.js"></script>' in html
    assert '<script type="module" src="/front.js"></script></body>' in html
    async with session.get("/front.js") as answer:
        assert (answer.status, answer.content_type) == (200, "text/javascript")


async def test_the_rooms_are_listed_to_who_knows_one(page):
    session, secrets = page
    async with session.get("/rooms", headers={front.SECRET: secrets[1]}) as answer:
        assert [(one["name"], one["secret"]) for one in await answer.json()] == [
            ("# here", secrets[0]),
            ("@ there", secrets[1]),
        ]
    for headers in ({}, {front.SECRET: "guessed"}):
        async with session.get("/rooms", headers=headers) as answer:
            assert answer.status == 401
        async with session.post("/api/pages", json={}, headers=headers) as answer:
            assert answer.status == 401


async def test_a_secret_leads_to_its_room(page):
    session, secrets = page
    channel, private = [await open_page(session, secret) for secret in secrets]
    assert channel["channel"]["name"] == rooms.CHANNEL
    assert [one["name"] for one in channel["viewers"]] == ["Robin", "Sam"]
    assert [one["name"] for one in private["viewers"]] == ["Robin"]


async def test_what_is_typed_as_a_mention_is_answered(page):
    session, secrets = page
    state = await send(session, secrets[0], f"@{rooms.NAME} {ANSWERED}")
    excerpts = [one["excerpt"] for one in state["messageIndex"]]
    assert len(excerpts) == 5
    assert "The bridge reopened on Monday" in excerpts[-1]


async def test_a_direct_message_needs_no_mention(page):
    session, secrets = page
    state = await send(session, secrets[1], UNANSWERED)
    assert "does not say how long" in state["messageIndex"][-1]["excerpt"]


async def test_a_port_in_use_is_an_error(page):
    session, _ = page
    with pytest.raises(OSError, match="in use"):
        async with front.served(
            (rooms.Room("a", "http://127.0.0.1:1/#a", "<@1>", None, None),), session._base_url.port
        ):
            pass


@pytest.mark.skipif(shutil.which("node") is None, reason="no node to parse it with")
def test_the_script_is_well_formed():
    done = subprocess.run(["node", "--check", front.SCRIPT], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
