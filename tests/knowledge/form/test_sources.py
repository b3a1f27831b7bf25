import os
from pathlib import Path

import pytest

from knowledge import KnowledgeBase, LoadingError
from tests.knowledge.form.hill import ARTICLE, ENTRY, OTHER, UNKNOWN

GOOD = {"article.toml": ARTICLE, "hill.toml": ENTRY}


@pytest.mark.parametrize(
    "name", ["notes.txt", "hill.toml.bak", "picture.png", ".hill.toml", "._hill.toml", ".more/x.toml"]
)
def test_other_and_hidden_files_are_passed_over(read, name):
    assert len(read({**GOOD, name: b"\x00\x05\x16 not = = toml"}).tables["entry"]) == 1


@pytest.mark.parametrize("name", ["B.TOML", "b.Toml"])
def test_the_case_of_an_ending_does_not_matter(read, name):
    assert len(read({**GOOD, name: OTHER, "c.PHRASINGS": "[weather]\nis it wet"}).tables["entry"][-1].questions) == 2


@pytest.mark.parametrize(
    "text", [b"\xef\xbb\xbf" + ENTRY.encode(), ENTRY.replace("\n", "\r\n"), ENTRY.replace("\n", "\r"), "\t" + ENTRY]
)
def test_a_byte_order_mark_other_line_ends_and_tabs_do_no_harm(read, text):
    assert read({"article.toml": ARTICLE, "hill.toml": text}).tables["entry"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("b.toml.txt", OTHER, "b.toml.txt: is not read, as its name ends in .txt; rename it to b.toml"),
        ("b.Phrasings.TXT", "[opening]\nx", "b.Phrasings.TXT: is not read, as its name ends in .txt; rename it to b.P"),
        ("more/b.toml", OTHER, "more: is a folder, and b.toml in it is not read; move its files up, or the folder out"),
        ("more/b.phrasings", "", "more: is a folder, and b.phrasings in it is not read; move its files up, or the"),
        ("b.toml/x", "", "b.toml: is a folder, though it is named like a file; take .toml off its name"),
        ("copy.toml", ARTICLE, "copy.toml: is a copy of article.toml; remove one of them"),
        ("b.toml", UNKNOWN.encode("utf-16"), "b.toml: is saved as UTF-16; save it as UTF-8"),
        ("b.toml", UNKNOWN.encode("utf-16-le"), "b.toml: is saved as UTF-16; save it as UTF-8"),
        ("b.toml", UNKNOWN.encode("utf-32"), "b.toml: is saved as UTF-16; save it as UTF-8"),
        ("b.phrasings", "[opening]\nx".encode("utf-16"), "b.phrasings: is saved as UTF-16; save it as UTF-8"),
        (
            "b.toml",
            UNKNOWN.replace("cost", "café cost").encode("latin-1"),
            'b.toml, line 3: is not saved as UTF-8, as the letters of "café" show; save it as UTF-8',
        ),
    ],
)
def test_what_is_not_read_is_told(told, name, content, problem):
    (only,) = told({**GOOD, name: content})
    assert only.startswith(problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes are made otherwise there")
@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (
            lambda path: path.symlink_to("nowhere.toml"),
            "is a link to a file that is not there; mend the link or remove",
        ),
        (lambda path: path.symlink_to(path), "is a link to a file that is not there; mend the link or remove"),
        (os.mkfifo, "is not an ordinary file; remove it or name it otherwise"),
    ],
)
def test_what_is_no_file_is_told(write, make, problem):
    folder = write(GOOD)
    make(folder / "b.toml")
    with pytest.raises(LoadingError, match=f"^b.toml: {problem}"):
        KnowledgeBase.load(folder)


def test_a_file_that_cannot_be_read_is_told(told, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert told(GOOD)[0] == "article.toml: cannot be read (Permission denied); mend its permissions"


def test_a_folder_that_cannot_be_read_is_told(told, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    (only,) = told(GOOD)
    assert only.endswith("is a folder that cannot be read (Permission denied); mend its permissions")


@pytest.mark.parametrize(
    ("files", "base", "problem"),
    [
        ({}, ".", "is not a folder with *.toml files; name the base's folder"),
        ({"a.phrasings": ""}, ".", "is not a folder with *.toml files; name the base's folder"),
        ({"b/a.toml": ""}, ".", "is not a folder with *.toml files; did you mean {folder}/b?"),
        ({"a.toml": ""}, "nowhere", "is not a folder: there is nothing of that name; name the base's folder"),
        ({"a.toml": ""}, "a.toml", "is a file and not a base's folder; name the folder that it is in: {folder}"),
    ],
)
def test_what_is_no_base_is_refused(write, files, base, problem):
    folder = write(files)
    with pytest.raises(LoadingError) as caught:
        KnowledgeBase.load(folder / base)
    assert str(caught.value) == f"{folder / base}: {problem.format(folder=folder)}"
    assert caught.value.folder == folder / base


def test_a_folder_with_misnamed_files_only_says_how_to_name_them(told):
    assert told({"a.toml.txt": ARTICLE}) == ["a.toml.txt: is not read, as its name ends in .txt; rename it to a.toml"]
