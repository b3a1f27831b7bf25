import pytest

from knowledge.language.layout import article_lines, is_paragraph

WRAPPED = """\
Bridge reopens

The bridge over the river, which had
been closed for two years, was opened
on Monday.

Nobody came. It rained, and the small-
boat festival was moved. The wea-
ther will get better, officials said.
"""
ONE_BLOCK = """\
The bridge over the river, which had
been closed, was opened again.
Some came.
The others stayed at home because it
rained, officials in Milltown said.
"""


def lines(text, headline="Bridge reopens"):
    return article_lines(text, lambda line: line == headline)


def test_wrapped_lines_are_one_paragraph_and_divided_words_one_word():
    assert lines(WRAPPED) == [
        "Bridge reopens",
        "The bridge over the river, which had been closed for two years, was opened on Monday.",
        "Nobody came. It rained, and the small-boat festival was moved. The weather will get better, officials said.",
    ]


def test_wrapped_paragraphs_without_blank_lines_end_with_a_short_line():
    assert lines(ONE_BLOCK) == [
        "The bridge over the river, which had been closed, was opened again. Some came.",
        "The others stayed at home because it rained, officials in Milltown said.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bridge reopens\nThe bridge is open.\nAda Stone said so.\n",
        "Bridge reopens\n\nThe bridge is open.\n\nAda Stone said so.\n",
        "Menu\nBridge\nreopens\nThe bridge is open.\nAda Stone said so.",
        '# Bridge reopens\n\n**The bridge** is *open*.\n\n> Ada Stone [said so](https://a.org/ "A").\n\n![x](y.png)',
        "Bridge reopens\n=====\nThe bridge is open.\n\n- Ada Stone __said__ so\\.",
        "> Bridge reopens\n>\n> The bridge is\n> open.\n>\n> Ada Stone said\n> so.",
    ],
)
def test_however_it_is_laid_out_the_lines_are_the_same(text):
    found = [line.removeprefix("# ") for line in lines(text)]
    assert found[-3:] == ["Bridge reopens", "The bridge is open.", "Ada Stone said so."]


def test_a_line_too_long_for_a_paragraph_is_passed_over():
    assert lines(f"Bridge reopens\n{'[a](' * 50_000}.\nIt holds.") == ["Bridge reopens", "It holds."]


def test_captions_below_each_other_are_not_taken_for_wrapped_lines():
    captions = "Ada Stone\nEngineer Ada Stone at the bridge (Cy Lens/XY)"
    assert lines(f"The bridge is open.\n\n{captions}\n\nIt holds.")[1:3] == captions.splitlines()


@pytest.mark.parametrize(
    ("line", "paragraph"),
    [
        ("It is open.", True),
        ("“Why?”", True),
        ("It is open (and new.)", True),
        ("It is open now to everybody 🎉", True),
        ("It is open. 👷🏽‍♀️", True),
        ("The bridge reopened on Monday:", True),
        ("She said that it holds. Read more", True),
        ("橋は再開した。", True),
        ("Read more:", False),
        ("Open 🎉", False),
        ("Ada Stone", False),
        ("Ada Stone at the bridge (Cy Lens/XY)", False),
        ("The old bridge seen on Monday morning. Picture: Cy Lens", False),
        ("The old bridge on Monday Image: Cy Lens / XY.", False),
        ("The old bridge on Monday. Photo by: Cy Lens.", False),
        (
            "She painted the bridge as it was on one morning in spring long ago, and again on many others after that, "
            "so that it became known. Image: Cy Lens.",
            True,
        ),
        ("By our reporter in the town, Mrs. Stone", False),
        ("# Why did the bridge close?", False),
    ],
)
def test_a_paragraph_is_told_from_a_label(line, paragraph):
    assert is_paragraph(line) is paragraph
