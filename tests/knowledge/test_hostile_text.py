"""20,000 texts that nobody types by accident: none raises, none holds up the others, none stays in memory."""

import os
import random
import string
import time
import unicodedata
from pathlib import Path

import pytest

from knowledge import Reply
from tests.knowledge.conftest import ITEMS

TEXTS = 20_000
SECONDS = 90.0
"""Of the processor, for all of them; they take 10 to 16, and 33 on a slow one while coverage is measured."""
SLOWEST = 1.0
"""Of the processor, for one of them."""
KEPT = 40_000_000
"""Bytes that 300 messages of words which nobody knows may leave behind; without a bound they are a hundred million."""
MEMORY = Path("/proc/self/statm")

MARKS = [chr(code) for code in range(0x300, 0x370)]
DIGITS = [chr(code) for code in range(0x20000) if unicodedata.category(chr(code)) in {"Nd", "No", "Nl"}]
RIGHT_TO_LEFT = "אבגדהוזחט ابتثجحخ\u202e\u2067\u200f"
EMOJI = ["👩‍🚀", "🏳️‍🌈", "🇬🇧", "👍🏽", "#️⃣", "❤️", "\u200d", "\ufe0f", "🫠"]
MARKDOWN = ["> ", "# ", "-# ", *"** || ``` ` ~~ [a]( < > @everyone <@1> <t:1:R> </a:1> \\".split()]
QUOTES = "'’‘`´\"“”«»"  # noqa: RUF001 - the marks are what is tried
WORDS = " ".join(phrasing for item in ITEMS for phrasing in item.questions).split()
PIECES = [
    *(
        "what about",
        "per cent",
        "No. 10",
        "\n",
        "\r\n",
        "\t",
        "\x00",
        "\x1b[0m",
        "\u2028",
        "\ufeff",
        "\ud800",
        "\udfff",
    ),
    *"and or not n't who why he the in % £ € $ k m bn million billion hundred thousand twenty one".split(),
    *"2022 '22 1,000 1.5 ½ 10:30 U.S. Mr. e.g. a.m. ? ! . ... help exit more thanks source?".split(),
    *"https://example.org/?a=1 ﬁ ŉ İ ß \ufdfa Å ｱ".split(),
]


def length(rng: random.Random, most: int) -> int:
    """Mostly short, at times as long as `most`."""
    return round(most ** (rng.random() ** 5))


def soup(rng: random.Random) -> str:
    """Any code points, lone surrogates and NULs too."""
    return "".join(chr(rng.randrange(0x110000)) for _ in range(length(rng, 200)))


def long_number(rng: random.Random) -> str:
    """A number too large for any float, with what makes numbers larger behind it."""
    sign, digits = rng.choice(["", "-", "£", "$", "0.", ".", "1e"]), rng.choice("0123456789") * length(rng, 5000)
    unit = rng.choice(["", "k", "m", "bn", "%", " million", " per cent"])
    return f"{sign}{digits}{rng.choice(['', ' ', ',000', '.5'])}{unit}"


def script_numbers(rng: random.Random) -> str:
    """Digits, fractions and numerals of every script, run together with units."""
    return "".join(rng.choice([*rng.sample(DIGITS, 3), ",", ".", " ", "%", "k"]) for _ in range(length(rng, 60)))


def long_word(rng: random.Random) -> str:
    """A word of up to 10,000 letters, alone or in a question."""
    word = rng.choice(["x", "ab", "é", "ß", "ﬃ", "ing", "'s"]) * length(rng, 10_000)
    return f"{rng.choice(['', 'who is ', 'not '])}{word[:10_000]}{rng.choice(['', '?', ' in 2022'])}"


def bomb(rng: random.Random) -> str:
    """What makes a careless pattern go back and forth: the same piece again and again, and no end that fits."""
    piece = rng.choice([*PIECES, "a ", "a.", " ?", "1,", "1 ", "and who ", "' ", "((", "<@", "in the "])
    return piece * length(rng, 400) + rng.choice(["", "x", "!", "\x00"])


def nested(rng: random.Random) -> str:
    """Brackets, quotation marks and markdown that open more than they close."""
    opened = "".join(rng.choice([*"([{<", *QUOTES, *MARKDOWN]) for _ in range(length(rng, 80)))
    return f"{opened}{rng.choice(WORDS)}{rng.choice([')' * 50, '', '*' * 30])}"


def adorned(rng: random.Random) -> str:
    """A question under emoji, combining marks and writing from the right."""
    return "".join(
        letter + rng.choice(["", "", rng.choice(MARKS) * length(rng, 40), rng.choice(EMOJI), rng.choice(RIGHT_TO_LEFT)])
        for letter in " ".join(rng.sample(WORDS, 2))
    )


def jumble(rng: random.Random) -> str:
    """Words of the base among pieces that mean something to one rule or another."""
    return rng.choice(["", " "]).join(
        rng.choice([rng.choice(WORDS), rng.choice(PIECES)]) for _ in range(length(rng, 30))
    )


KINDS = (soup, long_number, script_numbers, long_word, bomb, nested, adorned, jumble, jumble)


def texts(seed: int):
    """The same texts for everybody, without end."""
    rng = random.Random(seed)
    while True:
        yield rng.choice(KINDS)(rng)


def test_no_text_raises_and_none_takes_long(base):
    base.reply("zzqqzz")  # reads the word list
    previous, slow, began = None, [], time.process_time()
    for number, text in zip(range(TEXTS), texts(7), strict=False):
        started = time.process_time()
        reply = base.reply(text, previous)
        assert isinstance(reply, Reply)
        if time.process_time() - started > SLOWEST:
            slow.append(text)
        previous = reply if number % 3 == 0 else None
    assert slow == []
    assert time.process_time() - began < SECONDS


@pytest.mark.skipif(not MEMORY.exists(), reason="the system does not tell how much memory is held")
def test_words_that_nobody_knows_leave_little_behind(base):
    def held() -> int:
        return int(MEMORY.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    rng, before = random.Random(3), held()
    for letters in [40, 2000] * 150:
        base.reply(" ".join("".join(rng.choices(string.ascii_lowercase, k=letters)) for _ in range(2000 // letters)))
    assert held() - before < KEPT
