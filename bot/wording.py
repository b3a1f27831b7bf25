"""What the bot says in words, whoever carries them: Discord, the terminal or a file.

Knows no Discord. The fixed sentences are English here and are at the same time the keys
under which `bot/locales/*.toml` translates them; answers are never translated.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import assert_never

from bot import foreign
from bot.parts import distinct, paragraphs_of, quoted, ranges, whole
from knowledge import (
    Answer,
    Article,
    Aside,
    Entry,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Part,
    Passage,
    Person,
    Quotation,
    Reply,
    Suggestions,
    Wish,
    asserts,
    shown,
    shown_entries,
)

MISS = "The article does not say."
OTHER_PART = "The other part of your question"
PART_UNSURE = "I am not sure what it asks; the questions below come nearest."
DID_YOU_MEAN = "Did you mean one of these?"
UNREADABLE = "That message has no text that I could read. Mention me with your question, or use /ask."
GONE = "The article's questions have changed and this one is gone. Please ask again with /ask."
NEARBY = "The article may not say exactly that. The nearest it says:"
IN_ITS_WORDS = "The article may not say exactly that. The nearest, in the article's own words:"
MORE_WORDS = "More of the article that may be meant"
NEAREST_SAID = "The nearest it says:"
NEAREST = "What the article does answer:"
TRY = "Try one:"
ABOUT = "I answer questions about {title} and tell you when it does not say."
NO_FIGURES = "This article has no numbers to show."
NO_PEOPLE = "The article names nobody."
NO_QUOTATIONS = "The article quotes nobody."
NO_SPEAKER = "Nobody is quoted there: the article says it itself."
SAID = {
    Wish.GREETING: "Hello! Ask me anything about the article.",
    Wish.THANKS: "You are welcome! Ask on whenever you like.",
    Wish.REACTION: "I know only one article; ask me anything about it.",
    Wish.YES: "Good. What would you like to know?",
    Wish.NO: "Then I took it wrongly. Could you ask it in other words?",
    Wish.UNCLEAR: "Sorry if that was unclear. Could you ask it in other words?",
    Wish.STOP: "All right. I am here whenever you have a question.",
    Wish.MORE: "That is all that I have about it.",
    Wish.DISTRESS: (
        "I am only a bot that knows one article, but you matter: please talk to somebody you trust or to a local "
        "helpline; https://findahelpline.com lists them."
    ),
    Wish.NOTHING: "I found no question in that. Ask me anything about the article.",
    Wish.LANGUAGE: "I read only the article's own language here. Please ask in it.",
}
"""What is said to wishes that nothing of the article grants."""
LIST = 1200
"""Characters of a list in plain text, so that it is read and not scrolled past."""


def speaker_text(speaker: str, people: Sequence[Person]) -> str:
    """Give the speaker's name, followed by the role where the base knows the person."""
    role = next((person.role for person in people if person.name == speaker), "")
    return f"{speaker}, {role}" if role else speaker


def quotation_text(quotation: Quotation, people: Sequence[Person]) -> str:
    """Set a quotation apart on a line of its own, with who said it."""
    return f'> "{quotation.text}" - {speaker_text(quotation.speaker, people)}'


def answer_text(entry: Entry, knowledge: KnowledgeBase) -> str:
    """Give an entry as plain text: the core of its answer, its answer, then its quotations."""
    quotations = [quotation_text(quotation, knowledge.people) for quotation in entry.quotations]
    return "\n".join([*filter(None, [entry.short]), entry.answer, *quotations])


def part_heading(part: Entry | NoAnswer | Suggestions) -> str:
    """Give the question that a part is about, as far as it was understood."""
    if isinstance(part, Entry):
        return part.question
    return part.unknown.question if isinstance(part, NoAnswer) and part.unknown else OTHER_PART


def part_miss_text(miss: NoAnswer | Suggestions) -> str:
    """Say under such a heading that the article does not say it, or that it was not understood."""
    return PART_UNSURE if isinstance(miss, Suggestions) else miss_text(miss)


def part_text(part: Part, knowledge: KnowledgeBase) -> str:
    """Give one part of an answer as plain text."""
    match part:
        case Entry():
            return answer_text(part, knowledge)
        case Nearby():
            return f"{nearby_text(part)}\n\n{nearest_text(part, knowledge)}"
        case _:
            named = isinstance(part, NoAnswer) and part.unknown
            return part_miss_text(part) if named else f"{OTHER_PART}: {part_miss_text(part)}"


def miss_text(miss: NoAnswer) -> str:
    """Say that the article does not say it, in the base's own words where it has some."""
    return miss.unknown.reply if miss.unknown else MISS


