"""Faults of Discord, of the line to it and of clocks, provoked on the real process, and a small soak.

`make faults` prints what each of them came to, and `make soak` is the whole of the other.
"""

import os

import pytest
import pytest_asyncio

from tests.bot.town import write_town
from tests.faults.of_discord import FAULTS, hostile_inputs
from tests.faults.scene import provoked, scene
from tests.faults.soak import soak

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(os.name == "nt", reason="signals work differently there"),
    pytest.mark.xdist_group("faults"),
]

UNKNOWN = "10062, the interaction is unknown"
"""The one fault under which a question is not answered, as Discord takes no answer for it."""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def stage(tmp_path_factory):
    async with scene(tmp_path_factory.mktemp("faults") / "base") as stage:
        yield stage


@pytest.fixture
def record(record_property):
    """Keep what a fault came to, for the table."""

    def keep(row):
        record_property("fault", row.fault)
        record_property("happened", row.happened)
        record_property("lost", f"{row.lost or 'nothing'} of {row.asked:,} questions")

    return keep


@pytest.mark.faults
@pytest.mark.parametrize("fault", FAULTS)
async def test_all_is_answered_that_discord_takes_an_answer_for(stage, fault, record):
    row = await provoked(fault, FAULTS[fault], stage)
    record(row)
    assert (row.lost, row.asked > 1) == (int(fault == UNKNOWN), True)


@pytest.mark.faults
@pytest.mark.timeout(600)
async def test_hostile_inputs_are_answered(stage, record, pytestconfig):
    count = 10_000 if pytestconfig.option.markexpr == "faults" else 100
    row = await provoked("hostile inputs", hostile_inputs(count), stage)
    record(row)
    assert row.lost == 0


async def test_many_members_are_all_answered_and_what_that_takes_is_measured(tmp_path):
    figures = await soak(write_town(tmp_path), tmp_path / "home", asks=100, members=25)
    assert (figures.asked > 100, figures.unanswered) == (True, 0)
    assert 1 << 20 < figures.memory[-1] < 1 << 30
    assert 0 < figures.lag < 1
