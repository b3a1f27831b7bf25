import pytest

from bot import wording
from knowledge import (
    Answer,
    Article,
    Aside,
    Entry,
    Figure,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Passage,
    Quotation,
    Suggestions,
    Wish,
)


def test_an_answer_is_followed_by_its_quotations_with_speaker_and_role(town):
    assert wording.answer_text(town.entries[0], town) == (
        "The bridge reopened on Monday, says Ada Stone.\n"
        '> "It will stand for a century" - Ada Stone, the town\'s engineer'
    )


def test_a_speaker_whom_the_base_does_not_know_has_no_role(town):
    assert wording.quotation_text(Quotation("A passer-by", "Nice"), town.people) == '> "Nice" - A passer-by'


def test_the_core_of_an_answer_comes_before_it_on_a_line_of_its_own(town):
    assert wording.answer_text(Entry("e", "T", ("q",), "It cost 3.", short="3"), town) == "3\nIt cost 3."


def test_a_reply_says_its_parts_in_order_and_what_is_not_answered_once(town):
    misses = (NoAnswer((), 0), NoAnswer((), 0), NoAnswer((), 0, town.unknowns[0]))
    unsure = Suggestions((), 0, town.entries[:2])
    reply = Answer((), 1.0, (town.entries[1], *misses, unsure, town.entries[2]))
    assert wording.reply_text(reply, town) == "\n\n".join(
        [
            'The town says the repairs cost £3 million.\n> "Every penny was worth it" - Ben Ford, the mayor',
            "The other part of your question: The article does not say.",
            "The article does not say how long the bridge is.",
            f"The other part of your question: {wording.PART_UNSURE}",
            "12,000 cars crossed the bridge in 2023.",
        ]
    )


def test_a_quotation_of_two_parts_is_said_once(town):
    again = Entry("again", "T", ("q",), "Said again.", town.entries[1].quotations)
    said = wording.reply_text(Answer((), 1.0, (town.entries[1], Nearby((), 0, again))), town)
    assert said.count("Every penny") == 1
    assert said.endswith(f"{wording.NEARBY}\n\nSaid again.")


def test_what_is_near_is_hedged_first_and_says_what_is_missing_where_it_is_known(town):
    entry = town.entries[2]
    assert wording.reply_text(Nearby((), 0.5, entry), town) == f"{wording.NEARBY}\n\n{entry.answer}"
    assert wording.reply_text(Nearby((), 0.5, entry, "Not said."), town) == (
        f"Not said. {wording.NEAREST_SAID}\n\n{entry.answer}"
    )


def test_misses_and_suggestions(town):
    assert wording.reply_text(NoAnswer((), 0), town) == wording.MISS
    assert wording.reply_text(NoAnswer((), 0, town.unknowns[0]), town) == town.unknowns[0].reply
    assert wording.reply_text(Suggestions((), 0, town.entries), town) == wording.DID_YOU_MEAN


SHOWN = Entry("e", "T", ("q",), "a", (Quotation("Ada Stone", "x"), Quotation("Ada Stone", "y")), (4, 5, 7))


@pytest.mark.parametrize(
    ("aside", "text"),
    [
        (
            Aside(Wish.HELP),
            'I answer questions about "Bridge reopens *after* repairs" and tell you when it does not say.',
        ),
        (Aside(Wish.SUMMARY), "The town's bridge is open again, and not everybody likes what it cost."),
        (Aside(Wish.FIGURES), "£3 million cost of the repairs"),
        (Aside(Wish.PEOPLE), "Ada Stone, the town's engineer\nBen Ford, the mayor"),
        (
            Aside(Wish.QUOTATIONS),
            '> "It will stand for a century" - Ada Stone, the town\'s engineer\n'
            '> "Every penny was worth it" - Ben Ford, the mayor',
        ),
        (
            Aside(Wish.SOURCE, Answer((), 1, (SHOWN,))),
            'Source: The Example, "Bridge reopens *after* repairs", paragraphs 4-5, 7\nhttps://example.org/bridge',
        ),
        (Aside(Wish.SPEAKER, Answer((), 1, (SHOWN,))), "Ada Stone, the town's engineer."),
        (Aside(Wish.SPEAKER, Nearby((), 1, SHOWN)), "Ada Stone, the town's engineer."),
        (Aside(Wish.SPEAKER, NoAnswer((), 1)), wording.NO_SPEAKER),
        *((Aside(wish), sentence) for wish, sentence in wording.SAID.items()),
    ],
)
def test_what_a_wish_brings(town, aside, text):
    assert wording.reply_text(aside, town) == text


def test_every_wish_has_its_words(town):
    assert all(wording.aside_text(Aside(wish), town) for wish in Wish)
    bare = KnowledgeBase(Article("T", "P"), (SHOWN,))
    assert all(wording.aside_text(Aside(wish), bare) for wish in Wish)


def test_a_long_list_is_cut_and_says_so():
    figures = tuple(Figure(f"{number}", "x" * 95, "s", "e") for number in range(40))
    listed = wording.aside_text(Aside(Wish.FIGURES), KnowledgeBase(Article("T", "P"), (SHOWN,), figures=figures))
    assert listed.endswith("\nThe first 12 of 40.")
    assert len(listed) <= wording.LIST + 20


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [((), "Source: P"), ((4,), "Source: P, paragraph 4"), ((4, 5, 6, 9), "Source: P, paragraphs 4-6, 9")],
)
def test_source_names_publisher_and_paragraphs(paragraphs, text):
    assert wording.source_text(Article("T", "P"), paragraphs) == text


def test_a_passage_stands_in_quotation_marks_under_a_line_that_says_whose_words_they_are(town):
    assert wording.reply_text(Nearby((), 0.5, Passage("passage-4", 4, "The crane fell.")), town) == (
        "The article may not say exactly that. The nearest, in the article's own words:\n\n"
        "> “The crane fell.” (paragraph 4)"
    )


def test_a_licence_is_named_with_the_source():
    article = Article("T", "P", licence="CC BY 4.0")
    assert wording.source_text(article, (3,)) == "Source: P, CC BY 4.0, paragraph 3"
    assert wording.where_text(article) == 'Source: P, "T", CC BY 4.0'


def test_without_a_summary_the_article_s_beginning_says_what_it_is_about(town):
    bare = KnowledgeBase(Article("T", "P"), town.entries, paragraphs=("A crane fell.", "Nobody was hurt."))
    assert wording.aside_text(Aside(Wish.SUMMARY), bare) == "“A crane fell.”"
    assert wording.aside_text(Aside(Wish.SUMMARY), KnowledgeBase(Article("T", "P"), town.entries)) == "T"
    assert bare.reply("tldr").wish is Wish.SUMMARY
