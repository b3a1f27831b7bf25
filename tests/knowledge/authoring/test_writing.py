from datetime import date
from pathlib import Path

import pytest

from knowledge import Article, KnowledgeBase, draft, drafted_files, read_original, verify

ARTICLES = Path(__file__).parents[2] / "articles"
TRICKY = """Say "ferry" \\\\ back

The ferry came "back" on Monday after 30 days. Ada Stone, the engineer, said: “A \\\\ and a ‘mark’ and a # hash.”

“Nobody asked us about it,” officials said.
"""


def write(folder, text, known=None):
    files = drafted_files(draft(read_original(text, known)))
    for name, content in files.items():
        (folder / name).write_bytes(content.encode())
    return files


@pytest.mark.parametrize("name", ["bakery", "bridge", "fossil"])
def test_a_draft_loads_and_holds_against_its_own_text(name, tmp_path):
    files = write(tmp_path, (ARTICLES / name / "article.txt").read_bytes())
    base = KnowledgeBase.load(tmp_path)
    assert len(base.people) >= 5
    assert len(base.figures) >= 10
    assert len(base.entries) >= 8
    assert all(entry.draft for entry in base.entries)
    assert verify(base, files["article.txt"].encode()) == ()
    assert base.lost_phrasings() == ()


def test_every_sign_of_an_article_is_written_so_that_it_is_read_again(tmp_path):
    files = write(tmp_path, TRICKY.encode())
    base = KnowledgeBase.load(tmp_path)
    assert base.article.title == 'Say "ferry" \\ back'
    assert base.entries[-1].quotations[0].text == "A \\ and a ‘mark’ and a # hash."
    assert (
        "# Who says this? The article's words leave it open.\n# paragraph 2: Nobody asked"
        in files["who-says-what.toml"]
    )


def test_what_is_not_known_is_left_to_fill_in(tmp_path):
    files = write(tmp_path, b"Ferry\nIt is back.")
    assert sorted(files) == [".gitignore", "article.toml", "article.txt"]
    assert 'publisher = "Unknown publisher"  # fill in' in files["article.toml"]
    assert '# url = "https://example.org/page"  # fill in' in files["article.toml"]
    assert KnowledgeBase.load(tmp_path).entries == ()


def test_what_is_known_is_written(tmp_path):
    known = Article(
        "", "The Example", "Ben Ford", "https://example.org", date(2020, 1, 2), "en-GB", licence="CC BY 4.0"
    )
    files = write(tmp_path, b"Ferry\nIt is back.", known)
    assert files["article.toml"].count("fill in") == 1
    article = KnowledgeBase.load(tmp_path).article
    assert (article.publisher, article.author, article.url, article.published) == (
        "The Example",
        "Ben Ford",
        "https://example.org",
        date(2020, 1, 2),
    )


def test_a_section_has_a_file_of_its_own_whatever_its_heading():
    text = "# Ferry\n## People\n{0}\n## Article\n{0}\n## 渡\n{0}\n## People\n{0}\n".format(
        'Ada Stone said: "It is back, mate."'
    )
    files = drafted_files(draft(read_original(text.encode())))
    assert {"people-2.toml", "article-2.toml", "section.toml", "people-3.toml"} <= files.keys()
