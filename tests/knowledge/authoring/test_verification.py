from dataclasses import replace
from hashlib import sha256

import pytest

from knowledge import (
    Article,
    ArticleError,
    Bar,
    Chart,
    Entry,
    Figure,
    KnowledgeBase,
    Person,
    Quotation,
    Unknown,
    verify,
)

TEXT = """\
Menu Account Xylophone

Bridge reopens after repairs

The old bridge over the river was opened to cars again on Monday, officials in Milltown said.
A picture (Cy Lens/XY)
The repairs cost £3 million, 32% more than the 2,953 pounds a day that had been planned.
Ada Stone, the town’s engineer, said: “It will stand for a century — I promise.
“Nobody will have to wait at the red light on the other side of the river any more.”
Ben Ford called it a “big, open road”.
"""
ARTICLE = Article("Bridge reopens after repairs", "The Example", summary="A bridge is open again.")
PEOPLE = [Person("Ada Stone", "the town's engineer"), Person("Ben Ford", "the mayor")]
ENTRY = Entry("bridge", "Bridge", ("When did it open?",), "It opened on Monday.")
UNKNOWN = Unknown("unknown-length", ("How long is it?",), "The article does not say how long it is.")


def told(*, article=ARTICLE, unknown=UNKNOWN, figures=(), chart=None, **changes):
    base = KnowledgeBase(article, [replace(ENTRY, **changes)], [unknown], PEOPLE, figures=figures, chart=chart)
    return [str(problem) for problem in verify(base, TEXT.encode())]


def test_a_base_that_is_true_to_its_article_has_no_problems():
    article = replace(ARTICLE, sha256=sha256(TEXT.encode()).hexdigest())
    quotations = (
        Quotation("Ada Stone", "It will stand for a century - I promise."),
        Quotation("Ada Stone", "I promise. Nobody will have to wait"),
        Quotation("Ben Ford", "big, open road"),
    )
    assert told(article=article, quotations=quotations, paragraphs=(1, 3, 4, 5)) == []


def test_another_text_than_the_base_was_built_from_is_told():
    (problem,) = told(article=replace(ARTICLE, sha256="0" * 64))
    assert problem.startswith("[article]: sha256 is of another text")


@pytest.mark.parametrize("noted", [TEXT, TEXT.replace("\n", "\r\n")])
def test_the_hash_is_that_of_the_text_as_an_author_has_it(noted):
    assert told(article=replace(ARTICLE, sha256=sha256(noted.encode()).hexdigest().upper())) == []


def test_a_text_without_the_headline_is_refused():
    with pytest.raises(ArticleError, match="headline"):
        verify(KnowledgeBase(ARTICLE, [ENTRY]), b"Something else.")


@pytest.mark.parametrize("number", [0, 6])
def test_a_paragraph_that_does_not_exist_is_told(number):
    assert told(paragraphs=(number,)) == [
        f"entry bridge: paragraph {number} does not exist; the article has 1 to 5",
    ]


@pytest.mark.parametrize(
    ("speaker", "text", "problem"),
    [
        ("Ada Stone", "It will stand for a decade", "nobody is quoted in the article as saying"),
        ("Ada Stone", "it will stand", "nobody is quoted in the article as saying"),
        ("Ada Stone", "It will stand for a cent", "nobody is quoted in the article as saying"),
        ("Ben Ford", "opened to cars again", "nobody is quoted in the article as saying"),
        ("Ben Ford", "I promise.", "'I promise.' is not by Ben Ford; the article has it from Ada Stone"),
        ("Cy Lens", "big, open road", "is not by Cy Lens; the article has it from Ben Ford"),
        ("Ada Stone", "It " * 41, "a quotation has 41 words; at most 40"),
    ],
)
def test_a_quotation_that_is_not_so_in_the_article_is_told(speaker, text, problem):
    assert any(problem in line for line in told(quotations=(Quotation(speaker, text),)))


def test_words_of_somebody_whom_the_article_does_not_name_are_told():
    text = "Bridge reopens after repairs\nSomebody called it “fine”.\n"
    entry = replace(ENTRY, answer="It is open.", quotations=(Quotation("Ada Stone", "fine"),))
    (problem,) = verify(KnowledgeBase(ARTICLE, [entry]), text.encode())
    assert problem.message == "'fine' is not by Ada Stone; the article has it from somebody not named"


@pytest.mark.parametrize(
    ("line", "speaker", "others"),
    [
        ("Mrs Smith said: “Fine.”", "John Smith", "Mary Smith"),
        ("Smith said: “Fine.”", "John Smith", None),
        ("A friend said: “Fine.”", "John Smith", None),
        ("A friend said: “Fine.”", "Tom Hill", "somebody not named"),
        ("Mary Smith said: ‘Fine.’", "Mary Smith", None),
        ("“Fine,” said Bob Smith.", "John Smith", "Bob Smith"),
    ],
)
def test_a_speaker_is_wrong_only_where_the_article_leaves_no_doubt(line, speaker, others):
    text = f"{ARTICLE.title}\nJohn Smith and Mary Smith came.\n{line}\n"
    people = [Person("John Smith", "a driver"), Person("Mary Smith", "a teacher")]
    entry = replace(ENTRY, answer="It is open.", quotations=(Quotation(speaker, "Fine."),))
    told = [problem.message for problem in verify(KnowledgeBase(ARTICLE, [entry], (), people), text.encode())]
    assert told == ([f"'Fine.' is not by {speaker}; the article has it from {others}"] if others else [])


