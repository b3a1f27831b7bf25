from datetime import date

import pytest

from knowledge import Bar, Entry, Figure, KnowledgeBase, Person, Quotation, Unknown
from tests.knowledge.form.hill import ARTICLE, CHART, ENTRY, FIGURE, OTHER, PEOPLE, UNKNOWN

FULL = {
    "article.toml": ARTICLE
    + """author = "Nobody"
url = "https://example.org/hill"
published = 2024-02-29
language = "en-GB"
sha256 = "00"
summary = "It opens again."

[synonyms]
telescope = ["scope"]
"""
    + PEOPLE,
    "hill.toml": ENTRY
    + """quotations = [{ speaker = "Mara Quill", text = "On Saturday!" }]
paragraphs = [1, 2]
related = ["weather"]
words = ["gates", "doors"]
short = "Saturday"

[synonyms]
telescope = ["big eye"]
visitor = ["guest"]
"""
    + OTHER
    + FIGURE
    + CHART,
    "unknown.toml": UNKNOWN + 'related = ["opening"]\nwords = ["fee"]\n',
    "unknown.phrasings": "[price]\nhow much is it\n[opening]\nfrom when on\n",
}


def test_a_folder_with_everything_is_read(read):
    contents = read(FULL)
    entry = Entry(
        "opening",
        "Reopening",
        ("When does it open?", "opening time", "from when on"),
        "On Saturday.",
        (Quotation("Mara Quill", "On Saturday!"),),
        (1, 2),
        ("weather",),
        ("gates", "doors"),
        "Saturday",
    )
    questions = ("What does it cost?", "how much is it")
    assert contents.tables == {
        "person": [Person("Mara Quill", "director", ("Quill", "the boss"))],
        "entry": [entry, Entry("weather", "Weather", ("Will it rain?",), "No.")],
        "unknown": [Unknown("price", questions, "The article does not say.", ("opening",), ("fee",))],
        "figure": [Figure("12,480", "visitors", "the council", "opening")],
    }
    assert contents.article.published == date(2024, 2, 29)
    assert contents.chart.bars == (Bar("years", "2022", 9600),)
    assert contents.synonyms == {"telescope": ["scope", "big eye"], "visitor": ["guest"]}


def test_little_is_enough(write):
    base = KnowledgeBase.load(write({"article.toml": ARTICLE, "any name.toml": ENTRY}))
    assert [entry.id for entry in base.entries] == ["opening"]
    assert (base.article.title, base.unknowns, base.people) == ("Hollow Hill opens again", (), ())


def test_files_are_read_in_the_order_of_their_names(read):
    contents = read({"article.toml": ARTICLE, "b.toml": ENTRY, "a.toml": OTHER})
    assert [entry.id for entry in contents.tables["entry"]] == ["weather", "opening"]


def test_a_home_folder_is_found(read, monkeypatch, tmp_path):
    read(ENTRY)
    monkeypatch.setenv("HOME", str(tmp_path.parent))
    monkeypatch.setenv("USERPROFILE", str(tmp_path.parent))
    assert KnowledgeBase.load(type(tmp_path)("~") / tmp_path.name).entries


def test_all_problems_are_told_at_once_in_the_order_of_the_files(told):
    files = {
        "article.toml": "[article]\ntitle = 'x'",
        "broken.toml": "= 3",
        "hill.toml": ENTRY + "paragraphs = [0]\n" + UNKNOWN.replace("The article does not say.", ""),
        "more.toml": "[thing]\n[[entry]]\nid = 'a'\ncolour = 'red'",
    }
    assert [problem.split(": ")[0] for problem in told(files)] == [
        "article.toml, line 1, [article]",
        "broken.toml, line 1",
        "hill.toml, line 6, entry opening",
        "hill.toml, line 10, unknown price",
        "more.toml, line 1, [thing]",
        *["more.toml, line 2, entry a"] * 3,
        "more.toml, line 4, entry a",
    ]


@pytest.mark.parametrize("text", ["", ENTRY])
def test_an_article_is_required(told, text):
    message = "article.toml, [article]: is missing; write [article] with a title and a publisher into one of the files"
    assert told({"hill.toml": text}) == [message]


SPEAKS = ENTRY + 'quotations = [{ speaker = "Mara Quil", text = "Yes" }]\nrelated = ["weathr"]\n'


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        (
            {"article.toml": ARTICLE.replace('"Hollow Hill', "Hollow Hill"), "hill.toml": ENTRY},
            "article.toml, line 2, [article]: a text stands between straight quotation marks",
        ),
        (
            {
                "article.toml": ARTICLE,
                "hill.toml": SPEAKS + FIGURE.replace("opening", "openin"),
                "other.toml": OTHER.replace("No.", 'It says "no".') + PEOPLE,
                "hill.phrasings": "[rain]\nis it wet\n",
            },
            "other.toml, line 5, entry weather: a quotation mark ends a text too early",
        ),
        (
            {"article.toml": ARTICLE, "hill.toml": SPEAKS, "other.toml": OTHER.encode("utf-16")},
            "other.toml: is saved as UTF-16",
        ),
        (
            {
                "article.toml": ARTICLE,
                "hill.toml": ENTRY.replace('id = "', 'idd = "') + OTHER + 'related = ["opening"]',
            },
            'hill.toml, line 2, entry number 1: "idd" is not a key of [[entry]]; did you mean "id"?',
        ),
        (
            {"article.toml": ARTICLE, "hill.toml": ENTRY.replace("Saturday.", "") + OTHER.replace("id =", "# id =")},
            "hill.toml, line 6, entry number 2: id is missing; add it, as a text in quotation marks",
        ),
        (
            {
                "article.toml": ARTICLE,
                "hill.toml": ENTRY.replace("answer", "paragraphs = 3\nanswer") + OTHER + 'related = ["opening"]',
                "hill.phrasings": "[opening]\nfrom when on\n",
            },
            "hill.toml, line 5, entry opening: paragraphs must be a list of whole numbers, like [3, 4]",
        ),
    ],
    ids=["article", "syntax", "encoding", "key", "missing", "type"],
)
def test_one_mistake_gives_one_message(told, files, problem):
    (only,) = told(files)
    assert only.startswith(problem)
