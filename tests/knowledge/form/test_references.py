import pytest

from tests.knowledge.form.hill import ARTICLE, ENTRY, FIGURE, OTHER, PEOPLE, UNKNOWN

LONG = "a" * 80


def speaks(speaker):
    return PEOPLE + ENTRY + f'quotations = [{{ speaker = "{speaker}", text = "Yes" }}]\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            ENTRY + 'related = ["weathr"]\n' + OTHER,
            'line 6, entry opening: related names "weathr", which is no entry; did you mean "weather"?',
        ),
        (ENTRY + 'related = ["zzz"]\n' + OTHER, 'line 6, entry opening: related names "zzz", which is no entry'),
        (
            ENTRY + 'related = ["price"]\n' + UNKNOWN,
            'line 6, entry opening: related names "price", which is an unknown; name an entry',
        ),
        (
            UNKNOWN + 'related = ["price"]',
            'line 5, unknown price: related names "price", which is an unknown; name an entry',
        ),
        (ENTRY + 'related = ["opening"]', "line 6, entry opening: related names the entry itself; remove it"),
        (
            ENTRY + 'related = [\n"weather",\n"weather"]\n' + OTHER,
            'line 8, entry opening: related names "weather" twice; remove one',
        ),
        (
            FIGURE + ENTRY.replace("opening", "openings"),
            'line 5, figure visitors: entry names "opening", which is no entry; did you mean "openings"?',
        ),
        (
            ENTRY + OTHER.replace("weather", "opening"),
            "line 7, entry opening: has the id of entry opening (hill.toml, line 1) too; rename or remove one",
        ),
        (
            ENTRY + UNKNOWN.replace("price", "opening"),
            "line 7, unknown opening: has the id of entry opening (hill.toml, line 1) too; rename or remove one",
        ),
        (
            PEOPLE + PEOPLE.replace("Mara", "MARA"),
            "line 6, person MARA Quill: has the name of person Mara Quill (hill.toml, line 1) too; rename or "
            "remove one",
        ),
        (
            ENTRY.replace("opening", f"{LONG}b", 1) + OTHER.replace("weather", f"{LONG}c", 1),
            f"line 7, entry {LONG}c: its id is like that of entry {LONG}b (hill.toml, line 1) in the first "
            "80 characters; shorten one",
        ),
        (
            ENTRY + OTHER.replace("Will it rain?", "WHEN DOES IT: OPEN"),
            'line 9, entry weather: the phrasing "WHEN DOES IT: OPEN" stands in entry opening too; keep it in one',
        ),
        (
            ENTRY + UNKNOWN.replace('"What does', '"Why",\n"opening time", "What does'),
            'line 9, unknown price: the phrasing "opening time" stands in entry opening too; keep it in one',
        ),
        (
            ENTRY.replace("opening time", "🤷"),
            'line 4, entry opening: the phrasing "🤷" has no word; write words or remove it',
        ),
        (
            ENTRY.replace("opening time", ""),
            'line 4, entry opening: the phrasing "" has no word; write words or remove it',
        ),
        (
            ENTRY.replace("When does it open?", "???"),
            'line 4, entry opening: the phrasing "???" has no word; write words or remove it',
        ),
        (
            UNKNOWN.replace("What does it cost?", "https://example.org"),
            'line 3, unknown price: the phrasing "https://example.org" has no word; write words or remove it',
        ),
        (
            speaks("Mara Quil"),
            'line 10, entry opening: the speaker "Mara Quil" is no [[person]]; did you mean "Mara Quill"?',
        ),
        (
            speaks("mara quill"),
            'line 10, entry opening: the speaker "mara quill" is no [[person]]; did you mean "Mara Quill"?',
        ),
        (
            speaks("Dr. Quill"),
            'line 10, entry opening: the speaker "Dr. Quill" is no [[person]]; did you mean "Mara Quill"?',
        ),
        (
            speaks("The boss"),
            'line 10, entry opening: the speaker "The boss" is no [[person]]; did you mean "Mara Quill"?',
        ),
    ],
)
def test_a_problem_names_its_place_and_its_mend(told, text, problem):
    assert told(text) == [f"hill.toml, {problem}"]


def test_a_name_that_is_wrong_in_many_places_is_told_once(told):
    needs = 'related = ["weathr"]\nquotations = [{ speaker = "Mara Quil", text = "Yes" }]\n'
    files = {
        "article.toml": ARTICLE + PEOPLE,
        "hill.toml": ENTRY + needs + OTHER + needs + FIGURE.replace("opening", "weathr"),
        "other.toml": UNKNOWN + 'related = ["weathr"]\n',
    }
    assert told(files) == [
        'hill.toml, line 6, entry opening: related names "weathr", which is no entry; did you mean "weather"? '
        "(also in hill.toml, line 13; other.toml, line 5; hill.toml, line 19)",
        'hill.toml, line 7, entry opening: the speaker "Mara Quil" is no [[person]]; did you mean "Mara Quill"? '
        "(also in hill.toml, line 14)",
    ]


@pytest.mark.parametrize("speaker", ["🤖", "Mara Quill", "a guest", "Tara Hill", "Mara Quill's lawyer", "Mara Fell"])
def test_a_speaker_need_not_be_a_person_of_the_base(read, speaker):
    assert read(speaks(speaker)).tables["entry"][0].quotations[0].speaker == speaker


def test_two_copies_of_one_entry_are_told_once(told):
    (only,) = told(ENTRY + ENTRY)
    assert only.startswith("hill.toml, line 7, entry opening: has the id of entry opening (hill.toml, line 1) too")


def test_a_phrasing_may_stand_in_one_item_twice(read):
    assert len(read(ENTRY.replace("opening time", "when does it OPEN")).tables["entry"][0].questions) == 2


def test_people_whose_names_a_menu_cannot_tell_apart_are_told(told):
    people = PEOPLE.replace("Mara Quill", "M" * 100 + "b") + PEOPLE.replace("Mara Quill", "M" * 100 + "c")
    (only,) = told({"article.toml": ARTICLE + people})
    assert only.endswith(
        f"is like that of person {'M' * 100}b (article.toml, line 4) in the first 100 characters; shorten one"
    )


def test_a_figure_needs_no_entry(read):
    assert read(FIGURE.partition("entry")[0] + ENTRY).tables["figure"][0].entry == ""
