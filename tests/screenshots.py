"""Takes README's pictures: the real bot in the simulated Discord, seen by Chromium (`make screenshots`)."""

import asyncio
import base64
import io
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from PIL import Image

from bot.cli.rooms import CHANNEL, SERVER, simulated
from bot.shipped import shipped_knowledge
from knowledge import KnowledgeBase

OUT = Path(__file__).parent.parent / ".github"
LARGEST = 150_000
"""Bytes of a picture."""
SHARPNESS = 2
"""Pixels of a picture for one of the page, so that it is sharp on any screen."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
)  # fmt: skip
READY = "window.simcordPreview?.ready === true && !document.querySelector('#channel-layout').hidden"
ONLY_MESSAGES = """(() => {
    const around = '[data-workbench], #channel-composer, .channel-header, .timeline-day-divider';
    for (const part of document.querySelectorAll(around)) part.style.display = 'none';
})()"""
FRAME = """(() => {
    const boxes = [...document.querySelectorAll('.channel-message')].map((one) => one.getBoundingClientRect());
    return [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
})()"""

Act = Callable[[Any, Any], Awaitable[object]]


@dataclass(frozen=True)
class Scene:
    """A picture: its file, what the member does, and how wide the window is in CSS pixels."""

    name: str
    act: Act
    width: int = 760
    height: int = 1100


def ask(question: str) -> Act:
    return lambda member, channel: member.slash(channel, "ask", question=question)


SCENES = (
    Scene("answer.png", ask("wot does kinnock say about the rwanda plan")),
    Scene("miss.png", ask("how much did the trip cost?")),
    Scene("figures.png", lambda member, channel: member.slash(channel, "figures"), width=620, height=1900),
    Scene("phone.png", ask("how many small boat arivals in 2023"), width=390, height=844),
)


class Browser:
    """A page of headless Chromium, driven through its debugging protocol."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.sent = 0

    async def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command and give its result."""
        self.sent += 1
        await self.socket.send_json({"id": self.sent, "method": method, "params": parameters})
        while True:
            answer = await self.socket.receive_json(timeout=30)
            if answer.get("id") == self.sent:
                assert "error" not in answer, answer
                return answer["result"]

    async def evaluate(self, script: str) -> Any:
        """Run JavaScript and give its value."""
        result = await self.call("Runtime.evaluate", expression=script, returnByValue=True)
        return result["result"].get("value")

    async def until(self, condition: str) -> None:
        """Wait until a JavaScript condition has held for a moment."""
        held = 0
        for _ in range(400):
            held = held + 1 if await self.evaluate(condition) else 0
            if held == 5:
                return
            await asyncio.sleep(0.05)
        raise TimeoutError(condition)

    async def picture(self, url: str, scene: Scene) -> bytes:
        """Show the page as wide as the scene is and give a PNG of its messages."""
        size = {"width": scene.width, "height": scene.height, "deviceScaleFactor": SHARPNESS, "mobile": False}
        await self.call("Emulation.setDeviceMetricsOverride", **size)
        await self.call("Page.navigate", url="about:blank")
        await self.call("Page.navigate", url=url)
        await self.until(READY)
        await self.evaluate(ONLY_MESSAGES)
        await self.until(READY)
        top, bottom = await self.evaluate(FRAME)
        clip = {"x": 0, "y": max(0, top - 8), "width": scene.width, "height": bottom - top + 16, "scale": 1}
        shot = await self.call("Page.captureScreenshot", format="png", clip=clip)
        return base64.b64decode(shot["data"])


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Start Chromium and end it again."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        sys.exit(f"screenshots need one of these on the path: {', '.join(BROWSERS)}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        quiet = asyncio.subprocess.DEVNULL
        command = (program, *FLAGS, f"--user-data-dir={profile}", "about:blank")
        process = await asyncio.create_subprocess_exec(*command, stdout=quiet, stderr=quiet)
        try:
            port = await debugging_port(Path(profile) / "DevToolsActivePort")
            async with aiohttp.ClientSession() as session:
                async with session.put(f"http://127.0.0.1:{port}/json/new?about:blank") as response:
                    page = await response.json()
                async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                    yield Browser(socket)
        finally:
            process.terminate()
            await process.wait()


async def debugging_port(file: Path) -> int:
    """Wait until Chromium has written which port it took."""
    for _ in range(300):
        if file.exists() and (text := file.read_text()):
            return int(text.splitlines()[0])
        await asyncio.sleep(0.05)
    raise TimeoutError(file)


def small(png: bytes) -> bytes:
    """Save a picture again with a palette, which text on a plain ground survives."""
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(48).save(out, "PNG", optimize=True)
    return out.getvalue()


async def take(chosen: list[str]) -> None:
    """Take the chosen scenes, or all."""
    async with browser() as page, simulated(KnowledgeBase.load(shipped_knowledge())) as env:
        guild = env.create_guild(SERVER)
        member = guild.add_member(env.create_user("robin", global_name="Robin"))
        for scene in SCENES:
            if chosen and scene.name not in chosen:
                continue
            channel = guild.create_text_channel(CHANNEL)
            await scene.act(member, channel)
            async with env.preview(channel, viewers=[member], layout="channel", width=scene.width) as preview:
                png = small(await page.picture(preview.url, scene))
            assert len(png) < LARGEST, f"{scene.name} has {len(png)} bytes"
            (OUT / scene.name).write_bytes(png)
            print(f"{OUT.name}/{scene.name}: {len(png) // 1000} kB")


if __name__ == "__main__":
    asyncio.run(take(sys.argv[1:]))
