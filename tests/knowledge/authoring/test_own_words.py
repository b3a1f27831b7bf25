import pytest

from knowledge import Article
from knowledge.authoring.copy import read_copy
from knowledge.authoring.own_words import OwnWords, fragments, holds

ARTICLE = Article("Bridge reopens", "The Example")
TEXT = """Bridge reopens
The old bridge over the river was opened to cars again on Monday.
He spoke at the Carnegie Council for Ethics on International Affairs in New York on Tuesday.
Ada Stone said: “It will stand for a century, and nobody will have to wait.”
"""
OWN = OwnWords(ARTICLE, read_copy(ARTICLE, [], TEXT))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Since the old bridge over the river is open, cars cross.", None),
        ("The old bridge over the river was opened to cars.", "copies the article"),
        ("the old bridge over the river was opened to", "copies the article"),
        ("At the Carnegie Council for Ethics on International Affairs in New York.", None),
        ("She says that it will stand for a century, and nobody will have to wait.", None),
        ('She says "it will stand for a century".', None),
        ('She says "it will stand for a decade".', "is not in the article; copy it exactly"),
        ('It is "opened to cars".', None),
    ],
)
def test_narration_is_not_copied_and_marks_hold_what_the_article_says(text, problem):
    found = list(OWN.problems("its answer", text))
    assert len(found) == (problem is not None)
    assert all(problem in message for message in found)


def test_fragments_and_whole_words():
    assert fragments('“One” and "two", ‘three’') == ["One", "two"]
    assert holds("a century on", "century")
    assert not holds("a century on", "cent")
