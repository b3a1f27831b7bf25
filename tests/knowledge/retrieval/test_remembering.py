import numpy as np

from knowledge.retrieval import remembering
from knowledge.retrieval.remembering import Remembering


class Counting:
    """Encodes a text as its length, and counts what it encodes."""

    def __init__(self, version="1"):
        self.version = version
        self.texts = []

    def encode(self, texts, /):
        self.texts += texts
        return np.array([[len(text), 1] for text in texts], dtype=np.float32).reshape(-1, 2)


def kept(encoder, phrasings, said):
    """The arrays of a base that has these texts, as Meaning encodes them."""
    remembering = Remembering(encoder, {})
    arrays = {"meaning/phrasings": remembering.encode(phrasings), "meaning/said": remembering.encode(said)}
    return arrays | {f"vectors/{name}": array for name, array in remembering.kept().items()}


def test_only_what_is_new_is_encoded():
    before = kept(Counting(), ["who", "where is it"], ["It says."])
    encoder = Counting()
    vectors = Remembering(encoder, before).encode(["It says.", "when", "who"])
    assert encoder.texts == ["when"]
    assert vectors.tolist() == [[8, 1], [4, 1], [3, 1]]


def test_a_text_that_stands_twice_is_encoded_once():
    encoder = Counting()
    assert Remembering(encoder, {}).encode(["who", "who"]).tolist() == [[3, 1], [3, 1]]
    assert encoder.texts == ["who"]


def test_another_encoder_has_other_vectors():
    before = kept(Counting(), ["who"], ["It says."])
    encoder = Counting("2")
    Remembering(encoder, before).encode(["who"])
    assert encoder.texts == ["who"]


def test_a_base_that_held_its_vectors_elsewhere_is_encoded_anew(monkeypatch):
    before = kept(Counting(), ["who"], ["It says."])
    monkeypatch.setattr(remembering, "HOLDING", ("meaning/said", "meaning/phrasings"))
    encoder = Counting()
    assert Remembering(encoder, before).encode(["who"]).tolist() == [[3, 1]]
    assert encoder.texts == ["who"]


def test_a_base_that_was_kept_by_an_earlier_version_is_encoded_anew():
    before = kept(Counting(), ["who"], ["It says."])
    before["vectors/version"] = before.pop("vectors/made")
    encoder = Counting()
    Remembering(encoder, before).encode(["who"])
    assert encoder.texts == ["who"]
