import tomllib
from pathlib import Path

import pytest

import knowledge
from knowledge.form.positions import end_of, positions

TEXT = '''# a remark
title = "x" # [no header]

[article] # another
"a key" = """
three
lines"""
date = 1979-05-27 07:32:00.5
sub.key = 'lit = [eral]'

[[entry]]
questions = [
  "one", "two",   # "three"
  """four
  lines""", 3.14,
  [5, [6]],
]
quotations = [{ speaker = "a", text = "b = c" }, { speaker = "d", more = { x = [1] } }]
[[entry]]
id = "b"
[[entry.quotations]]
speaker = "e"
[entry.deep.er]
x = 1
'''
LINES = {
    ("title",): 2,
    ("article",): 4,
    ("article", "a key"): 5,
    ("article", "date"): 8,
    ("article", "sub"): 9,
    ("article", "sub", "key"): 9,
    ("entry",): 11,
    ("entry", 0): 11,
    ("entry", 0, "questions"): 12,
    ("entry", 0, "questions", 0): 13,
    ("entry", 0, "questions", 1): 13,
    ("entry", 0, "questions", 2): 14,
    ("entry", 0, "questions", 3): 15,
    ("entry", 0, "questions", 4): 16,
    ("entry", 0, "questions", 4, 0): 16,
    ("entry", 0, "questions", 4, 1): 16,
    ("entry", 0, "questions", 4, 1, 0): 16,
    ("entry", 0, "quotations"): 18,
    ("entry", 0, "quotations", 0): 18,
    ("entry", 0, "quotations", 0, "speaker"): 18,
    ("entry", 0, "quotations", 0, "text"): 18,
    ("entry", 0, "quotations", 1): 18,
    ("entry", 0, "quotations", 1, "speaker"): 18,
    ("entry", 0, "quotations", 1, "more"): 18,
    ("entry", 0, "quotations", 1, "more", "x"): 18,
    ("entry", 0, "quotations", 1, "more", "x", 0): 18,
    ("entry", 1): 19,
    ("entry", 1, "id"): 20,
    ("entry", 1, "quotations"): 21,
    ("entry", 1, "quotations", 0): 21,
    ("entry", 1, "quotations", 0, "speaker"): 22,
    ("entry", 1, "deep"): 23,
    ("entry", 1, "deep", "er"): 23,
    ("entry", 1, "deep", "er", "x"): 24,
}


def keys_of(value, keys=()):
    """The way to every value of a document."""
    named = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in named:
        yield (*keys, key)
        yield from keys_of(inner, (*keys, key))


def lines_of(text):
    """The line of every value."""
    return {keys: text.count("\n", 0, offset) + 1 for keys, offset in positions(text).items()}


def test_every_value_has_its_line():
    assert lines_of(TEXT) == LINES
    assert set(keys_of(tomllib.loads(TEXT))) == LINES.keys()


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        (("title",), "title"),
        (("article", "a key"), '"a key"'),
        (("entry", 0, "questions", 1), '"two"'),
        (("entry", 0, "questions", 2), '"""four\n  lines"""'),
        (("entry", 0, "quotations", 0, "text"), "text"),
    ],
)
def test_a_word_or_string_has_an_end(keys, word):
    start = positions(TEXT)[keys]
    assert TEXT[start : end_of(TEXT, start)] == word


@pytest.mark.parametrize("text", ["", "\n", "# only a remark", "[empty]", "x = 1"])
def test_little_is_no_trouble(text):
    assert set(positions(text)) == set(keys_of(tomllib.loads(text)))


def test_every_phrasing_of_the_shipped_base_has_its_line():
    for file in (Path(knowledge.__file__).parent / "data").rglob("*.toml"):
        text = file.read_text("utf-8")
        lines, found = text.splitlines(), lines_of(text)
        for name in ("entry", "unknown"):
            for number, table in enumerate(tomllib.loads(text).get(name, ())):
                assert table["id"] in lines[found[name, number, "id"] - 1]
                for index, phrasing in enumerate(table["questions"]):
                    line = lines[found[name, number, "questions", index] - 1]
                    assert phrasing in line or '\\"' in line
