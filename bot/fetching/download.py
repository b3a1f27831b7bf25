"""Fetches one page: in little time, of limited size, and from the public internet alone, wherever redirects lead."""

import asyncio
import socket
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.fetching.addresses import AddressError, is_public, read_address

SECONDS = 20.0
"""Time for the whole page, its redirects too."""
LARGEST = 5_000_000
"""Bytes of a page, unpacked; articles with their scripts have one or two million."""
HOPS = 5
"""Redirects that are followed."""

KINDS = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown"})
"""The content types that are read."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CLOSED = frozenset({401, 402, 403, 407, 451})
_AGENT = "Mozilla/5.0 (compatible; byline; reads one article for whoever runs it)"
_SAVE = "open it in a browser, save the page as HTML, and give that file"


class DownloadError(Exception):
    """A page cannot be fetched; the text tells why and what to do."""


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: its content, the content type, and the address where redirects ended."""

    content: bytes
    kind: str
    url: str


class _Checked(AbstractResolver):
    """Gives the machines of a name only where all of them are permitted; these are the ones that are connected to."""

    def __init__(self, resolver: AbstractResolver, permits: Callable[[str], bool]) -> None:
        self._resolver = resolver
        self._permits = permits

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._resolver.resolve(host, port, family)
        for one in found:
            if not self._permits(one["host"]):
                raise AddressError(
                    f"leads to {one['host']}, which is no machine of the public internet, and is not read"
                )
        return found

    async def close(self) -> None:
        await self._resolver.close()


def download(
    address: str, resolver: Callable[[], AbstractResolver] = aiohttp.ThreadedResolver,
    permits: Callable[[str], bool] = is_public, seconds: float = SECONDS,
) -> Page:  # fmt: skip
    """Fetch a page; raises AddressError where it, or what it leads to, is not read, and DownloadError for the rest.

    `resolver` finds the machines of a name, `permits` tells which of their IP addresses may be connected to.
    """
    try:
        return asyncio.run(_download(address, lambda: _Checked(resolver(), permits), seconds))
    except TimeoutError:
        raise DownloadError(f"has not answered within {seconds:g} seconds; try again later") from None
    except aiohttp.ClientError as error:
        raise DownloadError(f"cannot be reached ({error}); is the address right, and are you online?") from None


async def _download(address: str, resolver: Callable[[], AbstractResolver], seconds: float) -> Page:
    connector = aiohttp.TCPConnector(resolver=resolver(), use_dns_cache=False, force_close=True)
    timeout = aiohttp.ClientTimeout(total=seconds)
    headers = {"User-Agent": _AGENT, "Accept": ", ".join(sorted(KINDS))}
    async with (
        asyncio.timeout(seconds),
        aiohttp.ClientSession(connector=connector, timeout=timeout, headers=headers) as session,
    ):
        url = read_address(address)
        for _ in range(HOPS + 1):
            async with session.get(url, allow_redirects=False) as response:
                if response.status not in _REDIRECTS:
                    return Page(await _content(response), response.content_type, str(url))
                url = read_address(response.headers.get("Location", ""), url)
    raise DownloadError(f"leads from one address to the next more than {HOPS} times")


async def _content(response: aiohttp.ClientResponse) -> bytes:
    """The body of a response, if it is a page that is read."""
    if response.status in _CLOSED:
        raise DownloadError(f"is not open to everybody (it answers {response.status}); {_SAVE}")
    if response.status != 200:
        raise DownloadError(f"gives no page: it answers {response.status} {response.reason}")
    if response.content_type == "application/pdf":
        raise DownloadError("is a PDF; copy the article's text into a text file, and give that")
    if response.content_type not in KINDS:
        raise DownloadError(f"is no page but {response.content_type}")
    content = bytearray()
    async for piece in response.content.iter_chunked(65_536):
        content += piece
        if len(content) > LARGEST:
            raise DownloadError(f"is larger than {LARGEST // 1_000_000} MB, which no article is")
    return bytes(content)
