import pytest

from knowledge.language.numbers import LONGEST, in_figures, is_amount, rounds_to, together
from knowledge.language.text import words


@pytest.mark.parametrize(
    "typed",
    [
        "29,437",
        "29437",
        "29 437",
        "29.437",
        "29'437",
        "29’437",
        "'29,437'",
        "‘29,437’",
        "(29,437)",
        "~29,437",
        "29,437.",
        "twenty-nine thousand four hundred and thirty-seven",
        "\uff12\uff19\uff0c\uff14\uff13\uff17",
        "٢٩٤٣٧",
    ],
)
def test_a_number_has_one_form_however_it_is_grouped(typed):
    assert words(typed) == ("29437",)


@pytest.mark.parametrize(
    "typed",
    [
        "£400m",
        "£0.4bn",
        "£0,4bn",
        "£400,000,000",
        "£400.000.000",
        "400,000,000 £",
        "400m pounds",
        "£400-million",
        "400 Mio pounds",
        "400 million quid",
        "four hundred million pounds",
        "£ 400 million",
        "400mn pounds",
    ],
)
def test_an_amount_of_money_has_one_form(typed):
    assert [word.rstrip("s") for word in words(typed)] == ["400000000", "pound"]


@pytest.mark.parametrize(
    "typed",
    [
        "32%",
        "'32%'",
        "‘32%’",
        "%32",
        "32 %",
        "32 per cent",
        "32 percent",
        "32 pct",
        "32 p.c.",
        "32 pc",
        "32pct",
        "٣٢%",
        "thirty-two per cent",
        "thirty two percent",
        "32.0%",
        "32 PER CENT",
    ],
)
def test_a_percentage_has_one_form(typed):
    assert words(typed) == ("32%",)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("45k", "45000"),
        ("45.5k", "45500"),
        ("745 thousand", "745000"),
        ("0.745 million", "745000"),
        ("0,745 million", "745000"),
        ("1.5m", "1500000"),
        ("3bn", "3000000000"),
        ("twelve million", "12000000"),
        ("$3 million", "3000000 dollar"),
        ("5 €", "5 euro"),
        ("0.5%", "0.5%"),
        ("1.234.567,5", "1234567.5"),
        ("12 345 678", "12345678"),
        ("2o23", "2023"),
        ("'23", "2023"),
        ("in '23?", "in 2023"),
        ("2,953 and 1,482", "2953 and 1482"),
        ("2022, 2023", "2022 2023"),
        ("2022,2023", "2022 2023"),
        ("2022/2023", "2022 2023"),
        ("32%-36%", "32% 36%"),
        ("in 2022 450 people", "in 2022 450 people"),
        ("2022 2,953", "2022 2953"),
        ("1,2,3", "1 2 3"),
        ("400 metres", "400 metres"),
        ("it's '45 again", "it 45 again"),
        ("I'm five m tall", "i 5 m tall"),
        ("covid19 o2 1st", "covid19 o2 1st"),
    ],
)
def test_numbers_are_told_apart_and_multiplied(typed, read):
    assert words(typed) == tuple(read.split())


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("at 10:30", "at"),
        ("10:30 p.m. today", "today"),
        ("call 07700 900123", "call"),
        ("my number is 07700900123 ok", "my number is ok"),
        ("+44 7700 900123", ""),
        ("+44 (0)20 7946 0958", ""),
        ("020 7946 0958", ""),
        ("(555) 123-4567", ""),
        ("Not 100% sure, but who", "but who"),
        ("i am 90 percent certain", "i am"),
        ("in 100 words, who", "who"),
        ("who, in 2 sentences", "who"),
        ("<t:1700000000:R> who", "who"),
    ],
)
def test_a_number_that_is_no_part_of_the_question_is_not_read(typed, read):
    assert words(typed) == tuple(read.split())


@pytest.mark.parametrize("text", ["no figure here", "", "?!"])
def test_a_text_without_a_figure_is_left_as_it_is(text):
    assert in_figures(text) == text


@pytest.mark.parametrize(
    ("spelt", "digits"),
    [
        ("seven", "7"),
        ("between twenty and thirty", "between 20 30"),
        ("thirty six", "36"),
        ("one hundred", "100"),
        ("seven hundred and forty five thousand", "745000"),
        ("one thousand two hundred", "1200"),
        ("two thousand and twenty two", "2022"),
        ("twenty twenty two", "2022"),
        ("nineteen eighty four", "1984"),
        ("four hundred million", "400000000"),
        ("from two to three", "from 2 to 3"),
        ("five and six", "5 6"),
        ("five hundred and more", "500 and more"),
        ("one two", "1 2"),
    ],
)
def test_number_words_become_digits(spelt, digits):
    assert together(spelt.split()) == digits.split()


@pytest.mark.parametrize(
    "text",
    [
        "no one came",
        "which one",
        "a hundred",
        "a thousand people",
        "and so on",
        "2go million",
        "1e1111111111 million",
        "",
    ],
)
def test_words_that_are_no_number_stay(text):
    assert together(text.split()) == text.split()


def test_a_number_of_any_length_is_read():
    assert together(["one", *["hundred"] * 600]) == ["1" + "00" * 600]
    assert together(["9" * 400, "million"]) == ["9" * 400]
    assert in_figures("9" * (LONGEST + 1) + "k") == "9" * (LONGEST + 1) + " "
    assert in_figures("9" * LONGEST + "k") == "9" * LONGEST + "000 "


@pytest.mark.parametrize(
    ("word", "amount"),
    [("2022", True), ("0.5", True), ("32%", True), ("1st", False), ("covid19", False), ("%", False), ("", False)],
)
def test_an_amount_is_a_number_or_a_percentage(word, amount):
    assert is_amount(word) is amount


@pytest.mark.parametrize(
    ("exact", "rounded", "rounds"),
    [
        ("29437", "29000", True),
        ("29437", "29400", True),
        ("29437", "30000", True),
        ("29437", "29437", False),
        ("29437", "28000", False),
        ("29437", "29440", False),
        ("29500", "30000", True),
        ("45774", "46000", True),
        ("745", "700", False),
        ("745", "1000", False),
        ("745000", "1000000", False),
        ("2022", "2000", False),
        ("32%", "3000", False),
        ("29437", "9" * 400, False),
    ],
)
def test_a_round_number_stands_for_an_exact_one(exact, rounded, rounds):
    assert rounds_to(exact, rounded) is rounds
