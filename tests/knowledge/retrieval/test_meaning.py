from dataclasses import replace

import numpy as np
import pytest

from knowledge import Answer, Aside, KnowledgeBase, NoAnswer, Wish
from knowledge.retrieval.meaning import LONGEST, Meaning
from tests.knowledge.conftest import ARTICLE, ENTRIES, ITEMS, PEOPLE, SYNONYMS, UNKNOWNS

TOPICS = {"telescope": 0, "fernrohr": 0, "visitors": 1, "besucher": 1, "lamps": 2, "laternen": 2, "quill": 3}


class Toy:
    """An encoder that knows a few words of two languages."""

    def __init__(self):
        self.texts = []

    def encode(self, texts, /):
        self.texts += texts
        vectors = np.full((len(texts), 5), 0.01, dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in text.lower().replace("?", " ").split():
                row[TOPICS.get(word, 4)] += 1 if word in TOPICS else 0.05
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_items_are_near_in_meaning_whatever_the_words():
    likeness = Meaning(Toy(), ITEMS).likeness("Laternen")
    assert ITEMS[int(likeness.phrasing.argmax())].id == "street-lamps"
    assert ITEMS[int(likeness.centroid.argmax())].id == "street-lamps"


@pytest.mark.parametrize("text", ["", "\ud800", "x" * 5000, "\x00", "🤷"])
def test_an_encoder_gets_what_it_can_read(text):
    toy = Toy()
    Meaning(toy, ITEMS).likeness(text)
    given = toy.texts[-1]
    assert 0 < len(given) <= LONGEST
    given.encode()


def test_what_an_item_leaves_out_is_near_in_meaning():
    silent = [replace(ENTRIES[0], unsaid=("which quill",)), *ENTRIES[1:]]
    meaning = Meaning(Toy(), silent)
    assert meaning.left_out("Quill?", 0) > meaning.left_out("Besucher?", 0) > 0
    assert meaning.left_out("Quill?", 1) == 0


def test_only_a_question_in_another_language_is_held_against_translations():
    translated = [replace(item, translations=("Quill",) if item.id == "street-lamps" else ()) for item in ITEMS]
    meaning = Meaning(Toy(), translated)
    own, foreign = (meaning.likeness("quill", foreign).phrasing for foreign in (False, True))
    place = [item.id for item in ITEMS].index("street-lamps")
    assert foreign[place] == pytest.approx(1.0, abs=0.01)
    assert own[place] < 0.1
    assert np.delete(own, place) == pytest.approx(np.delete(foreign, place))


@pytest.mark.parametrize("encoder", [None, Toy()])
def test_a_translation_typed_word_for_word_brings_its_item_with_its_language(encoder):
    entries = [
        replace(one, translations=("Wann gehen die Lampen aus?",)) if one.id == "street-lamps" else one
        for one in ENTRIES
    ]
    unknowns = [replace(UNKNOWNS[0], translations=("Was kostet denn das?",)), *UNKNOWNS[1:]]
    base = KnowledgeBase(ARTICLE, entries, unknowns, PEOPLE, SYNONYMS, encoder=encoder)
    answer, miss = base.reply("wann gehen die lampen aus"), base.reply("Was kostet denn das")
    assert (answer.entries[0].id, answer.language) == ("street-lamps", "de")
    assert (miss.unknown, miss.language) == (unknowns[0], "de")


def test_a_base_is_warm_once_its_encoder_was_asked():
    toy = Toy()
    base = KnowledgeBase(ARTICLE, ENTRIES, encoder=toy)
    base.warm()
    assert toy.texts[-1] == ARTICLE.title


def test_a_question_is_encoded_once_whatever_it_is_compared_with():
    toy = Toy()
    text = "The swans have come back to the pond, says the keeper. They eat the bread of the visitors."
    base = KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS, PEOPLE, SYNONYMS, encoder=toy, paragraphs=(text,))
    before = len(toy.texts)
    replies = [base.reply("swans pond keeper bread") for _ in range(2)]
    assert [reply.nearest for reply in replies] == [*base.passages] * 2
    assert toy.texts[before:] == ["swans pond keeper bread"]


@pytest.fixture(scope="module")
def reading():
    return KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS, PEOPLE, SYNONYMS, encoder=Toy())


def test_a_question_in_another_language_is_judged_by_meaning(reading):
    reply = reading.reply("Wann gehen denn die Laternen aus und warum?")
    assert reply.language == "de"
    shown = reply.entries if isinstance(reply, Answer | NoAnswer) else (reply.nearest,)
    assert shown[0].id == "street-lamps"


def test_a_question_in_the_bases_language_says_nothing_of_it(reading):
    assert reading.reply("How big is the new telescope?").language == ""


def test_without_an_encoder_another_language_is_not_read():
    base = KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS, PEOPLE, SYNONYMS)
    before = base.reply("Why do the street lamps go dark?")
    assert base.reply("Wann gehen denn die Laternen aus und warum?", before) == Aside(
        Wish.LANGUAGE, before, language="de"
    )
