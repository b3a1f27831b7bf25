"""What holds for any text that somebody may type, held by Hypothesis on the small base."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Answer, Aside, Nearby, NoAnswer, Suggestions, Wish
from knowledge.form.replies import offered, shown_entries
from knowledge.language.text import MAX_CHARACTERS, stem, words
from tests.knowledge.conftest import ENTRIES, ITEMS, UNKNOWNS

REPLIES = (Answer, Nearby, Suggestions, NoAnswer, Aside)
SLOW = 2.0
"""Seconds that no question may take, even on a machine that is busy: Discord waits for three."""

PHRASINGS = [phrasing for item in ITEMS for phrasing in item.questions]
PIECES = [
    *("what about", "and", "he", "she", "who else", "the year before", "2022", "'22", "£3m", "36 per cent", "twenty"),
    *(
        "Mara Quill",
        "the council leader",
        "visitors",
        "telescope",
        "why",
        "?",
        "? ",
        ". ",
        "\n",
        " and who ",
        "'",
        "n't",
    ),
    *("<@123>", "<:smile:5>", "@everyone", "```", "```py\nx", "https://example.org", "**", "||", "\u200b", "\u202e"),
    *(
        "\u0301",
        "\ud800",
        "\x00",
        "👩‍🚀",
        "שלום",
        "مرحبا",
        "\ufdfa",
        "ﬁ",
        "\uff11\uff19",
        "٣",
        "½",
        "ß",
        "İ",
        "ŉ",
        " " * 40,
    ),
]
TEXTS = st.text(max_size=200) | st.text(st.characters(), max_size=60) | st.lists(st.sampled_from(PIECES)).map("".join)
MESSAGES = TEXTS | st.lists(st.sampled_from([*PIECES, *PHRASINGS]), max_size=8).map(" ".join)
TERMS = MESSAGES.map(lambda text: tuple(map(stem, words(text))))
THREADS = st.none() | st.one_of(
    st.builds(Answer, TERMS, st.floats(0, 1), st.lists(st.sampled_from(ENTRIES), min_size=1, max_size=3).map(tuple)),
    st.builds(Suggestions, TERMS, st.floats(0, 1), st.lists(st.sampled_from(ENTRIES), max_size=3).map(tuple)),
    st.builds(Nearby, TERMS, st.floats(0, 1), st.sampled_from(ENTRIES)),
    st.builds(NoAnswer, TERMS, st.floats(0, 1), st.none() | st.sampled_from(UNKNOWNS)),
)
PREVIOUS = THREADS | st.builds(Aside, st.sampled_from(Wish), THREADS)

AWKWARD = {
    "nothing": "",
    "blanks": " \t\n" * 2000,
    "control characters": "\x00\x07\x1b[31m" * 100,
    "surrogates": "\ud800\udfff" * 3000,
    "emoji": "👩‍🚀🔭" * 1500,
    "right to left": "מה עולה כרטיס " * 400,
    "right-to-left marks": "\u202ewho runs the observatory\u202c",
    "zero width": "w\u200bh\u200bo" * 1000,
    "combining marks": "a" + "\u0301" * 10_000,
    "only combining marks": "\u0301" * 10_000,
    "ligatures that unfold": "\ufdfa" * 6000,
    "one long word": "x" * 6000,
    "digits": "1" * 6000,
    "grouped digits": "1,000" * 1200,
    "numbers in words": "one " + "hundred " * 800,
    "many new words": " ".join(f"w{number}x" for number in range(1000)),
    "mentions": "<@123> <#4> @everyone " * 300,
    "open mentions": "<@" * 3000,
    "code fences": "```" * 2000,
    "apostrophes": "'" * 6000,
    "dots": "a." * 3000,
    "questions": "who is? " * 800,
    "interrogatives": "who what when where why how " * 220,
    "pronouns": "he " * 2000,
    "conjunctions": "and " * 1500,
    "lead-ins": "could you please " * 400,
    "thanks": "x" + " then please" * 500 + " y",
    "coordination": "about and " * 600,
    "one name": "Mara Quill " * 600,
    "phrasings": " ".join(PHRASINGS)[:6000],
    "lines": "who runs it\r\n" * 500,
}


@pytest.fixture(scope="module", autouse=True)
def warm(base):
    """The word list is read at the first misspelt word."""
    base.reply("zzqqzz")


@settings(max_examples=100)
@given(message=MESSAGES, previous=PREVIOUS)
def test_any_text_after_any_turn_gets_the_same_reply_each_time(base, message, previous):
    reply = base.reply(message, previous)
    assert isinstance(reply, REPLIES)
    assert 0 <= reply.score <= 1 + 1e-9
    assert len(shown_entries(reply)) <= 3
    assert len(offered(reply)) <= 5
    assert base.reply(message, previous) == reply


@given(MESSAGES)
def test_any_text_can_be_completed_explained_and_looked_up(base, text):
    assert set(base.suggest(text, 3)) <= set(ENTRIES)
    assert len(base.suggest(text, 3)) <= 3
    assert base.explain(text).reason
    assert len(base.find_quotation(text)) <= 3


@given(st.lists(MESSAGES, min_size=2, max_size=4))
def test_a_conversation_of_any_texts_goes_on(base, messages):
    reply = None
    for message in messages:
        reply = base.reply(message, reply)
    assert isinstance(reply, REPLIES)


@given(st.sampled_from(PHRASINGS), st.sampled_from(["", "?", "!", "??", "...", "?!", " ", " ?", "…"]))
def test_case_and_the_last_mark_change_nothing(base, phrasing, mark):
    reply = base.reply(phrasing)
    for typed in (phrasing.upper(), phrasing.lower(), phrasing.rstrip("?") + mark, f"  {phrasing.upper()}{mark}\n"):
        assert base.reply(typed) == reply


@given(st.sampled_from(PHRASINGS), st.sampled_from(["hi, ", "could you tell me ", "<@123> ", "ok so ", "pls: "]))
def test_what_stands_before_a_question_changes_nothing(base, phrasing, before):
    asked, plain = base.reply(before + phrasing), base.reply(phrasing)
    assert type(asked) is type(plain)
    assert (
        asked.unknown == plain.unknown if isinstance(plain, NoAnswer) else shown_entries(asked) == shown_entries(plain)
    )


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_an_awkward_text_gets_a_reply_soon(base, text):
    previous = base.reply("How many visitors came in 2022?")
    started = time.perf_counter()
    assert isinstance(base.reply(text), REPLIES)
    assert isinstance(base.reply(text, previous), REPLIES)
    assert time.perf_counter() - started < SLOW


def test_what_is_beyond_the_cap_is_not_read(base):
    asked = "How big is the new telescope?"
    padding = " " * MAX_CHARACTERS
    padded = base.reply(asked + padding + "Who runs the observatory?")
    assert shown_entries(padded) == shown_entries(base.reply(asked))
