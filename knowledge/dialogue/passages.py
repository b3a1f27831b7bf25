"""When a reply shows the article's own words: what no entry answers, and what a passage has more of than an entry."""

from knowledge.form.models import Entry, Shown
from knowledge.form.replies import Answer, Aside, Nearby, Reply, offered
from knowledge.language.analyzer import Analyzer
from knowledge.retrieval.examining import Question
from knowledge.retrieval.passages import Near, PassageIndex
from knowledge.retrieval.reading import texts

PRESSED = 3
"""Questions and passages that a reply offers."""


class Passages:
    """Puts passages into replies that assert nothing."""

    def __init__(self, index: PassageIndex, analyzer: Analyzer) -> None:
        self._index = index
        self._analyzer = analyzer

    def instead(self, reply: Reply, question: Question) -> Reply:
        """The reply with passages in it or in its place, where that helps."""
        if isinstance(reply, Answer | Aside) or (isinstance(reply, Nearby) and reply.missing):
            return reply
        near = self._index.near(question, PRESSED)
        if near is None:
            return reply
        if isinstance(reply, Nearby) and not self._has_more(near, reply.nearest, question):
            return Nearby(
                reply.question, reply.score, reply.nearest, "", (*reply.related, *near.passages)[:PRESSED],
                reply.language,
            )  # fmt: skip
        entries: tuple[Shown, ...] = (reply.nearest,) if isinstance(reply, Nearby) else ()
        nearest, *others = near.passages
        related = (*entries, *others, *offered(reply))[:PRESSED]
        return Nearby(reply.question, near.about, nearest, "", related, reply.language)

    def _has_more(self, near: Near, nearest: Shown, question: Question) -> bool:
        """Whether the nearest passage has more of the question's words than the nearest entry has."""
        assert isinstance(nearest, Entry)
        entry = self._analyzer.read(" ".join(texts(nearest)))
        passage = self._analyzer.read(near.passages[0].text)
        return not question.foreign and self._index.share(question, passage) > self._index.share(question, entry)
