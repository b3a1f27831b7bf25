import json

import pytest

from knowledge import Expect, Item, KnowledgeError, QuestionsError, read_items

GOOD = {"id": "1", "style": "casual", "turns": ["a?", "b?"], "expect": "answer", "must": [["x", "y"]], "facts": ["F1"]}


@pytest.fixture
def write(tmp_path):
    def to_file(*lines):
        file = tmp_path / "questions.jsonl"
        file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
        return file

    return to_file


def test_a_line_is_a_labelled_question(write):
    refused = {"id": "2", "style": "s", "turns": ["\u2028"], "expect": "refuse", "must": None, "must_not": ["z"]}
    assert read_items(write(GOOD, "", json.dumps(refused, ensure_ascii=False), " ")) == (
        Item("1", "casual", ("a?", "b?"), Expect.ANSWER, (("x", "y"),)),
        Item("2", "s", ("\u2028",), Expect.REFUSE, (), ("z",)),
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is not an object"),
        (GOOD | {"id": 1}, "id and style must be texts"),
        ({"id": "1"}, "id and style must be texts"),
        (GOOD | {"turns": []}, "turns must be a list of at least one text"),
        (GOOD | {"turns": "a?"}, "turns must be a list of at least one text"),
        (GOOD | {"turns": ["a?", 1]}, "turns must be a list of at least one text"),
        (GOOD | {"expect": "guess"}, "expect must be one of answer, refuse, correct"),
        (GOOD | {"expect": ["answer"]}, "expect must be one of answer, refuse, correct"),
        (GOOD | {"must": "x"}, "must has to be a list of lists of texts"),
        (GOOD | {"must": ["x"]}, "must has to be a list of lists of texts"),
        (GOOD | {"must": [[]]}, "must has to be a list of lists of texts"),
        (GOOD | {"must_not": "x"}, "must_not has to be a list of texts"),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(write, line, told):
    file = write(GOOD, "", line)
    with pytest.raises(QuestionsError) as caught:
        read_items(file)
    assert str(caught.value).startswith(f"{file}, line 3: {told}; each line must be {{")


def test_a_file_without_questions_is_told(write, tmp_path):
    with pytest.raises(KnowledgeError, match="has no labelled question"):
        read_items(write("", ""))
    with pytest.raises(QuestionsError, match="cannot be read"):
        read_items(tmp_path / "absent.jsonl")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_is_read_as_windows_saves_it(tmp_path, encoding):
    line = json.dumps(GOOD | {"turns": ["café"]}, ensure_ascii=False)
    (tmp_path / "questions.jsonl").write_bytes(f"{line}\r\n".encode(encoding))
    assert read_items(tmp_path / "questions.jsonl")[0].turns == ("café",)


def test_another_encoding_is_told_with_its_line(tmp_path):
    (tmp_path / "questions.jsonl").write_bytes(b"\n\xe9\n")
    with pytest.raises(QuestionsError, match=r"questions\.jsonl, line 2: is not UTF-8; save the file as UTF-8$"):
        read_items(tmp_path / "questions.jsonl")
