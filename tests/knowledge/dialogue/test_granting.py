from dataclasses import replace

import pytest

from knowledge import Answer, Aside, Nearby, NoAnswer, Passage, Suggestions, Wish
from knowledge.dialogue.granting import Granter, speakers
from tests.knowledge.conftest import ENTRIES

STARTERS = ENTRIES[:2]
SILENT, QUOTED = ENTRIES[3], ENTRIES[7]
ANSWERED = Answer(("q",), 0.9, (QUOTED,), (ENTRIES[8], ENTRIES[9]))
UNQUOTED = Answer(("q",), 0.9, (SILENT,), (ENTRIES[4],))
NEAR = Nearby(("q",), 0.4, QUOTED, related=(ENTRIES[8],))
ASKED = Suggestions(("q",), 0.4, ENTRIES[3:5])
ASKED_ONE = Suggestions(("q",), 0.4, ENTRIES[3:4])
MISSED = NoAnswer(("q",), 0.9, None, ENTRIES[3:4])
LOST = NoAnswer(("q",), 0.9)


def answer(entries):
    return Answer((), 1.0, tuple(entries))


@pytest.fixture(scope="module")
def granter():
    return Granter(answer, STARTERS, {Wish.SOURCE, Wish.SPEAKER, Wish.PEOPLE}, lambda entry: {"@q"} & {*entry.words})


@pytest.mark.parametrize("thread", [None, ANSWERED, UNQUOTED, NEAR, ASKED, MISSED, LOST])
@pytest.mark.parametrize("wish", [wish for wish in Wish if wish is not Wish.MORE and wish is not Wish.YES])
def test_an_aside_loses_no_thread(granter, wish, thread):
    assert granter.grant(wish, thread).previous is thread


@pytest.mark.parametrize("wish", [Wish.GREETING, Wish.HELP, Wish.UNCLEAR, Wish.NO])
def test_what_needs_questions_to_go_on_with_gets_what_was_offered_or_starters(granter, wish):
    assert granter.grant(wish, None) == Aside(wish, None, STARTERS)
    assert granter.grant(wish, ASKED) == Aside(wish, ASKED, ASKED.entries)
    assert granter.grant(wish, ANSWERED) == Aside(wish, ANSWERED, ANSWERED.related)


@pytest.mark.parametrize("wish", [Wish.THANKS, Wish.REACTION, Wish.STOP, Wish.DISTRESS, Wish.NOTHING, Wish.PEOPLE])
def test_other_asides_offer_nothing(granter, wish):
    assert granter.grant(wish, ASKED) == Aside(wish, ASKED)


@pytest.mark.parametrize("wish", [Wish.YES, Wish.MORE])
def test_yes_to_the_only_question_that_was_offered_is_its_answer(granter, wish):
    assert granter.grant(wish, ASKED_ONE).parts == ASKED_ONE.entries
    assert granter.grant(wish, MISSED).parts == MISSED.entries


@pytest.mark.parametrize("wish", [Wish.YES, Wish.MORE])
def test_yes_to_several_asks_again_which(granter, wish):
    assert granter.grant(wish, ASKED) == Suggestions(ASKED.question, ASKED.score, ASKED.entries)


@pytest.mark.parametrize("thread", [ANSWERED, NEAR])
def test_more_after_an_answer_is_the_first_that_it_leads_on_to(granter, thread):
    assert granter.grant(Wish.MORE, thread).parts == (ENTRIES[8],)


@pytest.mark.parametrize("thread", [None, LOST, Answer((), 1.0, (SILENT,))])
def test_more_of_nothing_is_a_call_for_help(granter, thread):
    assert granter.grant(Wish.MORE, thread).wish is Wish.HELP


def test_yes_after_an_answer_goes_no_further(granter):
    assert granter.grant(Wish.YES, ANSWERED) == Aside(Wish.YES, ANSWERED)


@pytest.mark.parametrize(("thread", "granted"), [(ANSWERED, Wish.SPEAKER), (NEAR, Wish.SPEAKER)])
def test_who_said_that_is_who_is_quoted(granter, thread, granted):
    assert granter.grant(Wish.SPEAKER, thread).wish is granted


@pytest.mark.parametrize("thread", [None, UNQUOTED, ASKED, LOST])
def test_where_nobody_is_quoted_the_source_says_so(granter, thread):
    assert granter.grant(Wish.SPEAKER, thread).wish is Wish.SOURCE


@pytest.mark.parametrize("wish", [Wish.FIGURES, Wish.QUOTATIONS, Wish.SUMMARY])
def test_what_a_base_has_not_is_a_call_for_help(granter, wish):
    assert granter.grant(wish, None) == Aside(Wish.HELP, None, STARTERS)


@pytest.mark.parametrize("kind", [lambda entry: Answer((), 1.0, (entry,)), lambda entry: Nearby((), 0.4, entry)])
def test_where_nobody_is_quoted_and_somebody_named_the_card_itself_tells_who_says_so(granter, kind):
    thread = kind(replace(SILENT, words=("@q",)))
    assert granter.grant(Wish.SPEAKER, thread) is thread


@pytest.mark.parametrize(
    ("previous", "message", "picked"),
    [
        (ASKED, "2", ASKED.entries[1:]),
        (ASKED, "the last one", ASKED.entries[1:]),
        (ASKED, "both", ASKED.entries),
        (MISSED, "first", MISSED.entries),
        (ANSWERED, "2", ANSWERED.related[1:]),
        (NEAR, "1", NEAR.related),
        (Aside(Wish.GREETING, ANSWERED, STARTERS), "2", STARTERS[1:]),
        (Aside(Wish.THANKS, ASKED), "2", ASKED.entries[1:]),
    ],
)
def test_what_was_last_offered_is_picked_by_its_place(granter, previous, message, picked):
    assert granter.picked(message, previous).parts == picked


@pytest.mark.parametrize(
    ("previous", "message"), [(ASKED, "3"), (ASKED, "2022"), (ASKED, "why"), (LOST, "1"), (Aside(Wish.THANKS), "1")]
)
def test_what_was_not_offered_is_not_picked(granter, previous, message):
    assert granter.picked(message, previous) is None


def test_speakers_are_those_of_the_entries_shown_each_once():
    assert speakers(Answer((), 1.0, (QUOTED, SILENT, ENTRIES[8], QUOTED))) == ("Toby Fenwright", "Ines Calloway")
    assert speakers(NEAR) == ("Toby Fenwright",)
    assert speakers(ASKED) == speakers(None) == ()


def test_a_passage_that_was_offered_can_be_picked():
    passages = (Passage("passage-2", 2, "It rained."), Passage("passage-3", 3, "It snowed."))
    near = Nearby(("q",), 0.4, Passage("passage-1", 1, "It was dry."), related=passages)
    picked = []
    granter = Granter(lambda items: picked.append(tuple(items)), STARTERS, {}, lambda _: ())
    granter.picked("the second one", near)
    granter.grant(Wish.MORE, near)
    assert picked == [passages[1:], passages[:1]]
    assert granter.grant(Wish.NO, near).entries == passages
