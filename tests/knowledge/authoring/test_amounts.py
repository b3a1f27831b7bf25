import pytest

from knowledge.authoring.amounts import Amount, amounts


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("£400 million, 2,953 pounds, $90,000 and 5 euros", ["£400,000,000", "£2,953", "$90,000", "€5"]),
        ("32%, 32 per cent and 3 percentage points", ["32%", "32%", "3 points"]),
        ("between 30 and 40 per cent", ["30%", "40%"]),
        ("half a dozen boats, a dozen cars and two dozen men", ["6", "12", "24"]),
        ("half a million, a million, one billion and a hundred", ["500,000", "1,000,000", "1,000,000,000", "100"]),
        ("in 1902 and 2024, a two-day visit", ["1902", "2024", "2"]),
        ("one of them", []),
    ],
)
def test_amounts_have_one_form_and_a_unit(text, written):
    assert [str(amount) for amount in amounts(text)] == written


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("3 million", "£3 million", True),
        ("£3 million", "$3 million", False),
        ("3%", "3 percentage points", False),
        ("seven rooms", "7 rooms", True),
        ("seven rooms", "eight rooms", False),
    ],
)
def test_an_amount_without_a_unit_may_be_of_anything(one, other, same):
    assert amounts(one)[0].is_in(amounts(other)) is same


@pytest.mark.parametrize(
    ("text", "source", "counted"),
    [
        ("Three people are quoted.", "Seven rooms are open.", True),
        ("Eight new rooms", "seven rooms", False),
        ("8 halls", "seven rooms", False),
        ("Twenty halls", "seven rooms", False),
    ],
)
def test_a_small_number_in_words_may_be_the_author_s_own_count(text, source, counted):
    assert amounts(text)[0].may_be_counted(amounts(source)) is counted


def test_other_numbers_are_written_as_they_are():
    assert str(Amount("8pm", "")) == "8pm"
