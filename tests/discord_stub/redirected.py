"""The unchanged command line, with Discord at another address: python -m tests.discord_stub.redirected ADDRESS run.

WITHOUT in the environment names optional packages that are to seem not installed.
"""

import os
import runpy
import sys

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord_stub.rest import BASE

if __name__ == "__main__":
    sys.modules.update(dict.fromkeys(os.environ.get("WITHOUT", "").split()))
    _, address, *arguments = sys.argv
    Route.BASE = f"http://{address}{BASE}"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{address}/gateway/")
    sys.argv = ["byline", *arguments]
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
