import pytest

from knowledge.form.checks import MAX_ANSWER, MAX_QUOTATION, MAX_SHORT, MAX_SHOWN, spoken
from tests.knowledge.form.hill import ARTICLE, CHART, ENTRY, PEOPLE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What's THE_cost,  of 2,000?", "what s the cost of 2 000"),
        ("Was kostet’s in der Straße?", "was kostet s in der strasse"),
        ("橋はいつ", "橋はいつ"),
        ("see https://example.org/faq now", "see now"),
        ("ask <@123>, <#4>, <:name:5> or </ask:6>", "ask or"),
        ("tell @everyone and @here", "tell and"),
        ("code ```of words``` here", "code here"),
        ("either/or @ 10 <", "either or 10"),
        ("🤷 ??? <a:wave:1>", ""),
        ("https://example.org", ""),
        ("", ""),
    ],
)
def test_the_words_of_a_text(text, words):
    assert spoken(text) == words


@pytest.mark.parametrize(
    ("text", "over", "problem"),
    [
        (
            "On Saturday.",
            "x" * (MAX_ANSWER + 1),
            "line 5, entry opening: its answer has 601 characters; shorten it to 600",
        ),
        (
            "When does it open?",
            "x" * (MAX_SHOWN + 1),
            "line 4, entry opening: its first question has 101 characters; at most 100",
        ),
        (
            "Open on Saturday",
            "x" * (MAX_SHORT + 1),
            "line 6, entry opening: its short has 61 characters; shorten it to 60",
        ),
        ("Gates, please", "so " * (MAX_QUOTATION + 1), "line 7, entry opening: a quotation has 41 words; at most 40"),
    ],
)
def test_a_text_may_be_just_as_long_as_the_limit(read, told, text, over, problem):
    hill = ENTRY + 'short = "Open on Saturday"\nquotations = [{ speaker = "Mara Quill", text = "Gates, please" }]\n'
    assert read(hill.replace(text, over[1:] if over[0] == "x" else over[3:])).tables["entry"]
    assert told(hill.replace(text, over)) == [f"hill.toml, {problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            ENTRY.replace('"opening"', '"Opening Day"'),
            'line 2, entry Opening Day: id "Opening Day" must be small letters, digits and hyphens, like bridge-opens',
        ),
        (
            ENTRY.replace('"When does it open?", "opening time"', ""),
            "line 4, entry opening: has no question; add at least the one that members see",
        ),
        (
            ENTRY + "paragraphs = [\n1,\n0, -3]",
            "line 8, entry opening: paragraph 0 does not exist; the first paragraph of the text is 1",
        ),
        (
            ENTRY + "words = ['gate', '🚪']",
            'line 6, entry opening: "🚪" of its words is no word; write one or remove it',
        ),
        (PEOPLE.replace("Mara Quill", "(†)"), 'line 2, person (†): name "(†)" has no letter; write the person\'s name'),
        (PEOPLE.replace("Mara Quill", "007"), 'line 2, person 007: name "007" has no letter; write the person\'s name'),
        (
            PEOPLE.replace("the boss", ""),
            'line 4, person Mara Quill: "" of its aliases is no word; write one or remove it',
        ),
        (CHART.replace("9600", "-5"), "line 4, [chart]: the bar 2022 is -5; a bar cannot be less than 0"),
        (
            CHART.replace("9600", "0"),
            "line 4, [chart]: has nothing to draw; give it a bar that is more than 0, or remove it",
        ),
        (
            CHART.replace("{ gr", "# { gr") + "]",
            "line 4, [chart]: has nothing to draw; give it a bar that is more than 0, or remove it",
        ),
    ],
)
def test_what_fails_in_use_is_told(told, text, problem):
    assert told(text)[0] == f"hill.toml, {problem}"


@pytest.mark.parametrize(
    ("language", "mend"),
    [
        ("English", '"en"'),
        ("EN", '"en"'),
        ("en_GB", '"en-GB"'),
        ("deutsch", '"de"'),
        ("Klingon", '"en" or "en-GB"'),
        ("", '"en" or "en-GB"'),
    ],
)
def test_a_language_is_a_tag(told, language, mend):
    article = ARTICLE + f'language = "{language}"\n'
    assert told({"article.toml": article}) == [f"article.toml, line 4, [article]: language must be a tag, like {mend}"]


@pytest.mark.parametrize("language", ["en", "en-GB", "en-gb", "es-419", "zh-Hant-TW", "yue"])
def test_all_tags_of_languages_are_good(read, language):
    assert read({"article.toml": ARTICLE + f'language = "{language}"\n'}).article.language == language


@pytest.mark.parametrize(
    "url",
    [
        "see our site",
        "www.example.org",
        "ftp://example.org/x",
        "https://",
        "http://[x",
        "https://a b.org",
        "https://e.org/" + "x" * 500,
    ],
)
def test_an_address_is_one_that_opens(told, url):
    (only,) = told({"article.toml": ARTICLE + f'url = "{url}"\n'})
    assert only.startswith(
        "article.toml, line 4, [article]: url is no address of a page; write it whole, like https://"
    )


@pytest.mark.parametrize("url", ["", "http://localhost:80/x?y=z#a", "https://example.org"])
def test_addresses_of_pages_are_good(read, url):
    assert read({"article.toml": ARTICLE + f'url = "{url}"\n'}).article.url == url
