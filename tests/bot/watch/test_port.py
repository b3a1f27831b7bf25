import socket

import aiohttp
import pytest

from bot.config import ConfigError
from bot.watch.health import Health, ShardHealth
from bot.watch.metrics import Metrics
from bot.watch.port import served


def got(port, path):
    return aiohttp.request("GET", f"http://127.0.0.1:{port}/{path}")


def health(ready: bool) -> Health:
    return Health((ShardHealth(0, ready, 0.04, 1.0, 1),), 0.0, "")


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
async def test_health_is_json_whose_status_says_whether_it_is_well(free_port, ready, status):
    async with served(free_port, lambda: health(ready), Metrics()), got(free_port, "healthz") as response:
        assert (response.status, (await response.json())["healthy"]) == (status, ready)


async def test_counts_are_text_for_prometheus(free_port):
    metrics = Metrics()
    metrics.replied("Answer")
    async with served(free_port, lambda: health(True), metrics), got(free_port, "metrics") as response:
        assert 'byline_replies_total{kind="Answer"} 1.0' in await response.text()
        assert response.headers["Content-Type"].startswith("text/plain; version=0.0.4")


async def test_only_this_machine_can_reach_it(free_port):
    """Whoever else listened on the same port of another address would be refused if it were all addresses."""
    async with served(free_port, lambda: health(True), Metrics()):
        with socket.socket() as other:
            other.bind(("127.0.0.2", free_port))


async def test_a_port_that_is_taken_is_told_in_one_line_that_names_the_setting(free_port):
    async with served(free_port, lambda: health(True), Metrics()):
        with pytest.raises(ConfigError, match=f"BYLINE_HEALTH_PORT: port {free_port} cannot be used"):
            async with served(free_port, lambda: health(True), Metrics()):
                pass


async def test_without_a_port_nothing_listens():
    async with served(None, lambda: health(True), Metrics()):
        pass
