import errno
import threading

import numpy as np
import pytest

from knowledge.form.keeping import MARK, read, write

ARRAYS = {
    "empty": np.zeros((0, 3), dtype=np.float32),
    "numbers": np.arange(7, dtype=np.int32),
    "vectors": np.linspace(0, 1, 12, dtype=np.float32).reshape(3, 4),
    "flags": np.array([True, False]),
}


@pytest.fixture
def file(tmp_path):
    written = tmp_path / "cache" / "base.kept"
    write(written, "made from this", ARRAYS)
    return written


def test_what_is_written_is_read_mapped_and_aligned(file):
    found = read(file, "made from this")
    assert list(found) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype
        assert np.array_equal(found[name], array)
        assert not found[name].flags.writeable
        assert found[name].ctypes.data % 64 == 0 or not array.size


def test_what_was_made_from_something_else_is_not_used(file):
    assert read(file, "made from that") is None
    assert read(file) is not None


@pytest.mark.parametrize("kept", [0, 5, len(MARK), len(MARK) + 8, 100, -1])
def test_a_file_that_was_cut_is_not_used(file, kept):
    file.write_bytes(file.read_bytes()[:kept])
    assert read(file) is None


def test_a_file_with_any_bit_turned_is_not_used(file):
    content = bytearray(file.read_bytes())
    for place in range(0, len(content), 7):
        content[place] ^= 4
        file.write_bytes(content)
        assert read(file) is None
        content[place] ^= 4


@pytest.mark.parametrize("content", [b"", b"rubbish", MARK, b"\x93NUMPY\x01\x00v\x00" * 40])
def test_another_file_of_that_name_is_not_used(file, content):
    file.write_bytes(content)
    assert read(file) is None


def test_a_folder_of_that_name_is_not_used(tmp_path):
    assert read(tmp_path) is None


def test_a_full_disk_leaves_what_was_there_and_no_part(file, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("knowledge.form.keeping._write", full)
    with pytest.raises(OSError, match="No space"):
        write(file, "newer", ARRAYS)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert read(file, "made from this") is not None


def test_two_that_write_at_once_do_no_harm(file):
    sizes = (1000, 200_000)

    def keep(size):
        for _ in range(20):
            write(file, "made from this", {"ones": np.full(size, size)})

    writers = [threading.Thread(target=keep, args=(size,)) for size in sizes]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        found = read(file, "made from this")
        ones = found.get("ones", np.full(1000, 1000))
        assert len(ones) in sizes
        assert (ones == len(ones)).all()
    for writer in writers:
        writer.join()
    assert len(list(file.parent.iterdir())) == 1
