"""An article's paragraphs cut into passages: what may be shown of a text that is somebody else's.

A passage begins at any sentence of a paragraph and holds as many whole ones as the limits allow. Its id tells the
paragraph and the sentence, so that a button can name it and it is the same after a restart.
"""

from collections.abc import Iterator, Sequence

from knowledge.form.models import Passage
from knowledge.language.typography import whole_sentences

SENTENCES = 3
"""Sentences of a passage."""
WORDS = 60
"""Words of a passage: a short quotation, as laws on copyright let everybody make one with its source."""
LICENSED_WORDS = 150
"""The same, of any number of sentences, where a licence lets everybody share the text: nearly every paragraph whole."""
LETTERS = 15
"""Characters of a word, on average, at the most: an address or a string of code is cut like many words."""
LEFT_OUT = "[…]"
"""Stands where a sentence is cut."""


def passages(paragraphs: Sequence[str], words: int = WORDS) -> list[Passage]:
    """The passages of an article's paragraphs, at most so many words each, in the order of the text."""
    sentences = SENTENCES if words <= WORDS else words
    return [one for n, text in enumerate(paragraphs, 1) for one in _passages(n, text, sentences, words)]


def _passages(number: int, paragraph: str, most: int, words: int) -> Iterator[Passage]:
    pieces = [piece for sentence in whole_sentences(paragraph) for piece in _pieces(sentence, words)]
    reached = 0
    for start in range(len(pieces)):
        end = start + 1
        while end < len(pieces) and end - start < most and _length(pieces[start : end + 1]) <= words:
            end += 1
        if end > reached:  # else it is a part of the one before
            yield Passage(_id(number, start), number, " ".join(pieces[start:end]))
            reached = end


def _pieces(sentence: str, words: int) -> list[str]:
    """A sentence, or its parts where it alone is longer than a passage."""
    if _length([sentence]) <= words:
        return [sentence]
    typed = [word[i : i + LETTERS * 2] for word in sentence.split() for i in range(0, len(word), LETTERS * 2)]
    per_piece = words - 2 if all(len(word) <= LETTERS for word in typed) else words // 2
    parts = [" ".join(typed[i : i + per_piece]) for i in range(0, len(typed), per_piece)]
    return [_marked(part, n > 0, n < len(parts) - 1) for n, part in enumerate(parts)]


def _marked(part: str, before: bool, after: bool) -> str:
    return f"{LEFT_OUT} " * before + part + f" {LEFT_OUT}" * after


def _length(pieces: Sequence[str]) -> int:
    """Words of some pieces; a very long one counts as several."""
    return sum(max(1, -(-len(word) // (2 * LETTERS))) for piece in pieces for word in piece.split())


def _id(paragraph: int, start: int) -> str:
    return f"passage-{paragraph}" if start == 0 else f"passage-{paragraph}-{start + 1}"
