import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import LoadingError, tidy
from knowledge.authoring.tidying import farthest
from knowledge.form.loading import read_folder
from tests.knowledge.form.hill import ARTICLE

MANY = """# the hill

[[entry]]   # the first
id = "opening"
topic = "Reopening"
questions = [
  "When does it open?",   # shown
  "When will it open?", "When does it open",
    "opening time",
  # of the gates
  "When are the gates unlocked?",
  'Since when can people get in again?',
  "Is the hill open to everybody by now?",
  \"\"\"Which day?\"\"\",
  "date of the reopening",
  "#opening",
  "[opening] day",
  " day one ",
  "two\\nlines",
  "When does it open again?", "And when will it open?",
  "from which hour are visitors let in"
]
answer = "On Saturday."

[[unknown]]
id = "price"
questions = ["What does it cost?"]
reply = "The article does not say."

[[entry]]
id = "weather"
topic = "Weather"
questions = ["q 1", "q 2", "q 3", "q 4", "q 5", "q 6", "q 7", "q 8", "q 9", "q 10"] # all
answer = "No."
"""
TIDY = """# the hill

[[entry]]   # the first
id = "opening"
topic = "Reopening"
questions = [
  "When does it open?",   # shown
  "When will it open?",
  # of the gates
  "When are the gates unlocked?",
  "#opening",
  "[opening] day",
  " day one ",
  "two\\nlines",
  "from which hour are visitors let in"
]
answer = "On Saturday."

[[unknown]]
id = "price"
questions = ["What does it cost?"]
reply = "The article does not say."

[[entry]]
id = "weather"
topic = "Weather"
questions = ["q 1", "q 2", "q 3", "q 4", "q 5", "q 6", "q 7", "q 8"] # all
answer = "No."
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "article.toml").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def write(tidied):
    for file, text in tidied.texts.items():
        file.write_bytes(text.encode())


def test_only_the_tails_leave_the_toml(folder):
    (folder / "hill.toml").write_text(MANY, encoding="utf-8")
    before = read_folder(folder)
    tidied = tidy(folder)
    assert tidied.texts[folder / "hill.toml"] == TIDY
    assert list(tidied.texts) == [folder / "hill.phrasings", folder / "hill.toml"]
    assert tidied.moved == {"hill.toml": tidied.texts[folder / "hill.phrasings"].count("\n") - 3}
    write(tidied)
    after = read_folder(folder)
    for old, new in zip(before.items, after.items, strict=True):
        assert sorted(old.value.questions) == sorted(new.value.questions)
        assert old.value.question == new.value.question
    assert tidy(folder).texts == {}


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_stay(folder, end, mark):
    (folder / "hill.toml").write_bytes((mark + MANY.replace("\n", end)).encode())
    (folder / "hill.phrasings").write_bytes((mark + "[weather]\nq 11\n".replace("\n", end)).encode())
    texts = tidy(folder).texts
    assert texts[folder / "hill.toml"] == mark + TIDY.replace("\n", end)
    begins = f"{mark}[weather]\nq 11\nq 9\nq 10\n\n[opening]\nWhen does it open\n"
    assert texts[folder / "hill.phrasings"].startswith(begins.replace("\n", end))


def test_line_ends_of_long_ago_are_understood(folder):
    (folder / "hill.toml").write_bytes(MANY.replace("\n", "\r").encode())
    assert tidy(folder).texts[folder / "hill.toml"] == TIDY


def test_files_of_one_name_share_their_phrasings(folder):
    for number, name in enumerate(["hill.toml", "hill.TOML"]):
        questions = [f"{number} {word}" for word in "abcdefghij"]
        (folder / name).write_text(
            f'[[unknown]]\nid = "u-{number}"\nreply = "x"\nquestions = {questions}', encoding="utf-8"
        )
    write(tidy(folder))
    assert [len(unknown.questions) for unknown in read_folder(folder).tables["unknown"]] == [10, 10]


def test_a_base_with_a_problem_is_refused(folder):
    (folder / "hill.toml").write_text(MANY + "colour = 'red'", encoding="utf-8")
    with pytest.raises(LoadingError, match='"colour" is not a key'):
        tidy(folder)


def test_those_stay_that_differ():
    phrasings = [
        "when does it open",
        "when does it open again",
        "price",
        "does it open when",
        "the price",
        "who owns it",
    ]
    assert farthest(phrasings, [0], 3) == {0, 2, 5}
    assert farthest(phrasings, [0, 1, 3], 2) == {0, 1, 3}
    assert farthest(phrasings, [0], 9) == set(range(6))


@given(
    st.lists(st.text("abc #[]\"'\\,\n\t ", max_size=6).map(lambda text: f"{text}x"), min_size=1, max_size=14), st.data()
)
def test_any_list_in_any_layout_loses_nothing(tmp_path_factory, phrasings, data):
    gaps = st.sampled_from(["", " ", "\n", "\n  ", ' # a [remark], "so"\n'])
    rows = "".join(f"{data.draw(gaps)}{quoted(phrasing)}{data.draw(gaps)}," for phrasing in phrasings)
    if data.draw(st.booleans()):
        rows = rows[:-1]
    text = f'[[unknown]]\nid = "price"\nquestions = [{rows}{data.draw(gaps)}]\nreply = "x"\n'
    folder = tmp_path_factory.mktemp("any")
    (folder / "article.toml").write_text(ARTICLE, encoding="utf-8")
    (folder / "hill.toml").write_text(text, encoding="utf-8")
    assert tomllib.loads(text)["unknown"][0]["questions"] == phrasings
    write(tidy(folder))
    (unknown,) = read_folder(folder).tables["unknown"]
    assert sorted(unknown.questions) == sorted(phrasings)
    assert (folder / "hill.toml").read_text("utf-8").count("# a [remark]") == text.count("# a [remark]")
    assert tidy(folder).texts == {}


def quoted(text):
    """A text as TOML writes it."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(character, character) for character in text) + '"'
