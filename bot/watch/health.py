"""Whether a bot that runs is well, as values: what /healthz says in JSON and /metrics in numbers."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

LATE = 30.0
"""Seconds of latency from which a shard is not well: three quarters of the time between two heartbeats."""
STUCK = 5.0
"""Seconds of waiting for the event loop from which a process is not well."""


@dataclass(frozen=True, slots=True)
class ShardHealth:
    """One connection to Discord; times are in seconds, `silence` is the age of its last event."""

    id: int
    ready: bool
    latency: float
    silence: float
    servers: int

    def problems(self) -> Iterator[str]:
        """What is wrong with it. Silence is not: nothing may happen, and heartbeats tell whether the line holds."""
        if not self.ready:
            yield f"shard {self.id} is not ready"
        elif not self.latency < LATE:  # nan before the first heartbeat
            yield f"shard {self.id} has a latency of {self.latency:.1f} s"


@dataclass(frozen=True, slots=True)
class Health:
    """A process: its shards, its event loop's longest wait of the last minute, and why its store cannot be used."""

    shards: tuple[ShardHealth, ...]
    lag: float
    outage: str

    @property
    def problems(self) -> list[str]:
        """What keeps it from answering; a store that cannot be used does not."""
        stuck = [f"the event loop was held up for {self.lag:.1f} s"] if self.lag > STUCK else []
        return [*(problem for shard in self.shards for problem in shard.problems()), *stuck]

    def json(self) -> dict[str, Any]:
        """The same for /healthz; what is no number there is null."""
        return {
            "healthy": not self.problems,
            "problems": self.problems,
            "shards": [
                {
                    "shard": one.id,
                    "ready": one.ready,
                    "latency_seconds": _finite(one.latency),
                    "last_event_seconds_ago": _finite(one.silence),
                    "servers": one.servers,
                }
                for one in self.shards
            ],
            "loop_lag_seconds": round(self.lag, 3),
            "store": self.outage or "ok",
        }


class HealthCollector(Collector):
    """Health as Prometheus's gauges, looked at whenever they are read."""

    def __init__(self, look: Callable[[], Health]) -> None:
        self._look = look

    def collect(self) -> Iterable[Metric]:
        """Give the gauges."""
        health = self._look()
        ready = GaugeMetricFamily("byline_shard_ready", "Whether a shard is connected and ready.", labels=["shard"])
        latency = GaugeMetricFamily("byline_shard_latency_seconds", "Heartbeat to its answer.", labels=["shard"])
        silence = GaugeMetricFamily("byline_shard_silence_seconds", "Since a shard's last event.", labels=["shard"])
        servers = GaugeMetricFamily("byline_shard_servers", "Servers of a shard.", labels=["shard"])
        for one in health.shards:
            labels = [str(one.id)]
            ready.add_metric(labels, one.ready)
            latency.add_metric(labels, one.latency)
            silence.add_metric(labels, one.silence)
            servers.add_metric(labels, one.servers)
        store = GaugeMetricFamily("byline_store_up", "Whether the store can be used.", value=not health.outage)
        return ready, latency, silence, servers, store


def _finite(number: float) -> float | None:
    return round(number, 3) if math.isfinite(number) else None
