import tomllib
from pathlib import Path

import pytest

from knowledge.form.slips import (
    COMMA,
    DATE,
    HEADER,
    INVISIBLE,
    KEY,
    LIST,
    MARK,
    NO_END,
    NUMBER,
    ONE,
    QUOTED,
    REMARK,
    SLIPS,
    TABLE,
)
from knowledge.form.sources import Source
from knowledge.form.syntax import OTHER, explain
from tests.knowledge.form.hill import ARTICLE, CHART, ENTRY
from tests.knowledge.form.hill import OTHER as NEXT

QUESTIONS = '["When does it open?", "opening time"]'
ANSWER = '"On Saturday."'
SYNONYMS = '[synonyms]\n"x" = ["y"]\n'
BACKSLASH = r"a backslash in a text is written twice, as \\"
SINGLE = "[entry] stands twice; write [[entry]], with two brackets, each time"
TWICE = "stands twice in one table; keep one, or write the next table's header, like [[entry]], above"


def answer(text):
    return ENTRY.replace(ANSWER, text) + NEXT


def questions(text):
    return ENTRY.replace(QUESTIONS, text) + NEXT


def more(text):
    return ENTRY + text + "\n" + NEXT


def article(text):
    return ARTICLE + text


def problem(text):
    """What is wrong with a text that is no TOML."""
    with pytest.raises((ValueError, RecursionError)) as caught:
        tomllib.loads(text)
    return explain(Source(Path("hill.toml"), text), caught.value)


SAMPLES = [
    (answer("“On Saturday.”"), 5, QUOTED),
    (answer("«On Saturday.»"), 5, QUOTED),
    (answer('"On Saturday.”'), 5, QUOTED),
    (questions("[“When?”, “Why?”]"), 4, QUOTED),
    (questions('["When?”, "Why?"]'), 4, QUOTED),
    (answer("On Saturday."), 5, QUOTED),
    (questions('[\nWhen?",\n"Why?",\n]'), 5, QUOTED),
    (answer('"It says "no" twice."'), 5, MARK),
    (answer('""No", it says"'), 5, MARK),
    (questions('["Who said "no"?", "x"]'), 4, MARK),
    (questions('["When?, "Why?"]'), 4, MARK),
    (more('quotations = [{ speaker = "Ada", text = "So "no"" }]'), 6, MARK),
    (answer("'It's open.'"), 5, "a text with an apostrophe stands between \"...\", not between '...'"),
    (answer(r'"In C:\Users\bob"'), 5, BACKSLASH),
    (answer(r'"In C:\path"'), 5, BACKSLASH),
    (answer(r'"In \ud800"'), 5, BACKSLASH),
    (questions('["When?" "Why?"]'), 4, COMMA),
    (questions('[\n"When?",\n"Why?" # so\n"How?",\n]'), 6, COMMA),
    (more('quotations = [{ speaker = "Ada" text = "Yes" }]'), 6, COMMA),
    (more('quotations = [{ speaker = "A", text = "B" }\n{ speaker = "A", text = "C" }]'), 6, COMMA),
    (more("paragraphs = [1 2]"), 6, COMMA),
    (questions('["When?", "Why?"'), 4, LIST),
    (questions('[\n"When?",\n"Why?",\n'), 6, LIST),
    (more("paragraphs = [1, 2"), 6, LIST),
    (more("paragraphs = [1, 2,"), 6, LIST),
    (ENTRY + "paragraphs = [1, 2", 6, LIST),
    (ENTRY + "paragraphs = [1, 2,\n\n", 6, LIST),
    (questions('("When?", "Why?")'), 4, LIST),
    (questions('"When?", "Why?"]'), 4, ONE),
    (questions('["When?"]]'), 4, ONE),
    (answer('"On Saturday.",'), 5, ONE),
    (more('quotations = [{ speaker = "A", text = "B" ]'), 6, "} is missing before ]"),
    (more('quotations = [{\nspeaker = "A", text = "B" }]'), 6, TABLE),
    (more('quotations = [{ speaker = "A", text = "B", }]'), 6, TABLE),
    (answer('"On Saturday.'), 5, NO_END),
    (ARTICLE[:-2], 3, NO_END),
    ('questions = [\n"When?', 2, NO_END),
    (questions('[\n"When?,\n"Why?",\n]'), 5, NO_END),
    (answer("'On Saturday."), 5, NO_END),
    (ENTRY.replace(ANSWER, '"""On\nSaturday."'), 5, 'a text in """ has no end: """ is missing behind it'),
    (ENTRY.replace(ANSWER, "'''On\nSaturday."), 5, "a text in ''' has no end: ''' is missing behind it"),
    (answer(""), 5, "a key has no value; write one after the =, or remove the key"),
    (questions('["When?",, "Why?"]'), 4, "two commas stand side by side; remove one"),
    (ENTRY.replace("topic =", "topic:"), 3, "a key and its value have = between them, not :"),
    (ENTRY.replace("topic =", "topic"), 3, "= is missing between a key and its value"),
    (ENTRY.replace("topic", ""), 3, "a key is missing before the ="),
    (SYNONYMS.replace('"x"', "prime minister"), 2, KEY),
    (SYNONYMS.replace('"x"', "straße"), 2, KEY),
    (SYNONYMS.replace('"x"', "über"), 2, KEY),
    (article("published = 1 May 2024"), 4, DATE),
    (article("published = May 1, 2024"), 4, DATE),
    (article("published = 01.05.2024"), 4, DATE),
    (article("published = 2024-02-30"), 4, DATE),
    (article("date = 1 May 2024"), 4, DATE),
    (more("paragraphs = [1-3]"), 6, NUMBER),
    (more("paragraphs = [1 – 3]"), 6, NUMBER),
    (more("paragraphs = [01]"), 6, NUMBER),
    (more("value = 29,437"), 6, NUMBER),
    (CHART.replace("9600", "9,600"), 4, NUMBER),
    (ENTRY.replace("[[entry]]", "[[entry]"), 1, HEADER),
    (ENTRY.replace("[[entry]]", "[entry]]"), 1, HEADER),
    (ENTRY.replace("[[entry]]", "[entry"), 1, HEADER),
    (ENTRY.replace("[[entry]]", "entry]"), 1, HEADER),
    (ENTRY.replace("[[entry]]", "[[my entry]]"), 1, HEADER),
    (more("// so"), 6, REMARK),
    (answer(ANSWER + " // so"), 5, REMARK),
    (more("These are the others."), 6, f"is neither a key with its value nor a header; {REMARK}"),
    (more("paragraphs =\u00a0[1]"), 6, INVISIBLE),
    (more("\u200bparagraphs = [1]"), 6, INVISIBLE),
    (answer('"On\x01Saturday."'), 5, INVISIBLE),
    (more("short = 3 4"), 6, "several values stand where one is wanted"),
    (article('title = "Again"'), 4, f"title {TWICE}"),
    (more('questions = [\n"a = b",\n]'), 6, f"questions {TWICE}"),
    (ENTRY + NEXT.replace("[[entry]]\n", ""), 6, f"id {TWICE}"),
    (more('quotations = [{ text = "a", text = "b" }]'), 6, f"a key {TWICE}"),
    (ARTICLE + ARTICLE, 4, "[article] stands twice; keep one"),
    (
        2 * ENTRY.replace("[[entry]]", "[entry]"),
        6,
        "[entry] stands twice; write [[entry]], with two brackets, each time",
    ),
    (
        ENTRY.replace("[[entry]]", "[entry]") + NEXT,
        6,
        "[entry] stands twice; write [[entry]], with two brackets, each time",
    ),
    ("<html>", 1, OTHER),
]


