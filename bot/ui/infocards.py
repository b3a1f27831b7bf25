"""The cards about the whole: help, the article and its figures; pure."""

from itertools import groupby

from bot.ui import blocks, limits, pages
from bot.ui.card import Card, Message, plain
from bot.ui.chart import alt_text, picture
from bot.ui.reader import Reader
from bot.wording import ABOUT, NO_FIGURES, TRY, summary_text
from knowledge import Article, Figure, KnowledgeBase

PICTURE = "figures.png"
NO_PICTURE = "The chart is left out: I need the permission Attach Files here."
FIGURES = 20
"""Figures on a page."""


def help_card(knowledge: KnowledgeBase, reader: Reader) -> Message:
    """What the bot is and does, on one screen, with examples to press."""
    say = reader.say
    card = Card()
    title = f"“{plain(knowledge.article.title)}”"
    card.text(say(ABOUT).format(title=title))
    lines = [
        say("**/ask** a question in your own words"),
        say("**/topics** to browse everything you can ask"),
        say("**/people**, **/quote**, **/figures**, **/article** for who and what is in it"),
        say("**/privacy**, **/forget-me** for what I keep, and to have it deleted"),
        say("Or mention me, write to me in private, or use Apps on a message."),
    ]
    card.text("\n".join(f"- {line}" for line in lines))
    follow = f"-# {say('Follow up within ten minutes, for example with “why?”.')}"
    card.text("\n".join(filter(None, [follow, blocks.language_line(knowledge.article, reader)])))
    blocks.offer(card, say(TRY), knowledge.suggest("", blocks.OFFERED), reader)
    blocks.close(card, reader)
    return card.view()


def article(knowledge: KnowledgeBase, reader: Reader) -> Message:
    """What the article is, what it says in short, and how answers are made."""
    about, say = knowledge.article, reader.say
    card = Card()
    card.text(f"{headline(about)}\n{byline(about)}")
    card.gap()
    card.body(plain(summary_text(knowledge)))
    card.gap()
    how = say("Every answer was written from this article beforehand; I look it up. No language model is involved.")
    quoted = say("Quotations are word for word and always with their speaker.")
    count = say("{count} questions are answered; if yours is not, I say so.").format(count=len(knowledge.entries))
    card.text(f"**{say('How answers are made')}**\n{how} {quoted} {count}")
    card.text(blocks.language_line(about, reader))
    blocks.offer(card, say(TRY), knowledge.suggest("", blocks.OFFERED), reader)
    blocks.close(card, reader)
    return card.view()


def headline(about: Article) -> str:
    """The headline as a heading, leading to the article where that has an address."""
    return f"### {blocks.link(about.title, about)}"


def byline(about: Article) -> str:
    """Publisher, author and date, as far as the base knows them."""
    published = about.published.isoformat() if about.published else None
    return ", ".join(plain(part) for part in (about.publisher, about.author, published) if part)


def figures(knowledge: KnowledgeBase, reader: Reader, page: int = 0) -> Message:
    """Every number of the article with what it counts, page by page; the chart, where there is one, comes first."""
    cut = pages.cut(by_source(knowledge), FIGURES, lambda one: f"{row(one)}{source(one)}")
    page = pages.nearest(page, len(cut))
    card = Card()
    card.text(f"### {reader.say('The numbers in the article')}")
    if knowledge.chart and reader.pictures and not page:
        card.picture(PICTURE, picture(knowledge.chart), alt_text(knowledge.chart))
    for heading, rows in groupby(cut[page], source):
        card.body("\n".join([heading, *map(row, rows)]))
    card.text("" if knowledge.figures else reader.say(NO_FIGURES))
    note = reader.say(NO_PICTURE) if knowledge.chart and not reader.pictures else ""
    pages.number(card, reader, page, len(cut), note)
    blocks.foot(card, knowledge.article, reader)
    card.row(*pages.turns(reader, "figures", pages.owner(reader), page, len(cut)))
    blocks.close(card, reader)
    return card.view()


def by_source(knowledge: KnowledgeBase) -> list[Figure]:
    """The figures, those of one source together, in the order of the sources."""
    sources = [one.source for one in knowledge.figures]
    return sorted(knowledge.figures, key=lambda one: sources.index(one.source))


def row(figure: Figure) -> str:
    """A figure as a line of the list."""
    return limits.clip(f"- **{plain(figure.value)}** {plain(figure.label)}", pages.LINE)


def source(figure: Figure) -> str:
    """Whose a figure is, as a small heading."""
    return f"-# {limits.clip(plain(figure.source), pages.LINE)}"
