"""The cards of who is in the article and what they are quoted as saying; pure."""

from collections.abc import Iterable, Sequence
from itertools import chain

from bot.parts import whole
from bot.ui import blocks, buttons, limits, pages
from bot.ui.card import UNSURE, Card, Message, plain
from bot.ui.reader import Reader
from bot.wording import NO_PEOPLE, NO_QUOTATIONS
from knowledge import Entry, KnowledgeBase, Person, Quotation

QUOTED = 8
"""Quotations on a page."""


def everybody(knowledge: KnowledgeBase, reader: Reader, page: int = 0, note: str = "") -> Message:
    """Everybody in the article with their role, page by page, and a menu to choose one; `note` says why."""
    cut = pages.cut(knowledge.people, limits.SELECT_OPTIONS, line)
    page = pages.nearest(page, len(cut))
    card = Card()
    card.text(f"### {reader.say('Who is in the article')}")
    card.text(note)
    card.text("\n".join(map(line, cut[page])) or reader.say(NO_PEOPLE))
    pages.number(card, reader, page, len(cut))
    if cut[page]:
        card.row(buttons.choose_person(cut[page], reader.private, reader.say))
    card.row(*pages.turns(reader, "people", pages.owner(reader), page, len(cut)))
    blocks.close(card, reader)
    return card.view()


def line(person: Person) -> str:
    """A person as a line of the list."""
    return limits.clip(f"- **{plain(person.name)}**, {plain(person.role)}", pages.LINE)


def person(person: Person, knowledge: KnowledgeBase, reader: Reader, page: int = 0) -> Message:
    """A person's role, what they are quoted as saying and where, and the questions about them, page by page."""
    said = _said(person, knowledge, reader)
    asked = pages.cut(knowledge.about(person), limits.SELECT_OPTIONS, lambda _: "")
    count = max(len(said), len(asked))
    page = pages.nearest(page, count)
    card = Card()
    card.text(f"### {plain(person.name)}\n{limits.clip(plain(person.role), pages.LINE)}")
    if not said[0]:
        card.body(reader.say("The article quotes no words of theirs."), apart=True)
    elif page < len(said):
        card.body(f"**{reader.say('What the article quotes')}**", apart=True)
        _all(card, said[page], reader)
    pages.number(card, reader, page, count)
    blocks.foot(card, knowledge.article, reader)
    if page < len(asked) and asked[page]:
        card.text(f"-# {reader.say('Questions about them')}")
        card.row(buttons.choose_question(asked[page], reader.private, reader.say))
    card.row(*pages.turns(reader, "about", f"{pages.owner(reader)}{buttons.person_key(person)}:", page, count))
    blocks.close(card, reader)
    return card.view()


def _said(person: Person, knowledge: KnowledgeBase, reader: Reader) -> list[Sequence[str]]:
    """The pages of what a person is quoted as saying."""
    quoted = knowledge.quotations(person)
    lines = [blocks.words(one, blocks.paragraphs_line(quoted[one], reader.say)) for one in whole(quoted)]
    return pages.cut(lines, QUOTED)


def find(knowledge: KnowledgeBase, wanted: str) -> Person | None:
    """The person of that name, in any case, of that alias, or of the key that menus and buttons carry."""
    said = wanted.casefold().strip()
    names = (
        one for one in knowledge.people if said in (one.name.casefold(), one.name[: limits.OPTION_TEXT].casefold())
    )
    aliases = (one for one in knowledge.people if said in (alias.casefold() for alias in one.aliases))
    keys = (one for one in knowledge.people if wanted == buttons.person_key(one))
    return next(chain(names, aliases, keys), None)


def quotations(knowledge: KnowledgeBase, reader: Reader, page: int = 0) -> Message:
    """Everything that somebody is quoted as saying, page by page, each with who said it and where."""
    cut = pages.cut(_blocks(whole(knowledge.quotations()), knowledge, reader), QUOTED)
    page = pages.nearest(page, len(cut))
    card = Card()
    card.text(f"### {reader.say('What the article quotes')}")
    card.text("" if cut[page] else reader.say(NO_QUOTATIONS))
    _all(card, cut[page], reader)
    pages.number(card, reader, page, len(cut))
    blocks.foot(card, knowledge.article, reader)
    card.row(*pages.turns(reader, "quotations", pages.owner(reader), page, len(cut)))
    blocks.close(card, reader)
    return card.view()


def found(found: Sequence[tuple[Quotation, Entry]], knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Quotations that hold the words a member remembers, each with who said it and where."""
    card = Card()
    card.text(f"### {reader.say('Who said it')}")
    _all(card, _blocks(whole(dict.fromkeys(quotation for quotation, _ in found)), knowledge, reader), reader)
    blocks.foot(card, knowledge.article, reader)
    blocks.offer(card, reader.say("Questions it answers"), [entry for _, entry in found], reader)
    blocks.close(card, reader)
    return card.view()


def not_found(knowledge: KnowledgeBase, reader: Reader) -> Message:
    """Nobody in the article is quoted with such words."""
    card = Card(UNSURE)
    card.text(reader.say("The article quotes nobody with these words. Try a few of the words that were spoken."))
    blocks.foot(card, knowledge.article, reader)
    return card.view()


def _blocks(quotations: Iterable[Quotation], knowledge: KnowledgeBase, reader: Reader) -> list[str]:
    places = knowledge.quotations()
    people, say = knowledge.people, reader.say
    return [blocks.quotation_block(one, people, blocks.paragraphs_line(places[one], say)) for one in quotations]


def _all(card: Card, quoted: Sequence[str], reader: Reader) -> None:
    """Add all of them, or say that there are more."""
    if not blocks.quotations(card, quoted):
        card.text(f"-# {reader.say(blocks.TOO_LONG)}")
