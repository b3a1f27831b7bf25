"""The knowledge base of an article, and the replies it gives. Knows no Discord."""

from knowledge.authoring.verification import verify
from knowledge.base import KnowledgeBase
from knowledge.evaluation.calibration import Bin, calibration_error, reliability
from knowledge.evaluation.labelled import Expect, Item, read_items
from knowledge.evaluation.verdicts import Judged, Report, Verdict, evaluate
from knowledge.form.errors import ArticleError, KnowledgeError, LoadingError, Problem, QuestionsError
from knowledge.form.models import (
    Answer,
    Article,
    Bar,
    Chart,
    Considered,
    Entry,
    Explanation,
    Figure,
    NoAnswer,
    Person,
    Quotation,
    Reply,
    Suggestions,
    Unknown,
)

__all__ = [
    "Answer",
    "Article",
    "ArticleError",
    "Bar",
    "Bin",
    "Chart",
    "Considered",
    "Entry",
    "Expect",
    "Explanation",
    "Figure",
    "Item",
    "Judged",
    "KnowledgeBase",
    "KnowledgeError",
    "LoadingError",
    "NoAnswer",
    "Person",
    "Problem",
    "QuestionsError",
    "Quotation",
    "Reply",
    "Report",
    "Suggestions",
    "Unknown",
    "Verdict",
    "calibration_error",
    "evaluate",
    "read_items",
    "reliability",
    "verify",
]
