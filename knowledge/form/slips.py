"""The slips of the pen that people make in TOML, each with what to tell about it.

Each is known by what the parser says, what stands before the place where it stopped, and what after; the first that
fits is told.
"""

import re
from dataclasses import dataclass

COMMA = "a comma is missing between two parts"
DATE = "a date is written 2024-05-31, without quotation marks"
HEADER = "a header is written [article] or [[entry]], with as many brackets behind as before"
INVISIBLE = "a character that nobody sees stands here; write the line anew by hand"
KEY = 'a key of several words, or with other letters than a to z, stands in quotation marks, like "prime minister"'
LIST = "a bracket is missing: a list stands between [ and ]"
MARK = r"a quotation mark ends a text too early: inside a text it is \", and each text has one before and one behind"
NO_END = "a text in this line has no end: a quotation mark is missing behind it"
NUMBER = "a number is written in digits only, like 29437, and each one by itself, like [12, 13, 14]"
ONE = "several values stand in a list, between [ and ], and one by itself has nothing behind it"
QUOTED = 'a text stands between straight quotation marks, like "..."'
REMARK = "a remark begins with #"
TABLE = "what stands between { and } stands in one line, with a comma between two parts and none after the last"


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip: patterns of the parser's words, of the text before and after the place, and what to tell.

    The parser stops only at the next thing that it sees: `earlier` puts the slip where the text before ends, and
    `since` where that was seen last.
    """

    told: str
    error: str = ""
    before: str = ""
    after: str = ""
    earlier: bool = False
    since: str = ""

    def fits(self, text: str, offset: int, error: str) -> bool:
        """Whether a parser that stopped at `offset` with these words stopped at such a slip."""
        return bool(
            re.search(self.error, error)
            and re.search(self.before, text[max(0, offset - REACH) : offset])
            and re.match(self.after, text[offset : offset + REACH], re.M)
        )

    def place(self, text: str, offset: int) -> int:
        """Where the slip is."""
        if self.since:
            return text.rfind(self.since, 0, offset)
        return len(text[:offset].rstrip("[ \t\n")) if self.earlier else offset


REACH = 2000
"""Characters before and after the place that are looked at."""
ENDED = "Expected newline"
UNCLOSED = "Unclosed array|Unclosed inline table"
VALUE = "Invalid value"
SMART = r"[“”„‟«»‘’\u201a\u201b]"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
NEXT = r"(?:[\w-]+[ \t]*=|\[{0,2}[ \t]*\w+[ \t]*\]{1,2}[ \t]*(?:#.*)?$)"
SLIPS = (
    Slip(INVISIBLE, after=r"[\x00\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]"),
    Slip(QUOTED, after=SMART),
    Slip(QUOTED, "Illegal character|Unterminated", before=rf"{SMART}[ \t\]}},]*$"),
    Slip(QUOTED, f"{UNCLOSED}|{ENDED}", before=rf"{SMART},?[ \t]*[\"']$"),
    Slip(DATE, before=r"(?:^|\n)[ \t]*published[ \t]*=[^\n]*$"),
    Slip(DATE, before=r"=[ \t]*\d*[ \t]*$", after=rf"(?i)[ \t]*{MONTH}"),
    Slip(r"a backslash in a text is written twice, as \\", "Unescaped|hex value|Escaped character"),
    Slip(REMARK, after=r"(?://|;|--|/\*)"),
    Slip(HEADER, r"Expected '\]+' at the end", earlier=True),
    Slip(HEADER, f"Expected '='|Invalid initial|{ENDED}", before=r"(?:^|\n)[ \t]*\[[^\n]*$"),
    Slip(HEADER, "Expected '='", after=r"[ \t]*\]"),
    Slip("a key and its value have = between them, not :", "Expected '='", after=r"[ \t]*:"),
    Slip("= is missing between a key and its value", "Expected '='", after=r"[ \t]*[\"'\[{\d]"),
    Slip(NUMBER, "Expected '='|Invalid initial", before=r"\d,\d*[ \t]*$"),
    Slip(TABLE, "Expected '='|Invalid initial|Cannot", before=r"[{,][^{}]*$", after=r"[\n}]"),
    Slip(KEY, "Expected '='", after=r"[^\n]*="),
    Slip(f"is neither a key with its value nor a header; {REMARK}", "Expected '='|Invalid initial"),
    Slip(KEY, "Invalid statement", after=r"[^\W\d_]"),
    Slip(NO_END, "Unterminated", before=r'=[ \t]*"(?!"")[^"\n]*$'),
    Slip('a text in """ has no end: """ is missing behind it', "Unterminated", before='"""', since='"""'),
    Slip("a text in ''' has no end: ''' is missing behind it", "Expected \"'''\"", since="'''"),
    Slip(NO_END, 'Expected "\'"', since="'"),
    Slip(NO_END, r"(?:Illegal|invalid) character '\\n'|Unterminated"),
    Slip(INVISIBLE, "Illegal character|Found invalid"),
    Slip(LIST, f"{UNCLOSED}|{VALUE}", before=r"(?:^|\n)[ \t]*\[{0,2}$", after=NEXT, earlier=True),
    Slip(NUMBER, before=r"\d[ \t]*$", after=r"[-–—%.,]"),
    Slip(NUMBER, before=r"\b0$", after=r"\d"),
    Slip(ONE, ENDED, after=r"[ \t]*[,\])]"),
    Slip("a text with an apostrophe stands between \"...\", not between '...'", before=r"'$"),
    Slip(MARK, f"{UNCLOSED}|{ENDED}", before=r'"$'),
    Slip(COMMA, UNCLOSED, before=r"[\"'\]}\d][ \t]*(?:#[^\n]*)?\s*$", after=r"[\"'{\[\w]", earlier=True),
    Slip("} is missing before ]", "Unclosed inline table", after=r"\]"),
    Slip(LIST, UNCLOSED, earlier=True),
    Slip(LIST, VALUE, after=r"\("),
    Slip(LIST, VALUE, before=r"[,\[]\s*$", after=r"\s*\Z", earlier=True),
    Slip(
        "a key has no value; write one after the =, or remove the key", VALUE, before=r"=[ \t]*$", after=r"(?:#|\n|$)"
    ),
    Slip("two commas stand side by side; remove one", VALUE, after=","),
    Slip(QUOTED, VALUE),
    Slip("a key is missing before the =", "Invalid statement", after="="),
    Slip("several values stand where one is wanted", ENDED),
)
