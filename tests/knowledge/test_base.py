from dataclasses import replace

import pytest

from knowledge import Answer, Article, Aside, Entry, KnowledgeBase, NoAnswer, Person, Quotation
from tests.knowledge.conftest import ARTICLE, ENTRIES, MILKY_WAY, NEIGHBOURS, PEOPLE, SHEEP, UNKNOWNS

QUILL, FENWRIGHT, CALLOWAY = PEOPLE


def ids(entries):
    return [entry.id for entry in entries]


def test_a_base_has_what_it_was_made_of(base):
    assert (base.article, base.entries, base.unknowns, base.people) == (ARTICLE, ENTRIES, UNKNOWNS, PEOPLE)
    assert (base.figures, base.chart) == ((), None)


def test_an_entry_is_found_by_its_id(base):
    assert base.entry("quill-who").question == "Who is Mara Quill?"
    assert base.entry("ticket-price") is None
    assert base.entry("nothing") is None


def test_topics_come_in_the_order_of_the_files(base):
    topics = {topic: ids(entries) for topic, entries in base.topics().items()}
    assert list(topics) == ["Reopening", "Visitors", "Telescope", "People", "The lane"]
    assert topics["Visitors"] == ["visitors-2023", "visitors-2022"]


def test_a_question_to_begin_with_is_the_first_of_each_topic(base):
    first = ["reopening-day", "visitors-2023", "telescope-size", "quill-who", "fenwright-traffic"]
    assert ids(base.starters()) == first
    assert ids(base.starters(2)) == first[:2]


@pytest.mark.parametrize("prefix", ["", "  ", "?", "\u200b"])
def test_for_nothing_typed_yet_questions_to_begin_with_are_suggested(base, prefix):
    assert base.suggest(prefix) == base.starters(25)
    assert base.suggest(prefix, 2) == base.starters(2)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("How many visitors came in 2022", ["visitors-2022", "visitors-2023"]),
        ("visitr 2023", ["visitors-2023", "visitors-2022"]),
        ("telscope prcie", ["telescope-cost", "telescope-size"]),
        ("who runs the obs", ["quill-who"]),
        ("lam", ["street-lamps"]),
        ("what did fenw", ["fenwright-traffic"]),
        ("the campaigner", ["calloway-traffic"]),
        ("SHEEP LANE", ["fenwright-traffic"]),
    ],
)
def test_suggestions_bear_typos_and_come_the_best_first(base, typed, first):
    assert ids(base.suggest(typed))[: len(first)] == first


def test_what_the_article_does_not_say_is_never_suggested(base):
    assert set(base.suggest("What does a ticket cost?")) <= set(ENTRIES)


def test_no_more_is_suggested_than_asked_for(base):
    assert [len(base.suggest("the observatory", limit)) for limit in (1, 3)] == [1, 3]


def test_nothing_is_suggested_for_what_nobody_knows(base):
    assert base.suggest("zzqqzz") == ()


@pytest.mark.parametrize(
    ("person", "entries"),
    [
        (QUILL, ["quill-who", "quill-children"]),
        (FENWRIGHT, ["fenwright-traffic"]),
        (CALLOWAY, ["calloway-traffic"]),
        (Person("Nobody Else", "somebody"), []),
    ],
)
def test_the_entries_about_a_person_name_them(base, person, entries):
    assert ids(base.about(person)) == entries


def test_what_may_be_missing_beside_an_entry_is_what_it_leaves_out_and_what_is_unknown(base):
    entry = replace(ENTRIES[5], unsaid=("why", "which day"))
    own = ("The article does not say why.", "The article does not say which day.", *(one.reply for one in UNKNOWNS))
    missing = base.missing(entry)
    assert missing[: len(own)] == own
    assert "The article does not say how old Mara Quill is." in missing[len(own) :]


def test_the_quotations_of_a_person_come_once_in_the_order_of_the_article():
    first, last = Quotation("Toby Fenwright", "Sheep first."), Quotation("Toby Fenwright", "Coaches last.")
    late = Entry("a", "t", ("q one",), "It is.", (last, SHEEP, MILKY_WAY), (9,))
    early = Entry("b", "t", ("q two",), "It was.", (first, NEIGHBOURS, SHEEP), (2, 3))
    base = KnowledgeBase(ARTICLE, [late, early], people=PEOPLE)
    assert tuple(base.quotations(FENWRIGHT)) == (first, SHEEP, last)
    assert tuple(base.quotations(QUILL)) == (MILKY_WAY,)
    assert base.quotations(Person("Nobody Else", "somebody")) == {}
    assert list(base.quotations()) == [first, NEIGHBOURS, SHEEP, last, MILKY_WAY]


def test_a_quotation_is_from_the_paragraphs_that_its_entries_have_in_common():
    entries = [Entry(f"e{n}", "t", (f"q {n}",), "a", (SHEEP,), places) for n, places in enumerate([(4, 5, 6), (5, 9)])]
    assert KnowledgeBase(ARTICLE, entries, people=PEOPLE).quotations(FENWRIGHT) == {SHEEP: (5,)}
    apart = [
        *entries,
        *(Entry(f"f{n}", "t", (f"r {n}",), "a", (SHEEP,), places) for n, places in enumerate([(), (12,)])),
    ]
    assert KnowledgeBase(ARTICLE, apart, people=PEOPLE).quotations(FENWRIGHT) == {SHEEP: (5,)}


