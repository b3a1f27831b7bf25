import pytest

from knowledge import EncodingError, decode, guess, utf8_lines


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_without_its_mark(encoding):
    assert decode("£3\n“café”".encode(encoding)) == "£3\n“café”"
    assert decode(b"") == ""


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("a\nb\ncafé".encode("latin-1"), "line 3: is not UTF-8; save the file as UTF-8"),
        ("a".encode("utf-16")[:-1], "line 1: is not UTF-8; save the file as UTF-8"),
        ("a".encode("utf-16-le"), "line 1: is UTF-16 without its mark, or no text; save the file as UTF-8"),
    ],
)
def test_another_encoding_is_told_with_line_and_mend(raw, told):
    with pytest.raises(EncodingError) as caught:
        decode(raw)
    assert str(caught.value) == told


def test_what_was_typed_is_guessed():
    assert guess("who’s".encode()) == guess("who’s".encode("cp1252")) == "who’s"
    assert guess(bytes(range(256)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lines_come_in_utf8_without_a_mark(encoding):
    raw = "café\u2028\n\nb".encode(encoding)
    assert list(utf8_lines([raw[:5], raw[5:]] if encoding == "utf-16" else raw.splitlines(keepends=True))) == [
        "café\u2028\n".encode(), b"\n", b"b",
    ]  # fmt: skip
    assert list(utf8_lines([])) == [b""]


def test_a_line_is_given_before_the_next_is_read():
    def lines():
        yield b"a\n"
        raise AssertionError("read ahead")

    assert next(utf8_lines(lines())) == b"a\n"