def test_a_quotation_is_in_the_paragraphs_that_are_listed():
    assert told(quotations=(Quotation("Ben Ford", "big, open road"),), paragraphs=(1, 2)) == [
        "entry bridge: 'big, open road' is not in paragraphs 1, 2, but in paragraph 5",
    ]


@pytest.mark.parametrize("name", ["Rene\u0301e O’Brien", "Ren\u00e9e O'Brien"])
def test_a_name_is_the_same_in_any_typography(name):
    text = f"{ARTICLE.title}\nRen\u00e9e O’Brien said: “Fine.”\n"
    entry = replace(ENTRY, answer="It is open.", quotations=(Quotation(name, "Fine."),))
    assert verify(KnowledgeBase(ARTICLE, [entry], (), [Person(name, "a driver")]), text.encode()) == ()


def test_words_marked_within_a_quotation_may_be_marked_otherwise():
    text = f"{ARTICLE.title}\nBen Ford said: “It is a ‘big’ road.”\n"
    entry = replace(ENTRY, answer="It is open.", quotations=(Quotation("Ben Ford", 'It is a "big" road'),))
    assert verify(KnowledgeBase(ARTICLE, [entry], (), PEOPLE), text.encode()) == ()


@pytest.mark.parametrize(
    ("answer", "missing"),
    [
        ("It cost £3 million.", None),
        ("It cost 3 million, 32 per cent more.", None),
        ("It cost £4 million.", "the number £4,000,000"),
        ("It cost $3 million.", "the number $3,000,000"),
        ("It cost 3% more.", "the number 3%"),
        ("It cost 2953 a day.", None),
        ("It was Keir Starmer who said so.", "the name Keir Starmer"),
        ("Starmer said so.", "the name Starmer"),
        ("It is open: Starmer said so.", "the name Starmer"),
        ("Opponents were silent. Cars cross it.", None),
        ("The town's engineer, Ada Stone, said so in Milltown.", None),
        ("It was not in Xylophone.", "the name Xylophone"),
        ("Cy Lens took the picture.", None),
    ],
)
def test_a_number_or_name_that_the_article_lacks_is_told(answer, missing):
    problems = told(answer=answer)
    assert any(f"{missing} of its answer is not in the article" in line for line in problems) == (missing is not None)
    assert bool(problems) == (missing is not None)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ('"Big, open road," says Ben Ford.', None),
        ('It is a "small, open road".', '"small, open road" of its answer is not in the article'),
        ('"Nobody will have to wait at the red light on the other side" again.', None),
        ("It will be so that nobody will have to wait at the red light on the other side.", None),
        ("The bridge over the river was opened to cars last Monday.", "copies the article"),
        ("Over the river, was opened: to cars again.", "copies the article"),
        ('"The old bridge over the river was opened to cars" again.', "copies the article"),
        ("The bridge over the river was opened.", None),
        ('It is headed "Bridge reopens after repairs".', None),
    ],
)
def test_answers_are_in_our_own_words(answer, problem):
    problems = told(answer=answer)
    assert any(problem in line for line in problems) if problem else problems == []


def test_replies_phrasings_and_the_summary_are_in_our_own_words_too():
    copied = "the old bridge over the river was opened to cars"
    unknown = replace(UNKNOWN, questions=(copied,), reply=copied)
    problems = told(article=replace(ARTICLE, summary=copied), unknown=unknown, questions=("When?", copied))
    assert [line.partition(" copies")[0] for line in problems] == [
        "[article]: its summary",
        f"entry bridge: the phrasing {copied!r}",
        "unknown unknown-length: its reply",
        f"unknown unknown-length: the phrasing {copied!r}",
    ]


def test_figures_and_the_chart_hold_the_article_s_numbers():
    figures = [Figure("£3 million", "cost", "the town", "bridge"), Figure("4 million", "cars", "the town", "bridge")]
    bars = (Bar("Cost", "planned", 2953), Bar("Cost", "real", 9000))
    assert told(figures=figures, chart=Chart("Cost", "the town", bars)) == [
        "figure cars: the number 4,000,000 of the figure is not in the article",
        "[chart] real: the number 9,000 of the bar is not in the article",
    ]


def test_all_problems_are_told_at_once():
    quotation = Quotation("Ben Ford", "Never said.")
    assert len(told(answer="In 1066 it was by Starmer.", quotations=(quotation,), paragraphs=(9,))) == 4
