import gzip
import socket
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from aiohttp.abc import AbstractResolver

from bot.fetching import download as module
from bot.fetching.addresses import AddressError, is_public
from bot.fetching.download import HOPS, DownloadError, Page, download

TEXT = ("200 OK", "text/html; charset=utf-8", b"<html>The ferry is back.</html>")


class Site:
    """A site of the test's own on loopback, which a resolver gives for names of machines that are not there."""

    def __init__(self):
        self.answers = {}
        self.asked = []
        self.slow = Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append((self.headers["Host"], self.path))
                status, kind, content = site.answers.get(self.path, ("404 Not Found", "text/html", b""))
                if kind == "slow":
                    site.slow.wait(5)
                self.send_response_only(int(status[:3]), status[4:])
                for name, value in [("Content-Type", kind)] if ":" not in kind else [kind.split(": ", 1)]:
                    self.send_header(name, value)
                if content[:2] == b"\x1f\x8b":
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def fetch(self, address, seconds=5.0, machines=None, permits=lambda host: host == "127.0.0.1"):
        """Fetch a page as if loopback were the public internet, with the machines of each name."""
        port = self.server.server_port
        names = {"ferry.example": ["127.0.0.1"], **(machines or {})}

        class Names(AbstractResolver):
            async def resolve(self, host, _port=0, family=socket.AF_INET):
                if host not in names:
                    raise OSError("unknown")
                return [
                    {"hostname": host, "host": one, "port": port, "family": socket.AF_INET, "proto": 0, "flags": 0}
                    for one in names[host]
                ]

            async def close(self):
                pass

        return download(address, Names, permits, seconds)


@pytest.fixture
def site():
    site = Site()
    thread = Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    site.slow.set()
    site.server.shutdown()
    site.server.server_close()
    thread.join()


@contextmanager
def refused(error, reason):
    with pytest.raises(error, match=reason):
        yield


def test_a_page_is_fetched(site):
    site.answers["/a?b=c"] = TEXT
    assert site.fetch("http://ferry.example/a?b=c") == Page(TEXT[2], "text/html", "http://ferry.example/a?b=c")
    assert site.asked == [("ferry.example", "/a?b=c")]


def test_a_packed_page_is_unpacked(site):
    site.answers["/"] = ("200 OK", "text/plain", gzip.compress(b"The ferry is back."))
    assert site.fetch("http://ferry.example/").content == b"The ferry is back."


def test_redirects_are_followed_to_their_end(site):
    site.answers |= {
        "/a": ("301 Moved", "Location: /b", b""),
        "/b": ("307 Moved", "Location: http://ferry.example/c", b""),
    }
    site.answers["/c"] = TEXT
    assert site.fetch("http://ferry.example/a").url == "http://ferry.example/c"


@pytest.mark.parametrize(
    "target",
    [
        *(
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://[::1]/",
            "//10.0.0.1/",
            "ftp://ferry.example/",
            "file:///etc/passwd",
        ),
        *(
            "http://ferry.example:25/",
            "http://a:b@ferry.example/",
            "http://169.254.169.254/latest",
            "http://inside.example/",
        ),
    ],
)
def test_no_redirect_leads_where_no_address_may(site, target):
    site.answers["/"] = ("302 Found", f"Location: {target}", b"")
    with pytest.raises(AddressError):
        site.fetch("http://ferry.example/", machines={"inside.example": ["10.0.0.1"]})
    assert site.asked == [("ferry.example", "/")]


@pytest.mark.parametrize("machines", [["10.0.0.1"], ["127.0.0.1", "10.0.0.1"], ["::1"], ["::ffff:10.0.0.1"]])
def test_no_name_is_read_that_stands_for_a_private_machine_too(site, machines):
    with refused(AddressError, "no machine of the public internet"):
        site.fetch("http://inside.example/", machines={"inside.example": machines})
    assert site.asked == []


def test_loopback_is_not_read_where_nobody_permits_it(site):
    with refused(AddressError, "leads to 127.0.0.1"):
        site.fetch("http://ferry.example/", permits=is_public)
    assert site.asked == []


def test_a_name_that_the_machine_itself_knows_is_not_read():
    with refused(AddressError, "no machine of the public internet"):
        download("http://localhost/")


def test_the_machine_that_was_looked_at_is_the_one_that_is_connected_to(site):
    """A name that changes its machines between the look and the connection gains nothing: it is asked for once."""
    site.answers["/"] = TEXT
    seen = []
    site.fetch("http://ferry.example/", permits=lambda host: seen.append(host) is None)
    assert seen == ["127.0.0.1"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (("401 Unauthorized", "text/html", b""), r"not open to everybody \(it answers 401\); open it in a browser"),
        (("402 Payment Required", "text/html", b""), "not open to everybody"),
        (("403 Forbidden", "text/html", b""), "not open to everybody"),
        (("404 Not Found", "text/html", b""), "gives no page: it answers 404 Not Found"),
        (("429 Too Many", "text/html", b""), "gives no page: it answers 429"),
        (("500 Oops", "text/html", b""), "gives no page: it answers 500"),
        (("204 No Content", "text/html", b""), "gives no page: it answers 204"),
        (("200 OK", "application/pdf", b"%PDF"), "is a PDF; copy the article's text"),
        (("200 OK", "image/png", b"x"), "is no page but image/png"),
        (("200 OK", "application/json", b"{}"), "is no page but application/json"),
        (("301 Moved", "Location: /", b""), f"more than {HOPS} times"),
        (("200 OK", "Content-Length: x", b""), "cannot be reached"),
    ],
)
def test_what_is_no_page_is_told_in_a_sentence(site, answer, reason):
    site.answers["/"] = answer
    with refused(DownloadError, reason):
        site.fetch("http://ferry.example/")


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_page_that_is_too_large_is_not_read_to_its_end(site, monkeypatch, pack):
    monkeypatch.setattr(module, "LARGEST", 2_000_000)
    site.answers["/"] = ("200 OK", "text/html", pack(b"x" * 3_000_000))
    with refused(DownloadError, "larger than 2 MB"):
        site.fetch("http://ferry.example/")


def test_a_page_that_takes_too_long_is_given_up(site):
    site.answers["/"] = ("200 OK", "slow", b"")
    with refused(DownloadError, "not answered within 0.2 seconds"):
        site.fetch("http://ferry.example/", seconds=0.2)


def test_a_name_that_is_not_there_is_told(site):
    with refused(DownloadError, "cannot be reached"):
        site.fetch("http://gone.example/")
