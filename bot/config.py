"""Settings from the environment and `.env`, all beginning with BYLINE_; the token never shows."""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.shipped import shipped_knowledge


class ConfigError(Exception):
    """A setting cannot be used; the text is one line that names it."""


class Settings(BaseSettings):
    """What an operator may set; `guild_id` names the one server to sync commands to while trying things out."""

    model_config = SettingsConfigDict(
        env_prefix="BYLINE_", env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    token: SecretStr | None = None
    guild_id: int | None = Field(default=None, gt=0)
    knowledge: Path = Field(default_factory=shipped_knowledge)


def load_settings() -> Settings:
    """Read the settings; raises ConfigError with one line that names the variable and never its value."""
    try:
        return Settings()
    except ValidationError as error:
        problems = [f"BYLINE_{str(one['loc'][0]).upper()}: {one['msg']}" for one in error.errors()]
        raise ConfigError("; ".join(problems)) from None
