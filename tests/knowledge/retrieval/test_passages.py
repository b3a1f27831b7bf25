from dataclasses import replace

import numpy as np
import pytest

from knowledge.language.analyzer import Analyzer
from knowledge.language.cutting import passages
from knowledge.retrieval.passages import PassageIndex
from tests.knowledge.conftest import read

TITLE = "Swans return to Wexcombe harbour"
TEXTS = (
    "Forty swans came back to the harbour on Friday, said the warden, Ada Stone. It was the first time in a decade.",
    "The harbour was dredged in 2019 for £3 million. Anglers had found mercury in the mud.",
    "“They eat what the ferry passengers throw,” Ms Stone said. Visitors are asked to bring lettuce and no bread.",
)
WORDS = {"swans": 0, "schwäne": 0, "harbour": 1, "quecksilber": 1, "mercury": 1, "lettuce": 2, "brot": 2}


class Toy:
    """An encoder that knows a few words of two languages."""

    def encode(self, texts, /):
        vectors = np.full((len(texts), 4), 0.001, dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            row[3] += 0.1
            for word in text.lower().replace("?", " ").replace(".", " ").split():
                row[WORDS.get(word, 3)] += 1 if word in WORDS else 0
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer(TEXTS, [], {})


@pytest.fixture(scope="module", params=[None, Toy()])
def index(request, analyzer):
    return PassageIndex(passages(TEXTS), TITLE, analyzer, request.param)


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("How many swans came back?", 1),
        ("how much did dredging the harbour cost", 2),
        ("was there mercurry in the mud?", 2),
        ("what do they eat", 3),
        ("bring lettuces?", 3),
    ],
)
def test_the_nearest_passage_is_the_first_and_the_others_are_of_other_paragraphs(index, analyzer, question, paragraph):
    near = index.near(read(analyzer, question), 3)
    assert near.passages[0].paragraph == paragraph
    assert len({one.paragraph for one in near.passages}) == len(near.passages) == 3
    assert 0 < near.about <= 1
    assert len(index.near(read(analyzer, question), 2).passages) == 2


@pytest.mark.parametrize("question", ["Who wrote Hamlet?", "what time is it in Tokyo", "", "how are you", "🦢"])
def test_what_is_about_something_else_finds_nothing(index, analyzer, question):
    assert index.near(read(analyzer, question), 3) is None


def test_the_headline_tells_what_the_article_is_about(index, analyzer):
    assert index.near(read(analyzer, "is this about Wexcombe?"), 3)


def test_a_question_in_another_language_is_found_by_its_meaning(analyzer):
    index = PassageIndex(passages(TEXTS), TITLE, analyzer, Toy())
    near = index.near(read(analyzer, "Quecksilber?", language="de"), 3)
    assert near.passages[0].paragraph == 2
    assert PassageIndex(passages(TEXTS), TITLE, analyzer).near(read(analyzer, "Quecksilber?"), 3) is None


def test_what_was_said_before_counts_in_a_follow_up(index, analyzer):
    alone = read(analyzer, "and why?")
    assert index.near(alone, 3) is None
    filled = replace(alone, terms=(*alone.terms, "mercuri"), text="and why? mercury")
    assert index.near(filled, 3).passages[0].paragraph == 2
