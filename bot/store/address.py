"""Where the store is: a file in the platform's data folder, or what BYLINE_DATABASE_URL names."""

import os
from importlib.util import find_spec
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.config import ConfigError
from bot.reading import APPLICATION

FILE = "byline.sqlite3"
KINDS = ("sqlite", "postgresql", "postgres")
FORMS = "BYLINE_DATABASE_URL: must be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
NO_DRIVER = 'BYLINE_DATABASE_URL: PostgreSQL needs its extra; install it with: pip install "byline[postgresql]"'


def address(setting: SecretStr | None) -> URL:
    """Give the address of the store; raises ConfigError with one line that shows nothing of a password."""
    if setting is None:
        from platformdirs import user_data_path  # it reads the environment when it is imported

        return URL.create("sqlite+aiosqlite", database=str(user_data_path(APPLICATION) / FILE))
    try:
        url = make_url(setting.get_secret_value())
    except (ArgumentError, ValueError):
        raise ConfigError(FORMS) from None
    kind = url.drivername.partition("+")[0]
    if kind not in KINDS or url.database in (None, "", ":memory:"):
        raise ConfigError(FORMS)
    if kind != "sqlite" and find_spec("asyncpg") is None:
        raise ConfigError(NO_DRIVER)
    if kind == "sqlite":
        return url.set(drivername="sqlite+aiosqlite", database=os.path.expanduser(url.database or ""))  # noqa: PTH111
    return url.set(drivername="postgresql+asyncpg")


def shown(url: URL) -> str:
    """Name the store for an operator, without the password."""
    return url.database or "" if file(url) else url.set(drivername="postgresql").render_as_string(hide_password=True)


def file(url: URL) -> Path | None:
    """The file of a SQLite store; None for another database."""
    return Path(url.database or "") if url.drivername.startswith("sqlite") else None