@pytest.mark.parametrize(("text", "line", "told"), SAMPLES)
def test_a_slip_is_told_in_its_line(text, line, told):
    found = problem(text)
    assert (found.line, found.message.partition("; here: ")[0]) == (line, told)


def test_every_slip_is_made_by_a_sample():
    assert {slip.told for slip in SLIPS} <= {told for _, _, told in SAMPLES}


@pytest.mark.parametrize(
    ("text", "where", "here"),
    [
        (more("= 3"), "entry opening", "= 3"),
        (
            ENTRY + NEXT.replace('"No."', '"It says "no" often, never "yes"."'),
            "entry weather",
            'answer = "It says "no" often, never "ye',
        ),
        (NEXT.replace('"weather"', "weather") + ENTRY, "[[entry]]", "id = weather"),
        (ARTICLE.replace('"Hollow', "Hollow"), "[article]", "title = Hollow Hill opens ag"),
        ("= 3", "", "= 3"),
    ],
)
def test_a_problem_says_in_which_entry_and_shows_the_place(text, where, here):
    found = problem(text)
    assert (found.where, found.message.partition("; here: ")[2]) == (where, here)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x = " + "[" * 5000, "has brackets in brackets without end; remove those that are too many"),
        ("x = " + "9" * 5000, "holds a number or a date that is none; write it otherwise"),
    ],
)
def test_what_the_parser_gives_no_place_for_is_told_too(text, told):
    assert str(problem(text)) == f"hill.toml: {told}"


@pytest.mark.parametrize("text", [ARTICLE, ENTRY, CHART])
def test_whatever_is_left_out_is_told_in_one_line(text):
    for start in range(len(text)):
        for length in (1, 2):
            broken = text[:start] + text[start + length :]
            try:
                tomllib.loads(broken)
            except tomllib.TOMLDecodeError as error:
                found = explain(Source(Path("hill.toml"), broken), error)
                assert "\n" not in str(found)
                assert 0 < found.line <= text.count("\n")
