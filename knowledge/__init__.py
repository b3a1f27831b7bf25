"""The knowledge base of an article, and the replies it gives. Knows no Discord."""

from knowledge.base import KnowledgeBase
from knowledge.errors import ArticleError, KnowledgeError, LoadingError, Problem
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
    "Chart",
    "Considered",
    "Entry",
    "Explanation",
    "Figure",
    "KnowledgeBase",
    "KnowledgeError",
    "LoadingError",
    "NoAnswer",
    "Person",
    "Problem",
    "Quotation",
    "Reply",
    "Suggestions",
    "Unknown",
    "verify",
]
