import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.doctor import examine
from bot.store.address import FORMS, address, shown
from tests.bot.broken import write_broken
from tests.bot.test_token import TOKEN
from tests.bot.town import write_town


@pytest.fixture(autouse=True)
def clean(monkeypatch, tmp_path):
    """No settings but the test's own."""
    monkeypatch.chdir(tmp_path)
    for name in ("BYLINE_TOKEN", "BYLINE_GUILD_ID", "BYLINE_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BYLINE_KNOWLEDGE", str(write_town(tmp_path)))


def findings() -> dict[str, tuple[bool, str]]:
    return {one.subject: (one.good, one.text) for one in examine()}


def test_all_is_well(monkeypatch):
    monkeypatch.setenv("BYLINE_TOKEN", TOKEN)
    found = findings()
    assert all(good for good, _ in found.values())
    assert found["knowledge base"][1] == '"Bridge reopens *after* repairs", 15 entries'
    assert TOKEN not in str(found)


def test_the_invite_asks_for_the_least(monkeypatch):
    monkeypatch.setenv("BYLINE_TOKEN", TOKEN)
    link = findings()["invite"][1]
    view_channel, send_messages, attach_files, read_history, send_in_threads = (
        1 << bit for bit in (10, 11, 15, 16, 38)
    )
    least = view_channel | send_messages | attach_files | read_history | send_in_threads
    assert "client_id=123456789012345678" in link
    assert "scope=bot+applications.commands" in link
    assert link.endswith(f"permissions={least}")


def test_a_missing_or_wrong_token_is_told_and_no_link_given(monkeypatch):
    assert not findings()["token"][0]
    monkeypatch.setenv("BYLINE_TOKEN", "wrong")
    found = findings()
    assert not found["token"][0]
    assert "wrong" not in found["token"][1]
    assert "invite" not in found


def test_a_wrong_setting_is_told(monkeypatch):
    monkeypatch.setenv("BYLINE_GUILD_ID", "the big one")
    good, text = findings()["settings"]
    assert not good
    assert "BYLINE_GUILD_ID" in text


def test_the_store_is_named_without_its_password_or_what_is_wrong_with_it(monkeypatch):
    assert findings()["store"] == (True, shown(address(None)))
    monkeypatch.setenv("BYLINE_DATABASE_URL", "postgres://me:hidden@host/name")
    assert findings()["store"] == (True, "postgresql://me:***@host/name")
    monkeypatch.setenv("BYLINE_DATABASE_URL", "mysql://me:hidden@host/name")
    assert findings()["store"] == (False, FORMS)


def test_one_server_is_told(monkeypatch):
    monkeypatch.setenv("BYLINE_GUILD_ID", "42")
    assert findings()["settings"] == (True, "commands for server 42 only")


def test_a_broken_base_is_told_in_one_line(tmp_path):
    write_broken(tmp_path)
    good, text = findings()["knowledge base"]
    assert not good
    assert "\n" not in text


def test_the_exit_code_tells_whether_all_is_well(monkeypatch):
    assert CliRunner().invoke(app, ["doctor"]).exit_code == 1
    monkeypatch.setenv("BYLINE_TOKEN", TOKEN)
    done = CliRunner().invoke(app, ["doctor"])
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 6)


def test_findings_read_as_lines():
    starts = [str(one).partition(":")[0] for one in examine()]
    assert starts == ["ok    settings", "MEND  token", "ok    knowledge base", "ok    meaning", "ok    store"]


@pytest.mark.parametrize(("encoder", "said"), [(object(), "letters and meaning"), (None, 'the extra "meaning"')])
def test_the_doctor_says_how_questions_are_judged(monkeypatch, encoder, said):
    monkeypatch.setattr("bot.cli.doctor.installed_encoder", lambda: encoder)
    good, text = findings()["meaning"]
    assert good
    assert said in text
