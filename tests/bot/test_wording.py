import pytest

from bot import wording
from knowledge import Answer, Article, Aside, NoAnswer, Quotation, Suggestions, Wish


def test_an_answer_is_followed_by_its_quotations_with_speaker_and_role(town):
    assert wording.answer_text(town.entries[0], town) == (
        "The bridge reopened on Monday, says Ada Stone.\n"
        '> "It will stand for a century" - Ada Stone, the town\'s engineer'
    )


def test_a_speaker_whom_the_base_does_not_know_has_no_role(town):
    assert wording.quotation_text(Quotation("A passer-by", "Nice"), town.people) == '> "Nice" - A passer-by'


def test_a_reply_says_answers_then_what_is_not_answered_once(town):
    misses = (NoAnswer("", 0), NoAnswer("", 0), NoAnswer("", 0, town.unknowns[0]))
    reply = Answer("", 1.0, (*town.entries[1:3], *misses))
    assert wording.reply_text(reply, town) == "\n\n".join(
        [
            'The town says the repairs cost £3 million.\n> "Every penny was worth it" - Ben Ford, the mayor',
            "12,000 cars crossed the bridge in 2023.",
            wording.PART_MISS,
            "The article does not say how long the bridge is.",
        ]
    )


def test_misses_suggestions_and_greetings(town):
    assert wording.reply_text(NoAnswer("q", 0), town) == wording.MISS
    assert wording.reply_text(NoAnswer("q", 0, town.unknowns[0]), town) == town.unknowns[0].reply
    assert wording.reply_text(Suggestions("q", 0, town.entries), town) == wording.DID_YOU_MEAN
    assert wording.reply_text(Aside(Wish.GREETING, entries=town.entries), town) == wording.GREETING


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        ((), 'Source: P, "T"'),
        ((4,), 'Source: P, "T", paragraph 4'),
        ((4, 9), 'Source: P, "T", paragraphs 4, 9'),
    ],
)
def test_source_names_publisher_headline_and_paragraphs(paragraphs, text):
    assert wording.source_text(Article("T", "P"), paragraphs) == text
