"""A small base about an article that nobody wrote: an observatory, its visitors and its neighbours."""

import pytest
from hypothesis import settings

from knowledge import Article, Entry, KnowledgeBase, Person, Quotation, Unknown
from knowledge.language.analyzer import Analyzer
from knowledge.retrieval.examining import Question
from knowledge.retrieval.features import Matcher
from knowledge.retrieval.reading import texts

settings.register_profile("same for everyone", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("same for everyone")


ARTICLE = Article("Hollow Hill observatory opens again with a bigger telescope", "The Marrow Gazette")

PEOPLE = (
    Person("Mara Quill", "director of the observatory", ("Quill", "Ms Quill", "the director")),
    Person("Toby Fenwright", "leader of Marrow's council", ("Fenwright", "Mr Fenwright", "the council leader")),
    Person("Ines Calloway", "campaigner from Sheep Lane", ("Calloway", "the campaigner")),
)

SYNONYMS = {
    "observatory": ["star station", "stargazing centre"],
    "telescope": ["scope", "big eye"],
    "visitor": ["guest", "tourist"],
}

MILKY_WAY = Quotation("Mara Quill", "Children should see the Milky Way before they see a screen.")
SHEEP = Quotation("Toby Fenwright", "The lane was built for sheep, not for coaches.")
NEIGHBOURS = Quotation("Ines Calloway", "Nobody asked the neighbours about the coaches.")

ENTRIES = (
    Entry(
        "reopening-day",
        "Reopening",
        (
            "When did the observatory reopen?",
            "On which day did Hollow Hill open again?",
            "What day was the reopening?",
            "Since when can people go in again?",
            "When were the doors unlocked for everyone?",
            "Which day of the week did it open again?",
        ),
        "Hollow Hill observatory opened again on Saturday, after two winters of building.",
        paragraphs=(1,),
        related=("telescope-size", "visitors-2023"),
    ),
    Entry(
        "visitors-2023",
        "Visitors",
        (
            "How many visitors came in 2023?",
            "What was the number of visitors in 2023?",
            "How many people visited the observatory in 2023?",
            "How big was the crowd in 2023?",
            "What was the attendance in 2023?",
            "How busy was Hollow Hill in 2023?",
            "visitor total 2023",
        ),
        "12,480 visitors came in 2023, 30% more than in 2022, says Marrow's council.",
        paragraphs=(4,),
        related=("visitors-2022",),
    ),
    Entry(
        "visitors-2022",
        "Visitors",
        (
            "How many visitors came in 2022?",
            "What was the number of visitors in 2022?",
            "How many people visited the observatory in 2022?",
            "How big was the crowd in 2022?",
            "What was the attendance in 2022?",
            "How busy was Hollow Hill in 2022?",
            "visitor total 2022",
        ),
        "9,600 visitors came in 2022, says Marrow's council.",
        paragraphs=(5,),
        related=("visitors-2023",),
    ),
    Entry(
        "telescope-size",
        "Telescope",
        (
            "How big is the new telescope?",
            "How wide is the telescope's mirror?",
            "What size is the mirror?",
            "What is the diameter of the telescope?",
            "How large is the instrument under the dome?",
            "telescope mirror width",
        ),
        "The new telescope's mirror is two metres wide, twice as wide as the old one.",
        paragraphs=(2,),
        related=("telescope-cost",),
    ),
    Entry(
        "telescope-cost",
        "Telescope",
        (
            "How much did the telescope cost?",
            "What was the price of the telescope?",
            "What did the council pay for the telescope?",
            "How expensive was the new instrument?",
            "How many pounds were spent on the telescope?",
            "Was the telescope worth £3 million?",
        ),
        "The telescope cost £3 million, which Marrow's council paid.",
        paragraphs=(3,),
        related=("telescope-size",),
    ),
    Entry(
        "quill-who",
        "People",
        (
            "Who is Mara Quill?",
            "Who runs the observatory?",
            "Who is in charge of Hollow Hill?",
            "What is Quill's job?",
            "What does Mara Quill do for a living?",
            "Who is the boss of the star station?",
        ),
        "Mara Quill is the director of the observatory.",
        paragraphs=(6,),
        related=("quill-children",),
    ),
    Entry(
        "quill-children",
        "People",
        (
            "What did Quill say about children?",
            "What does Quill want children to see?",
            "Does Quill want children to look at the stars?",
            "What should kids see, according to Quill?",
            "What did the director say about screens?",
            "What did Quill say about the Milky Way?",
        ),
        "Mara Quill wants children to know the stars early.",
        (MILKY_WAY,),
        (7,),
        ("quill-who",),
    ),
    Entry(
        "fenwright-traffic",
        "The lane",
        (
            "What did Fenwright say about the traffic?",
            "What did Fenwright say about the lane?",
            "What does the council leader think of the coaches?",
            "Is Sheep Lane too narrow, according to Fenwright?",
            "Why does Fenwright worry about coaches?",
            "What is Fenwright's complaint about the road?",
        ),
        "Toby Fenwright, who leads Marrow's council, says the lane is too narrow for coaches.",
        (SHEEP,),
        (8,),
        ("calloway-traffic",),
    ),
    Entry(
        "calloway-traffic",
        "The lane",
        (
            "What did Calloway say about the traffic?",
            "What did Calloway say about the lane?",
            "What does the campaigner think of the coaches?",
            "Were the neighbours asked, according to Calloway?",
            "Why is Calloway angry about coaches?",
            "What is Calloway's complaint about the road?",
        ),
        "Ines Calloway, a campaigner from Sheep Lane, says the neighbours were left out.",
        (NEIGHBOURS,),
        (9,),
        ("fenwright-traffic",),
    ),
    Entry(
        "street-lamps",
        "The lane",
        (
            "When are the street lamps switched off?",
            "At what time do the lamps go dark?",
            "How late do the lights in the lane stay on?",
            "Why is the lane dark at night?",
            "Are the lamps turned off for the stars?",
            "street lamps bedtime",
        ),
        "The street lamps go off at 11 at night, so that the sky stays dark.",
        paragraphs=(10,),
        related=("reopening-day",),
    ),
)

UNKNOWNS = (
    Unknown(
        "ticket-price",
        (
            "How much is a ticket?",
            "What does a ticket cost?",
            "What is the entrance fee?",
            "Is admission free?",
            "How much do tickets for a family cost?",
            "What do I pay at the door?",
        ),
        "The article does not say what a ticket costs.",
        ("telescope-cost",),
    ),
    Unknown(
        "visitors-2021",
        (
            "How many visitors came in 2021?",
            "How many people visited the observatory in 2021?",
            "What was the attendance in 2021?",
            "How busy was Hollow Hill in 2021?",
            "What was the number of visitors in 2021?",
            "visitor total 2021",
        ),
        "The article does not say how many visitors came in 2021.",
        ("visitors-2022",),
    ),
    Unknown(
        "planets",
        (
            "Which planets can I see there?",
            "Can one see Saturn from the hill?",
            "Is Jupiter visible at the moment?",
            "What planets are shown to the public?",
            "Does Mars look red through the telescope?",
            "Are planets part of the programme?",
        ),
        "The article does not say which planets can be seen.",
        ("telescope-size",),
    ),
)


ITEMS = (*ENTRIES, *UNKNOWNS)


@pytest.fixture(scope="session")
def analyzer():
    return Analyzer((text for item in ITEMS for text in texts(item)), PEOPLE, SYNONYMS)


@pytest.fixture(scope="session")
def matcher(analyzer):
    return Matcher(ITEMS, analyzer)


@pytest.fixture(scope="session")
def base():
    return KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS, PEOPLE, SYNONYMS)


def read(analyzer, text, **more):
    """A question as the matcher takes it, read alone."""
    typed = analyzer.understood(text)
    return Question(typed, analyzer.terms(typed), text, **more)
