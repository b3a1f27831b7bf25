"""What is counted and timed, for Prometheus: never who asked or what."""

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.registry import Collector

from bot.clock import monotonic
from bot.request import current

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
"""Bounds of the histograms; Discord waits three seconds for an answer."""


class Metrics:
    """The counts of one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._replies = Counter("byline_replies", "Replies sent, by kind.", ["kind"], registry=self._registry)
        self._failures = Counter(
            "byline_failures", "What could not be sent, by kind.", ["kind"], registry=self._registry
        )
        self._seconds = Histogram(
            "byline_reply_seconds", "From a question's arrival until Discord has its reply.",
            buckets=SECONDS, registry=self._registry,
        )  # fmt: skip
        lag = Histogram(
            "byline_loop_lag_seconds", "How late the event loop ran what was due.",
            buckets=SECONDS, registry=self._registry,
        )  # fmt: skip
        self.lagged = lag.observe
        ProcessCollector(registry=self._registry)

    def replied(self, kind: str) -> None:
        """Count a reply that was sent, and the time since its question arrived."""
        self._replies.labels(kind).inc()
        if request := current():
            self._seconds.observe(monotonic() - request.began)

    def failed(self, kind: str) -> None:
        """Count something that could not be sent, or was not due."""
        self._failures.labels(kind).inc()

    def add(self, collector: Collector) -> None:
        """Have something else collected whenever the counts are read."""
        self._registry.register(collector)

    def text(self) -> bytes:
        """All of it in Prometheus's text form."""
        return generate_latest(self._registry)
