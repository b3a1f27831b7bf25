from pathlib import Path

import pytest

from bot.shipped import shipped_knowledge
from knowledge import KnowledgeBase
from tests import postgresql as postgres

CACHE = Path(__file__).parents[1] / ".pytest_cache" / "byline"
"""Where the tests keep vectors: between runs, as encoding takes long, and apart from the user's own."""
FAULT = ("fault", "happened", "lost")
"""What a test that provokes a fault records of it."""


@pytest.fixture(scope="session", autouse=True)
def apart(tmp_path_factory):
    """Whatever is kept on disk, also by processes that are started, is kept where no user's own bot has it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        patch.setenv("XDG_CACHE_HOME", str(CACHE))
        yield


@pytest.fixture(scope="session")
def shipped():
    """The base that comes with Byline, which takes a while to load."""
    return KnowledgeBase.load(shipped_knowledge())


@pytest.fixture(scope="session")
def postgresql():
    """A PostgreSQL server; whoever uses it is marked xdist_group("postgresql"), so that there is only one."""
    bin = postgres.programs()
    if bin is None:
        pytest.skip("PostgreSQL's server is not installed here (Debian: apt-get install postgresql)")
    with postgres.server(bin) as running:
        yield running


def pytest_terminal_summary(terminalreporter, config):
    """For `make faults`: what each fault came to, as its test recorded it."""
    if config.option.markexpr != "faults":
        return
    told = [dict(report.user_properties) for report in terminalreporter.getreports("passed")]
    rows = [FAULT, *(tuple(one[key] for key in FAULT) for one in told if one)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        terminalreporter.write_line(" | ".join(map(str.ljust, row, widths)).rstrip())
