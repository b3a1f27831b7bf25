import pytest
from pydantic import SecretStr

from bot.store.address import address
from bot.store.store import Store
from tests.bot.store.rows import Rows

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))]


@pytest.fixture(params=BOTH)
def url(request, tmp_path):
    """The address of an empty database of each kind."""
    if request.param == "sqlite":
        return address(SecretStr(f"sqlite:///{tmp_path}/byline.sqlite3"))
    return address(SecretStr(request.getfixturevalue("postgresql").database()))


@pytest.fixture
async def store(url):
    store = Store(url)
    yield store
    await store.close()


@pytest.fixture
async def rows(url):
    """What stands in the database."""
    reader = Rows(url)
    yield reader
    await reader.close()