def nearby_text(nearby: Nearby) -> str:
    """Say that the article may not say exactly that, or what exactly it leaves out."""
    if isinstance(nearby.nearest, Passage):
        return IN_ITS_WORDS
    return f"{nearby.missing} {NEAREST_SAID}" if nearby.missing else NEARBY


def nearest_text(nearby: Nearby, knowledge: KnowledgeBase) -> str:
    """Give the nearest thing that the article says: an entry, or a passage with the number of its paragraph."""
    if isinstance(nearby.nearest, Passage):
        return f"> {quoted(nearby.nearest)} ({paragraphs_text(nearby.nearest.paragraphs)})"
    return answer_text(nearby.nearest, knowledge)


def reply_text(reply: Reply, knowledge: KnowledgeBase) -> str:
    """Give a whole reply as plain text; offered questions and related ones are not part of it."""
    return "\n\n".join(filter(None, [foreign.line(reply, knowledge), own_text(reply, knowledge)]))


def own_text(reply: Reply, knowledge: KnowledgeBase) -> str:
    """Give the same without the line for a question in another language."""
    match reply:
        case Answer():
            return "\n\n".join(part_text(part, knowledge) for part in distinct(reply.parts))
        case Nearby():
            return part_text(reply, knowledge)
        case Suggestions():
            return DID_YOU_MEAN
        case Aside():
            return aside_text(reply, knowledge)
        case NoAnswer():
            return miss_text(reply)
        case _:
            assert_never(reply)


def status(reply: Reply) -> str:
    """Name in one word what a question got."""
    if asserts(reply):
        return "answered"
    if isinstance(reply, Nearby):
        return "nearby"
    return "suggested" if isinstance(reply, Suggestions) else "unanswered"


def paragraphs_text(paragraphs: Sequence[int]) -> str:
    """Name paragraphs as people do: "paragraph 21", "paragraphs 4-6, 9"; empty for none."""
    if not paragraphs:
        return ""
    return f"{'paragraph' if len(paragraphs) == 1 else 'paragraphs'} {ranges(paragraphs)}"


def source_text(article: Article, paragraphs: Sequence[int] = ()) -> str:
    """Name where an answer comes from: publisher and paragraphs."""
    return "Source: " + ", ".join(filter(None, [article.publisher, article.licence, paragraphs_text(paragraphs)]))


def where_text(article: Article, paragraphs: Sequence[int] = ()) -> str:
    """Name the same with its headline and address, for whoever asks for the source."""
    found = [article.publisher, f'"{article.title}"', article.licence, paragraphs_text(paragraphs)]
    return "\n".join(filter(None, ["Source: " + ", ".join(filter(None, found)), article.url]))


def aside_text(aside: Aside, knowledge: KnowledgeBase) -> str:
    """Say what a member wished to hear: one kind sentence, or what the article has of it."""
    match aside.wish:
        case Wish.HELP:
            return ABOUT.format(title=f'"{knowledge.article.title}"')
        case Wish.SUMMARY:
            return summary_text(knowledge) or knowledge.article.title
        case Wish.FIGURES:
            return _listed([f"{one.value} {one.label}" for one in knowledge.figures]) or NO_FIGURES
        case Wish.PEOPLE:
            return _listed([speaker_text(one.name, [one]) for one in knowledge.people]) or NO_PEOPLE
        case Wish.QUOTATIONS:
            return (
                _listed([quotation_text(one, knowledge.people) for one in whole(knowledge.quotations())])
                or NO_QUOTATIONS
            )
        case Wish.SOURCE:
            return where_text(knowledge.article, paragraphs_of(shown(aside.previous)))
        case Wish.SPEAKER:
            return "\n".join(f"{one}." for one in speakers(aside, knowledge)) or NO_SPEAKER
        case Wish.LANGUAGE:
            return foreign.unread(aside.language, knowledge) or SAID[aside.wish]
        case _:
            return SAID[aside.wish]


def summary_text(knowledge: KnowledgeBase) -> str:
    """Give what the article says in short: the base's summary, else how the article begins; empty without either."""
    return knowledge.article.summary.strip() or "".join(map(quoted, knowledge.passages[:1]))


def speakers(aside: Aside, knowledge: KnowledgeBase) -> list[str]:
    """Name everybody whom the previous reply quotes, once each, with their roles."""
    quoted = (one.speaker for entry in shown_entries(aside.previous) for one in entry.quotations)
    return [speaker_text(name, knowledge.people) for name in dict.fromkeys(quoted)]


def _listed(lines: Sequence[str]) -> str:
    """List as many of the lines as can be read in one go, and say so where there are more."""
    lengths = accumulate(len(line) + 1 for line in lines)
    shown = sum(length <= LIST for length in lengths)
    more = [f"The first {shown} of {len(lines)}."] if shown < len(lines) else []
    return "\n".join([*lines[:shown], *more])
