import os

import numpy as np
import pytest

from knowledge.retrieval.compiled import KEPT, MANY, KeptVectors

TEXTS = [f"text {number}" for number in range(MANY)]


class Counting:
    def __init__(self):
        self.calls = 0

    def encode(self, texts, /):
        self.calls += 1
        return np.ones((len(texts), 3), dtype=np.float32) * len(texts[0])


@pytest.fixture
def counting():
    return Counting()


def kept(encoder, folder, version="1"):
    told = []
    return KeptVectors(encoder, version, folder, told.append), told


def test_the_texts_of_a_base_are_encoded_once(counting, tmp_path):
    first, told = kept(counting, tmp_path)
    one = first.encode(TEXTS)
    other = kept(counting, tmp_path)[0].encode(TEXTS)
    assert counting.calls == 1
    assert told == [MANY]
    assert np.array_equal(one, other)


def test_a_question_is_never_written(counting, tmp_path):
    kept(counting, tmp_path)[0].encode(["who?"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("other", [([*TEXTS[1:], "x"], "1"), (TEXTS, "2"), (TEXTS[::-1], "1")])
def test_other_texts_or_another_encoder_are_other_vectors(counting, tmp_path, other):
    kept(counting, tmp_path)[0].encode(TEXTS)
    kept(counting, tmp_path, other[1])[0].encode(other[0])
    assert counting.calls == 2


@pytest.mark.parametrize("content", [b"", b"rubbish", b"\x93NUMPY\x01\x00v\x00"])
def test_a_file_that_does_not_fit_is_made_anew(counting, tmp_path, content):
    kept(counting, tmp_path)[0].encode(TEXTS)
    [file] = tmp_path.iterdir()
    file.write_bytes(content)
    assert len(kept(counting, tmp_path)[0].encode(TEXTS)) == MANY
    assert counting.calls == 2
    assert len(kept(counting, tmp_path)[0].encode(TEXTS)) == MANY
    assert counting.calls == 2


def test_vectors_of_another_height_do_not_fit(counting, tmp_path):
    kept(counting, tmp_path)[0].encode(TEXTS)
    [file] = tmp_path.iterdir()
    np.save(file, np.ones((2, 3), dtype=np.float32))
    assert len(kept(counting, tmp_path)[0].encode(TEXTS)) == MANY


def test_where_nothing_can_be_written_nothing_is_kept(counting, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert len(kept(counting, blocked / "cache")[0].encode(TEXTS)) == MANY


def test_a_full_disk_leaves_no_part_behind(counting, tmp_path, monkeypatch):
    monkeypatch.setattr(np, "save", lambda *_, **__: (_ for _ in ()).throw(OSError("full")))
    assert len(kept(counting, tmp_path)[0].encode(TEXTS)) == MANY
    assert list(tmp_path.iterdir()) == []


def test_old_files_go(counting, tmp_path):
    for number in range(KEPT + 3):
        kept(counting, tmp_path, str(number))[0].encode(TEXTS)
        for file in tmp_path.iterdir():
            os.utime(file, (file.stat().st_mtime - 10, file.stat().st_mtime - 10))
    assert len(list(tmp_path.iterdir())) == KEPT
