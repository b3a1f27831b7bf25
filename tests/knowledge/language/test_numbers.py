import pytest

from knowledge.language.numbers import spelt_out, written_in_digits


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("29,437", "29437"),
        ("29 437", "29437"),
        ("29.437", "29437"),
        ("1,482.", "1482."),
        ("12 345 678", "12345678"),
        ("2,953 and 1,482", "2953 and 1482"),
        ("45k", "45000"),
        ("45.5k", "45500"),
        ("36pct", "36 percent"),
        ("36percent", "36 percent"),
        ("45 k", "45000"),
        ("3bn", "3 billion"),
        ("400mn", "400 million"),
        ("1.5m", "1.5 million"),
        ("£400m", " pound 400 million"),
        ("£400 million", " pound 400 million"),
        ("400 quid", "400  pound "),
        ("gbp 400", " pound  400"),
        ("36%", "36 percent"),
        ("36 per cent", "36  percent"),
        ("36 percent", "36  percent"),
        ("36 pct", "36  percent"),
        ("2o23", "2023"),
        ("'23", "2023"),
    ],
)
def test_a_number_has_one_written_form(typed, written):
    assert written_in_digits(typed) == written


@pytest.mark.parametrize(
    "text",
    [
        "no figure here",
        "2022, 2023",
        "in 2022 450 people",
        "in 2022 300 people",
        "1,2,3",
        "400 metres",
        "covid19",
        "o2",
        "it's '45 again",
    ],
)
def test_what_is_not_one_number_is_left_as_it_is(text):
    assert written_in_digits(text) == text


@pytest.mark.parametrize(
    ("spelt", "digits"),
    [
        ("seven", "7"),
        ("between twenty and thirty", "between 20 30"),
        ("thirty six", "36"),
        ("one hundred", "100"),
        ("seven hundred and forty five thousand", "745000"),
        ("twenty nine thousand four hundred and thirty seven", "29437"),
        ("one thousand two hundred", "1200"),
        ("two thousand and twenty two", "2022"),
        ("twenty twenty two", "2022"),
        ("nineteen eighty four", "1984"),
        ("four hundred million", "400 million"),
        ("from two to three", "from 2 to 3"),
        ("five and six", "5 6"),
        ("five hundred and more", "500 and more"),
        ("one two", "1 2"),
    ],
)
def test_number_words_become_digits(spelt, digits):
    assert spelt_out(spelt.split()) == digits.split()


@pytest.mark.parametrize("text", ["no one came", "which one", "a hundred", "a thousand people", "and so on", ""])
def test_words_that_are_no_number_stay(text):
    assert spelt_out(text.split()) == text.split()


def test_a_number_of_any_length_is_read():
    assert spelt_out(["one", *["hundred"] * 600]) == ["1" + "00" * 600]
