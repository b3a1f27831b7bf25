import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.visit import NO_PORT
from bot.watch.health import Health, ShardHealth

WELL = Health((ShardHealth(0, True, 0.04, 3.0, 2),), 0.012, "")


@pytest.fixture(autouse=True)
def clean(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BYLINE_HEALTH_PORT", raising=False)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")


@pytest.fixture
def saying(monkeypatch):
    """A health port that gives one answer, where the settings name it."""
    servers = []

    def serve(body: bytes, status: int = 200):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        server = HTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("BYLINE_HEALTH_PORT", str(server.server_port))

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def doctor():
    done = CliRunner().invoke(app, ["doctor", "--running"])
    return done.exit_code, done.stdout.splitlines()


def told(health: Health) -> bytes:
    return json.dumps(health.json()).encode()


def test_a_bot_that_is_well_is_told_shard_by_shard(saying):
    saying(told(WELL))
    assert doctor() == (
        0,
        [
            "ok    shard 0: 2 servers, latency 40 ms, last event 3 s ago",
            "ok    event loop: longest wait of the last minute 12 ms",
            "ok    store: can be used",
        ],
    )


def test_what_is_wrong_is_told_and_a_store_that_cannot_be_used_is_not_wrong(saying):
    saying(told(Health((ShardHealth(4, False, float("nan"), float("inf"), 0),), 0.0, "disk full")), 503)
    code, lines = doctor()
    assert code == 1
    assert lines[0] == "MEND  shard 4: not ready, 0 servers"
    assert lines[2] == "ok    store: cannot be used, which answers do not need: disk full"
    assert lines[-1] == "MEND  bot: shard 4 is not ready"


def test_no_port_and_a_wrong_one_are_told(monkeypatch):
    assert doctor() == (1, [f"MEND  settings: {NO_PORT}"])
    monkeypatch.setenv("BYLINE_HEALTH_PORT", "http")
    code, (line,) = doctor()
    assert (code, line.startswith("MEND  settings: BYLINE_HEALTH_PORT: must be")) == (1, True)


@pytest.mark.parametrize("body", [b"<html>", b"[1]", b"{}", b'{"store": 1, "loop_lag_seconds": 0, "shards": [7]}'])
def test_something_else_on_the_port_is_not_taken_for_a_bot(saying, body):
    saying(body)
    code, (line,) = doctor()
    assert (code, line.startswith("MEND  bot: nothing that answers like it on port ")) == (1, True)


def test_nobody_on_the_port_is_told(monkeypatch):
    monkeypatch.setenv("BYLINE_HEALTH_PORT", "1")
    code, (line,) = doctor()
    assert (code, "refused" in line) == (1, True)
