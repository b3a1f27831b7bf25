"""One written form for a number, however it was typed: digits without separators.

"29,437", "29 437" and "twenty-nine thousand four hundred and thirty-seven" are all "29437";
"£400m" is "400 million pound"; "32%" is "32 percent"; "twenty twenty-two" is "2022".
"""

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000}
_MAGNITUDES = {"m": " million", "mn": " million", "mil": " million", "bn": " billion"}

_GROUPED = re.compile(r"(?<![\d.,])(\d{1,3})((?:[ ,.]\d{3})+)(?![\d])")
_MAGNITUDE = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) ?(k|mn|mil|m|bn)\b")
_FIGURE = re.compile(r"[\d%£]|per ?cent|\bpct\b|\bgbp\b|\bquid\b")
_PERCENT = re.compile(r"%|(?:(?<=[0-9])|\b)(?:per ?cents?|pct)\b")
_LETTER_O = re.compile(r"(?<=\d)o(?=\d)")
_SHORT_YEAR = re.compile(r"(?<!\w)'([0-3]\d)\b")


def written_in_digits(text: str) -> str:
    """Lower-case text with every figure in its plain form."""
    if not _FIGURE.search(text):
        return text
    text = _LETTER_O.sub("0", text)
    text = _SHORT_YEAR.sub(r"20\1", text)
    text = _GROUPED.sub(lambda m: m[1] + re.sub(r"\D", "", m[2]), text)
    text = _MAGNITUDE.sub(_written_out, text)
    text = _PERCENT.sub(" percent", text)
    return re.sub(r"[£]|\b(?:gbp|quid)\b", " pound ", text)


def _written_out(match: re.Match[str]) -> str:
    """Thousands as a number, millions and billions as a word: "45.5k" is "45500", "400m" is "400 million"."""
    if match[2] == "k":
        return str(round(float(match[1]) * 1000))
    return match[1] + _MAGNITUDES[match[2]]


def spelt_out(words: list[str]) -> list[str]:
    """The words with each run of number words replaced by its digits; "one" alone stays."""
    if _VALUES.keys().isdisjoint(words):
        return words
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
