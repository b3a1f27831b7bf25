import pytest

from bot.config import ConfigError
from bot.shards import ALL, COUNT, FORMS, Shard, Wanted, wanted


@pytest.mark.parametrize(
    ("shards", "count", "meant"),
    [
        (None, None, None),
        ("auto", None, Wanted(None, None)),
        ("auto", 16, Wanted(None, 16)),
        ("0-3", 16, Wanted((0, 1, 2, 3), 16)),
        ("15", 16, Wanted((15,), 16)),
    ],
)
def test_what_the_command_line_says_is_understood(shards, count, meant):
    assert wanted(shards, count) == meant


@pytest.mark.parametrize(
    ("shards", "count", "told"),
    [
        (None, 16, FORMS), ("", 16, FORMS), ("0-", 16, FORMS), ("all", 16, FORMS), ("1,2", 16, FORMS),
        ("-1", 16, FORMS), ("٣", 16, FORMS), ("0-3", None, COUNT), ("0-16", 16, COUNT),
        ("3-0", 16, COUNT), ("auto", 0, COUNT),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(shards, count, told):
    with pytest.raises(ConfigError) as caught:
        wanted(shards, count)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("shard", "has"), [(ALL, True), (Shard(0, 2), False), (Shard(1, 2), True), (Shard(3, 16), True)]
)
def test_a_server_is_in_the_shard_that_discord_says(shard, has):
    assert shard.has(3 << 22 | 5) is has
