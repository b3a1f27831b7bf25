"""The knowledge base of an article, and the replies it gives. Knows no Discord."""

from knowledge.authoring.coverage import Coverage, coverage
from knowledge.authoring.drafting import Draft, draft, slug
from knowledge.authoring.findable import language_remarks, lost, unfindable
from knowledge.authoring.original import UNKNOWN_PUBLISHER, Original, read_original
from knowledge.authoring.places import located
from knowledge.authoring.tidying import Tidied, tidy
from knowledge.authoring.verification import verify
from knowledge.authoring.writing import drafted_files
from knowledge.base import KnowledgeBase
from knowledge.evaluation.calibration import Bin, calibration_error, reliability
from knowledge.evaluation.labelled import Expect, Item, read_items
from knowledge.evaluation.verdicts import Judged, Report, Verdict, evaluate
from knowledge.form.encoding import EncodingError, decode, guess, utf8_lines
from knowledge.form.errors import ArticleError, KnowledgeError, LoadingError, Problem, QuestionsError
from knowledge.form.models import Article, Bar, Chart, Entry, Figure, Passage, Person, Quotation, Shown, Unknown
from knowledge.form.replies import (
    Answer,
    Aside,
    Considered,
    Explanation,
    Nearby,
    NoAnswer,
    Part,
    Reply,
    Suggestions,
    Wish,
    asserts,
    offered,
    shown,
    shown_entries,
)
from knowledge.opening import Opener
from knowledge.retrieval.encoder import installed_encoder
from knowledge.retrieval.sameness import Asked

__all__ = [
    "UNKNOWN_PUBLISHER",
    "Answer",
    "Article",
    "ArticleError",
    "Aside",
    "Asked",
    "Bar",
    "Bin",
    "Chart",
    "Considered",
    "Coverage",
    "Draft",
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
    "Opener",
    "Original",
    "Part",
    "Passage",
    "Person",
    "Problem",
    "QuestionsError",
    "Quotation",
    "Reply",
    "Report",
    "Shown",
    "Suggestions",
    "Tidied",
    "Unknown",
    "Verdict",
    "Wish",
    "asserts",
    "calibration_error",
    "coverage",
    "decode",
    "draft",
    "drafted_files",
    "evaluate",
    "guess",
    "installed_encoder",
    "language_remarks",
    "located",
    "lost",
    "offered",
    "read_items",
    "read_original",
    "reliability",
    "shown",
    "shown_entries",
    "slug",
    "tidy",
    "unfindable",
    "utf8_lines",
    "verify",
]
