"""Every card that a base can bring, each with a name, so that a check can tell which one Discord would not take."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count

from bot.ui import asides, catalogue, infocards, persons, replies
from bot.ui.card import Message
from bot.ui.reader import Reader
from knowledge import Aside, KnowledgeBase, Nearby, NoAnswer, Suggestions, Wish


def every_card(knowledge: KnowledgeBase, reader: Reader) -> Iterator[tuple[str, Message]]:
    """Draw every card of the base for one reader, each page of it."""
    yield from _reply_cards(knowledge, reader)
    yield from (("/help", infocards.help_card(knowledge, reader)), ("/article", infocards.article(knowledge, reader)))
    yield from _pages("/figures", partial(infocards.figures, knowledge, reader))
    yield from _pages("/people", partial(persons.everybody, knowledge, reader))
    for person in knowledge.people:
        yield from _pages(f"person {person.name}", partial(persons.person, person, knowledge, reader))
    yield from _pages("all quotations", partial(persons.quotations, knowledge, reader))
    for entry in knowledge.entries:
        for quotation in entry.quotations:
            yield f"a quotation of entry {entry.id}", persons.found([(quotation, entry)], knowledge, reader)
    yield "/quote without a find", persons.not_found(knowledge, reader)
    yield from _pages("/topics", partial(catalogue.topics, knowledge, reader))
    for topic in knowledge.topics():
        yield from _pages(f"topic {topic}", partial(catalogue.questions, knowledge, reader, topic))


def _reply_cards(knowledge: KnowledgeBase, reader: Reader) -> Iterator[tuple[str, Message]]:
    for entry in knowledge.entries:
        answer = knowledge.answer(entry)
        yield f"entry {entry.id}", replies.answer(answer, knowledge, reader)
        longest = max(knowledge.missing(entry), key=len, default="")
        near = Nearby((), 0.0, entry, longest, answer.related)
        yield f"entry {entry.id}, as the nearest", replies.nearby(near, knowledge, reader)
        yield f"entry {entry.id}, as offered", replies.suggestions(Suggestions((), 0.0, (entry,)), knowledge, reader)
    for told in knowledge.told:
        yield f"what is told of {told.question}", replies.answer(knowledge.answer(told), knowledge, reader)
    for passage in knowledge.passages:
        near = Nearby((), 0.0, passage, related=knowledge.passages[:3])
        yield f"passage {passage.id}", replies.nearby(near, knowledge, reader)
    for unknown in knowledge.unknowns:
        miss = NoAnswer((), 0.0, unknown, knowledge.starters())
        yield f"unknown {unknown.id}", replies.miss(miss, knowledge, reader)
    for wish in Wish:
        yield f"the wish {wish}", asides.aside(Aside(wish, entries=knowledge.starters()), knowledge, reader)


def _pages(name: str, draw: Callable[[int], Message]) -> Iterator[tuple[str, Message]]:
    """Draw one page after the other; behind the last comes the last again."""
    shown: object = None
    for page in count():
        view = draw(page)
        if view.payload == shown:
            return
        shown = view.payload
        yield f"{name}, page {page + 1}", view
