"""What the bot says in words, whoever carries them: Discord, the terminal or a file.

Knows no Discord. The fixed sentences are English here and are at the same time the keys
under which `bot/locales/*.toml` translates them; answers are never translated.
"""

from collections.abc import Sequence
from typing import assert_never

from knowledge import (
    Answer,
    Article,
    Aside,
    Entry,
    KnowledgeBase,
    Nearby,
    NoAnswer,
    Part,
    Person,
    Quotation,
    Reply,
    Suggestions,
)

MISS = "The article does not say."
PART_MISS = "The article does not answer the other part of your question."
PART_UNSURE = "I am not sure what the other part of your question asks; the questions below come nearest."
DID_YOU_MEAN = "Did you mean one of these?"
GREETING = "Hello! Ask me something about the article, for example:"
UNREADABLE = "That message has no text that I could read. Mention me with your question, or use /ask."
NEARBY = "The article may not say exactly that. The nearest it says:"
NEAREST_SAID = "The nearest it says:"
NEAREST = "What the article does answer:"


def speaker_text(speaker: str, people: Sequence[Person]) -> str:
    """Give the speaker's name, followed by the role where the base knows the person."""
    role = next((person.role for person in people if person.name == speaker), "")
    return f"{speaker}, {role}" if role else speaker


def quotation_text(quotation: Quotation, people: Sequence[Person]) -> str:
    """Set a quotation apart on a line of its own, with who said it."""
    return f'> "{quotation.text}" - {speaker_text(quotation.speaker, people)}'


def answer_text(entry: Entry, knowledge: KnowledgeBase) -> str:
    """Give an entry as plain text: its answer, then its quotations."""
    quotations = [quotation_text(quotation, knowledge.people) for quotation in entry.quotations]
    return "\n".join([entry.answer, *quotations])


def miss_text(miss: NoAnswer) -> str:
    """Say that the article does not say it, in the base's own words where it has some."""
    return miss.unknown.reply if miss.unknown else MISS


def part_miss_text(miss: NoAnswer | Suggestions) -> str:
    """Say the same of one part of a question whose other parts are answered, or that it was not understood."""
    if isinstance(miss, Suggestions):
        return PART_UNSURE
    return miss.unknown.reply if miss.unknown else PART_MISS


def part_text(part: Part, knowledge: KnowledgeBase) -> str:
    """Give one part of an answer as plain text."""
    match part:
        case Entry():
            return answer_text(part, knowledge)
        case Nearby():
            return f"{nearby_text(part)}\n\n{answer_text(part.entry, knowledge)}"
        case _:
            return part_miss_text(part)


def nearby_text(nearby: Nearby) -> str:
    """Say that the article may not say exactly that, or what exactly it leaves out."""
    return f"{nearby.missing} {NEAREST_SAID}" if nearby.missing else NEARBY


def aside_text(aside: Aside) -> str:
    """Say what a member wished to hear."""
    return GREETING


def reply_text(reply: Reply, knowledge: KnowledgeBase) -> str:
    """Give a whole reply as plain text; offered questions and related ones are not part of it."""
    match reply:
        case Answer():
            return "\n\n".join(dict.fromkeys(part_text(part, knowledge) for part in reply.parts))
        case Nearby():
            return part_text(reply, knowledge)
        case Suggestions():
            return DID_YOU_MEAN
        case Aside():
            return aside_text(reply)
        case NoAnswer():
            return miss_text(reply)
        case _:
            assert_never(reply)


def paragraphs_text(paragraphs: Sequence[int]) -> str:
    """Name paragraphs as people do: "paragraph 21", "paragraphs 4, 9"; empty for none."""
    if not paragraphs:
        return ""
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{noun} {', '.join(str(number) for number in paragraphs)}"


def source_text(article: Article, paragraphs: Sequence[int] = ()) -> str:
    """Name where an answer comes from: publisher, headline and paragraph."""
    parts = [article.publisher, f'"{article.title}"', paragraphs_text(paragraphs)]
    return "Source: " + ", ".join(part for part in parts if part)
