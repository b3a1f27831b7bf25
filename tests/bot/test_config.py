from pathlib import Path

import pytest

from bot.config import ConfigError, Settings, load_settings
from bot.shipped import shipped_knowledge

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789ab"


@pytest.fixture(autouse=True)
def clean(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in ("TOKEN", "GUILD_ID", "KNOWLEDGE", "DATABASE_URL"):
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
    settings = Settings(token=TOKEN)
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


@pytest.mark.parametrize("value", ["the big one", "-5", "0"])
def test_a_bad_value_is_one_line_that_names_the_variable_and_not_the_value(monkeypatch, value):
    monkeypatch.setenv("BYLINE_GUILD_ID", value)
    with pytest.raises(ConfigError, match=r"^BYLINE_GUILD_ID: must be the server's number, not its name") as caught:
        load_settings()
    assert len(str(caught.value).splitlines()) == 1
    assert value not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_a_file_is_read_however_windows_saved_it(tmp_path, encoding):
    text = f"# café\r\nBYLINE_TOKEN={TOKEN}\r\nBYLINE_KNOWLEDGE=café\r\n"
    (tmp_path / ".env").write_bytes(text.encode(encoding))
    assert load_settings().token.get_secret_value() == TOKEN
    assert load_settings().knowledge == Path("café")


@pytest.mark.parametrize(
    "line",
    [
        f"BYLINE_TOKEN={TOKEN}", f"byline_token = {TOKEN}", f"export BYLINE_TOKEN='{TOKEN}'", f"BYLINE_TOKEN=“{TOKEN}”",
        f"BYLINE_TOKEN={TOKEN} # mine", f'BYLINE_TOKEN="Bot {TOKEN}"', f"BYLINE_TOKEN= Bot  {TOKEN} ",
    ],
)  # fmt: skip
def test_a_token_is_found_however_it_is_written(tmp_path, line):
    (tmp_path / ".env").write_text(line, encoding="utf-8")
    assert load_settings().token.get_secret_value() == TOKEN


def test_quotes_that_docker_leaves_on_are_taken_off(monkeypatch):
    monkeypatch.setenv("BYLINE_TOKEN", f'"{TOKEN}"  # mine')
    assert load_settings().token.get_secret_value() == TOKEN


def test_a_tilde_is_the_home_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("BYLINE_KNOWLEDGE", "~/kb")
    assert load_settings().knowledge == tmp_path / "kb"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("BYLINE_TOKN", "did you mean BYLINE_TOKEN?"),
        ("BYLNE_TOKEN", "did you mean BYLINE_TOKEN?"),
        ("byline_guildid", "did you mean BYLINE_GUILD_ID?"),
        ("BYLINE_COLOUR", f"there are {', '.join(f'BYLINE_{name}' for name in Settings.model_fields)}"),
    ],
)
def test_a_misspelt_setting_is_named(monkeypatch, tmp_path, name, hint):
    monkeypatch.setenv(name, TOKEN)
    with pytest.raises(ConfigError) as caught:
        load_settings()
    assert str(caught.value).casefold() == f"{name} is not a setting; {hint} (in the environment)".casefold()
    monkeypatch.delenv(name)
    (tmp_path / ".env").write_text(f"{name}=x", encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"^{name} is not a setting; .* \(in \.env\)$"):
        load_settings()


@pytest.mark.parametrize("name", ["LINE_TOKEN", "DISCORD_TOKEN", "BASH_ENV", "TOKEN"])
def test_other_programs_variables_are_passed_over(monkeypatch, name):
    monkeypatch.setenv(name, "x")
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"# mine\nBYLINE_TOKEN: x\n", r"^\.env, line 2: cannot be read; write a setting as BYLINE_TOKEN=\.\.\.$"),
        ("BYLINE_TOKEN=x".encode("utf-16-le"), r"^\.env, line 1: is UTF-16 without .*; save the file as UTF-8$"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path, raw, told):
    (tmp_path / ".env").write_bytes(raw)
    with pytest.raises(ConfigError, match=told):
        load_settings()


def test_a_folder_in_the_files_place_is_told(tmp_path):
    (tmp_path / ".env").mkdir()
    with pytest.raises(ConfigError, match=r"^\.env: cannot be read: "):
        load_settings()
