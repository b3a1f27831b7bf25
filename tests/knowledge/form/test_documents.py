import pytest

from tests.knowledge.form.hill import ARTICLE, ENTRY, OTHER

NEEDS = OTHER + 'related = ["opening"]\n'
"""An entry that would miss the first one if that were lost."""
TABLES = "[article], [chart], [[person]], [[entry]], [[unknown]], [[figure]], [synonyms]"


@pytest.mark.parametrize(
    ("hill", "problem"),
    [
        ("[entry]", "line 1, [entry]: must be written [[entry]], with two brackets on each side"),
        ("[[entrys]]", "line 1, [[entrys]]: is no table of a base; did you mean [[entry]]?"),
        ("[entries]", "line 1, [entries]: is no table of a base; did you mean [[entry]]?"),
        ("[[Entry]]", "line 1, [[Entry]]: is no table of a base; did you mean [[entry]]?"),
        ("[[question]]", f"line 1, [[question]]: is no table of a base; it has {TABLES}"),
        ("", "line 2: id, topic, questions, answer must stand under a header; write [[entry]] above"),
    ],
)
def test_a_header_that_is_none_is_told_once(told, hill, problem):
    files = {"article.toml": ARTICLE, "hill.toml": ENTRY.replace("[[entry]]", hill), "other.toml": NEEDS}
    assert told(files) == [f"hill.toml, {problem}"]


@pytest.mark.parametrize(
    ("article", "problem"),
    [
        ("[[article]]", "line 1, [[article]]: must be written [article], with one bracket on each side"),
        ("[artcle]", "line 1, [artcle]: is no table of a base; did you mean [article]?"),
        ("", "line 2: title, publisher must stand under a header; write [article] above"),
        ('summary = "x"\n[article]', "line 1: summary must stand under a header; write [article] above"),
    ],
)
def test_an_article_with_another_header_is_told_once(told, article, problem):
    assert told({"article.toml": ARTICLE.replace("[article]", article), "hill.toml": ENTRY}) == [
        f"article.toml, {problem}"
    ]


def test_keys_above_the_first_entry_are_told_once(told):
    files = {"article.toml": ARTICLE, "hill.toml": ENTRY.replace("[[entry]]\n", "") + NEEDS}
    assert told(files) == [
        "hill.toml, line 1: id, topic, questions, answer must stand under a header; write [[entry]] above"
    ]


@pytest.mark.parametrize(
    ("hill", "problem"),
    [
        (ARTICLE + "summary = 'x'", "line 1, [article]: stands in article.toml too, line 1; keep one"),
        ("entry = 3", "line 1, [entry]: must be written [[entry]], with two brackets on each side"),
        ("entry = [1, 2]", "line 1, [[entry]]: must be written [[entry]], with two brackets on each side"),
        ("chart = [1, 2]", "line 1, [[chart]]: must be written [chart], with one bracket on each side"),
        ("synonyms = 3", "line 1, [synonyms]: must be written [synonyms], with one bracket on each side"),
        ("[synonyms]\na = 'b'", 'line 2, [synonyms]: a must be a list of words, like ["...", "..."]'),
        ("[synonyms]\na = ['b', 1]", 'line 2, [synonyms]: a must be a list of words, like ["...", "..."]'),
        ("[synonyms]\na = ['b', '?']", 'line 2, [synonyms]: a must be a list of words, like ["...", "..."]'),
    ],
)
def test_odd_tables_are_told_and_do_not_raise(told, hill, problem):
    assert told(hill) == [f"hill.toml, {problem}"]


def test_an_empty_list_of_entries_is_none(read):
    assert read("entry = []").tables["entry"] == []


def test_keys_above_the_first_entry_move_no_line(told):
    hill = ENTRY.replace("[[entry]]\n", "") + OTHER.replace("answer", "anwser")
    header, key = told({"article.toml": ARTICLE, "hill.toml": hill})
    assert header.startswith("hill.toml, line 1: id, topic, questions, answer must stand under a header")
    assert key.startswith('hill.toml, line 9, entry weather: "anwser" is not a key')


@pytest.mark.parametrize("text", ["chart = []", "article = []"])
def test_an_empty_list_of_what_stands_once_is_told(told, text):
    name = text.split()[0]
    assert f"hill.toml, line 1, [[{name}]]: must be written [{name}], with one bracket on each side" in told(text)
