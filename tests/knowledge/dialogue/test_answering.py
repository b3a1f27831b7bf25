from dataclasses import replace

import pytest

from knowledge import Answer, Aside, Entry, KnowledgeBase, Nearby, NoAnswer, Suggestions, Wish
from knowledge.dialogue.answering import Answerer
from knowledge.dialogue.interpreting import Interpreter
from knowledge.form.replies import offered, shown_entries
from knowledge.retrieval.features import Matcher
from tests.knowledge.conftest import ARTICLE, ENTRIES, ITEMS, PEOPLE, UNKNOWNS

BY_ID = {entry.id: entry for entry in ENTRIES}


@pytest.fixture(scope="module")
def answerer(analyzer, matcher):
    return Answerer(ITEMS, Interpreter(analyzer, matcher, "en"), ENTRIES[:2])


@pytest.fixture
def told(answerer):
    def told(*messages):
        """The last reply of a conversation, and the ids of what it answers or offers."""
        reply = None
        for message in messages:
            reply = answerer.reply(message, reply)
        return type(reply), [entry.id for entry in shown_entries(reply) or offered(reply)]

    return told


@pytest.mark.parametrize("message", ["hi", "Hello there!", "bye"])
def test_a_greeting_gets_questions_to_begin_with(answerer, message):
    assert answerer.reply(message, None) == Aside(Wish.GREETING, entries=ENTRIES[:2])


@pytest.mark.parametrize("message", ["thanks", "lol", "huh?", "👋", "asdfghjkl qwrtzpsdf", "https://example.org"])
def test_no_aside_loses_the_thread(answerer, message):
    before = answerer.reply("How many visitors came in 2022?", None)
    aside = answerer.reply(message, before)
    assert isinstance(aside, Aside)
    assert answerer.reply("lol", aside).previous == aside.previous == before
    assert answerer.reply("and in 2023?", aside).entries == (BY_ID["visitors-2023"],)


@pytest.mark.parametrize("message", ["thanks, and in 2023?", "wow! and in 2023?", "ok. what about 2023?"])
def test_a_follow_up_after_thanks_is_read_as_one(told, message):
    assert told("How many visitors came in 2022?", message) == (Answer, ["visitors-2023"])


def test_what_nobody_knows_at_the_start_is_a_miss_and_later_an_aside(answerer):
    assert isinstance(answerer.reply("asdfghjkl qwrtzpsdf", None), NoAnswer)
    assert answerer.reply("asdfghjkl qwrtzpsdf", answerer.reply("Who is Mara Quill?", None)).wish is Wish.NOTHING
    assert answerer.reply("", None) == Aside(Wish.NOTHING)


def test_a_picked_question_is_its_entry_and_can_be_followed_up(told, answerer):
    asked = Suggestions((), 0.4, (BY_ID["telescope-size"], BY_ID["visitors-2022"], BY_ID["quill-who"]))
    picked = answerer.reply("the second one", asked)
    assert (picked.parts, picked.score) == ((BY_ID["visitors-2022"],), 1.0)
    assert answerer.reply("and in 2023?", picked).entries == (BY_ID["visitors-2023"],)
    assert answerer.reply("all of them", asked).entries == asked.entries
    assert answerer.reply("2", answerer.reply("hi", None)).entries == (ENTRIES[1],)


def test_a_number_is_read_as_usual_where_nothing_so_far_down_was_offered(answerer):
    asked = Suggestions((), 0.4, ENTRIES[:2])
    assert not isinstance(answerer.reply("3", asked), Answer)
    assert answerer.reply("how many visitors came in 2022", asked).entries == (BY_ID["visitors-2022"],)


@pytest.mark.parametrize("message", ["i want to die", "How many visitors came in 2022? i want to kill myself"])
@pytest.mark.parametrize("previous", [None, NoAnswer(("q",), 0.9)])
def test_distress_gets_no_card(answerer, message, previous):
    assert answerer.reply(message, previous) == Aside(Wish.DISTRESS, previous)


def test_a_call_for_a_joke_about_victims_is_a_plain_miss(answerer):
    assert answerer.reply("tell me a joke about drowned migrants", None) == NoAnswer((), 1.0)


