from datetime import date

import pytest

from knowledge import Bar, Entry, Figure, KnowledgeBase, KnowledgeError, LoadingError, Person, Quotation, Unknown
from knowledge.form.loading import MAX_ANSWER, MAX_QUOTATION, MAX_SHORT, MAX_SHOWN, read_folder

ARTICLE = """
[article]
title = "Hollow Hill opens again"
publisher = "The Marrow Gazette"
"""
ENTRY = """
[[entry]]
id = "opening"
topic = "Reopening"
questions = ["When does it open?", "opening time"]
answer = "On Saturday."
"""
UNKNOWN = """
[[unknown]]
id = "price"
questions = ["What does it cost?"]
reply = "The article does not say."
"""
FULL = {
    "article": """
[article]
title = "Hollow Hill opens again"
publisher = "The Marrow Gazette"
author = "Nobody"
url = "https://example.org/hill"
published = 2024-02-29
language = "en-GB"
sha256 = "00"
summary = "It opens again."

[[person]]
name = "Mara Quill"
role = "director"
aliases = ["Quill"]

[synonyms]
telescope = ["scope"]
""",
    "hill": """
[[entry]]
id = "opening"
topic = "Reopening"
questions = ["When does it open?", "opening time"]
answer = "On Saturday."
quotations = [{ speaker = "Mara Quill", text = "On Saturday!" }]
paragraphs = [1, 2]
related = ["opening"]
words = ["gates", "doors"]
short = "Saturday"

[[figure]]
value = "12,480"
label = "visitors"
source = "the council"
entry = "opening"

[chart]
title = "Visitors"
source = "the council"
bars = [{ group = "years", label = "2022", value = 9600 }]

[synonyms]
telescope = ["big eye"]
visitor = ["guest"]
""",
    "unknown": UNKNOWN + 'related = ["opening"]\nwords = ["fee"]\n',
}


