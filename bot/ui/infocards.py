"""The cards that are not replies to a question: help, the article, its people, quotations and figures; pure."""

from collections.abc import Sequence

from discord import ui

from bot.ui import buttons, limits, replies
from bot.ui.card import Card, plain
from bot.ui.replies import Reader
from knowledge import Article, Entry, KnowledgeBase, Person, Quotation

PICTURE = "figures.png"


def help_card(knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """What the bot is and does, on one screen, with examples to press."""
    say = reader.say
    card = Card()
    title = f"“{plain(knowledge.article.title)}”"
    card.text(say("I answer questions about {title} and tell you when it does not say.").format(title=title))
    lines = [
        say("**/ask** a question in your own words"),
        say("**/topics** to browse everything you can ask"),
        say("**/people**, **/quote**, **/figures**, **/article** for who and what is in it"),
        say("Or mention me, write to me in private, or use Apps on a message."),
    ]
    card.text("\n".join(f"- {line}" for line in lines))
    foot = [say("Follow up within ten minutes, for example with “why?”. I store no messages.")]
    if reader.language != replies.language(knowledge.article):
        foot.append(say("Answers stay in the language of the article."))
    card.text("\n".join(f"-# {line}" for line in foot))
    replies.offer(card, say("Try one:"), knowledge.suggest("", replies.OFFERED), reader)
    return card.view()


def article(knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """What the article is, what it says in short, and how answers are made."""
    about, say = knowledge.article, reader.say
    card = Card()
    card.text(f"### {plain(about.title)}\n{byline(about)}")
    card.text(plain(about.summary), reserve=replies.FOOT)
    how = say("Every answer was written from this article beforehand; I look it up. No language model is involved.")
    quoted = say("Quotations are word for word and always with their speaker.")
    count = say("{count} questions are answered; if yours is not, I say so.").format(count=len(knowledge.entries))
    card.text(f"**{say('How answers are made')}**\n{how} {quoted} {count}")
    replies.foot(card, about, reader)
    replies.offer(card, say("Try one:"), knowledge.suggest("", replies.OFFERED), reader)
    replies.close(card, reader)
    return card.view()


def byline(about: Article) -> str:
    """Publisher, author and date, as far as the base knows them."""
    published = about.published.isoformat() if about.published else None
    return ", ".join(plain(part) for part in (about.publisher, about.author, published) if part)


def people(knowledge: KnowledgeBase, reader: Reader, note: str = "") -> ui.LayoutView:
    """Everybody in the article with their role, and a menu to choose one; `note` says why it is shown."""
    card = Card()
    card.text(f"### {reader.say('Who is in the article')}")
    card.text(note)
    shown = knowledge.people[: limits.SELECT_OPTIONS]
    lines = [f"- **{plain(person.name)}**, {plain(person.role)}" for person in shown]
    card.text("\n".join(lines) or reader.say("The article names nobody."), reserve=replies.FOOT)
    if shown:
        card.row(buttons.choose_person(shown, reader.private, reader.say))
    return card.view()


def person(person: Person, knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """A person's role, what they are quoted as saying, and the questions about them."""
    say, entries = reader.say, knowledge.about(person)
    card = Card()
    card.text(f"### {plain(person.name)}\n{plain(person.role)}")
    quotations = knowledge.quotations(person)
    card.text(f"**{say('What the article quotes')}**" if quotations else say("The article quotes no words of theirs."))
    fits = [card.text(f"> “{plain(quotation.text)}”", reserve=replies.FOOT) for quotation in quotations]
    if not all(fits):
        card.text(f"-# {say(replies.TOO_LONG)}")
    paragraphs = sorted({number for entry in entries for number in entry.paragraphs})
    replies.foot(card, knowledge.article, reader, paragraphs)
    if entries:
        offered = entries[: limits.SELECT_OPTIONS]
        some = say("The first {shown} of {count} questions about them; /topics has all.")
        heading = some if len(offered) < len(entries) else say("Questions about them")
        card.text(f"-# {heading.format(shown=len(offered), count=len(entries))}")
        card.row(buttons.choose_question(offered, reader.private, say))
    replies.close(card, reader)
    return card.view()


def find_person(knowledge: KnowledgeBase, name: str) -> Person | None:
    """The person of that name, or of that alias, in any case."""
    wanted = name.casefold().strip()
    exact = (person for person in knowledge.people if person.name[: limits.OPTION_TEXT].casefold() == wanted)
    alias = (one for one in knowledge.people if wanted in (other.casefold() for other in one.aliases))
    return next(exact, None) or next(alias, None)


def quotations(found: Sequence[tuple[Quotation, Entry]], knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """Quotations that hold the words a member remembers, each with who said it."""
    card = Card()
    card.text(f"### {reader.say('Who said it')}")
    for quotation in dict.fromkeys(quotation for quotation, _ in found):
        card.text(replies.quotation_block(quotation, knowledge.people), reserve=replies.FOOT)
    paragraphs = sorted({number for _, entry in found for number in entry.paragraphs})
    replies.foot(card, knowledge.article, reader, paragraphs)
    replies.offer(card, reader.say("Questions it answers"), [entry for _, entry in found], reader)
    replies.close(card, reader)
    return card.view()


def no_quotation(knowledge: KnowledgeBase, reader: Reader) -> ui.LayoutView:
    """Nobody in the article is quoted with such words."""
    card = Card()
    card.text(reader.say("The article quotes nobody with these words. Try a few of the words that were spoken."))
    replies.foot(card, knowledge.article, reader)
    return card.view()


def figures(knowledge: KnowledgeBase, reader: Reader, alt: str, note: str = "") -> ui.LayoutView:
    """Every number of the article with what it counts; a picture of the chart where `alt` describes one."""
    card = Card()
    card.text(f"### {reader.say('The numbers in the article')}")
    for source in dict.fromkeys(figure.source for figure in knowledge.figures):
        rows = [f"- **{plain(one.value)}** {plain(one.label)}" for one in knowledge.figures if one.source == source]
        card.text(f"-# {plain(source)}\n" + "\n".join(rows), reserve=replies.FOOT)
    if not knowledge.figures:
        card.text(reader.say("This article has no numbers to show."))
    if alt:
        card.picture(PICTURE, alt)
    card.text(f"-# {note}" if note else "")
    replies.foot(card, knowledge.article, reader)
    replies.close(card, reader)
    return card.view()
