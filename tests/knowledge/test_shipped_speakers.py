"""Who said what in the article: holds each quotation of the shipped base to its speaker, with no copy at hand."""

import re

SAID = {
    "James Cleverly": (
        "stay and thrive at home", "doing the right thing", "necessarily mean relocating", "open, global conversation",
        "talent drain", "welcoming and generous", "countries where migrants seek to settle", "do more, together",
        "train professionals", "fails to invest in skills", "innovative way of dealing with illegal migration",
        "drivers of forced displacement", "thrive in their own countries", "upstream",
    ),
    "Stephen Kinnock": (
        "migration vision", "failing Rwanda scheme", "£400 million sums", "plan is a gimmick", "abandon the charade",
        "new returns unit", "new police cell", "clear the backlog",
    ),
    "Enver Solomon": (
        "glaring omission", "fundamentally eroded", "stand firm", "fleeing war", "receiving refugees",
        "one poor country to another", "richest countries",
    ),
}  # fmt: skip
"""A few words of everything that the article quotes, by who said it."""
MARKED = re.compile(r"“([^”]+)”|\"([^\"]+)\"")


def speakers(words: str) -> set[str]:
    """Who said these words, or words that hold them."""
    return {speaker for speaker, said in SAID.items() for one in said if one in words or words in one}


def test_every_quotation_is_by_the_one_who_said_it(shipped):
    quotations = {quotation for entry in shipped.entries for quotation in entry.quotations}
    assert quotations
    assert [one for one in quotations if speakers(one.text) != {one.speaker}] == []


def test_who_said_words_in_quotation_marks_is_named_beside_them(shipped):
    def unnamed(answer: str) -> list[str]:
        marked = [one or other for one, other in MARKED.findall(answer)]
        return [words for words in marked for one in speakers(words) if one.split()[-1] not in answer]

    assert {entry.id: found for entry in shipped.entries if (found := unnamed(entry.answer))} == {}
