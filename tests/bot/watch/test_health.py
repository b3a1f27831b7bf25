import math

import pytest

from bot.watch.health import Health, HealthCollector, ShardHealth

WELL = ShardHealth(id=0, ready=True, latency=0.04, silence=3.0, servers=2)


@pytest.mark.parametrize(
    ("shard", "lag", "problem"),
    [
        (WELL, 0.1, []),
        (ShardHealth(3, False, 0.04, 3.0, 2), 0.1, ["shard 3 is not ready"]),
        (ShardHealth(3, True, math.nan, 3.0, 2), 0.1, ["shard 3 has a latency of nan s"]),
        (ShardHealth(3, True, math.inf, 3.0, 2), 0.1, ["shard 3 has a latency of inf s"]),
        (ShardHealth(3, True, 30.5, 3.0, 2), 0.1, ["shard 3 has a latency of 30.5 s"]),
        (ShardHealth(3, True, 0.04, 90_000.0, 2), 0.1, []),
        (WELL, 5.5, ["the event loop was held up for 5.5 s"]),
    ],
)
def test_what_keeps_it_from_answering_is_a_problem_and_a_quiet_night_is_none(shard, lag, problem):
    assert Health((shard,), lag, "").problems == problem


def test_a_store_that_cannot_be_used_is_told_and_is_no_problem():
    told = Health((WELL,), 0.01, "disk full").json()
    assert (told["healthy"], told["problems"], told["store"]) == (True, [], "disk full")


def test_json_has_null_where_there_is_no_number():
    told = Health((ShardHealth(1, False, math.nan, math.inf, 0),), 0.01, "").json()
    assert told == {
        "healthy": False,
        "problems": ["shard 1 is not ready"],
        "shards": [{"shard": 1, "ready": False, "latency_seconds": None, "last_event_seconds_ago": None, "servers": 0}],
        "loop_lag_seconds": 0.01,
        "store": "ok",
    }


def test_the_same_is_collected_as_numbers_by_shard():
    collected = HealthCollector(lambda: Health((WELL,), 0.0, "gone")).collect()
    read = {(one.name, *one.labels.values()): one.value for metric in collected for one in metric.samples}
    assert read == {
        ("byline_shard_ready", "0"): 1,
        ("byline_shard_latency_seconds", "0"): 0.04,
        ("byline_shard_silence_seconds", "0"): 3.0,
        ("byline_shard_servers", "0"): 2,
        ("byline_store_up",): 0,
    }