def test_a_phrasing_typed_word_for_word_is_no_wish_and_knows_no_veto(analyzer):
    items = [Entry("help", "t", ("help", "was it 12 or 2019?"), "It is."), *ITEMS]
    answerer = Answerer(items, Interpreter(analyzer, Matcher(items, analyzer), "en"), ())
    assert answerer.reply("HELP!", None).entries == (items[0],)
    assert answerer.reply("was it 12 or 2019", None).score == 1


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_a_phrasing_is_answered_by_its_entry(told, entry):
    for phrasing in entry.questions:
        assert told(phrasing) == (Answer, [entry.id])


@pytest.mark.parametrize("unknown", UNKNOWNS, ids=lambda unknown: unknown.id)
def test_what_the_article_does_not_say_is_said_so(answerer, unknown):
    for phrasing in unknown.questions:
        reply = answerer.reply(phrasing, None)
        assert isinstance(reply, NoAnswer)
        assert reply.unknown == unknown
        assert unknown.related[0] in {entry.id for entry in reply.entries}


def test_what_nobody_knows_is_not_answered(told):
    assert told("zzqqzz") == (NoAnswer, [])


@pytest.mark.parametrize(
    ("message", "never"),
    [
        ("Was the telescope worth £5 million?", "telescope-cost"),
        ("How many visitors came in 2019?", "visitors-2022"),
        ("Did 12,480 visitors come in 2022?", "visitors-2022"),
    ],
)
def test_a_number_that_does_not_agree_is_not_asserted(told, message, never):
    kind, ids = told(message)
    assert kind is not Answer or never not in ids


def test_an_answer_leads_on_to_what_its_entries_name(answerer):
    reply = answerer.reply("How big is the new telescope?", None)
    assert [entry.id for entry in reply.related] == ["telescope-cost"]


@pytest.mark.parametrize(
    ("message", "ids"),
    [
        ("How big is the telescope and when did the observatory reopen?", ["telescope-size", "reopening-day"]),
        ("Who runs the observatory? How many visitors came in 2023?", ["quill-who", "visitors-2023"]),
        ("How many visitors came in 2022 and in 2023?", ["visitors-2022", "visitors-2023"]),
        ("What did Fenwright say about the lane? And what about Calloway?", ["fenwright-traffic", "calloway-traffic"]),
        ("Who is Mara Quill, and what does she want children to see?", ["quill-who", "quill-children"]),
        ("Who is Mara Quill? Who runs the observatory?", ["quill-who"]),
        ("How many visitors came in 2023? And how is that beside the year before?", ["visitors-2023", "visitors-2022"]),
    ],
)
def test_each_question_of_a_message_is_answered_once(told, message, ids):
    kind, found = told(message)
    assert (kind, sorted(found)) == (Answer, sorted(ids))


def test_three_entries_answer_a_message_at_most(told):
    kind, ids = told(
        "How big is the telescope? Who runs the observatory? When did it reopen? When are the lamps switched off?"
    )
    assert (kind, ids) == (Answer, ["telescope-size", "quill-who", "reopening-day"])


def test_the_parts_without_an_answer_are_told_as_misses(answerer):
    reply = answerer.reply("How big is the telescope, and what is the entrance fee?", None)
    assert [entry.id for entry in reply.entries] == ["telescope-size"]
    assert reply.parts[0] == reply.entries[0]
    assert reply.parts[1].unknown.id == "ticket-price"


def test_the_parts_stand_in_the_order_of_their_questions(answerer):
    reply = answerer.reply("What is the entrance fee, and how big is the telescope?", None)
    assert [getattr(part, "id", None) for part in reply.parts] == [None, "telescope-size"]
    assert reply.parts[0].unknown.id == "ticket-price"


def test_what_an_unclear_part_offers_comes_first(answerer):
    reply = answerer.answer((), [*ENTRIES[3:4], Suggestions((), 0.5, ENTRIES[8:10]), NoAnswer((), 0.9)], 0.9)
    assert [entry.id for entry in reply.related] == ["calloway-traffic", "street-lamps", "telescope-cost"]
    assert len(reply.parts) == 3


