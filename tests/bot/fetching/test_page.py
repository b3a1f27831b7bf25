import sys
from datetime import date
from pathlib import Path

import pytest

from bot.fetching.page import PageError, is_page, read_page
from knowledge import Article

FERRY = (Path(__file__).parent / "pages" / "ferry.html").read_bytes()
HEAD = b"<!doctype html><html><head><title>Ferry comes back</title></head><body>"
WORDS = b"The ferry came back on Monday after thirty days, and the whole town was there to see it. " * 6


def test_the_article_is_read_without_what_stands_around_it():
    text, _ = read_page(FERRY)
    assert [line for line in text.decode().splitlines() if line] == [
        "# Ostley ferry comes back",
        "The ferry came back on Monday after 30 days, and the whole town was on the quay to see it, says the mayor.",
        "Ada Stone, the town’s engineer, said: “The ferry is *safe*, and it is ours.” She had worked on it for years.",
        "## What it cost",
        "The repairs cost £3.5 million, which is a great deal of money for a town of 900 people and one ferry.",
        "“We paid for the engine,” said Mary Tarbrook, who chairs the council.",
        "- The first boat leaves at 9.",
        "- The last one at 5.",
    ]


def test_what_the_page_tells_of_the_article_is_read():
    _, article = read_page(FERRY, "https://courier.example/ferry?from=chat")
    assert article == Article(
        title="",
        publisher="The Ostley Courier",
        author="Ben Ford",
        url="https://courier.example/ferry",
        published=date(2024, 5, 31),
        language="en-GB",
        licence="CC BY 4.0",
    )


def test_what_the_page_does_not_tell_is_left_open():
    _, article = read_page(HEAD + b"<article><p>" + WORDS + b"</p></article></body></html>")
    assert article == Article(title="", publisher="Unknown publisher")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "has no article that can be read"),
        (b"<p>Hello.</p>", "has no article that can be read"),
        (b'<div id="root"></div><noscript>You need to enable JavaScript.</noscript>', "made by scripts"),
        (b'<script type="application/ld+json">{"isAccessibleForFree": false}</script><p>The ferry.</p>', "subscribers"),
        (b"<p>The ferry came. Subscribe to continue reading.</p>", "subscribers"),
    ],
)
def test_a_page_without_an_article_says_why(body, reason):
    with pytest.raises(PageError, match=reason):
        read_page(HEAD + body + b"</body></html>")


def test_a_page_saved_as_one_file_is_refused():
    with pytest.raises(PageError, match="saved as one file"):
        read_page(b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n" + FERRY)


def test_an_article_without_a_headline_is_refused():
    with pytest.raises(PageError, match="does not tell its headline"):
        read_page(b"<html><body><article><p>" + WORDS + b"</p></article></body></html>")


def test_without_the_extra_a_sentence_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(PageError, match=r'pip install "byline\[authoring\]"; or copy its text'):
        read_page(FERRY)


@pytest.mark.parametrize(
    ("content", "page"),
    [
        (FERRY, True),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<html>", True),
        (b'<?xml version="1.0"?><html>', True),
        (b"<!DOCTYPE HTML PUBLIC>", True),
        (b"From: <Saved by Blink>", True),
        (b"# Ferry\n<html>", False),
        (b"<p>Ferry", False),
        (b"%PDF", False),
    ],
)
def test_a_web_page_is_told_by_how_it_begins(content, page):
    assert is_page(content) is page
