"""The article in a web page: its text as Markdown with the headline first, and what the page tells of it."""

import re
from datetime import date
from typing import TYPE_CHECKING

from knowledge import UNKNOWN_PUBLISHER, Article

if TYPE_CHECKING:
    from trafilatura.settings import Document

FEWEST = 60
"""Words of an article; what has fewer is the beginning of one, or no article."""

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_ARCHIVE = re.compile(rb"From: <Saved by|MIME-Version:", re.I)
_LANGUAGE = re.compile(rb"<html\b[^>]*?\blang\s*=\s*[\"']?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)", re.I)
_PAID = re.compile(rb"isAccessibleForFree\W{1,4}false|\bpaywall|subscribe to (?:read|continue)|subscribers only", re.I)
_SCRIPTED = re.compile(
    rb"enable JavaScript|needs JavaScript|requires JavaScript|<div id=[\"']?(?:root|app|__next)\b", re.I
)

_COPY = "copy its text into a text file, the headline first, and give that"
EXTRA = f'reading web pages needs the extra: pip install "byline[authoring]"; or {_COPY}'


class PageError(Exception):
    """A page has no article that can be read; the text tells why and what to do."""


def is_page(content: bytes) -> bool:
    """Whether the content of a file is a web page."""
    return bool(_HTML.match(content) or _ARCHIVE.match(content))


def read_page(content: bytes, url: str | None = None) -> tuple[bytes, Article]:
    """The article's text, to be read like a file, and what the page tells of it; `url` is where it was fetched from.

    Raises PageError where the page has no article, or where the extra that reads pages is not installed.
    """
    try:
        from trafilatura import extract, load_html
        from trafilatura.metadata import extract_metadata
    except ImportError:
        raise PageError(EXTRA) from None
    if _ARCHIVE.match(content):
        raise PageError(f"is a page saved as one file with its pictures; save it as HTML only, or {_COPY}")
    tree = load_html(content)
    if tree is None:
        raise PageError(_reason(content))
    told = extract_metadata(tree, default_url=url)
    text = extract(content, url=url, output_format="markdown", include_comments=False, include_formatting=True) or ""
    title = " ".join((told.title or "").split())
    lines = text.splitlines()
    if lines and lines[0].lstrip("# ") == title:
        lines = lines[1:]
    if sum(len(line.split()) for line in lines) < FEWEST:
        raise PageError(_reason(content))
    if not title:
        raise PageError(f"does not tell its headline; {_COPY}")
    return "\n".join([f"# {title}", "", *lines]).encode(), _article(told, content, url)


def _article(told: "Document", content: bytes, url: str | None) -> Article:
    """What the page's own metadata tell; what is missing is left open."""
    language = _LANGUAGE.search(content)
    return Article(
        title="",
        publisher=told.sitename or told.hostname or UNKNOWN_PUBLISHER,
        author=" and ".join((told.author or "").split("; ")) or None,
        url=told.url or url,
        published=date.fromisoformat(told.date) if told.date else None,
        language=language[1].decode() if language else "en",
        licence=told.license or "",
    )


def _reason(content: bytes) -> str:
    """Why a page has hardly any text."""
    if _PAID.search(content):
        return f"shows only the beginning of the article, for others than subscribers; {_COPY}"
    if _SCRIPTED.search(content):
        return f"is made by scripts and has no text of its own; open it in a browser, then {_COPY}"
    return f"has no article that can be read; {_COPY}"
