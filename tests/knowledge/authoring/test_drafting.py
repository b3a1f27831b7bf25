import pytest

from knowledge import Quotation, draft, read_original, slug

LONG = "and so on " * 15
ARTICLE = f"""Ostley ferry comes back

The ferry came back on Monday after 30 days. Ada Stone, the engineer, said: “The ferry is safe. The engine is new.”

“We paid for the engine,” said Ben Ford. “Nobody thanked us for it.” “Nobody asked us about it,” officials said.

Ada Stone added: “The ferry is ours. {LONG}. We will paint it.”

Ada Stone said it was “new”. “This one {LONG},” said Ben Ford. Ada Stone said: “Yes, the ferry it is, mate.”
"""


@pytest.fixture(scope="module")
def made():
    return draft(read_original(ARTICLE.encode()))


def test_an_entry_has_what_somebody_says_in_a_paragraph(made):
    [topic] = made.topics
    first, second, third, fourth = topic.entries
    assert first.questions == ("What does Ada Stone say about ferry?",)
    assert first.quotations == (Quotation("Ada Stone", "The ferry is safe. The engine is new."),)
    assert (first.answer, first.paragraphs, first.id) == ("The article quotes Ada Stone.", (1,), "ada-stone-ferry")
    assert [one.text for one in second.quotations] == ["We paid for the engine", "Nobody thanked us for it."]
    assert [one.text for one in third.quotations] == ["The ferry is ours.", "We will paint it."]
    assert fourth.questions == ("What does Ada Stone say in paragraph 4?",)
    assert all(entry.draft for entry in (*topic.entries, *made.introductions))


def test_what_nobody_or_several_may_have_said_is_kept_apart(made):
    assert [(one.text, one.paragraph) for one in made.topics[0].unattributed] == [("Nobody asked us about it,", 2)]


def test_who_has_a_role_is_introduced(made):
    [ada] = made.introductions
    assert (ada.questions, ada.answer) == (
        ("Who is Ada Stone?",),
        "The article introduces Ada Stone as the engineer.",
    )


def test_the_title_of_a_work_is_nobody_s_words():
    [topic] = draft(read_original("Ferry\n\nAda Stone called it “The Better Ferry of Ostley 2”.".encode())).topics
    assert (topic.entries, topic.unattributed) == ((), ())


def test_each_section_is_a_topic():
    original = read_original(b'# Ferry\n## Return\nAda Stone said: "It is back again."\n## Cost\nIt cost 30 pounds.\n')
    assert [(topic.name, len(topic.entries)) for topic in draft(original).topics] == [("Return", 1), ("Cost", 0)]


def test_no_two_entries_have_one_id_or_question():
    said = "\n\n".join(f"Ada Stone said: “The ferry is number {number}, mate.”" for number in range(4))
    entries = draft(read_original(f"Ferry\n\n{said}\n".encode())).topics[0].entries
    assert len({entry.id for entry in entries}) == len({entry.question for entry in entries}) == 4


@pytest.mark.parametrize(
    ("text", "made"), [("Ødegård’s Fähre: 3!", "degards-fahre-3"), ("渡し船", "entry"), ("x" * 99, "x" * 60)]
)
def test_an_id_is_made_of_small_letters(text, made):
    assert slug(text, "entry") == made
