import pytest

from tests.knowledge.form.hill import ARTICLE, ENTRY, OTHER, UNKNOWN

FILES = {"article.toml": ARTICLE, "hill.toml": ENTRY + OTHER, "unknown.toml": UNKNOWN}
TAIL = """# more ways to ask

[weather]
is it wet
  does it pour?\x20\x20

# a remark
#[no heading]
[ price ]
how much is it
[weather]
how wet [roughly] is it
"""


def test_phrasings_are_appended_to_those_of_the_entry_or_unknown(read):
    contents = read({**FILES, "any.phrasings": TAIL, "more.PHRASINGS": b"\xef\xbb\xbf[weather]\r\numbrella\r\n"})
    opening, weather = contents.tables["entry"]
    assert opening.questions == ("When does it open?", "opening time")
    assert weather.questions == ("Will it rain?", "is it wet", "does it pour?", "how wet [roughly] is it", "umbrella")
    assert contents.tables["unknown"][0].questions == ("What does it cost?", "how much is it")


def test_phrasings_in_another_language_are_translations(read):
    german, own = "[weather]\nRegnet es?\n", "[weather]\nis it wet\n"
    contents = read({**FILES, "hill.de.phrasings": german, "hill.EN.phrasings": own})
    weather = contents.tables["entry"][1]
    assert (weather.questions, weather.translations) == (("Will it rain?", "is it wet"), ("Regnet es?",))


def test_a_translation_stands_in_one_item(told):
    shown = {
        "article.toml": ARTICLE,
        "hill.toml": ENTRY + 'translations = ["Regnet es?"]\n' + OTHER,
        "unknown.toml": UNKNOWN,
    }
    assert told({**shown, "a.de.phrasings": "[weather]\nregnet es\n🤷\n"}) == [
        'a.de.phrasings, line 2, entry weather: the phrasing "regnet es" stands in entry opening too; keep it in one',
        'a.de.phrasings, line 3, entry weather: the phrasing "🤷" has no word; write words or remove it',
    ]
    assert told({**shown, "a.de.phrasings": "", "hill.toml": ENTRY + 'translations = ["🤷"]\n' + OTHER}) == [
        'hill.toml, line 6, entry opening: the phrasing "🤷" has no word; write words or remove it'
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\n[weathr]\nis it wet", 'line 2, [weathr]: is the id of no entry and no unknown; did you mean "weather"?'),
        ("[zzz]\n[zzz]\n", "line 1, [zzz]: is the id of no entry and no unknown"),
        ("# x\nis it wet\nor dry\n", "line 2: stands above the first heading, like [some-id]"),
        (
            "[weather\nis it wet\n",
            "line 1: is no heading; write the id in one pair of brackets, on a line of its own, like [some-id]",
        ),
        (
            "[[weather]]\nis it wet\n",
            "line 1: is no heading; write the id in one pair of brackets, on a line of its own, like [some-id]",
        ),
        (
            "[weather] is it wet\n",
            "line 1: is no heading; write the id in one pair of brackets, on a line of its own, like [some-id]",
        ),
        (
            "[weather]\nis it wet\n🤷\n",
            'line 3, entry weather: the phrasing "🤷" has no word; write words or remove it',
        ),
        (
            "[weather]\nOpening time?\n",
            'line 2, entry weather: the phrasing "Opening time?" stands in entry opening too; keep it in one',
        ),
        (
            "[weather]\nis it wet\n[price]\nIs it wet?",
            'line 4, unknown price: the phrasing "Is it wet?" stands in entry weather too; keep it in one',
        ),
    ],
)
def test_a_problem_names_its_line_and_its_mend(told, text, problem):
    assert told({**FILES, "hill.phrasings": text}) == [f"hill.phrasings, {problem}"]


def test_the_first_question_stands_with_its_entry(told):
    files = {"article.toml": ARTICLE, "hill.toml": ENTRY.replace('"When does it open?", "opening time"', "")}
    message = "hill.toml, line 4, entry opening: has no question; add at least the one that members see"
    assert told({**files, "hill.phrasings": "[opening]\nopening time\n"}) == [message]
