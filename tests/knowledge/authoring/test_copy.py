import pytest

from knowledge import Article, ArticleError, Person
from knowledge.authoring.copy import Passage, folded, plain_words, read_copy

ARTICLE = Article("Bridge reopens – after repairs", "The Example")
PEOPLE = [
    Person("Ada Stone", "the town's engineer", ("the engineer",)),
    Person("Ben Ford", "the mayor"),
]


def passages(*lines, people=PEOPLE):
    return read_copy(ARTICLE, people, "\n".join(["Bridge reopens - after repairs", *lines])).passages


def test_folding_leaves_what_a_keyboard_has():
    assert folded("“It’s  open” — now…") == '"It\'s open" - now...'


def test_words_have_no_case_and_keep_numbers_whole():
    assert plain_words("Don’t pay £2,953.50: two-day “trip”!") == ["don't", "pay", "2,953.50", "two", "day", "trip"]


def test_the_body_is_what_follows_the_headline_and_ends_like_a_sentence():
    copy = read_copy(
        ARTICLE,
        PEOPLE,
        "Menu. Search.\nBridge reopens – after repairs\n\nA photo (Someone/XY)\n\nIt is open.\n“Why?”\nAds\nEnd…\n",
    )
    assert copy.paragraphs == ("It is open.", '"Why?"', "End...")
    assert "Someone" in copy.text
    assert "Menu" not in copy.text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no line with the headline"),
        ("Another story\nIt is open.", "no line with the headline"),
        ("Bridge reopens after repairs\nA caption (XY)", "no sentence after its headline"),
    ],
)
def test_a_text_that_is_not_the_article_is_refused(text, message):
    with pytest.raises(ArticleError, match=message):
        read_copy(ARTICLE, PEOPLE, text)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Ada Stone said: “It holds.”", "Ada Stone"),
        ("“It holds,” Ms Stone said. “It holds.”", "Ada Stone"),
        ("The engineer said “it holds” to the mayor.", "Ada Stone"),
        ("The mayor heard from Ada Stone that “it holds”.", "Ben Ford"),
        ("A keystone “holds”.", None),
        ("“Ada Stone says it holds.”", None),
    ],
)
def test_the_speaker_is_whom_the_narration_names_first(line, speaker):
    assert {passage.speaker for passage in passages(line)} == {speaker}


def test_the_speaker_goes_on_where_nobody_is_named():
    assert passages("Ben Ford came.", "He called it “fine”.") == (Passage("Ben Ford", "fine"),)


def test_a_quotation_runs_on_over_paragraphs_that_open_with_a_mark():
    assert passages("Ben Ford said: “One.", "“Two. ", "“Three,” and left.", "“Four” and “five”.") == (
        Passage("Ben Ford", "One. Two. Three,"),
        Passage("Ben Ford", "Four"),
        Passage("Ben Ford", "five"),
    )


def test_a_quotation_that_nobody_closes_ends_with_the_next_plain_paragraph():
    assert passages("Ben Ford said: “One.", "Then it rained.", "“Two.") == (
        Passage("Ben Ford", "One."),
        Passage("Ben Ford", "Two."),
    )


def test_a_person_without_a_name_is_nobody():
    assert passages("It is “fine”.", people=[Person("", "")]) == (Passage(None, "fine"),)