@pytest.mark.parametrize(
    ("words", "quotation", "entry"),
    [
        ("milky way", MILKY_WAY, "quill-children"),
        ("the lane was built for sheep", SHEEP, "fenwright-traffic"),
        ("Built for SHEEP!", SHEEP, "fenwright-traffic"),
        ("nobody asked the neighbours", NEIGHBOURS, "calloway-traffic"),
    ],
)
def test_a_quotation_is_found_by_a_few_of_its_words(base, words, quotation, entry):
    assert base.find_quotation(words)[0] == (quotation, base.entry(entry))


def test_the_nearest_quotations_come_first_and_no_more_than_asked_for(base):
    both = [quotation for quotation, _ in base.find_quotation("coaches")]
    assert set(both) == {NEIGHBOURS, SHEEP}
    assert [quotation for quotation, _ in base.find_quotation("coaches", 1)] == both[:1]


@pytest.mark.parametrize("words", ["", "?", "zzqqzz", "pineapple trombone"])
def test_what_nobody_said_is_not_found(base, words):
    assert base.find_quotation(words) == ()


def test_a_picked_question_is_answered_by_its_entry(base):
    for entry in base.entries:
        answer = base.answer(entry)
        assert (answer.parts, answer.score) == ((entry,), 1.0)
        assert ids(answer.related) == list(entry.related)


def test_a_picked_question_can_be_followed_up(base):
    follow_up = base.reply("and in 2022?", base.answer(base.entry("visitors-2023")))
    assert ids(follow_up.entries) == ["visitors-2022"]


@pytest.mark.parametrize("item", [*ENTRIES, *UNKNOWNS], ids=lambda item: item.id)
def test_exact_phrasing_wins(base, item):
    for phrasing in item.questions:
        reply = base.reply(phrasing)
        if isinstance(reply, Answer):
            assert reply.entries == (item,)
        else:
            assert reply.unknown == item
        assert reply.score > 0.5


@pytest.mark.parametrize(("question", "kind"), [("hi", Aside), ("zzqqzz", NoAnswer), ("", Aside)])
def test_a_reply_is_of_one_of_its_kinds(base, question, kind):
    assert isinstance(base.reply(question), kind)


def test_an_explanation_says_how_a_question_was_read(base):
    explained = base.explain("so how many guests came in twenty twenty-two?")
    assert explained.question == "so how mani visitor came in 2022"
    assert explained.candidates[0].id == "visitors-2022"
    assert explained.candidates[0].question == "How many visitors came in 2022?"
    assert len(explained.candidates) <= 5
    assert explained.reason.startswith("The best entry answers it with a probability of 0.")


def test_an_explanation_of_a_follow_up_spells_it_out(base):
    explained = base.explain("and in 2022?", base.reply("How many visitors came in 2023?"))
    assert explained.question == "how mani visitor came in 2022"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("zzqqzz", "No entry shares a word with the question."),
    ],
)
def test_an_explanation_says_why_nothing_is_asserted(base, question, reason):
    assert base.explain(question).reason.startswith(reason)


def test_an_explanation_names_what_speaks_against_an_entry(base):
    explained = base.explain("Was the telescope worth £5 million?")
    assert "so it is shown, not asserted: " in explained.reason or "so it is not shown: " in explained.reason


def test_an_explanation_names_what_forbids_an_entry_before_what_only_speaks_against_it(base):
    reason = base.explain("How many visitors did not come in 2023?").reason
    assert reason.endswith(": the question negates and it does not.")


def test_a_base_without_entries_still_replies():
    base = KnowledgeBase(Article("Nothing happened", "The Marrow Gazette"), [])
    assert base.reply("Why?") == NoAnswer(("whi",), 1.0)
    assert (base.suggest("why"), base.starters(), base.topics()) == ((), (), {})


@pytest.mark.parametrize(
    ("question", "asserted"),
    [("Are there 140 steps up to the dome?", True), ("Are there 150 steps up to the dome?", False)],
)
def test_a_number_of_three_digits_that_nobody_said_is_not_asserted(question, asserted):
    asked = ("How many steps lead up to the dome?", "How many stairs must I climb?", "Is it a long climb to the dome?")
    steps = Entry("dome-steps", "Telescope", asked, "140 steps lead up to the dome.")
    reply = KnowledgeBase(ARTICLE, [*ENTRIES, steps], UNKNOWNS, PEOPLE).reply(question)
    assert (isinstance(reply, Answer) and reply.entries == (steps,)) == asserted


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("How much did the telescope cost?", True),
        ("why did he close the lane to coaches?", True),
        ("Was kostet ein Ticket für die Sternwarte?", True),
        ("and in 2022?", False),
        ("why did he?", False),
        ("asdkjh qwpoe zzzt", False),
        ("", False),
    ],
)
def test_a_question_stands_alone_that_says_by_itself_what_it_asks(base, question, alone):
    assert base.stands_alone(question) is alone