@pytest.fixture
def write(tmp_path):
    def write(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


@pytest.fixture
def problems(write):
    def problems(**files):
        """What is wrong with a folder of these files, as its author reads it."""
        with pytest.raises(LoadingError) as caught:
            read_folder(write(**files))
        assert str(caught.value).splitlines() == [str(problem) for problem in caught.value.problems]
        return str(caught.value)

    return problems


def test_a_folder_with_everything_is_read(write):
    contents = read_folder(write(**FULL))
    entry = Entry(
        "opening",
        "Reopening",
        ("When does it open?", "opening time"),
        "On Saturday.",
        (Quotation("Mara Quill", "On Saturday!"),),
        (1, 2),
        ("opening",),
        ("gates", "doors"),
        "Saturday",
    )
    assert contents.tables == {
        "person": [Person("Mara Quill", "director", ("Quill",))],
        "entry": [entry],
        "unknown": [Unknown("price", ("What does it cost?",), "The article does not say.", ("opening",), ("fee",))],
        "figure": [Figure("12,480", "visitors", "the council", "opening")],
    }
    assert contents.article.published == date(2024, 2, 29)
    assert contents.chart.bars == (Bar("years", "2022", 9600),)
    assert contents.synonyms == {"telescope": ["scope", "big eye"], "visitor": ["guest"]}


def test_little_is_enough(write):
    base = KnowledgeBase.load(write(article=ARTICLE, any_name=ENTRY))
    assert [entry.id for entry in base.entries] == ["opening"]
    assert (base.article.title, base.unknowns, base.people) == ("Hollow Hill opens again", (), ())


def test_files_are_read_in_the_order_of_their_names(write):
    other = ENTRY.replace("opening", "other").replace("When does", "Does")
    assert [entry.id for entry in KnowledgeBase.load(write(article=ARTICLE, b=ENTRY, a=other)).entries] == [
        "other",
        "opening",
    ]


def test_other_files_are_not_read(write):
    folder = write(article=ARTICLE, hill=ENTRY)
    (folder / "notes.txt").write_text("not = = toml")
    assert read_folder(folder).tables["entry"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("= 3", "hill.toml: is not TOML: "),
        ('x = "', "hill.toml: is not TOML: "),
        (b"\xff\xfe", "hill.toml: is not TOML: 'utf-8' codec"),
        ("[thing]", "hill.toml, [thing]: is not a table of the form; it has article, chart, person, entry, unknown,"),
        ("[entry]\nid = 'a'", "hill.toml, [entry]: must be written [[entry]], with two brackets"),
        ("article = 5", "hill.toml, [article]: "),
        (ARTICLE, "hill.toml, [article]: stands in the base twice; keep one"),
        ("[synonyms]\na = 'b'", 'hill.toml, [synonyms] a: must be a list of words, like ["..."]'),
        ("[synonyms]\na = ['b', 1]", 'hill.toml, [synonyms] a: must be a list of words, like ["..."]'),
        ("[[entry]]\nid = 'a'", "hill.toml, entry a: topic is required; add it"),
        ("[[entry]]\nid = 'a'", "hill.toml, entry a: questions is required; add it"),
        ("[[entry]]\nid = 'a'", "hill.toml, entry a: answer is required; add it"),
        ("[[entry]]\ntopic = 'a'", "hill.toml, entry number 1: id is required; add it"),
        ("[[unknown]]\nid = 'a'", "hill.toml, unknown a: reply is required; add it"),
        ("[[person]]\nname = 'Ada'", "hill.toml, person Ada: role is required; add it"),
        ("[[figure]]\nlabel = 'all'", "hill.toml, figure all: value is required; add it"),
        ("[chart]\ntitle = 'all'", "hill.toml, [chart]: bars is required; add it"),
        (ENTRY + "colour = 'red'", "hill.toml, entry opening: colour is not a key of the form; remove it or mend its"),
        (ENTRY + "paragraphs = ['a']", "hill.toml, entry opening: paragraphs.0 is not right: "),
        (ENTRY + "quotations = ['a']", "hill.toml, entry opening: quotations.0 is not right: "),
        (ENTRY + "quotations = [{ text = 'a' }]", "hill.toml, entry opening: quotations.0.speaker is required; add it"),
        (ENTRY + "related = 'opening'", 'hill.toml, entry opening: related must be a list, like ["..."]'),
        (ENTRY.replace('"opening"', "5"), "hill.toml, entry 5: id must be text in quotes"),
        (ENTRY.replace('["When does it open?", "opening time"]', "[]"), "entry opening: has no first question; add at"),
        (ENTRY.replace("On Saturday.", "  "), "hill.toml, entry opening: has an empty answer; write one"),
        (UNKNOWN.replace("The article does not say.", ""), "hill.toml, unknown price: has an empty answer; write one"),
        (ENTRY + ENTRY.replace("When", "Why"), "entry opening: has an id that hill.toml uses too; rename one"),
        (ENTRY + UNKNOWN.replace("price", "opening"), "unknown opening: has an id that hill.toml uses too; rename"),
        (
            ENTRY + ENTRY.replace("opening", "other").replace("When does it open?", "WHEN DOES IT OPEN"),
            "hill.toml, entry other: the phrasing 'WHEN DOES IT OPEN' stands in opening too; keep it in one",
        ),
        (
            ENTRY + UNKNOWN.replace("What does it cost?", "opening time"),
            "hill.toml, unknown price: the phrasing 'opening time' stands in opening too; keep it in one",
        ),
        (ENTRY + "related = ['zzz']", "hill.toml, entry opening: related names 'zzz', which is no entry"),
        (UNKNOWN + "related = ['price']", "hill.toml, unknown price: related names 'price', which is no entry"),
        (
            "[[figure]]\nvalue = '1'\nlabel = 'all'\nsource = 's'\nentry = 'zzz'",
            "figure all: entry names 'zzz', which is no entry",
        ),
    ],
)
def test_a_problem_names_its_place_and_its_mend(problems, text, problem):
    assert problem in problems(article=ARTICLE, hill=text)