def test_the_surest_of_the_parts_does_not_hide_the_others(answerer):
    parts = ["How pricy was the scope thing", "Who runs the observatory"]
    scores = [answerer.reply(part, None).score for part in parts]
    assert min(scores) < max(scores) - 0.02
    assert answerer.reply("? ".join(parts), None).score == pytest.approx(min(scores), abs=0.01)


def test_where_no_part_has_an_answer_there_is_none(told):
    kind, _ = told("What does a ticket cost? Which planets can I see there?")
    assert kind is NoAnswer


def test_a_pressed_question_is_its_entry_and_what_that_names(answerer):
    assert answerer.answer(("q",), ENTRIES[:1], 1.0) == Answer(("q",), 1.0, ENTRIES[:1], (ENTRIES[3], ENTRIES[1]))


@pytest.mark.parametrize(
    ("turns", "kind", "ids"),
    [
        (["How many visitors came in 2023?", "and in 2022?", "and in 2023?"], Answer, ["visitors-2023"]),
        (["How many visitors came in 2022?", "and the year before?", "and in 2023?"], Answer, ["visitors-2023"]),
        (["How many visitors came in 2023?", "and the year before?", "and the year before that?"], NoAnswer, None),
        (
            ["What did Fenwright say about the lane?", "what about Calloway?", "and Fenwright?"],
            Answer,
            ["fenwright-traffic"],
        ),
        (["Who is Mara Quill?", "what did she say about screens?", "when did it reopen?"], Nearby, ["reopening-day"]),
        (["How big is the telescope?", "how much did it cost?", "and the street lamps?"], Answer, ["street-lamps"]),
        (["What does a ticket cost?", "how many visitors came in 2023?", "and in 2022?"], Answer, ["visitors-2022"]),
        (["zzqqzz", "How big is the telescope?", "how much did it cost?"], Answer, ["telescope-cost"]),
        (["hi", "How many visitors came in 2022?", "and in 2023?"], Answer, ["visitors-2023"]),
        (["How big is the telescope? What is the entrance fee?", "when did it reopen?"], Answer, ["reopening-day"]),
        (["Who is Mara Quill?", "Who is Mara Quill?"], Answer, ["quill-who"]),
    ],
)
def test_a_conversation_goes_on(told, turns, kind, ids):
    found = told(*turns)
    assert found[0] is kind
    assert ids is None or found[1] == ids


@pytest.mark.parametrize(
    "message", ["telescope or lane or lamps or visitors", "What does a ticket cost?", "the people"]
)
def test_no_more_than_three_are_offered(answerer, message):
    reply = answerer.reply(message, None)
    assert len(offered(reply)) <= 3
    assert len(set(offered(reply))) == len(offered(reply))


@pytest.fixture(scope="module")
def drafted():
    entries = [replace(entry, draft=True) for entry in ENTRIES]
    unknowns = [replace(unknown, draft=True) for unknown in UNKNOWNS]
    return KnowledgeBase(ARTICLE, entries, unknowns, PEOPLE)


@pytest.mark.parametrize("message", ["How many visitors came in 2022?", "how many people visited in 2022 please"])
def test_an_entry_that_nobody_has_read_is_near(drafted, message):
    reply = drafted.reply(message)
    assert (type(reply), shown_entries(reply)[0].id) == (Nearby, "visitors-2022")


@pytest.mark.parametrize("unknown", UNKNOWNS, ids=lambda unknown: unknown.id)
def test_an_unknown_that_nobody_has_read_says_nothing(drafted, unknown):
    reply = drafted.reply(unknown.question)
    assert not isinstance(reply, Answer)
    assert not (isinstance(reply, NoAnswer) and reply.unknown)


def test_an_entry_that_nobody_has_read_is_near_when_it_is_pressed_too(drafted):
    first, second = (drafted.entries[0], drafted.entries[1])
    assert drafted.picked(first) == Nearby(drafted.picked(first).question, 1.0, first)
    assert drafted.reply("both", Suggestions((), 0.4, (first, second))).related == (second,)
