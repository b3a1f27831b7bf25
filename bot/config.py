"""Settings from the environment and `.env`, all beginning with BYLINE_; the token never shows.

A file saved by any editor is read, and a setting that is misspelt or cannot be used is named in plain words.
"""

import io
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from dotenv.parser import parse_stream
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from bot.shipped import shipped_knowledge
from knowledge import EncodingError, decode, guess

PREFIX = "BYLINE_"
FILE = Path(".env")
LOOPBACK = "127.0.0.1"
"""Where `health_port` is: an address that only this machine can reach."""
LIKENESS = 0.8
"""How alike a name must be to a setting's, of 1, to be taken for a slip."""
QUOTES = "\"'“”‘’"
MENDS = {
    "guild_id": "must be the server's number, not its name (in Discord: Settings, Advanced, Developer Mode; then "
    "right-click the server, Copy Server ID)",
    "log": "must be text or json",
    "health_port": "must be a free port of this machine, 1 to 65535",
}
"""What to tell of each setting that can have a wrong value."""


class ConfigError(Exception):
    """A setting cannot be used; the text is one line that names it."""


class Settings(BaseModel):
    """What an operator may set.

    `guild_id` names the one server to sync commands to while trying things out; `database_url` see bot/store/address;
    `log` is the form of its lines; on `health_port` of this machine alone it tells how it is, by default on none.
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    token: SecretStr | None = None
    guild_id: int | None = Field(default=None, gt=0)
    knowledge: Path = Field(default_factory=shipped_knowledge)
    database_url: SecretStr | None = None
    log: Literal["text", "json"] = "text"
    health_port: int | None = Field(default=None, ge=1, le=65535)

    @field_validator("token", mode="before")
    @classmethod
    def _bare_token(cls, value: object) -> object:
        """Examples of HTTP headers show a token behind the word Bot."""
        return value.removeprefix("Bot ").strip() if isinstance(value, str) else value

    @field_validator("knowledge")
    @classmethod
    def _home_expanded(cls, value: Path) -> Path:
        return Path(os.path.expanduser(value))  # noqa: PTH111 - Path's own fails where there is no home


def load_settings() -> Settings:
    """Read the settings; raises ConfigError with one line that names what to mend and never a value."""
    found = _known(_read_file(), str(FILE)) | _known(os.environ, "the environment")
    try:
        return Settings.model_validate(found)
    except ValidationError as error:
        fields = [str(one["loc"][0]) for one in error.errors()]
        raise ConfigError("; ".join(f"{PREFIX}{field.upper()}: {MENDS[field]}" for field in fields)) from None


def _read_file() -> dict[str, str]:
    try:
        raw = FILE.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(f"{FILE}: cannot be read: {error.strerror}") from None
    bindings = list(parse_stream(io.StringIO(_text(raw))))
    if wrong := [str(one.original.line) for one in bindings if one.error]:
        raise ConfigError(f"{FILE}, line {', '.join(wrong)}: cannot be read; write a setting as {PREFIX}TOKEN=...")
    return {one.key: one.value or "" for one in bindings if one.key is not None}


def _text(raw: bytes) -> str:
    """Bytes that are neither UTF-8 nor UTF-16 stand in a comment or a folder's name, and are guessed."""
    try:
        return decode(raw)
    except EncodingError as error:
        if b"\0" in raw:
            raise ConfigError(f"{FILE}, {error}") from None
        return guess(raw)


def _known(values: Mapping[str, str], where: str) -> dict[str, str]:
    """Keep the settings that are not empty; other programs' variables are passed over."""
    names = {PREFIX + field.upper(): field for field in Settings.model_fields}
    if slips := list(_slips(values, names)):
        raise ConfigError(f"{'; '.join(slips)} (in {where})")
    found = {names[name.upper()]: _bare(value) for name, value in values.items() if name.upper() in names}
    return {field: value for field, value in found.items() if value}


def _slips(values: Iterable[str], names: Collection[str]) -> Iterator[str]:
    """What looks like a setting and is none: by its beginning, or by its likeness to one that begins like it."""
    for name in values:
        upper = name.upper()
        like = get_close_matches(upper, names, 1, LIKENESS)
        if upper not in names and (upper.startswith(PREFIX) or (like and upper[:2] == PREFIX[:2])):
            hint = f"did you mean {like[0]}?" if like else f"there are {', '.join(names)}"
            yield f"{name} is not a setting; {hint}"


def _bare(value: str) -> str:
    """A value without the quotes and the comment that only some programs take off."""
    return value.partition(" #")[0].strip().strip(QUOTES).strip()
