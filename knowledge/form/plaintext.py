"""A file that should be an article's plain text, as people save it."""

import re

from knowledge.form.encoding import EncodingError, decode
from knowledge.form.errors import ArticleError

TEXT = "article.txt"
"""The file in a base's folder that holds the article's own text, where passages of it may be shown."""
_NO_TEXT = {b"%PDF": "a PDF", b"PK\x03\x04": "a Word or zip file", b"\xd0\xcf\x11\xe0": "a Word file", b"{\\rtf": "RTF"}
_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.I)


def read_text(data: bytes) -> str:
    """The text of a file, with line feeds at its line ends; ArticleError where it is no text."""
    for begins, kind in _NO_TEXT.items():
        if data.startswith(begins):
            raise ArticleError(f"is {kind}; save the article as plain text")
    try:
        text = decode(data)
    except EncodingError as error:
        raise ArticleError(str(error)) from None
    if _HTML.match(text):
        raise ArticleError("is a web page; copy the article's text into a plain text file")
    return text.replace("\r\n", "\n").replace("\r", "\n")
