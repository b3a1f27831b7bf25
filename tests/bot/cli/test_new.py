from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.new import NewError, run
from knowledge import KnowledgeBase

TEXT = """Ostley ferry comes back

The ferry (XY)

The ferry came back on Monday after 30 days. Ada Stone, the town's engineer, said: “The ferry is safe, and it is ours.”

“Nobody asked us about it,” officials said.
"""


@pytest.fixture
def article(tmp_path) -> Path:
    file = tmp_path / "ferry.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def byline(*arguments):
    return CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)


def test_the_new_base_is_checked_and_replies(article, tmp_path):
    folder = tmp_path / "bases" / "ferry"
    done = byline("new", article, folder)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Ostley ferry comes back: 2 paragraphs; left out as captions or labels: The ferry (XY).",
        "1 person: Ada Stone.",
        '1 quotation with the speaker; the article leaves open who says "Nobody asked us about it,".',
        "1 figure: 30 days.",
        f"Made {folder}. Every entry in it is a draft: offered as the nearest thing, never asserted, until you take",
        "  out `draft = true`. Next:",
        f"  fill in publisher, author, url, published, licence in {folder / 'article.toml'}",
        f'  byline ask --kb {folder} "..."',
        f"  byline demo --kb {folder}",
        f"  byline check --kb {folder} --article {folder / 'article.txt'}",
    ]
    assert [file.name for file in sorted(folder.parent.iterdir())] == ["ferry"]
    checked = byline("check", "--kb", folder, "--article", folder / "article.txt")
    assert (checked.exit_code, checked.stdout.splitlines()[0]) == (
        0,
        f"2 entries and 0 unknowns: all good, verified against {folder / 'article.txt'}.",
    )
    asked = byline("ask", "--kb", folder, "What does Ada Stone say about ferry?")
    assert "“" not in asked.stderr
    assert asked.stdout.splitlines()[0].startswith("The article may not say exactly that.")
    assert '"The ferry is safe, and it is ours."' in asked.stdout


def test_nothing_is_overwritten(article, tmp_path):
    folder = tmp_path / "ferry"
    folder.mkdir()
    assert byline("new", article, folder).exit_code == 0
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    for target in (folder, article):
        done = byline("new", article, target)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr == f"{target} is there already, and nothing is overwritten; name another folder\n"
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_without_a_folder_it_is_named_for_the_headline(article, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert byline("new", article).exit_code == 0
    assert KnowledgeBase.load(tmp_path / "ostley-ferry-comes-back").article.title == "Ostley ferry comes back"
    assert byline("new", article).exit_code == 2


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("gone.txt", None, "cannot be read (No such file or directory)"),
        ("a.pdf", b"%PDF-1.7", "is a PDF; save the article as plain text"),
        ("empty.txt", b" \n", "has no text in it"),
    ],
)
def test_what_is_no_article_is_told_in_one_line(tmp_path, name, content, reason):
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    done = byline("new", file, tmp_path / "base")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{file}: {reason}\n")
    assert not (tmp_path / "base").exists()


def test_nothing_is_made_where_writing_breaks_off(article, tmp_path, monkeypatch):
    def breaks_off(path, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", breaks_off)
    with pytest.raises(NewError, match="No space left on device"):
        list(run(str(article), tmp_path / "base", None))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["ferry.txt"]


def test_what_is_missing_is_asked_for(article, tmp_path):
    typed = iter(["The Example", "", "https://example.org/ferry", "CC0", "yesterday", "2024-05-31"])
    told = list(run(str(article), tmp_path / "base", lambda _: next(typed)))
    assert next(typed, None) is None
    made = KnowledgeBase.load(tmp_path / "base").article
    assert (made.publisher, made.author, made.url, str(made.published)) == (
        "The Example",
        None,
        "https://example.org/ferry",
        "2024-05-31",
    )
    assert f"  fill in author in {tmp_path / 'base' / 'article.toml'}" in told


def test_only_what_is_missing_is_asked_for(article, tmp_path):
    article.write_text(TEXT.replace("back\n", "back\nBy Ben Ford\n2024-05-31\n", 1), encoding="utf-8")
    asked = []
    list(run(str(article), tmp_path / "base", lambda what: asked.append(what) or ""))
    assert asked == ["Who published it?", "Its address?", "Which licence does it name, like CC BY 4.0?"]
