import pytest

from knowledge import Answer, Aside, NoAnswer, Suggestions, Wish
from knowledge.dialogue.interpreting import Interpreter
from knowledge.language.text import stem, words
from tests.knowledge.conftest import ENTRIES, ITEMS, UNKNOWNS

BY_ID = {entry.id: entry for entry in ENTRIES}
TICKETS = UNKNOWNS[0]
WALK = "So on Sunday I walked up the hill with my two dogs and a flask of tea and a very old map."


def terms(question):
    """The terms of a question without a name or a synonym in it."""
    return tuple(map(stem, words(question)))


@pytest.fixture
def answered(analyzer):
    def answered(id_, question=""):
        """The reply that a question with this entry's answer had."""
        return Answer(analyzer.read(question or BY_ID[id_].question), 0.9, (BY_ID[id_],))

    return answered


@pytest.fixture(scope="module")
def interpreter(analyzer, matcher):
    return Interpreter(analyzer, matcher, "en")


@pytest.fixture
def meant(interpreter):
    def meant(question, previous=None):
        """The id of the item that a question is taken to mean."""
        [best, *_] = interpreter.interpret(question, previous).candidates
        return ITEMS[best.match.item].id

    return meant


@pytest.mark.parametrize(
    ("question", "id_"),
    [
        ("hey could you tell me who runs the obsevatory pls", "quill-who"),
        ("wot did the telscope cost", "telescope-cost"),
        ("what does the campaigner think of the coaches", "calloway-traffic"),
        ("entrance fee", "ticket-price"),
    ],
)
def test_a_question_alone_is_read_by_itself(meant, question, id_):
    assert meant(question) == id_


@pytest.mark.parametrize(
    ("before", "question", "id_"),
    [
        ("visitors-2022", "and in 2023?", "visitors-2023"),
        ("visitors-2023", "what about '22?", "visitors-2022"),
        ("visitors-2023", "and the year before?", "visitors-2022"),
        ("visitors-2022", "the following year?", "visitors-2023"),
        ("visitors-2022", "and in 2021?", "visitors-2021"),
        ("fenwright-traffic", "what about Calloway?", "calloway-traffic"),
        ("fenwright-traffic", "and the campaigner?", "calloway-traffic"),
        ("calloway-traffic", "same for Fenwright?", "fenwright-traffic"),
        ("quill-who", "what did she say about children?", "quill-children"),
        ("fenwright-traffic", "why does he worry?", "fenwright-traffic"),
        ("telescope-size", "how much did it cost?", "telescope-cost"),
        ("telescope-cost", "and how wide is it?", "telescope-size"),
        ("street-lamps", "why?", "street-lamps"),
    ],
)
def test_a_follow_up_is_read_with_what_was_said_before(meant, before, question, id_, answered):
    assert meant(question, answered(before)) == id_


@pytest.mark.parametrize("before", [entry.id for entry in ENTRIES])
@pytest.mark.parametrize(
    ("question", "id_"),
    [
        ("How much did the telescope cost?", "telescope-cost"),
        ("When are the street lamps switched off?", "street-lamps"),
        ("What does a ticket cost?", "ticket-price"),
        ("What did Quill say about the Milky Way?", "quill-children"),
    ],
)
def test_a_new_subject_is_not_dragged_along(meant, before, question, id_, answered):
    assert meant(question, answered(before)) == id_


@pytest.mark.parametrize(
    ("previous", "question", "id_"),
    [
        (NoAnswer(terms("what does a ticket cost"), 0.9, TICKETS), "what about a family?", "ticket-price"),
        (NoAnswer(terms("how many visitors came in 2021"), 0.9, UNKNOWNS[1]), "and in 2022?", "visitors-2022"),
        (NoAnswer(("xyzzy",), 0.9), "How big is the telescope?", "telescope-size"),
        (Suggestions(terms("telescope"), 0.9, ENTRIES[3:5]), "what did it cost?", "telescope-cost"),
        (Aside(Wish.GREETING, entries=ENTRIES[:3]), "who runs the observatory?", "quill-who"),
        (Answer((), 0.9, ENTRIES[3:6]), "When are the lamps switched off?", "street-lamps"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_a_turn_of_any_kind_may_come_before(meant, previous, question, id_):
    assert meant(question, previous) == id_


def test_what_was_just_said_is_less_likely_said_again(interpreter, answered):
    def certainty(previous):
        """How sure the lamps are, after a turn that leaves the same words unsaid."""
        [lamps] = [
            candidate
            for candidate in interpreter.interpret("and the lamps?", previous).candidates
            if ITEMS[candidate.match.item].id == "street-lamps"
        ]
        return lamps.probability

    assert certainty(answered("street-lamps", "zzqqzz")) < certainty(answered("telescope-size", "zzqqzz"))


def test_a_yes_may_be_followed_by_how_much(interpreter, answered):
    yes = interpreter.interpret("by how many pounds?", answered("telescope-cost", "was the telescope expensive"))
    assert ITEMS[yes.candidates[0].match.item].id == "telescope-cost"


@pytest.mark.parametrize(
    ("message", "id_"),
    [
        (f"{WALK} How much did the telescope cost? My sister loved it.", "telescope-cost"),
        (f"{WALK} My sister asked me something: when are the street lamps switched off", "street-lamps"),
        (f"{WALK} I saw the new telescope. How wide is it?", "telescope-size"),
        (f"{WALK} I met Mara Quill. What did she say about children?", "quill-children"),
    ],
)
def test_the_question_inside_a_long_message_is_found(meant, message, id_):
    assert meant(message) == id_


def test_the_names_of_an_entry_are_those_of_the_persons_in_it(interpreter):
    assert interpreter.names(BY_ID["quill-who"]) == {"@mara-quill"}
    assert interpreter.names(BY_ID["street-lamps"]) == frozenset()


def test_a_reading_tells_its_terms_and_its_certainty(interpreter, answered):
    reading = interpreter.interpret("and in 2023?", answered("visitors-2022"))
    assert reading.question.terms == ("how", "mani", "visitor", "came", "in", "2023")
    assert reading.certainty == reading.candidates[0].credit > 0.9


@pytest.mark.parametrize("question", ["", "?", "zzqqzz"])
def test_what_means_nothing_has_no_certainty(interpreter, question):
    assert interpreter.interpret(question, None).certainty == 0
