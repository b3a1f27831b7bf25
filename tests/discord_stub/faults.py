"""Answers in Discord's form, and the faults that a test may order instead."""

import json
import re
import time
from dataclasses import dataclass
from typing import Any

from aiohttp import web


def answer(body: Any, status: int = 200) -> web.Response:
    """JSON, with the content type that libraries look for."""
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")


def refusal(status: int, code: int = 0, wait: float = 0.0) -> web.Response:
    """An error in Discord's form; with 429, the seconds to wait."""
    return answer({"message": f"{status}: refused", "code": code, "retry_after": wait, "global": False}, status)


@dataclass
class Fault:
    """What the next `times` requests of a method and path get instead of their answer, or after a delay.

    Without a `status` the answer comes, only later; `reset` drops the line without a word; `done` does first what
    was asked, so that only the answer is lost; `wait` is what a 429 asks for. Times are in seconds.
    """

    method: str
    path: str
    status: int | None = None
    code: int = 0
    reset: bool = False
    delay: float = 0.0
    wait: float = 0.0
    done: bool = False
    times: int = 1

    def strikes(self, method: str, path: str) -> bool:
        """Whether it is for this request."""
        return self.times > 0 and method == self.method and re.search(self.path, path) is not None


def rate_limit_headers(left: int) -> dict[str, str]:
    """The headers that Discord puts on every answer: how many requests are `left` in this second."""
    limit = {"Bucket": "stub", "Limit": "50", "Remaining": f"{left}", "Reset": f"{time.time() + 1}", "Reset-After": "1"}
    return {"Via": "1.1 stub", **{f"X-RateLimit-{name}": value for name, value in limit.items()}}
