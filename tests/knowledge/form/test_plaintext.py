import pytest

from knowledge import ArticleError
from knowledge.form.plaintext import read_text


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\r\nb\r\n", b"a\rb\r", b"a\nb\n", "a\nb\n".encode("utf-16")])
def test_a_text_is_read_without_mark_and_carriage_returns(data):
    assert read_text(data) == "a\nb\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("One.\nIt’s".encode("cp1252"), "line 2: is not UTF-8"),
        (b"%PDF-1.7 ...", "is a PDF; save the article as plain text"),
        (b"PK\x03\x04...", "is a Word or zip file"),
        (b"  <!DOCTYPE html><html>", "is a web page; copy the article's text"),
    ],
)
def test_what_is_no_text_is_refused_in_words(data, message):
    with pytest.raises(ArticleError, match=message):
        read_text(data)
