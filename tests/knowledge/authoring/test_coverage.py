from pathlib import Path

import pytest

from knowledge import ArticleError, Coverage, Entry, Figure, KnowledgeBase, coverage

WEXCOMBE = Path(__file__).parent / "wexcombe"
ARTICLE = (WEXCOMBE / "article.txt").read_bytes()


@pytest.fixture(scope="module")
def base():
    return KnowledgeBase.load(WEXCOMBE / "base")


def without(base, *ids, figures=()):
    entries = [entry for entry in base.entries if entry.id not in ids]
    return coverage(KnowledgeBase(base.article, entries, (), base.people, figures=figures), ARTICLE)


def test_what_entries_hold_is_covered(base):
    assert without(base) == Coverage((), (), ((21, "Greta Lindqvist", "Those dents are the storm of 1911,"),), ())


def test_what_no_entry_holds_is_told(base):
    found = without(base, "marlowe-who", "scandal", "wall", "meeting", "entry", "children", "obiang-who")
    assert found.paragraphs == (8, 9, 25)
    assert found.people == ("Céline Obiang", "Hugh Marlowe")
    assert found.quotations[:2] == (
        (8, "Hugh Marlowe", "a scandal in brass"),
        (9, "Hugh Marlowe", "Wexcombe has not mended its sea wall, and it does not need another clock,"),
    )


def test_a_figure_holds_its_amount(base):
    assert without(base, "distance").figures == ((3, "40"),)
    assert without(base, "distance", figures=[Figure("40 miles", "to Dunmarrow", "", "rooms")]).figures == ()


def test_small_numbers_in_words_are_no_figures(base):
    assert coverage(KnowledgeBase(base.article, [Entry("a", "T", ("What?",), "Yes.")]), ARTICLE).figures[:2] == (
        (1, "90"),
        (3, "40"),
    )


def test_another_article_is_refused(base):
    with pytest.raises(ArticleError):
        coverage(base, b"Something else.")
