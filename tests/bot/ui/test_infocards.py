import pytest

from bot.ui import infocards, limits
from bot.ui.reader import Reader
from knowledge import Article, Entry, KnowledgeBase
from tests.bot.town import labels, parts, text
from tests.bot.ui import bases


@pytest.fixture(scope="module")
def crowded():
    return bases.crowded()


def kinds(view) -> list[int]:
    return [part["type"] for part in parts(view)]


def test_byline_has_what_is_known():
    assert infocards.byline(Article("T", "PA")) == "PA"
    assert infocards.byline(Article("T", "PA", "A. Writer")) == "PA, A. Writer"


def test_the_article_names_its_headline_once_and_links_it(town, reader):
    shown = text(infocards.article(town, reader))
    assert shown.startswith("### [Bridge reopens \\*after\\* repairs](<https://example.org/bridge>)\nThe Example")
    assert shown.count("Bridge reopens") == 1
    assert "Source" not in shown


def test_the_chart_comes_before_the_list_and_is_attached(town):
    view = infocards.figures(town, Reader(pictures=True))
    assert kinds(view)[1:4] == [limits.TEXT, limits.GALLERY, limits.TEXT]
    assert [file.filename for file in view.files] == [infocards.PICTURE]
    assert view.files[0].fp.read() == view.files[0].fp.read()[:0] + view.files[0].fp.read()


def test_where_nothing_may_be_attached_the_permission_is_named(town):
    view = infocards.figures(town, Reader())
    assert limits.GALLERY not in kinds(view)
    assert view.files == []
    assert infocards.NO_PICTURE in text(view)


def test_all_figures_are_listed_page_by_page_each_once_under_its_source(crowded):
    reader = Reader(asker=7, pictures=True)
    pages = [infocards.figures(crowded, reader, page) for page in range(20)]
    last = next(number for number, view in enumerate(pages) if "Next page" not in labels(view))
    shown = "\n".join(text(view) for view in pages[: last + 1])
    assert [shown.count(f"- **{number}** ") for number in range(60)] == [1] * 60
    assert shown.index("- **3** ") < shown.index("source 1") < shown.index("- **1** ")
    assert f"Page 1 of {last + 1}." in text(pages[0])
    assert labels(pages[1]) == ["Previous page", "Next page", "Dismiss"]
    assert [bool(view.files) for view in pages[:3]] == [True, False, False]


def test_a_base_without_numbers_says_so(reader):
    base = KnowledgeBase(Article("T", "P"), (Entry("e", "T", ("Why is it so?",), "a"),))
    assert "no numbers" in text(infocards.figures(base, reader))


def test_help_has_no_source_and_examples_that_differ(shipped, reader):
    view = infocards.help_card(shipped, reader)
    assert len(set(labels(view))) == 4
    assert labels(view)[-1] == "Dismiss"
    assert "Source" not in text(view)


def test_readers_of_another_language_are_told_which_one_answers_are_in(town):
    for card in (infocards.help_card, infocards.article):
        assert "Answers stay" in text(card(town, Reader(language="de")))
        assert "Answers stay" not in text(card(town, Reader(language="en")))
