import pytest

from knowledge.authoring.tails import add_tail, can_move

TAILS = """# all of them

[price]
how much
# said by many
what for a ticket

# about the gates
[gates]
where to get in
"""


@pytest.mark.parametrize("phrasing", ["how much is it", "how [much]", "what's the #1 price", "¿cuánto?", "a\u2028b"])
def test_what_a_line_holds_can_move(phrasing):
    assert can_move(phrasing)


@pytest.mark.parametrize("phrasing", ["", " ", "# much", "[price]", "[much", " how", "how ", "how\nmuch", "how\rmuch"])
def test_what_a_line_does_not_hold_cannot_move(phrasing):
    assert not can_move(phrasing)


@pytest.mark.parametrize(
    ("text", "id_", "added"),
    [
        ("", "price", "[price]\na\nb\n"),
        ("\n\n", "price", "[price]\na\nb\n"),
        ("[gates]\nx\n", "price", "[gates]\nx\n\n[price]\na\nb\n"),
        ("[gates]\nx", "price", "[gates]\nx\n\n[price]\na\nb\n"),
        ("[gates]\r\nx\r\n", "price", "[gates]\r\nx\r\n\r\n[price]\r\na\r\nb\r\n"),
        ("[price]\n[gates]\n", "price", "[price]\na\nb\n[gates]\n"),
        ("[price]\nx\n[gates]\n[price]\n", "price", "[price]\nx\na\nb\n[gates]\n[price]\n"),
        (TAILS, "price", TAILS.replace("ticket\n", "ticket\na\nb\n")),
        (TAILS, "gates", TAILS + "a\nb\n"),
        (TAILS, "hill", TAILS + "\n[hill]\na\nb\n"),
        ("[price]\nb\n", "price", "[price]\nb\na\n"),
    ],
)
def test_a_tail_stands_below_its_id(text, id_, added):
    assert add_tail(text, id_, ["a", "b"]) == added
