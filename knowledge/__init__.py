"""The knowledge base of an article, and the replies it gives. Knows no Discord."""

from knowledge.base import KnowledgeBase
from knowledge.calibration import Bin, calibration_error, reliability
from knowledge.errors import ArticleError, KnowledgeError, LoadingError, Problem, QuestionsError
from knowledge.evaluation import Judged, Report, Verdict, evaluate
from knowledge.labelled import Expect, Item, read_items
from knowledge.models import (
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
from knowledge.verification import verify

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
