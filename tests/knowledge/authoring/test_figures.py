import pytest

from knowledge.authoring.figures import THE_ARTICLE, figures_in
from knowledge.authoring.speakers import Speech


def rows(paragraph):
    return [(one.value, one.label) for one in figures_in([paragraph], [])]


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("They saved over 700 people whose boat sank.", [("700", "people")]),
        ("It has 12,000 seats.", [("12,000", "seats")]),
        ("The town paid £3.5 million.", [("£3.5 million", '"The town paid £3.5 million"')]),
        ("Only 10 per cent of local salt is good.", [("10 per cent", "of local salt")]),
        ("Prices fell by 25% on average.", [("25%", '"Prices fell by 25%"')]),
        ("More than two billion people live there.", [("two billion", "people")]),
        ("Twenty-five shops closed.", [("Twenty-five", "shops")]),
        ("It took four decades.", [("four decades", '"It took four decades"')]),
        ("Almost half of all schools closed.", [("half", "of all schools")]),
        ("A fifth of them and half as much.", [("A fifth", '"A fifth of"')]),
        ("It is 10% of 2000 levels.", [("10%", "of 2000 levels")]),
        ("It is 10% of the staff that left.", [("10%", "of the staff")]),
        ("The boat leaves at 9 and at 30 places.", [("30", "places")]),
        ("They chose 8–10 years.", [("8-10 years", '"They chose 8-10 years"')]),
        ("A survey of 1709 schoolchildren began in 1950.", [("1709", "schoolchildren")]),
        ("She is a 14-year-old girl from Ostley.", [("14-year-old", "girl")]),
        ("Between 1980 and 2012 the 2050 plan rose.", []),
        ("On May 18, 2015, at 11am and on 3 May it rained.", []),
        ("Two guides met three others at 9:30.", []),
        ("Route A40 and number 7b and #3 are no figures.", []),
        ("They met 12 times. They met 12 times.", [("12 times", '"They met 12 times"')]),
        ("It is made of 30 parts of.", [("30", "parts")]),
    ],
)
def test_a_figure_is_an_amount_with_what_it_counts(paragraph, found):
    assert rows(paragraph) == found


def test_a_figure_in_a_quotation_is_the_speaker_s():
    said = [Speech(("Ada Stone",), "We sold 30 loaves", (1,)), Speech((), "We ate 40 rolls", (1,))]
    paragraph = "“We sold 30 loaves,” said Ada Stone. “We ate 40 rolls,” all say. There are 50 left."
    assert [one.source for one in figures_in([paragraph], said)] == ["Ada Stone", THE_ARTICLE, THE_ARTICLE]
