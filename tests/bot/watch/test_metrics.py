import contextvars

from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from bot.request import begin
from bot.watch.metrics import Metrics


def samples(metrics: Metrics) -> dict[str, float]:
    """All numbers by the name and labels that Prometheus reads."""
    families: list[Metric] = [*text_string_to_metric_families(metrics.text().decode())]
    return {
        " ".join([one.name, *(value for name, value in one.labels.items() if name != "le")]): one.value
        for family in families
        for one in family.samples
    }


def test_replies_are_counted_by_kind_and_timed_from_when_their_request_came():
    metrics = Metrics()

    def answer():
        begin(1)
        metrics.replied("Answer")

    contextvars.Context().run(answer)
    metrics.replied("Nearby")
    read = samples(metrics)
    assert (read["byline_replies_total Answer"], read["byline_replies_total Nearby"]) == (1, 1)
    assert read["byline_reply_seconds_count"] == 1
    assert 0 <= read["byline_reply_seconds_sum"] < 1


def test_failures_lag_and_the_process_are_counted_and_no_process_shares_them():
    metrics, other = Metrics(), Metrics()
    metrics.failed("too_late")
    metrics.lagged(0.2)
    read = samples(metrics)
    assert read["byline_failures_total too_late"] == 1
    assert read["byline_loop_lag_seconds_sum"] == 0.2
    assert read["process_resident_memory_bytes"] > 1 << 20
    assert "byline_failures_total too_late" not in samples(other)
