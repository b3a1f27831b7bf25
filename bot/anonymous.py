"""What of a question may be kept: its words, and nothing that leads to a person.

Mentions, links, addresses and numbers of telephones become an ellipsis. Knows no Discord but the form of its mentions.
"""

import re
import unicodedata

LONGEST = 300
"""Characters of a question that are kept, as many as /ask takes."""
REMOVED = "…"

_MARKUP = r"<(?:@[!&]?|#|/[^<>]{1,100}:|a?:\w{1,40}:|t:|id:)[\w:-]{1,40}>"
_LINK = r"\b(?:[a-z][a-z0-9+.-]{1,15}://|www\.|discord\.gg/)\S+|\b[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}/\S+"
_MAIL = r"[\w.+%-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}"
_HANDLE = r"(?<![\w.])@[\w.-]{2,40}"
_HOST = r"\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b"
_NUMBER = r"(?<![\w$£€,.])\+?\(?\d(?:[\s().\-/]{0,3}\d){6,18}(?![\w,])"
_STREET = (
    r"\b\d{1,5}[a-z]?,?(?:\s[^\W\d]+){1,3}\s(?:street|st|road|rd|avenue|ave|lane|drive|close|square|way)\b"
    r"|\b\d{1,5}[a-z]?,?\s(?:rue|avenue|boulevard|place|calle|plaza|avenida)(?:\s[^\W\d]+){1,4}"
    r"|\b[^\W\d]+(?:stra(?:ß|ss)e|weg|platz|gasse|allee)\s\d{1,4}[a-z]?\b"
    r"|\bcalle(?:\s[^\W\d]+){1,4},?\s\d{1,4}\b"
)
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d")
_PERSONAL = re.compile("|".join([_MARKUP, _MAIL, _LINK, _HANDLE, _HOST, _STREET, _NUMBER]))


def anonymous(question: str) -> str:
    """The question in lower case on one line, without what leads to a person; empty where no word is left."""
    characters = unicodedata.normalize("NFKC", question)
    visible = "".join(map(_visible, characters)).lower()
    left = _PERSONAL.sub(_replaced, " ".join(visible.split()))[:LONGEST].strip()
    return left if any(one.isalpha() for one in left) else ""


def _visible(character: str) -> str:
    """A character that can be seen; what is no character but a mark for programs is none."""
    category = unicodedata.category(character)
    return "" if category == "Cf" else " " if category[0] in "CZ" else character


def _replaced(found: re.Match[str]) -> str:
    """An ellipsis; a span of years is no telephone."""
    return found[0] if _YEARS.fullmatch(found[0]) else REMOVED
