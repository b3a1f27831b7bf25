"""One written form for an amount, however it was typed: plain digits, and "%" behind a percentage.

"29,437", "29 437" and "twenty-nine thousand four hundred and thirty-seven" are all "29437"; "£0.4bn" and
"400 million pounds" are "400000000 pound"; "32 per cent" and "%32" are "32%"; "twenty twenty-two" is "2022".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

LONGEST = 15
"""Digits beyond which a number is not reckoned with: it is left as it was typed."""
NEAR = 20
"""Share, as 1 / NEAR, by which a number may be rounded and still be the one that is meant."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000}
_MAGNITUDES = (
    dict.fromkeys(("k", "thousand"), 1_000)
    | dict.fromkeys(("m", "mn", "mil", "mill", "mio", "million", "millions"), 1_000_000)
    | dict.fromkeys(("bn", "bln", "billion", "billions"), 1_000_000_000)
)
_SPELT_MAGNITUDES = frozenset(word for word in _MAGNITUDES if len(word) > 3)
"""Magnitudes that are words: "m" after a number word would be "I'm"."""
_CURRENCIES = {"£": " pound", "$": " dollar", "€": " euro"}

_NO_PART = re.compile(
    r"\b\d{1,2}:\d{2}\b(?: ?[ap]\.?m\b)?"  # a time of day
    r"|(?<![\w.,])(?:\+\d{1,3}[ -]?(?:\(0\))?|0)\d{2,4}(?:[ -]?\d{3,4}){2}(?!\w)"  # a number of a telephone
    r"|(?<![\w.,])\(?\d{3}\)?[ -]\d{3}-\d{4}(?!\w)"  # one in America
    r"|(?:\bnot )?\b\d{1,3} ?(?:%|per ?cent) (?:sure|certain|positive|convinced|clear|agree)"  # how sure somebody is
    r"|\b(?:in|under|within|max|at most|no more than|less than|using) \d{1,4}"  # how long an answer is wished
    r" (?:words?|sentences?|lines?|characters?|bullets?)\b"
)
"""Numbers that are no part of what is asked."""
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LETTER_O = re.compile(r"(?<=\d)o(?=\d)")
_SHORT_YEAR = re.compile(r"(?<!\w)'([0-3]\d)(?![\w%'.,]*\d|'|%)\b")
_AMOUNT = re.compile(
    r"(?<![\w.])(?<!\d,)(?P<before>[£$€%] ?)?"
    r"(?P<number>(?!0)\d{1,3}(?:[ ,.']\d{3})+(?!\d)(?:[.,]\d+)?|0,\d+|\d+(?:\.\d+|,\d{1,2}(?![,.]?\d))?)"
    rf"(?:[ -]?(?P<magnitude>{'|'.join(_MAGNITUDES)})(?![^\W_]))?"
    r"(?:[ -]?(?P<percent>%|per ?cent|pct|p\. ?c\.|pc\b))?(?: ?(?P<after>[£$€]))?(?![^\W_])"
)


def in_figures(text: str) -> str:
    """Lower-case text with every amount that has a figure in its plain form."""
    if not _DIGIT.search(text):
        return text
    text = _SHORT_YEAR.sub(r"20\1", _LETTER_O.sub("0", _NO_PART.sub(" ", text)))
    return _AMOUNT.sub(_amount, text)


def _amount(match: re.Match[str]) -> str:
    currency = _CURRENCIES.get((match["before"] or match["after"] or "").strip(), "")
    percent = "%" if match["percent"] or (match["before"] or "").strip() == "%" else ""
    return _multiplied(_without_groups(match["number"]), match["magnitude"] or "") + percent + currency + " "


def _without_groups(number: str) -> str:
    """The number without separators of thousands, and with a point before its decimals."""
    grouped = re.fullmatch(r"([1-9]\d{0,2}(?:[ ,.']\d{3})+)(?:[.,](\d+))?", number)
    if grouped:
        return re.sub(r"\D", "", grouped[1]) + (f".{grouped[2]}" if grouped[2] else "")
    return number.replace(",", ".")


def _multiplied(number: str, magnitude: str) -> str:
    """The number times its magnitude, without a needless point."""
    if len(number) > LONGEST or not (magnitude or "." in number):
        return number
    value = Decimal(number) * _MAGNITUDES.get(magnitude, 1)
    return f"{value.normalize():f}"


def together(words: Sequence[str]) -> list[str]:
    """The words with number words in digits ("one" alone stays), magnitudes multiplied and percentages marked."""
    return list(_joined(_spelt_out(words)))


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Each number with the magnitude and the "per cent" that follow it."""
    place = 0
    while place < len(words):
        word, place = words[place], place + 1
        if is_amount(word):
            if place < len(words) and words[place] in _SPELT_MAGNITUDES and word[-1] != "%":
                word, place = _multiplied(word, words[place]), place + 1
            if words[place : place + 1] in (["percent"], ["%"]) or words[place : place + 2] == ["per", "cent"]:
                word, place = f"{word}%", place + (2 if words[place] == "per" else 1)
        yield word


def is_amount(word: str) -> bool:
    """Whether a word is a number or a percentage."""
    return word[:1].isdigit() and word.rstrip("%").replace(".", "", 1).isdecimal()


def rounds_to(exact: str, rounded: str) -> bool:
    """Whether one number is another to as many places as it was given: 29437 is 29000, 29400 and 30000.

    Years and percentages, and numbers below a thousand, are never rounded; nor is any by more than 1 / NEAR of it.
    """
    if not all(number.isdecimal() and 3 < len(number) <= LONGEST for number in (exact, rounded)) or _YEAR.match(exact):
        return False
    step = 10 ** (len(rounded) - len(rounded.rstrip("0")))
    nearest: int = (int(exact) + step // 2) // step * step
    return step >= 100 and nearest == int(rounded) and abs(nearest - int(exact)) * NEAR <= int(exact)


def _spelt_out(words: Sequence[str]) -> list[str]:
    """The words with each run of number words replaced by its digits; "one" alone stays."""
    if _VALUES.keys().isdisjoint(words):
        return list(words)
    result: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if word in _VALUES or (run and (word in _SCALES or word == "and")):
            run.append(word)
            continue
        result += _digits(run)
        run = []
        result.append(word)
    return result[:-1]


def _digits(run: list[str]) -> list[str]:
    tail = []
    while run and run[-1] == "and":
        tail.append(run.pop())
    if not run or run == ["one"]:
        return run + tail
    groups = _groups([word for word in run if word != "and"])
    if len(groups) == 2 and "and" not in run and all(10 <= group <= 99 for group in groups):
        groups = [groups[0] * 100 + groups[1]]  # "twenty twenty-two" is a year
    return [str(group) for group in groups] + tail


def _groups(run: list[str]) -> list[int]:
    """Numbers that follow each other: a new one begins where the words cannot go on."""
    groups: list[int] = []
    total = current = 0
    room = 0  # what a further word may at most add: 99 after "hundred", 9 after "twenty"
    for word in run:
        if word in _SCALES:
            scale = _SCALES[word]
            total, current = (total + current * scale, 0) if scale == 1000 else (total, current * 100)
            room = 999 if scale == 1000 else 99
            continue
        value = _VALUES[word]
        if (total or current) and not 0 < value <= room:
            groups.append(total + current)
            total = current = 0
        current += value
        room = 9 if value >= 20 else 99 if current >= 100 and value >= 100 else 0
    return [*groups, total + current]
