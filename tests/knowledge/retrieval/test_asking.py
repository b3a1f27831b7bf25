import pytest

from knowledge.retrieval.asking import Kind, asked


@pytest.mark.parametrize(
    ("question", "kind", "noun"),
    [
        ("who runs it", Kind.PERSON, ""),
        ("which man runs it", Kind.PERSON, "man"),
        ("whose idea was it", Kind.WHOSE, "idea"),
        ("which countries lose people", Kind.WHICH, "countries"),
        ("which of the two lanes", Kind.WHICH, ""),
        ("which other lanes were closed", Kind.WHICH, "lanes"),
        ("which poor countries lose people", Kind.WHICH, "countries"),
        ("which law it breaks", Kind.WHICH, "law"),
        ("what he said", Kind.WHAT, ""),
        ("what the council does", Kind.WHAT, ""),
        ("how many small boats came", Kind.NUMBER, "boats"),
        ("what is it", Kind.WHAT, ""),
        ("what did he say", Kind.WHAT, ""),
        ("how many boats came", Kind.NUMBER, "boats"),
        ("how many of them came", Kind.NUMBER, ""),
        ("what number of boats came", Kind.NUMBER, "number"),
        ("how much did it cost", Kind.NUMBER, ""),
        ("how long is the lane", Kind.MEASURE, "long"),
        ("how did he do it", Kind.MANNER, ""),
        ("when did it open", Kind.TIME, ""),
        ("on what day did it open", Kind.TIME, "day"),
        ("where is it", Kind.PLACE, ""),
        ("in which city is it", Kind.PLACE, "city"),
        ("why was it closed", Kind.REASON, ""),
        ("for what reason was it closed", Kind.REASON, "reason"),
        ("did it open", Kind.WHETHER, ""),
        ("is it true that he said who won", Kind.WHETHER, ""),
        ("could you tell me when it opened", Kind.TIME, ""),
        ("does the article say why it closed", Kind.REASON, ""),
        ("opening day", Kind.WORDS, ""),
        ("", Kind.WORDS, ""),
    ],
)
def test_a_question_asks_for_a_kind_of_thing(question, kind, noun):
    assert asked(question.split()) == (kind, noun)
