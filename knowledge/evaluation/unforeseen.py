"""Questions as if nobody had foreseen them: a base without the unknowns that would catch one.

A question to be refused is easy where the base has an unknown for just that. What it does with a question that no
curator thought of is told by the same question with those unknowns taken out.
"""

from knowledge.base import KnowledgeBase
from knowledge.form.replies import Reply

CAUGHT = 0.03
"""Probability from which an unknown would catch a question."""


def without_unknowns(base: KnowledgeBase, question: str, previous: Reply | None) -> KnowledgeBase:
    """The base without the unknowns that may be meant by a question."""
    return base.without(base.likely_unknowns(question, previous, CAUGHT))
