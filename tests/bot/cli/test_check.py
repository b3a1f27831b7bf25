from dataclasses import replace

import pytest

from bot.cli import check
from bot.cli.check import card_problems, coverage_lines, examine, readers
from bot.ui import buttons
from bot.ui.card import Card
from knowledge import Article, ArticleError, Coverage, Entry, KnowledgeBase, Quotation
from tests.bot.town import write_town

ENTRY = Entry("bridge", "Bridge", ("When did the bridge reopen?",), "On Monday.")


def base(article=None, **changes):
    return KnowledgeBase(article or Article("Bridge reopens", "The Example"), [replace(ENTRY, **changes)])


def test_cards_are_drawn_in_every_language_with_their_pictures():
    assert list(readers()) == ["en-GB", "de", "es-ES", "fr"]
    assert [reader.language for reader in readers().values()] == ["en", "de", "es", "fr"]
    assert all(reader.pictures and reader.asker for reader in readers().values())


def test_a_good_base_has_no_problem_and_nothing_to_remark(tmp_path):
    folder = write_town(tmp_path)
    assert examine(KnowledgeBase.load(folder), folder) == check.Findings((), ())


def test_what_does_not_fit_on_a_card_is_told_once_with_its_entry():
    quotations = tuple(Quotation("Ada Stone", f"{number} " + "w" * 300) for number in range(20))
    (problem,) = card_problems(base(quotations=quotations))
    assert str(problem) == (
        "entry bridge: not all of its quotations fit on its card; keep fewer, or shorter ones "
        "(drawn for readers of en-GB)"
    )


def test_a_summary_that_does_not_fit_is_told():
    article = Article("Bridge reopens", "The Example", summary="s" * 3900)
    (problem,) = card_problems(base(article))
    assert problem.where == "[article]"
    assert problem.message.startswith("its summary does not fit on the card of /article; shorten it")


def test_what_discord_would_refuse_is_told(monkeypatch):
    card = Card()
    card.row(buttons.ask(ENTRY, private=False), buttons.ask(ENTRY, private=False))
    monkeypatch.setattr(check, "every_card", lambda *_: [("entry bridge", card.view()), ("topic T", Card().view())])
    (problem,) = card_problems(base())
    assert str(problem).startswith("entry bridge: Discord would refuse its card: custom_id 'b1:ask:")


def test_problems_have_file_and_line(tmp_path):
    folder = write_town(tmp_path)
    article = tmp_path / "article.txt"
    article.write_text("Bridge reopens after repairs\n\nSomething else happened.\n", encoding="utf-8")
    problems = examine(KnowledgeBase.load(folder), folder, article).problems
    lines = (folder / "article.toml").read_text("utf-8").splitlines()
    first = next(problem for problem in problems if problem.where == "entry bridge-reopened")
    assert (first.file, lines[first.line - 1]) == ("article.toml", "[[entry]]")
    assert all(problem.file and problem.line for problem in problems)


@pytest.mark.parametrize(("data", "message"), [(None, "absent.txt"), (b"%PDF-1.7", "is a PDF")])
def test_an_article_that_cannot_be_read_is_named(tmp_path, data, message):
    folder, article = write_town(tmp_path), tmp_path / "absent.txt"
    if data:
        article.write_bytes(data)
    with pytest.raises(ArticleError, match=message):
        examine(KnowledgeBase.load(folder), folder, article)


def test_coverage_is_told_in_sentences():
    quotations = ((5, "Ada Stone", "w" * 70), (6, "", "It holds."))
    found = Coverage((3, 4, 7), ("Ben Ford", "Tom Hill"), quotations, ((9, "45%"), (9, "£3")))
    assert list(coverage_lines(found)) == [
        "No entry lists paragraphs 3-4, 7.",
        "No entry names Ben Ford, Tom Hill.",
        f'No entry quotes "{"w" * 59}…" (paragraph 5, Ada Stone).',
        'No entry quotes "It holds." (paragraph 6).',
        "No entry gives 45% (paragraph 9), £3 (paragraph 9).",
    ]
    assert list(coverage_lines(Coverage((), (), (), ()))) == []


def test_the_article_s_text_beside_a_base_is_told_and_its_cards_are_drawn(tmp_path):
    folder = write_town(tmp_path)
    text = "Bridge reopens *after* repairs\nA crane fell into the river in May.\nNobody was hurt.\n"
    (folder / "article.txt").write_text(text, encoding="utf-8")
    assert examine(KnowledgeBase.load(folder), folder) == check.Findings(
        (),
        (
            "article.txt has 2 paragraphs: what no entry answers is shown in the article's own words, "
            "at most 8 at once.",
        ),
    )
