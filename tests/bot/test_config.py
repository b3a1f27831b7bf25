import pytest

from bot.config import ConfigError, Settings, load_settings
from bot.shipped import shipped_knowledge

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789ab"


@pytest.fixture(autouse=True)
def clean(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in ("TOKEN", "GUILD_ID", "KNOWLEDGE"):
        monkeypatch.delenv(f"BYLINE_{name}", raising=False)


def test_nothing_set_means_the_shipped_base_and_no_token():
    settings = load_settings()
    assert settings.token is None
    assert settings.guild_id is None
    assert settings.knowledge == shipped_knowledge()


def test_the_environment_comes_before_the_file(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text(f"BYLINE_TOKEN={TOKEN}\nBYLINE_GUILD_ID=1\nOTHER=x\n")
    monkeypatch.setenv("BYLINE_GUILD_ID", "2")
    monkeypatch.setenv("BYLINE_KNOWLEDGE", str(tmp_path))
    settings = load_settings()
    assert settings.token.get_secret_value() == TOKEN
    assert settings.guild_id == 2
    assert settings.knowledge == tmp_path


def test_an_empty_line_of_the_example_file_counts_as_not_set(tmp_path):
    (tmp_path / ".env").write_text("BYLINE_TOKEN=\nBYLINE_GUILD_ID=\n")
    assert load_settings().token is None
    assert load_settings().guild_id is None


def test_the_token_shows_nowhere():
    settings = Settings(_env_file=None, token=TOKEN)
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


@pytest.mark.parametrize("value", ["general", "-5", "0"])
def test_a_bad_value_is_one_line_that_names_the_variable_and_not_the_value(monkeypatch, value):
    monkeypatch.setenv("BYLINE_GUILD_ID", value)
    with pytest.raises(ConfigError, match=r"^BYLINE_GUILD_ID: ") as caught:
        load_settings()
    assert len(str(caught.value).splitlines()) == 1
    assert value not in str(caught.value).replace("greater than 0", "")
