from bot.reading import MANY, open_base
from tests.bot.town import write_town


def test_only_a_base_that_takes_long_says_so_once(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    monkeypatch.setattr("bot.reading.installed_encoder", lambda: None)
    folder = tmp_path / "town"
    folder.mkdir()
    write_town(folder)
    open_base(folder)
    assert capsys.readouterr().err == ""
    lines = [f"what is it number {number}" for number in range(MANY)]
    (folder / "many.phrasings").write_text("\n".join(["[bridge-reopened]", *lines]), encoding="utf-8")
    open_base(folder)
    assert capsys.readouterr().err.startswith("Reading 1,0")
    open_base(folder)
    assert capsys.readouterr().err == ""
