"""How a question was read and why the reply is what it is, in words for a curator."""

from collections.abc import Sequence

from knowledge.dialogue.interpreting import Interpretation
from knowledge.form.models import Item
from knowledge.form.replies import Considered, Explanation
from knowledge.retrieval.choice import ANSWER, SHOW, best
from knowledge.retrieval.examining import Examiner

LISTED = 5
"""Candidates that are told."""


def explanation(reading: Interpretation, items: Sequence[Item], examiner: Examiner) -> Explanation:
    """The terms of a reading, the best candidates, and the reason for what is done with them."""
    likely = [
        Considered(item.id, item.question, c.probability, c.match.coverage)
        for c in reading.candidates[:LISTED]
        for item in [items[c.match.item]]
    ]
    return Explanation(" ".join(reading.question.terms), tuple(likely), _reason(reading, examiner))


def _reason(reading: Interpretation, examiner: Examiner) -> str:
    entries = [candidate for candidate in reading.candidates if not candidate.fit.unknown]
    nearest = best(entries)
    if nearest is None:
        return "No entry shares a word with the question."
    score = examiner.verified(reading.question, nearest, reading.candidates)
    left_out = examiner.unsaid(reading.question, nearest.match.item)
    contradiction = examiner.contradiction(reading.question, nearest, left_out)
    if score >= ANSWER and not contradiction:
        return f"The best entry answers it with a probability of {score:.2f}; it is asserted from {ANSWER}."
    doubt = contradiction or examiner.doubt(reading.question, nearest, reading.candidates)
    shown = "shown, not asserted" if score >= SHOW else "not shown"
    return f"The best entry answers it with a probability of {score:.2f}, so it is {shown}: {doubt}."
