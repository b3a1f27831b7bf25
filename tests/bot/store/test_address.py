import importlib.util
from pathlib import Path

import pytest
from platformdirs import user_data_path
from pydantic import SecretStr

from bot.config import ConfigError
from bot.store.address import FORMS, NO_DRIVER, address, file, shown


def test_without_a_setting_it_is_a_file_in_the_users_data_folder():
    assert file(address(None)) == user_data_path("byline") / "byline.sqlite3"
    assert shown(address(None)) == str(file(address(None)))


@pytest.mark.parametrize("setting", ["sqlite:///a/b.sqlite3", "sqlite+aiosqlite:///a/b.sqlite3"])
def test_a_file_may_be_named(setting):
    assert file(address(SecretStr(setting))) == Path("a/b.sqlite3")


def test_a_file_may_be_in_ones_home(monkeypatch):
    monkeypatch.setenv("HOME", "/home/me")
    assert file(address(SecretStr("sqlite:///~/b.sqlite3"))) == Path("/home/me/b.sqlite3")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg", "postgresql+psycopg"])
def test_postgresql_is_known_by_each_of_its_names_and_its_password_is_not_shown(scheme):
    url = address(SecretStr(f"{scheme}://me:hidden@host/name"))
    assert (url.drivername, file(url)) == ("postgresql+asyncpg", None)
    assert shown(url) == "postgresql://me:***@host/name"


@pytest.mark.parametrize(
    "setting",
    ["mysql://me:hidden@host/name", "nonsense", "postgresql://host", "sqlite://", "sqlite:///:memory:", "a://b:c"],
)
def test_what_cannot_be_used_is_told_in_one_line_without_a_password(setting):
    with pytest.raises(ConfigError) as caught:
        address(SecretStr(setting))
    assert str(caught.value) == FORMS


def test_a_missing_driver_gives_the_install_line(monkeypatch):
    monkeypatch.setattr(
        "bot.store.address.find_spec", lambda name: None if name == "asyncpg" else importlib.util.find_spec(name)
    )
    with pytest.raises(ConfigError) as caught:
        address(SecretStr("postgresql://host/name"))
    assert str(caught.value) == NO_DRIVER
    assert file(address(SecretStr("sqlite:///a")))
