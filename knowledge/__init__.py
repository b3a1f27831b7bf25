"""The knowledge base of an article, and the replies it gives. Knows no Discord.

What curators work with is imported when it is first asked for, so that a question is answered fast.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from knowledge.base import KnowledgeBase
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

if TYPE_CHECKING:
    from knowledge.authoring.coverage import Coverage, coverage
    from knowledge.authoring.drafting import Draft, draft, slug
    from knowledge.authoring.findable import language_remarks, lost, unfindable
    from knowledge.authoring.original import UNKNOWN_PUBLISHER, Original, read_original
    from knowledge.authoring.places import located
    from knowledge.authoring.tidying import Tidied, tidy
    from knowledge.authoring.verification import verify
    from knowledge.authoring.writing import drafted_files
    from knowledge.evaluation.calibration import Bin, calibration_error, reliability
    from knowledge.evaluation.labelled import Expect, Item, read_items
    from knowledge.evaluation.verdicts import Judged, Report, Verdict, evaluate

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

_LATER = {
    "authoring.coverage": "Coverage coverage",
    "authoring.drafting": "Draft draft slug",
    "authoring.findable": "language_remarks lost unfindable",
    "authoring.original": "UNKNOWN_PUBLISHER Original read_original",
    "authoring.places": "located",
    "authoring.tidying": "Tidied tidy",
    "authoring.verification": "verify",
    "authoring.writing": "drafted_files",
    "evaluation.calibration": "Bin calibration_error reliability",
    "evaluation.labelled": "Expect Item read_items",
    "evaluation.verdicts": "Judged Report Verdict evaluate",
}
"""The modules that are imported when one of their names is asked for."""


def __getattr__(name: str) -> object:
    module = next((module for module, names in _LATER.items() if name in names.split()), None)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{module}"), name)
