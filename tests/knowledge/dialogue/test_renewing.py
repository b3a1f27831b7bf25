from dataclasses import replace

import pytest

from knowledge import Answer, Aside, Entry, KnowledgeBase, Nearby, NoAnswer, Passage, Suggestions, Unknown, Wish
from knowledge.dialogue.renewing import renewed
from tests.knowledge.conftest import ARTICLE, ENTRIES, UNKNOWNS

OLD, OTHER = (Entry(id_, "T", (f"{id_}?",), "It was so.") for id_ in ("one", "two"))
UNKNOWN, PASSAGE = Unknown("three", ("three?",), "It does not say."), Passage("passage-1", 1, "A word.")
MISS = NoAnswer((), 1.0)
NEW = replace(OLD, answer="It is so.")
NOW = {"one": NEW, "two": OTHER, "three": replace(UNKNOWN, reply="It says nothing."), "passage-1": PASSAGE}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Answer(("q",), 0.9, (OLD, MISS), (OTHER,)), Answer(("q",), 0.9, (NEW, MISS), (OTHER,))),
        (Answer((), 0.9, (Nearby((), 0.5, OLD),)), Answer((), 0.9, (Nearby((), 0.5, NEW),))),
        (Nearby((), 0.5, PASSAGE, "So.", (OLD,)), Nearby((), 0.5, PASSAGE, "So.", (NEW,))),
        (Suggestions((), 0.5, (OLD, OTHER), "de"), Suggestions((), 0.5, (NEW, OTHER), "de")),
        (NoAnswer((), 1.0, UNKNOWN, (OLD,)), NoAnswer((), 1.0, NOW["three"], (NEW,))),
        (Aside(Wish.THANKS, NoAnswer((), 1.0, None, (OLD,))), Aside(Wish.THANKS, NoAnswer((), 1.0, None, (NEW,)))),
    ],
)  # fmt: skip
def test_a_reply_shows_and_offers_what_there_is_now(before, after):
    assert renewed(before, NOW) == after


def test_what_shows_or_offers_something_that_is_gone_is_no_reply_any_more():
    with pytest.raises(KeyError):
        renewed(Suggestions((), 0.5, (OLD, replace(OTHER, id="gone"))), NOW)


def test_a_base_renews_the_replies_of_an_earlier_reading_of_it():
    before = KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS)
    reply = before.reply(ENTRIES[0].question)
    now = KnowledgeBase(ARTICLE, [replace(ENTRIES[0], answer="Otherwise."), *ENTRIES[1:]], UNKNOWNS)
    assert now.renewed(reply).entries[0].answer == "Otherwise."
    assert KnowledgeBase(ARTICLE, ENTRIES[1:], UNKNOWNS).renewed(reply) is None
