from pathlib import Path

import pytest

from bot.fetching.addresses import AddressError
from bot.fetching.articles import SourceError, read_article
from bot.fetching.download import Page
from bot.fetching.page import PageError

FERRY = Path(__file__).parent / "pages" / "ferry.html"


def test_a_saved_page_and_its_address_give_the_same_article():
    saved = read_article(str(FERRY))
    fetched = read_article("https://courier.example/ferry", lambda url: Page(FERRY.read_bytes(), "text/html", url))
    assert saved == fetched
    assert [section.heading for section in saved.sections] == ["", "What it cost"]
    assert len(saved.paragraphs) == 6


def test_a_text_may_be_at_an_address():
    original = read_article(
        "HTTP://courier.example/ferry.txt", lambda url: Page(b"Ferry\nIt is back.", "text/plain", url)
    )
    assert (original.article.title, original.article.url) == ("Ferry", "HTTP://courier.example/ferry.txt")


@pytest.mark.parametrize("error", [AddressError("is private"), PageError("is private")])
def test_an_address_that_is_not_read_is_told_with_its_name(error):
    def fetch(_):
        raise error

    with pytest.raises(SourceError, match=r"^http://x\.example: is private$"):
        read_article("http://x.example", fetch)


@pytest.mark.parametrize("name", ["file:///etc/passwd", "data:text/html,hello", "ftp://example.org/"])
def test_no_other_scheme_is_read(name):
    with pytest.raises(SourceError, match="only http and https are read"):
        read_article(name)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SourceError, match=r"gone.txt: cannot be read \(No such file or directory\)"):
        read_article(str(tmp_path / "gone.txt"))
