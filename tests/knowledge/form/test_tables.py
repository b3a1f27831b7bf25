import pytest

from tests.knowledge.form.hill import ARTICLE, CHART, ENTRY, FIGURE, PEOPLE, UNKNOWN

CONTROL = "holds an invisible control character; a backslash in a text is written twice"
KEYS = "id, topic, questions, answer, quotations, paragraphs, related, words, short, unsaid, translations, draft"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            ENTRY.replace("answer", "anwser"),
            'line 5, entry opening: "anwser" is not a key of [[entry]]; did you mean "answer"?',
        ),
        (
            ENTRY.replace("answer", "reply"),
            'line 5, entry opening: "reply" is not a key of [[entry]]; did you mean "answer"?',
        ),
        (
            UNKNOWN.replace("questions", "Question"),
            'line 3, unknown price: "Question" is not a key of [[unknown]]; did you mean "questions"?',
        ),
        (
            PEOPLE.replace("aliases", "alias"),
            'line 4, person Mara Quill: "alias" is not a key of [[person]]; did you mean "aliases"?',
        ),
        (
            ENTRY + "colour = 'red'",
            f'line 6, entry opening: "colour" is not a key of [[entry]]; remove it; the keys are {KEYS}',
        ),
        (
            ENTRY + "[entry.deep]\nx = 1",
            f'line 6, entry opening: "deep" is not a key of [[entry]]; remove it; the keys are {KEYS}',
        ),
        (
            ENTRY + "quotations = [{ speeker = 'Ada', text = 'Yes' }]",
            'line 6, entry opening: "speeker" is not a key of quotations; did you mean "speaker"?',
        ),
        (
            CHART.replace("value", "number"),
            'line 4, [chart]: "number" is not a key of bars; did you mean "value"?',
        ),
    ],
)
def test_a_misspelt_key_is_told_once_and_read_as_what_was_meant(told, text, problem):
    assert told(text) == [f"hill.toml, {problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            ENTRY.replace("topic =", "# topic ="),
            "line 1, entry opening: topic is missing; add it, as a text in quotation marks",
        ),
        (
            ENTRY.replace("questions =", "# q ="),
            'line 1, entry opening: questions is missing; add it, as a list of texts, like ["...", "..."]',
        ),
        (
            ENTRY.replace("id =", "# id ="),
            "line 1, entry number 1: id is missing; add it, as a text in quotation marks",
        ),
        (
            PEOPLE.replace("role =", "# role ="),
            "line 1, person Mara Quill: role is missing; add it, as a text in quotation marks",
        ),
        (
            FIGURE.replace("value =", "# value ="),
            "line 1, figure visitors: value is missing; add it, as a text in quotation marks",
        ),
        (
            CHART.replace("bars =", "# bars ="),
            'line 1, [chart]: bars is missing; add it, as a list like [{ group = "...", label = "...", value = 12 }]',
        ),
        (
            CHART.replace('label = "2022", ', ""),
            "line 4, [chart]: number 1 of bars: label is missing; add it, as a text in quotation marks",
        ),
        (CHART.replace("9600", "1.5"), "line 4, [chart]: number 1 of bars: value must be a whole number"),
        (CHART.replace("9600", '"9,600"'), "line 4, [chart]: number 1 of bars: value must be a whole number"),
        (ENTRY.replace('"opening"', "5"), "line 2, entry 5: id must be a text in quotation marks"),
        (ENTRY + "draft = 3", "line 6, entry opening: draft must be true or false, without quotation marks"),
        (ENTRY + "paragraphs = 3", "line 6, entry opening: paragraphs must be a list of whole numbers, like [3, 4]"),
        (
            ENTRY + "paragraphs = ['a', 'b']",
            "line 6, entry opening: paragraphs must be a list of whole numbers, like [3, 4]",
        ),
        (ENTRY + "related = 'opening'", 'line 6, entry opening: related must be a list of texts, like ["...", "..."]'),
        (ENTRY + "words = 'gate'", 'line 6, entry opening: words must be a list of texts, like ["...", "..."]'),
        (
            ENTRY + "quotations = ['a']",
            'line 6, entry opening: quotations must be a list like [{ speaker = "...", text = "..." }]',
        ),
        (
            ENTRY + "quotations = { speaker = 'a', text = 'b' }",
            'line 6, entry opening: quotations must be a list like [{ speaker = "...", text = "..." }]',
        ),
        (
            ENTRY + "quotations = [\n{ text = 'a' }]",
            "line 7, entry opening: number 1 of quotations: speaker is missing; add it, as a text in quotation marks",
        ),
        (ENTRY.replace("On Saturday.", " "), "line 5, entry opening: answer is empty; write it"),
        (ENTRY.replace("Reopening", ""), "line 3, entry opening: topic is empty; write it"),
        (ENTRY.replace("On Saturday.", "\u200b"), "line 5, entry opening: answer is empty; write it"),
        (UNKNOWN.replace("The article does not say.", ""), "line 4, unknown price: reply is empty; write it"),
        (ENTRY.replace('"opening"', '""'), "line 2, entry number 1: id is empty; write it"),
        (
            ENTRY + "quotations = [{ speaker = 'a', text = '' }]",
            "line 6, entry opening, number 1 of quotations: text is empty; write it",
        ),
        (
            ENTRY.replace("Saturday", r"C:\bin"),
            f"line 5, entry opening: answer {CONTROL}",
        ),
        (
            ENTRY.replace("opening time", r"C:\bin"),
            f"line 4, entry opening: questions {CONTROL}",
        ),
    ],
)
def test_a_problem_names_its_place_and_its_mend(told, text, problem):
    assert told(text) == [f"hill.toml, {problem}"]


@pytest.mark.parametrize("date", ['"1 May 2024"', "2024", "2024-05-31T10:00:00"])
def test_a_date_that_is_none_is_told(told, date):
    files = {"article.toml": ARTICLE + f"published = {date}\n", "hill.toml": ENTRY}
    assert told(files) == [
        "article.toml, line 4, [article]: published must be a date without quotation marks, like 2024-05-31"
    ]


def test_numbers_and_dates_in_quotation_marks_are_read_as_before(read):
    contents = read({"article.toml": ARTICLE + 'published = "2024-05-31"', "hill.toml": ENTRY + 'paragraphs = ["3"]'})
    assert (contents.article.published.day, contents.tables["entry"][0].paragraphs) == (31, (3,))


def test_a_text_of_signs_only_may_be_seen(read):
    assert read(ENTRY.replace("On Saturday.", "👍 \\u200b\\n")).tables["entry"][0].answer == "👍 \u200b\n"