@pytest.mark.parametrize(
    ("text", "over", "problem"),
    [
        ("On Saturday.", "x" * (MAX_ANSWER + 1), "its answer has 601 characters; shorten it to 600"),
        ("When does it open?", "x" * (MAX_SHOWN + 1), "its first question has 101 characters; at most 100"),
    ],
)
def test_a_text_may_be_just_as_long_as_the_limit(write, problems, text, over, problem):
    assert read_folder(write(article=ARTICLE, hill=ENTRY.replace(text, over[1:]))).tables["entry"]
    assert f"hill.toml, entry opening: {problem}" in problems(hill=ENTRY.replace(text, over))


def test_a_short_may_be_just_as_long_as_the_limit(write, problems):
    assert read_folder(write(article=ARTICLE, hill=ENTRY + f'short = "{"x" * MAX_SHORT}"')).tables["entry"]
    told = problems(article=ARTICLE, hill=ENTRY + f'short = "{"x" * (MAX_SHORT + 1)}"')
    assert told == "hill.toml, entry opening: its short has 61 characters; shorten it to 60"


def test_a_quotation_may_be_just_as_long_as_the_limit(write, problems):
    said = 'quotations = [{{ speaker = "Mara Quill", text = "{}" }}]'
    assert read_folder(write(article=ARTICLE, hill=ENTRY + said.format("so " * MAX_QUOTATION))).tables["entry"]
    message = "hill.toml, entry opening: a quotation has 41 words; at most 40"
    assert message in problems(hill=ENTRY + said.format("so " * (MAX_QUOTATION + 1)))


def test_all_problems_are_told_at_once(problems):
    told = problems(
        article="[article]\ntitle = 'x'",
        broken="= 3",
        hill=ENTRY + "related = ['zzz']\n" + UNKNOWN.replace("The article does not say.", ""),
        more="[thing]\n[[entry]]\nid = 'a'\ncolour = 'red'",
    ).splitlines()
    assert [problem.split(": ")[0] for problem in told] == [
        "article.toml, [article]",
        "broken.toml",
        "hill.toml, unknown price",
        "more.toml, [thing]",
        *["more.toml, entry a"] * 4,
        "hill.toml, entry opening",
    ]


@pytest.mark.parametrize("text", ["", ENTRY])
def test_an_article_is_required(problems, text):
    assert problems(hill=text) == "article.toml, [article]: is required; add the table with title and publisher"


def test_a_folder_without_files_is_refused(tmp_path):
    with pytest.raises(KnowledgeError, match=r"is not a folder with \*\.toml files; name the base's folder"):
        read_folder(tmp_path)


@pytest.mark.parametrize("name", ["nowhere", "hill.toml"])
def test_what_is_no_folder_is_refused(write, name):
    folder = write(hill=ENTRY) / name
    with pytest.raises(LoadingError, match="is not a folder") as caught:
        KnowledgeBase.load(folder)
    assert caught.value.folder == folder


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("entry = [1, 2]", "must be written [[entry]]"),
        ("synonyms = 3", "must be a table, headed [synonyms]"),
        ('[[person]]\nname = "?"\nrole = "mayor"', "name has no word"),
        (ENTRY.replace('id = "opening"', 'id = "Opening Day"'), "is not kebab-case"),
        (ENTRY.replace('topic = "Reopening"', 'topic = " "'), "topic is empty"),
    ],
)
def test_odd_tables_are_told_and_do_not_raise(problems, text, told):
    assert told in problems(article=ARTICLE, hill=text)


def test_a_folder_named_like_a_file_and_a_byte_order_mark_do_no_harm(write):
    folder = write(article=b"\xef\xbb\xbf" + ARTICLE.encode())
    (folder / "notes.toml").mkdir()
    assert read_folder(folder).article is not None
