"""What Discord and the line to it do to a bot, and what members and their clocks do."""

import asyncio
import signal

from bot.chat.cooldown import BURST
from bot.chat.presses import RETIRED
from bot.wording import GONE
from tests.bot.town import ANSWERED, text
from tests.discord_stub.faults import Fault
from tests.discord_stub.gateway import INVALID_SESSION, RECONNECT
from tests.discord_stub.payloads import BOT, message
from tests.faults.hostile import texts
from tests.faults.scene import CONNECTED, Provoke, Scene

ANSWERING = "^/interactions/"
STALE = ("b0:old", "b0:ask:o:bridge-reopened", "b1:nothing", "b1:ask:o:gone", "vote_yes", "1", "b1:show:gone:12345678")
"""custom_ids of buttons that other versions, other bases and other bots have made."""


async def too_late(scene: Scene) -> str:
    """Discord knows the interaction no longer; nobody can be answered, and nothing else may be tried."""
    scene.order(Fault("POST", ANSWERING, status=404, code=10062))
    await scene.process.says("Too late to respond")
    return "one line in the log; that member's Discord had given up, and everybody else was answered"


async def answered_twice(scene: Scene) -> str:
    scene.order(Fault("POST", ANSWERING, status=400, code=40060, done=True))
    await scene.process.says("40060")
    return "one line in the log; the member has the first answer and no second"


async def rate_limited(scene: Scene) -> str:
    scene.order(Fault("POST", ANSWERING, status=429, wait=0.3, times=3))
    await scene.process.says("rate limited", 3)
    return "three answers waited as long as Discord asked, and came"


async def server_error(scene: Scene) -> str:
    before = len(scene.stub.rest.sent("POST", ANSWERING))
    scene.order(Fault("POST", ANSWERING, status=502), Fault("POST", ANSWERING, status=503))
    while sum(one.status in (502, 503) for one in scene.stub.rest.sent("POST", ANSWERING)[before:]) < 2:
        await asyncio.sleep(0.05)
    return "two answers were sent again after a second, and came"


async def server_error_after_the_answer(scene: Scene) -> str:
    before = scene.process.log.count("40060")
    scene.order(Fault("POST", ANSWERING, status=500, done=True))
    await scene.process.says("40060", before + 1)
    return "the answer was sent again and refused as the second; the member has one"


async def line_drops_under_an_answer(scene: Scene) -> str:
    scene.order(Fault("POST", ANSWERING, reset=True))
    await scene.process.says("the member was told", scene.process.log.count("the member was told") + 1)
    return "the member was told that something went wrong, with a reference"


async def gateway_drops(scene: Scene) -> str:
    resumes = len(scene.stub.gateway.resumes)
    scene.stub.gateway.connections[-1].reset()
    await scene.process.says("successfully RESUMED", resumes + 1)
    return "the session was resumed, and what came meanwhile was answered"


async def gateway_asks_to_reconnect(scene: Scene) -> str:
    resumes = len(scene.stub.gateway.resumes)
    await scene.stub.gateway.connections[-1].send(RECONNECT)
    await scene.process.says("successfully RESUMED", resumes + 1)
    return "the session was resumed, and what came meanwhile was answered"


async def session_is_invalid(scene: Scene) -> str:
    before = scene.process.log.count(CONNECTED)
    async with scene.nobody_asks():
        await scene.stub.gateway.connections[-1].send(INVALID_SESSION, False)
        await scene.process.says(CONNECTED, before + 1)
    return "a new session was opened; until then Discord gave nobody's questions to the bot"


async def loop_is_held_up(scene: Scene) -> str:
    scene.suffer(signal.SIGUSR1)
    await scene.process.says("Everything waited 1.")
    (line,) = [one for one in scene.process.lines if "Everything waited 1." in one]
    assert "hold_up" in line
    return "the log named the function; answers came as late as that took"


async def clock_jumps(scene: Scene) -> str:
    """The process's wall clock goes an hour forward, an hour back, and right again; Discord's own events do not."""
    person = scene.person()
    for _ in range(3):
        await person.command("ask", question=ANSWERED)
        scene.suffer(signal.SIGUSR2)
        follow_up = await person.command("ask", question="who says that?")
        assert "Ada Stone" in text(follow_up)
    refused = await person.command("ask", question=ANSWERED)
    assert BURST == 6
    assert "Please ask again in" in text(refused)
    return "follow-ups and the cooldown went by the bot's own clock"


async def buttons_are_stale(scene: Scene) -> str:
    for custom_id in STALE:
        person = scene.person()
        button = {"type": 2, "style": 2, "label": "Old", "custom_id": custom_id}
        shown = message(BOT, person.place, components=[{"type": 1, "components": [button]}])
        assert text(await person.press(shown, "Old")) in (RETIRED, GONE), custom_id
    return f"{len(STALE)} kinds of button from other versions and bases got one kind sentence each"


def hostile_inputs(count: int) -> Provoke:
    """Texts that are meant to break something, as commands."""

    async def provoke(scene: Scene) -> str:
        for number, typed in enumerate(texts(count)):
            reply = await scene.person().command("ask", question=typed)
            assert (reply.status, reply.message["allowed_mentions"]["parse"]) == (200, []), (number, typed)
            assert "Sorry, something went wrong" not in text(reply), (number, typed)
        return f"{count:,} texts answered; no mention, no error"

    return provoke


FAULTS: dict[str, Provoke] = {
    "10062, the interaction is unknown": too_late,
    "40060, it has been answered": answered_twice,
    "429, too many requests": rate_limited,
    "502 and 503 instead of an answer": server_error,
    "500 after the answer was taken": server_error_after_the_answer,
    "the line drops under an answer": line_drops_under_an_answer,
    "the gateway drops the line": gateway_drops,
    "the gateway asks to reconnect": gateway_asks_to_reconnect,
    "the session is no longer valid": session_is_invalid,
    "the event loop is held up": loop_is_held_up,
    "the clock jumps": clock_jumps,
    "buttons are stale": buttons_are_stale,
}
"""What is provoked in one process, one after the other."""
