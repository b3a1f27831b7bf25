import pytest

from bot.translation import Phrases
from bot.ui import catalogue, infocards, limits
from bot.ui.chart import alt_text
from bot.ui.replies import Reader
from knowledge import Article, Entry, KnowledgeBase, Person, Quotation
from tests.bot.town import labels, text

READERS = [
    Reader(asker=2**63, say=Phrases().say(locale), language=str(locale)[:2]) for locale in (None, "de", "fr", "es-ES")
]


@pytest.fixture(scope="module")
def crowded():
    """More of everything than fits, in the longest form."""
    quotations = tuple(Quotation("Ann " + "n" * 80, f"{number} " + "w" * 290) for number in range(30))
    people = tuple(Person(f"{name} " + "n" * 80, "r" * 150, ()) for name in ["Ann", *(f"P{n}" for n in range(26))])
    entries = tuple(Entry(f"e{n}", f"{n} " + "t" * 140, (f"{n} Ann " + "q" * 90,), "a", quotations) for n in range(30))
    return KnowledgeBase(Article("H" * 300, "P", summary="s" * 3000), entries, (), people)


def every_card(knowledge, reader):
    yield infocards.help_card(knowledge, reader)
    yield infocards.article(knowledge, reader)
    yield infocards.people(knowledge, reader, "note")
    yield from (infocards.person(person, knowledge, reader) for person in knowledge.people)
    quoted = [(one, entry) for entry in knowledge.entries for one in entry.quotations]
    yield infocards.quotations(quoted[:3], knowledge, reader)
    yield infocards.no_quotation(knowledge, reader)
    yield infocards.figures(knowledge, reader, alt_text(knowledge.chart) if knowledge.chart else "", "note")
    for page in range(-1, 5):
        yield catalogue.topics(knowledge, reader, page)
        yield from (catalogue.questions(knowledge, reader, topic, page) for topic in knowledge.topics())


@pytest.mark.parametrize("base", ["town", "shipped", "crowded"])
def test_every_card_is_within_limits_in_every_language(base, request):
    for reader in READERS if base == "town" else READERS[:2]:
        for view in every_card(request.getfixturevalue(base), reader):
            assert limits.validate({"components": view.to_components(), "flags": limits.COMPONENTS_V2}) == []


def test_a_person_with_too_many_quotations_says_that_there_are_more(crowded, reader):
    assert "Not everything fits" in text(infocards.person(crowded.people[0], crowded, reader))


def test_a_person_with_too_many_questions_says_where_the_others_are(crowded, town, reader):
    assert "The first 25 of 30 questions about them; /topics has all." in text(
        infocards.person(crowded.people[0], crowded, reader)
    )
    assert "Questions about them" in text(infocards.person(town.people[0], town, reader))


def test_every_topic_and_question_can_be_reached_by_turning_pages(crowded, reader):
    pages = [catalogue.topics(crowded, reader, page) for page in range(2)]
    assert [labels(view) for view in pages] == [["Next page"], ["Previous page"]]
    shown = "".join(text(view) for view in pages)
    assert all(topic in shown for topic in crowded.topics())


def test_pages_of_a_topic_hold_each_question_once(town, reader):
    shown = [text(catalogue.questions(town, reader, "Boxes", page)) for page in range(2)]
    assert [sum(f"box {number}?" in one for one in shown) for number in range(1, 13)] == [1] * 12


def test_byline_has_what_is_known():
    assert infocards.byline(Article("T", "PA")) == "PA"
    assert infocards.byline(Article("T", "PA", "A. Writer")) == "PA, A. Writer"


def test_a_base_without_people_quotations_or_numbers_says_so(reader):
    base = KnowledgeBase(Article("T", "P"), (Entry("e", "T", ("Why is it so?",), "a"),))
    assert "names nobody" in text(infocards.people(base, reader))
    assert "no numbers" in text(infocards.figures(base, reader, ""))
    assert "quotes no words" in text(infocards.person(Person("Ann Lee", "r"), base, reader))


@pytest.mark.parametrize(("name", "found"), [("ben ford", "Ben Ford"), (" Stone ", "Ada Stone"), ("nobody", None)])
def test_people_are_found_by_name_and_alias(town, name, found):
    person = infocards.find_person(town, name)
    assert (person.name if person else None) == found


def test_the_shipped_helps_examples_differ_and_every_custom_id_is_free_of_words(shipped):
    assert len(set(labels(infocards.help_card(shipped, READERS[0])))) == 3
    for view in every_card(shipped, READERS[0]):
        ids = [part["custom_id"] for part in limits.walk(view.to_components()) if part.get("custom_id")]
        assert all(one.startswith("b1:") and " " not in one for one in ids)
