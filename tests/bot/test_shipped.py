from bot.config import Settings
from bot.shipped import shipped_knowledge


def test_the_shipped_base_is_there_and_is_what_runs_by_default(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BYLINE_KNOWLEDGE", raising=False)
    assert (shipped_knowledge() / "article.toml").is_file()
    assert Settings().knowledge == shipped_knowledge()
