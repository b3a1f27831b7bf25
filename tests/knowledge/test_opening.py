import os

import numpy as np
import pytest

from knowledge import KnowledgeBase, LoadingError, Opener
from knowledge.opening import ABANDONED, KEPT
from tests.bot.town import write_town

QUESTIONS = (
    "When did the bridge reopen?",
    "how much was the repair",
    "wat did the repares cost??",
    "Which firm did the repairs?",
    "How long is the bridge in metres?",
    "Who is the mayor of Paris?",
    "What did Ben Ford say?",
)


class Letters:
    """Encodes a text as how often it has each letter."""

    version = "letters 1"

    def __init__(self):
        self.texts = []

    def encode(self, texts, /):
        self.texts += texts
        counts = np.array([[text.count(c) + 0.1 for c in "abcdefghijklmnopqrstuvwxyz"] for text in texts])
        counts = counts.reshape(-1, 26)
        return (counts / np.linalg.norm(counts, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(params=[False, True], ids=["letters", "meaning"])
def encoder(request):
    return Letters() if request.param else None


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "town").mkdir()
    write_town(tmp_path / "town")
    return tmp_path / "town"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def opener(cache, encoder=None):
    told = []
    return Opener(cache, encoder, told.append), told


def replies(base):
    """What a base replies, and what it suggests, quotes and lists."""
    asked = [base.reply(question) for question in QUESTIONS]
    return asked, base.suggest("how"), base.find_quotation("every penny"), base.quotations(), base.about(base.people[0])


def test_a_base_is_worked_out_once_and_replies_the_same(folder, cache, encoder):
    first, told = opener(cache, encoder)
    made = first.open(folder)
    again, told_again = opener(cache, encoder)
    mapped = again.open(folder)
    assert (len(told), told_again) == (1, [])
    assert replies(made) == replies(mapped) == replies(KnowledgeBase.load(folder, encoder))
    assert made.article == mapped.article == KnowledgeBase.load(folder).article


def edited(folder):
    [file] = [path for path in folder.glob("*.toml") if "Monday" in path.read_text(encoding="utf-8")]
    file.write_text(file.read_text(encoding="utf-8").replace("Monday", "Friday"), encoding="utf-8")


def test_an_edited_base_replaces_its_file(folder, cache, encoder):
    opener(cache, encoder)[0].open(folder)
    edited(folder)
    base = opener(cache, encoder)[0].open(folder)
    assert "Friday" in base.entries[0].answer
    assert replies(base) == replies(KnowledgeBase.load(folder, encoder))
    assert len(list(cache.iterdir())) == 1


def test_only_what_was_edited_is_encoded_anew(folder, cache):
    opener(cache, Letters())[0].open(folder)
    edited(folder)
    encoder = Letters()
    opener(cache, encoder)[0].open(folder)
    assert encoder.texts == ["The bridge reopened on Friday, says Ada Stone."]


def test_a_base_that_was_broken_is_told_though_its_file_is_there(folder, cache):
    opener(cache)[0].open(folder)
    (folder / "more.toml").write_text("[[entry]]", encoding="utf-8")
    with pytest.raises(LoadingError):
        opener(cache)[0].open(folder)


def test_a_folder_that_is_none_is_told(tmp_path, cache):
    with pytest.raises(LoadingError):
        opener(cache)[0].open(tmp_path / "nothing")
    assert not cache.exists()


@pytest.mark.parametrize("part", ["code", "encoder"])
def test_other_code_or_another_encoder_makes_it_anew(folder, cache, part, monkeypatch):
    encoder = Letters()
    opener(cache, encoder)[0].open(folder)
    if part == "encoder":
        encoder.version = "letters 2"
    else:
        monkeypatch.setattr("knowledge.made_from._code", lambda: b"another")
    again, told = opener(cache, encoder)
    again.open(folder)
    assert len(told) == 1


@pytest.mark.parametrize("damage", [lambda content: content[:-100], lambda content: b"rubbish", lambda content: b""])
def test_a_damaged_file_is_made_anew(folder, cache, damage):
    file = opener(cache)[0].compile(folder)
    content = file.read_bytes()
    file.write_bytes(damage(content))
    assert replies(opener(cache)[0].open(folder)) == replies(KnowledgeBase.load(folder))
    assert file.read_bytes() == content


def test_where_nothing_can_be_written_nothing_is_kept(folder, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert replies(opener(blocked / "cache")[0].open(folder)) == replies(KnowledgeBase.load(folder))
    with pytest.raises(OSError, match="file"):
        opener(blocked / "cache")[0].compile(folder)


def test_what_is_read_while_somebody_edits_is_not_kept(folder, cache, monkeypatch):
    sums = iter("abc")
    monkeypatch.setattr("knowledge.opening.made_from", lambda *_: next(sums))
    assert opener(cache)[0].open(folder).entries
    assert not cache.exists()


def test_files_that_were_not_used_for_long_go(folder, cache):
    file = opener(cache)[0].compile(folder)
    old = [cache / f"base-{number}.kept" for number in range(KEPT)]
    parts = [cache / "begun.part", cache / "abandoned.part"]
    other = cache / "somebody-elses.txt"
    for age, path in enumerate([*old, *parts, other]):
        path.touch()
        os.utime(path, (path.stat().st_mtime - age - 1,) * 2)
    os.utime(parts[1], (0, parts[1].stat().st_mtime - ABANDONED - 1))
    opener(cache)[0].compile(folder)
    assert sorted(cache.iterdir()) == sorted([file, *old[:-1], parts[0], other])


def test_a_base_that_is_opened_counts_as_used(folder, cache):
    file = opener(cache)[0].compile(folder)
    os.utime(file, (0, 0))
    opener(cache)[0].open(folder)
    assert file.stat().st_mtime > 0


def test_with_and_without_meaning_are_two_files(folder, cache):
    assert opener(cache)[0].compile(folder) != opener(cache, Letters())[0].compile(folder)
