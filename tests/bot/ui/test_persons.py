import pytest

from bot.ui import limits, persons
from bot.ui.buttons import person_key
from bot.ui.reader import Reader
from knowledge import Article, Entry, KnowledgeBase, Person, Quotation
from tests.bot.town import labels, menu, parts, text
from tests.bot.ui import bases


@pytest.fixture(scope="module")
def crowded():
    return bases.crowded()


def every_page(draw) -> list:
    """The pages from the first to the one that leads no further."""
    pages = [draw(0)]
    while "Next page" in labels(pages[-1]):
        pages.append(draw(len(pages)))
    return pages


def test_everybody_is_listed_and_can_be_chosen_page_by_page(crowded, reader):
    pages = every_page(lambda page: persons.everybody(crowded, reader, page))
    options = [option for view in pages for option in menu(view)["options"]]
    assert [option["value"] for option in options] == [person_key(person) for person in crowded.people]
    shown = "\n".join(text(view) for view in pages)
    assert [shown.count(f"- **P{number} ") for number in range(59)] == [1] * 59
    assert f"Page 2 of {len(pages)}." in text(pages[1])


def test_a_person_has_every_quotation_and_every_question_page_by_page(crowded, reader):
    pages = every_page(lambda page: persons.person(crowded.people[0], crowded, reader, page))
    shown = "\n".join(text(view) for view in pages)
    assert [shown.count(f"“No {number} www") for number in range(30)] == [1] * 30
    menus = [part for view in pages for part in parts(view) if part["type"] == limits.SELECT]
    assert len({option["label"] for one in menus for option in one["options"]}) == 30
    assert labels(pages[0]) == ["Next page", "Dismiss"]
    assert "Questions about them" not in text(pages[-1])


def test_a_quotation_has_the_paragraphs_it_stands_in_and_pieces_of_it_are_left_out(reader):
    long, piece = Quotation("Ann Lee", "It is a fine day to be out"), Quotation("Ann Lee", "a fine day")
    other = Quotation("Bo Ek", "a fine day")
    entries = (
        Entry("a", "T", ("What is fine for Ann Lee?",), "It.", (long, other), (4, 5, 6, 9)),
        Entry("b", "T", ("Which day is it?",), "A.", (long,), (1, 6)),
        Entry("c", "T", ("How is the day?",), "Fine.", (piece,), (6,)),
    )
    people = (Person("Ann Lee", "poet"), Person("Bo Ek", "cook"))
    base = KnowledgeBase(Article("T", "P"), entries, (), people)
    shown = text(persons.person(people[0], base, reader))
    assert "> “It is a fine day to be out” (paragraph 6)" in shown
    assert "“a fine day”" not in shown
    assert "-# Source: P" in shown.splitlines()
    everything = text(persons.quotations(base, reader))
    assert everything.count("fine day") == 2
    assert "> “a fine day”\n> — **Bo Ek**, cook (paragraphs 4–6, 9)" in everything
    assert "“a fine day”\n> — **Ann Lee**, poet (paragraph 6)" in text(
        persons.found([(piece, entries[2])], base, reader)
    )


def test_lists_that_others_see_can_be_dismissed_on_every_page(crowded, reader):
    for page in range(2):
        assert labels(persons.everybody(crowded, reader, page))[-1] == "Dismiss"
        assert "Dismiss" not in labels(persons.everybody(crowded, Reader(private=True), page))


def test_a_base_without_people_or_quotations_says_so(reader):
    base = KnowledgeBase(Article("T", "P"), (Entry("e", "T", ("Why is it so?",), "a"),))
    assert "names nobody" in text(persons.everybody(base, reader))
    assert "quotes no words" in text(persons.person(Person("Ann Lee", "r"), base, reader))
    assert "quotes nobody" in text(persons.quotations(base, reader))


@pytest.mark.parametrize(("name", "found"), [("ben ford", "Ben Ford"), (" Stone ", "Ada Stone"), ("nobody", None)])
def test_people_are_found_by_name_and_alias(town, name, found):
    person = persons.find(town, name)
    assert (person.name if person else None) == found


def test_people_are_found_by_the_key_of_a_menu_and_the_name_that_an_older_menu_carries(crowded):
    for person in crowded.people:
        assert persons.find(crowded, person_key(person)) == person
    assert persons.find(crowded, crowded.people[3].name[: limits.OPTION_TEXT]) == crowded.people[3]
