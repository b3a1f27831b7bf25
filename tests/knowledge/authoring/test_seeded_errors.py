"""Sixty entries about a made-up article without an error, and errors put into them: how many does check see?"""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import KnowledgeBase, Quotation, verify

WEXCOMBE = Path(__file__).parent / "wexcombe"
ARTICLE = (WEXCOMBE / "article.txt").read_bytes()
ERRORS = tomllib.loads((WEXCOMBE / "errors.toml").read_text("utf-8"))["error"]


@pytest.fixture(scope="module")
def base():
    return KnowledgeBase.load(WEXCOMBE / "base")


def with_error(entry, error):
    """The entry with what is wrong in it."""
    changes = {key: value for key, value in error.items() if key in ("answer", "short")}
    if "paragraphs" in error:
        changes["paragraphs"] = tuple(error["paragraphs"])
    if "speaker" in error or "quotation" in error:
        (one,) = entry.quotations
        changes["quotations"] = (Quotation(error.get("speaker", one.speaker), error.get("quotation", one.text)),)
    return replace(entry, **changes)


def told(base, entry):
    return [problem.message for problem in verify(KnowledgeBase(base.article, [entry], (), base.people), ARTICLE)]


def test_sixty_entries_without_an_error_bring_no_complaint(base):
    assert len(base.entries) == 60
    assert [str(problem) for problem in verify(base, ARTICLE)] == []


@pytest.mark.parametrize("error", ERRORS, ids=[error["kind"] for error in ERRORS])
def test_an_error_is_told(base, error):
    assert told(base, with_error(base.entry(error["entry"]), error)) != []
