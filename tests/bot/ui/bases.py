"""Bases that try the cards: more of everything than fits, in the longest form; and readers of every language."""

from bot.translation import Phrases
from bot.ui.reader import Reader
from knowledge import Article, Bar, Chart, Entry, Figure, KnowledgeBase, Person, Quotation, Unknown

LOCALES = (None, "de", "fr", "es-ES")


def readers() -> list[Reader]:
    """One who sees a card in public and one in private, in every language."""
    phrases = Phrases()
    return [
        Reader(
            phrases.say(locale), str(locale)[:2], 2**63 if public else None,
            private=not public, shared=not public, pictures=public,
        )
        for locale in LOCALES
        for public in (True, False)
    ]  # fmt: skip


def crowded() -> KnowledgeBase:
    """People, quotations, topics, questions and figures that need pages, and names that begin alike."""
    ann = "Ann " + "n" * 120
    quotations = tuple(Quotation(ann, f"No {number} " + "w" * 290) for number in range(30))
    people = tuple(Person(f"{name} " + "n" * 120, "r" * 150) for name in ("Ann", *(f"P{n}" for n in range(59))))
    twins = (Person("x" * 120 + "a", "one"), Person("x" * 120 + "b", "other"))
    entries = tuple(
        Entry(f"{n}-" + "e" * 90, f"{n} " + "t" * 140, (f"{n} {ann[:8]} " + "q" * 88,), f"{ann} did.", quotations)
        for n in range(30)
    )
    figures = tuple(Figure(f"{n}", "l" * 200, f"source {n % 3} " + "s" * 80, entries[0].id) for n in range(60))
    chart = Chart("C" * 200, "S", tuple(Bar("G", f"{n} " + "b" * 90, n) for n in range(60)))
    return KnowledgeBase(Article("H" * 300, "P", summary="s" * 3000), entries, (), people + twins, {}, figures, chart)


def giant() -> KnowledgeBase:
    """Entries at the limits that the loader allows, and beyond them in the number of quotations."""
    quotations = tuple(Quotation("N" * 100, f"{number} " + "w" * 300) for number in range(20))
    entries = tuple(
        Entry(
            f"{n}-" + "e" * 200, "T" * 120, (f"{n} " + "*" * 98,), "_" * 600, quotations,
            tuple(range(9)), short="*" * 60,
        )
        for n in range(4)
    )  # fmt: skip
    unknown = Unknown("u" * 200, ("*" * 100,), "_" * 600)
    return KnowledgeBase(Article("H" * 300, "P" * 80, url="https://e.org/" + "u" * 200), entries, (unknown,))
