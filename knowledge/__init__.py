"""The knowledge base of an article, and the replies it gives. Knows no Discord."""

from knowledge.authoring.tidying import Tidied, tidy
from knowledge.authoring.verification import verify
from knowledge.base import KnowledgeBase
from knowledge.evaluation.calibration import Bin, calibration_error, reliability
from knowledge.evaluation.labelled import Expect, Item, read_items
from knowledge.evaluation.verdicts import Judged, Report, Verdict, asserts, evaluate, offered
from knowledge.form.encoding import EncodingError, decode, guess, utf8_lines
from knowledge.form.errors import ArticleError, KnowledgeError, LoadingError, Problem, QuestionsError
from knowledge.form.models import (
    Answer,
    Article,
    Aside,
    Bar,
    Chart,
    Considered,
    Entry,
    Explanation,
    Figure,
    Nearby,
    NoAnswer,
    Part,
    Person,
    Quotation,
    Reply,
    Suggestions,
    Unknown,
    Wish,
)

__all__ = [
    "Answer",
    "Article",
    "ArticleError",
    "Aside",
    "Bar",
    "Bin",
    "Chart",
    "Considered",
    "EncodingError",
    "Entry",
    "Expect",
    "Explanation",
    "Figure",
    "Item",
    "Judged",
    "KnowledgeBase",
    "KnowledgeError",
    "LoadingError",
    "Nearby",
    "NoAnswer",
    "Part",
    "Person",
    "Problem",
    "QuestionsError",
    "Quotation",
    "Reply",
    "Report",
    "Suggestions",
    "Tidied",
    "Unknown",
    "Verdict",
    "Wish",
    "asserts",
    "calibration_error",
    "decode",
    "evaluate",
    "guess",
    "offered",
    "read_items",
    "reliability",
    "tidy",
    "utf8_lines",
    "verify",
]
