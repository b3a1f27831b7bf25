import json

import pytest

from bot.cli.batch import BatchError, Conversation, answer_lines, read_conversations, record
from knowledge import Answer, Entry, KnowledgeBase, Nearby, NoAnswer, Passage, Quotation, Suggestions
from tests.bot.town import ANSWERED, UNANSWERED


def test_a_line_is_a_conversation():
    lines = [b'{"id": "a", "turns": ["x", "y"], "style": "casual"}\n', b"\n", b'{"turns": [""], "id": ""}']
    assert list(read_conversations(lines)) == [Conversation("a", ("x", "y")), Conversation("", ("",))]


@pytest.mark.parametrize(
    "line",
    [
        b"{", b"\xff", b"[]", b"null", b'"x"', b"{}", b'{"id": "a"}', b'{"turns": ["x"]}', b'{"id": 1, "turns": ["x"]}',
        b'{"id": "a", "turns": []}', b'{"id": "a", "turns": "x"}', b'{"id": "a", "turns": ["x", 1]}',
        b'{"id": "a", "turns": null}', b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_bad_line_is_named(line):
    with pytest.raises(BatchError, match=r"^line 2: is not "):
        list(read_conversations([b'{"id": "a", "turns": ["x"]}', line]))


def test_replies_come_in_order_with_exactly_the_keys_of_the_form(town):
    lines = [json.dumps({"id": turn, "turns": [turn]}).encode() for turn in (ANSWERED, UNANSWERED)]
    answered, unanswered = map(json.loads, answer_lines(lines, town))
    assert list(answered) == list(unanswered) == ["id", "status", "text", "entries", "suggestions", "score"]
    assert (answered["id"], answered["status"], answered["entries"]) == (ANSWERED, "answered", ["bridge-reopened"])
    assert answered["text"].startswith("The bridge reopened on Monday, says Ada Stone.\n> ")
    assert (unanswered["id"], unanswered["status"], unanswered["entries"]) == (UNANSWERED, "unanswered", [])
    assert unanswered["text"] == "The article does not say how long the bridge is."
    assert all(0 <= one["score"] <= 1 for one in (answered, unanswered))


def test_suggestions_carry_the_text_that_pressing_brings(town):
    entry = Entry("a", "T", ("A?",), "Yes.", (Quotation("Ada Stone", "Indeed"),))
    expected = [{"id": "a", "question": "A?", "text": 'Yes.\n> "Indeed" - Ada Stone, the town\'s engineer'}]
    tie, miss = Suggestions("q", 0.5, (entry,)), NoAnswer("q", 0, None, (entry,))
    for reply, status in ((tie, "suggested"), (miss, "unanswered")):
        written = record("x", reply, town)
        assert (written["status"], written["suggestions"], written["entries"]) == (status, expected, [])


def test_an_answer_suggests_nothing_and_rounds_its_score(town):
    entry = Entry("a", "T", ("A?",), "Yes.")
    written = record("x", Answer("q", 0.123456, (entry,), (entry,)), town)
    assert (written["suggestions"], written["score"]) == ([], 0.1235)


def test_each_turn_is_given_the_reply_before_it(town):
    asked = []

    class Listener(KnowledgeBase):
        def reply(self, question, previous=None):
            asked.append((question, previous))
            return NoAnswer(question, 0.0)

    listener = Listener(article=town.article, people=(), entries=town.entries, unknowns=(), synonyms={})
    reply = listener.converse(("x", "y", "z"))
    assert asked == [("x", None), ("y", NoAnswer("x", 0.0)), ("z", NoAnswer("y", 0.0))]
    assert reply == NoAnswer("z", 0.0)


def test_a_reply_is_written_before_the_next_line_is_read(town):
    def lines():
        yield b'{"id": "a", "turns": ["x"]}'
        raise AssertionError("read ahead")

    assert json.loads(next(answer_lines(lines(), town)))["id"] == "a"


def test_a_passage_is_near_and_named_by_its_id(town):
    shown, other = Passage("passage-4", 4, "The crane fell."), Passage("passage-5-2", 5, "It rained.")
    written = record("x", Nearby("q", 0.5, shown, related=(other,)), town)
    assert (written["status"], written["entries"]) == ("nearby", ["passage-4"])
    assert written["text"].endswith("> “The crane fell.” (paragraph 4)")
    (suggestion,) = written["suggestions"]
    assert (suggestion["id"], suggestion["question"]) == ("passage-5-2", "“It rained.”")
    assert suggestion["text"].endswith("own words:\n\n> “It rained.” (paragraph 5)")
