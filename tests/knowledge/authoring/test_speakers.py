import pytest

from knowledge import Person
from knowledge.authoring.naming import Naming
from knowledge.authoring.speakers import Speech, speeches

ADA = Person("Ada Stone", "the town's engineer")
BEN = Person("Ben Ford", "the mayor")
JOHN, MARY = Person("John Smith", "a driver"), Person("Mary Smith", "a teacher")
NAMING = Naming([ADA, BEN, JOHN, MARY])


def said(*paragraphs):
    return list(speeches(paragraphs, NAMING))


@pytest.mark.parametrize(
    ("paragraph", "speakers"),
    [
        ("Ada Stone said: “It holds.”", ("Ada Stone",)),
        ("“It holds,” Ms Stone said.", ("Ada Stone",)),
        ("“It holds”, said Ada Stone, who had met Ben Ford.", ("Ada Stone",)),
        ("“It holds?” asked the engineer.", ("Ada Stone",)),
        ("The engineer said “it holds” to the mayor.", ("Ada Stone",)),
        ("Ben Ford met Ada Stone on Monday. “It holds,” Ms Stone told him.", ("Ada Stone",)),
        ("The mayor was told by the council that Ada Stone says it is “new”.", ("Ada Stone",)),
        ("Ben Ford, who met Ada Stone, said it was “new”.", ("Ben Ford",)),
        ("Ada Stone, the town’s engineer, has repeatedly called it “new”.", ("Ada Stone",)),
        ("“New” roads will help the town, Ben Ford is set to argue.", ("Ben Ford",)),
        ("It is “new”, according to the mayor.", ("Ben Ford",)),
        ("Ben Ford left. “It holds,” he said.", ("Ben Ford",)),
        ("Ben Ford met Ada Stone. “It holds,” she said.", ("Ada Stone",)),
        ("Ben Ford met John Smith. “It holds,” he said.", ("Ben Ford", "John Smith")),
        ("Ben Ford and Ada Stone said it was “new”.", ("Ben Ford", "Ada Stone")),
        ("“It holds,” said council leader Ada Stone.", ("Ada Stone",)),
        ("“It holds,” said his daughter, Ada Stone, who came.", ("Ada Stone",)),
        ("“It holds,” said the town’s chief engineer Ada Stone.", ("Ada Stone",)),
        ("“It holds,” said a friend of the late Ada Stone.", ()),
        ("“It holds,” said the bridge, Ada Stone.", ()),
        ("Ada Stone said it is new. “It holds.”", ("Ada Stone",)),
        ("They met. As Ada Stone told The Herald, it is new. “It holds. It is ours.”", ("Ada Stone",)),
        ("“It holds.” - Ada Stone", ("Ada Stone",)),
        ("“It holds.” -- a friend", ()),
        ("Ada Stone of The Ostley Herald dubbed it “new”.", ("Ada Stone",)),
        ("In a letter, Governor of Scotland Ada Stone said: “It holds.”", ("Ada Stone",)),
        ("Ben Ford came. John Smith left. “It holds,” he said.", ("John Smith",)),
        ("Ben Ford came. In came John Smith. “It holds,” he said.", ("Ben Ford", "John Smith")),
        ("Ada Stone came. “It holds.”", ()),
        ("Ada Stone said it is new. Ben Ford came. “It holds.”", ()),
        ("Mill Buses grew, said Ada Stone. “It holds,” she said.", ("Ada Stone",)),
        ("Ben Ford was told by Ada Stone that “it holds”.", ("Ada Stone",)),
        ("Ben Ford was told that “it holds”.", ()),
        ("Ben Ford is saying that “it holds”.", ("Ben Ford",)),
        ("Mrs Smith said: “It holds.”", ("Mary Smith",)),
        ("Smith said: “It holds.”", ("John Smith", "Mary Smith")),
        ("Ada Stone was silent. Tom Hill said it was “new”.", ("Tom Hill",)),
        ("Ada Stone was silent. Officials said: “It holds.”", ()),
        ("Ada Stone was silent. “It holds,” said officials.", ()),
        ("Ada Stone was silent. “It holds,” officials said.", ()),
        ("A friend of Ada Stone said: “It holds.”", ()),
        ("Ada Stone’s friend said: “It holds.”", ()),
        ("A keystone “holds” for Ada Stone.", ()),
        ("“Ada Stone says it holds.”", ()),
    ],
)
def test_the_speaker_is_whom_the_narration_names_beside_the_nearest_verb_of_saying(paragraph, speakers):
    assert [speech.speakers for speech in said(paragraph)] == [speakers]


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        (("“It holds,” Ms Stone said. “It is ours.”",), [("Ada Stone",)] * 2),
        (("Ada Stone said it was “new” and “ours”.",), [("Ada Stone",)] * 2),
        (("Ada Stone said: “It holds.” “No,” said Ben Ford.",), [("Ada Stone",), ("Ben Ford",)]),
        (("“It holds,” said Ada Stone.", "“It is ours.”"), [("Ada Stone",)] * 2),
        (("Ben Ford came.", "He called it “fine”."), [("Ben Ford",)]),
        (("Ben Ford came.", "She called it “fine”."), [()]),
        (("“It holds,” Ada Stone said, of Mary Smith.", "She called it “fine”."), [("Ada Stone",)] * 2),
        (("Then Ada Stone wrote,", "“It holds.”"), [("Ada Stone",)]),
        (("Then Ada Stone wrote:", "“It holds.”"), [("Ada Stone",)]),
        (("“It holds,” said Ada Stone.", "It rained.", "“It is ours.”"), [("Ada Stone",), ()]),
    ],
)
def test_the_speaker_goes_on_where_the_narration_says_nothing_else(paragraphs, speakers):
    assert [speech.speakers for speech in said(*paragraphs)] == speakers


@pytest.mark.parametrize("marks", ["“”", "‘’", '""', "''", "«»"])
def test_a_quotation_runs_on_over_paragraphs_that_open_with_a_mark(marks):
    o, c = marks
    paragraphs = (f"Ben Ford said: {o}One.", f"{o}Two. ", f"{o}Three,{c} and left.", f"{o}Four{c} and {o}five{c}.")
    assert said(*paragraphs) == [
        Speech(("Ben Ford",), "One. Two. Three,", (1, 2, 3)),
        Speech((), "Four", (4,)),
        Speech((), "five", (4,)),
    ]


def test_a_quotation_that_nobody_closes_ends_with_the_next_plain_paragraph():
    assert said("Ben Ford said: “One.", "Then it rained.", "“Two.") == [
        Speech(("Ben Ford",), "One.", (1,)),
        Speech((), "Two.", (3,)),
    ]
