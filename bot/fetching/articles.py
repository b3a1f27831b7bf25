"""An article from wherever it is: a file of text, Markdown or HTML, or an address."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot.fetching.addresses import AddressError
from bot.fetching.download import DownloadError, Page, download
from bot.fetching.page import PageError, is_page, read_page
from knowledge import ArticleError, Original, read_original

Download = Callable[[str], Page]
"""Fetches the page at an address."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|(?:https?|file|data|javascript):", re.I)


class SourceError(Exception):
    """There is no article that can be read; the text names the file or address, tells why, and what to do."""


def read_article(source: str, fetch: Download = download) -> Original:
    """The article in a file or at an address; raises SourceError."""
    try:
        content, url = _content(source, fetch)
        if is_page(content):
            return read_original(*read_page(content, url))
        original = read_original(content)
        return replace(original, article=replace(original.article, url=url))
    except OSError as error:
        raise SourceError(f"{source}: cannot be read ({error.strerror})") from error
    except (AddressError, ArticleError, DownloadError, PageError) as error:
        raise SourceError(f"{source}: {error}") from error


def _content(source: str, fetch: Download) -> tuple[bytes, str | None]:
    """What is there, and the address that it was fetched from."""
    if not _ADDRESS.match(source):
        return Path(source).read_bytes(), None
    page = fetch(source)
    return page.content, page.url
