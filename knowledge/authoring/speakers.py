"""Who says what in an article: the quotations of its paragraphs, each with those who may have said it.

The speaker is whom the narration names beside the verb of saying that is nearest to the quotation. Where the
narration leaves a doubt, so does the result: nobody is made a speaker by a guess.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.authoring.naming import Mention, Naming
from knowledge.authoring.offices import CALLINGS
from knowledge.authoring.quoting import Span, begins_quoted, narration, spans
from knowledge.language.text import STRAIGHT
from knowledge.language.typography import SENTENCE_END

SAYING = (
    "say|says|said|saying|tells?|told|adds?|added|adding|calls?|called|calling|describe[sd]?|describing|warn(?:s|ed|ing)?"
    "|argue[sd]?|arguing|insist(?:s|ed|ing)?|explain(?:s|ed|ing)?|claim(?:s|ed|ing)?|state[sd]?|note[sd]?|noting"
    "|ask(?:s|ed|ing)?|repl(?:y|ies|ied)|writes?|wrote|tweet(?:s|ed)|post(?:s|ed)|announce[sd]?|declare[sd]?|promise[sd]?"
    "|suggest(?:s|ed)?|admit(?:s|ted)?|den(?:y|ies|ied)|acknowledge[sd]?|stress(?:es|ed)?|urge[sd]?|comment(?:s|ed)?"
    "|conclude[sd]?|continue[sd]?|recall(?:s|ed)?|remark(?:s|ed)?|observe[sd]?|joke[sd]?|shout(?:s|ed)?|demand(?:s|ed)?"
    "|vow(?:s|ed)?|predict(?:s|ed)?|complain(?:s|ed)?|confirm(?:s|ed)?|criticise[sd]?|praise[sd]?|dismiss(?:es|ed)?"
    "|dub(?:s|bed)|assert(?:s|ed)?|characteri[sz]e[sd]?|brand(?:s|ed)?|hail(?:s|ed)?|labell?ed|speaks?|spoke|quip(?:s|ped)?|whisper(?:s|ed)?|tweeted|emphasi[sz]e[sd]?"
)
VERB = re.compile(rf"\b(?:{SAYING})\b", re.I)
_AUXILIARY = (
    "also|then|later|once|again|still|now|just|even|today|yesterday|has|had|have|will|would|could|is|was|set|due|about"
    r"|going|expected|plans?|planned|wants?|hopes?|to|repeatedly|not|never|\w+ly|(?:on|last|this) \w+day"
)
_OWNER = r"(?: (?:of|from|at|for) (?:[Tt]he )?[A-Z][\w'&.-]*(?: (?:and |of |the )*[A-Z][\w'&.-]*)*)?"
_DIRECT = re.compile(rf"{_OWNER}(?:,? (?i:{_AUXILIARY}),?)* ")
_APPOSITION = re.compile(rf", .+, (?:(?:{_AUXILIARY}) )*", re.I)
_NO_SUBJECT = re.compile(r"\b(?:of|to|with|from|by|for|against|about|between|on|than|near) (?:the )?$", re.I)
_ACCORDING = re.compile(r"\b(?:according to|in the words of|quoting) (?:the )?$", re.I)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|got) $")
_BY = re.compile(r" by (?:the )?")
_AND = re.compile(r",? and |, ")
_INTRODUCED = re.compile(r"(?: that)?[:,]? *$")
_SIGNED = re.compile(r"\s*-{1,2} ?")
_BESIDE = re.compile(r"[\s,]*")
_CALLED = re.compile(r" (?:[\w'-]+ ){0,6}[\w'-]+,? ")
_OF_NOBODY = re.compile(rf"[\s,]*(?:(?:the|a|an|one|some) )?[a-z]+ (?:{SAYING})\b")


@dataclass(frozen=True, slots=True)
class Speech:
    """Words in quotation marks, over one or more paragraphs, and who may have said them.

    One speaker: the article leaves no doubt; several: one of them; none: it cannot be told.
    """

    speakers: tuple[str, ...]
    text: str
    paragraphs: tuple[int, ...] = ()


def speeches(paragraphs: Sequence[str], naming: Naming) -> Iterator[Speech]:
    """What the cleaned paragraphs quote, in their order; numbers count from one.

    A quotation that a paragraph leaves open goes on in the next where that opens with a quotation mark again.
    """
    running: Speech | None = None
    earlier = _Earlier()
    for number, (paragraph, after) in enumerate(pairwise([*paragraphs, ""]), start=1):
        read = _Paragraph(paragraph, spans(paragraph, begins_quoted(after)), naming, earlier)
        said = [Speech(read.speakers(i), read.text(i), (number,)) for i in range(len(read.spans))]
        if running and said and read.spans[0].start == 0:
            said[0] = Speech(running.speakers, f"{running.text} {said[0].text}", (*running.paragraphs, number))
        elif running:
            yield running
        earlier = _Earlier(said[-1].speakers if said else read.announced(), read.named or earlier.named)
        running = said.pop() if said and not read.spans[-1].closed else None
        yield from said
    if running:
        yield running


@dataclass(frozen=True, slots=True)
class _Earlier:
    """Who spoke in the paragraph before, or was announced to speak there, and who was named last."""

    said: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


class _Paragraph:
    """One paragraph: its quotations, and the narration around them."""

    def __init__(self, paragraph: str, found: Sequence[Span], naming: Naming, earlier: _Earlier) -> None:
        self.spans = found
        self._paragraph = paragraph
        self._narration = narration(paragraph, found).translate(STRAIGHT)
        self._earlier = earlier
        self._naming = naming
        self._mentions = naming.mentions(self._narration)
        self._known: list[tuple[str, ...] | None] = []

    @property
    def named(self) -> tuple[str, ...]:
        """Everybody whom the narration names."""
        return tuple(dict.fromkeys(name for mention in self._mentions for name in mention.who))

    def text(self, index: int) -> str:
        """What the quotation at an index says."""
        span = self.spans[index]
        return self._paragraph[span.start + 1 : span.end].strip()

    def speakers(self, index: int) -> tuple[str, ...]:
        """Who may say the quotation at an index; to be asked for one after another."""
        told = self._told(index)
        if told is None and index:
            told = self._known[index - 1]
        elif told is None and not any(c.isalnum() for c in self._narration):
            told = self._earlier.said
        elif told is None and self._stands_alone(index):
            told = self._said_before(index)
        self._known.append(told)
        return told or ()

    def announced(self) -> tuple[str, ...]:
        """Who is to speak in the next paragraph, where this one ends like "Ada Stone said:"."""
        start = max([0, *(match.end() for match in SENTENCE_END.finditer(self._narration))])
        verbs = [*VERB.finditer(self._narration, start)]
        return self._subject(verbs[-1], start) if verbs and self._narration.endswith((":", ",")) else ()

    def _told(self, index: int) -> tuple[str, ...] | None:
        """Whom the narration beside a quotation names as its speaker; None where it says nothing of speaking."""
        lead, tail = self._beside(index)
        verbs = [*VERB.finditer(self._narration, *lead)]
        if verbs and _INTRODUCED.fullmatch(self._narration, verbs[-1].end(), lead[1]):
            return self._subject(verbs[-1], lead[0])
        is_left = self._is_left(index) or _SIGNED.match(self._narration, *tail)
        if is_left and (after := self._after(*tail)) is not None:
            return after
        if verbs:
            return self._subject(verbs[-1], lead[0])
        if verb := VERB.search(self._narration, *tail):
            return self._subject(verb, tail[0])
        sources = [one for one in self._mentions if _ACCORDING.search(self._narration[: one.start])]
        return next((self._who(one) for one in sources if lead[0] <= one.start < tail[1]), None)

    def _beside(self, index: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where the narration of the same sentence before and after a quotation begins and ends."""
        span = self.spans[index]
        first = self.spans[index - 1].end + 1 if index else 0
        last = self.spans[index + 1].start if index + 1 < len(self.spans) else len(self._narration)
        start = max([first, *(match.end() for match in SENTENCE_END.finditer(self._narration, first, span.start))])
        end = SENTENCE_END.search(self._narration, span.end, last)
        return (start, span.start), (min(span.end + 1, last), end.start() if end else last)

    def _stands_alone(self, index: int) -> bool:
        """Whether nothing of a quotation's sentence stands outside of it."""
        return not any(c.isalnum() for start, end in self._beside(index) for c in self._narration[start:end])

    def _said_before(self, index: int) -> tuple[str, ...]:
        """Who says what the sentence before a quotation tells: "Ada Stone said it holds. “It is ours.”"."""
        ends = [match.end() for match in SENTENCE_END.finditer(self._narration, 0, self.spans[index].start)]
        start = ends[-2] if len(ends) > 1 else 0
        verb = VERB.search(self._narration, start, self.spans[index].start)
        return self._subject(verb, start) if verb else ()

    def _is_left(self, index: int) -> bool:
        """Whether the sentence goes on after a quotation, so that its speaker may follow."""
        after = self._narration[self.spans[index].end + 1 :].lstrip()
        return self.text(index)[-1:] in set(",?!-\u2013\u2014") or after[:1] == "," or after[:1].islower()

    def _after(self, start: int, end: int) -> tuple[str, ...] | None:
        """Who a tail like "said Ada Stone" or "Ada Stone, the engineer, said" names; None for another tail."""
        if signed := _SIGNED.match(self._narration, start, end):
            return next((self._who(one) for one in self._mentions if one.start == signed.end()), None)
        place = _BESIDE.match(self._narration, start, end)
        at = place.end() if place else start
        verb = VERB.match(self._narration, at, end)
        if verb:
            named = (i for i, one in enumerate(self._mentions) if one.start > verb.end())
            return next((self._joint(i) for i in named if self._introduces(verb.end(), self._mentions[i].start)), ())
        mention = next((one for one in self._mentions if one.start in (at, at + len("the "))), None)
        verb = VERB.search(self._narration, mention.end, end) if mention else None
        if verb:
            return self._subject(verb, at)
        return () if _OF_NOBODY.match(self._narration, start, end) else None

    def _introduces(self, start: int, end: int) -> bool:
        """Whether nothing stands between a verb and a name but what somebody is: "said the analyst, Ada Stone"."""
        between = self._narration[start:end]
        words = between.removesuffix(", ").split()
        return between in (" ", " the ") or (
            _CALLED.fullmatch(between) is not None and words[-1].casefold() in CALLINGS
        )

    def _subject(self, verb: re.Match[str], start: int) -> tuple[str, ...]:
        """Who does what a verb says: whom the words before it name, with nothing but an apposition between.

        Of a passive it is whom "by" names: "Ben Ford was told by Ada Stone".
        """
        if _PASSIVE.search(self._narration[: verb.start()]) and not verb[0].endswith("ing"):
            by = _BY.match(self._narration, verb.end())
            return next((self._who(one) for one in self._mentions if by and one.start == by.end()), ())
        for i, mention in reversed([*enumerate(self._mentions)]):
            if mention.start < start or mention.end > verb.start():
                continue
            between = self._narration[mention.end : verb.start()]
            if not (_DIRECT.fullmatch(between) or _APPOSITION.fullmatch(between)):
                continue
            if not _NO_SUBJECT.search(self._narration[: mention.start]):
                return self._joint(i)
        return ()

    def _joint(self, i: int) -> tuple[str, ...]:
        """Whom a mention means, with those who are named beside it: "Ben Ford and Ada Stone"."""
        names = self._who(self._mentions[i])
        before = self._mentions[i - 1] if i else None
        if before and _AND.fullmatch(self._narration, before.end, self._mentions[i].start):
            names = (*self._who(before), *names)
        return tuple(dict.fromkeys(names))

    def _who(self, mention: Mention) -> tuple[str, ...]:
        if mention.who:
            return mention.who
        pronoun = self._narration[mention.start : mention.end]
        return self._naming.fitting(pronoun, self._earlier.said) or self._naming.fitting(pronoun, self._earlier.named)
