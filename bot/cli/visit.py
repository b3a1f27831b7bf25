"""How the bot that runs on this machine is (`byline doctor --running`), by what its health port says."""

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from bot.cli.finding import Finding
from bot.config import LOOPBACK, ConfigError, load_settings

PATIENCE = 3.0
"""Seconds to wait; a bot that takes longer is not well."""
NO_PORT = "BYLINE_HEALTH_PORT is not set, so a bot that runs tells nobody how it is"


def visit() -> list[Finding]:
    """Ask the bot that runs how it is."""
    try:
        port = load_settings().health_port
    except ConfigError as error:
        return [Finding(False, "settings", str(error))]
    if port is None:
        return [Finding(False, "settings", NO_PORT)]
    try:
        return _findings(_asked(port))
    except (OSError, ValueError) as error:
        return [Finding(False, "bot", f"nothing that answers like it on port {port}: {error}")]


def _asked(port: int) -> Any:  # noqa: ANN401 - whatever answers there
    """Read /healthz, past whatever proxy is set; raises OSError and ValueError."""
    opener = build_opener(ProxyHandler({}))
    try:
        with opener.open(f"http://{LOOPBACK}:{port}/healthz", timeout=PATIENCE) as response:
            return json.load(response)
    except HTTPError as unwell:
        with unwell:
            return json.load(unwell)


def _findings(health: Any) -> list[Finding]:  # noqa: ANN401
    """Raises ValueError where that is not a bot's health."""
    try:
        store, lag = health["store"], health["loop_lag_seconds"]
        return [
            *(_shard(one) for one in health["shards"]),
            Finding(True, "event loop", f"longest wait of the last minute {lag * 1000:.0f} ms"),
            Finding(
                True, "store", "can be used" if store == "ok" else f"cannot be used, which answers do not need: {store}"
            ),
            *(Finding(False, "bot", problem) for problem in health["problems"]),
        ]
    except (KeyError, TypeError) as error:
        raise ValueError(f"no health but {str(health)[:60]}") from error


def _shard(one: dict[str, Any]) -> Finding:
    latency, silence = one["latency_seconds"], one["last_event_seconds_ago"]
    text = f"{one['servers']} servers"
    if latency is not None:
        text += f", latency {latency * 1000:.0f} ms"
    if silence is not None:
        text += f", last event {silence:.0f} s ago"
    return Finding(bool(one["ready"]), f"shard {one['shard']}", text if one["ready"] else f"not ready, {text}")
