import pytest

from knowledge import Article, Person
from knowledge.authoring.copy import read_copy
from knowledge.authoring.facts import Facts, numbered

PEOPLE = [Person("Ada Stone", "the town's engineer", ("Stoney",)), Person("Ben Ford", "the mayor of Milltown")]
TEXT = """Bridge reopens
The Example Bridge in Corrin was opened on Monday by Ben Ford.
Seven boats passed it, 32% more than in 2021. She watched them.
Ada Stone lives in Barton, in a house near the Old Bridge. Corrin is far away.
“It holds,” she said in Dover. Corrin is proud.
A view of Corrin by Cy Lens (12 January/XY)
"""


def told(answer, *paragraphs, language="en", people=PEOPLE):
    article = Article("Bridge reopens", "The Gazette", author="Nell Harker", language=language)
    return list(Facts(article, read_copy(article, people, TEXT), people).problems("its answer", answer, paragraphs))


@pytest.mark.parametrize(
    ("answer", "paragraphs", "problem"),
    [
        ("Seven boats, 32 per cent more.", (2,), None),
        ("Eight boats.", (2,), "the number 8 of its answer is not in the article"),
        ("32% more.", (1, 3), "the number 32% of its answer is not in paragraphs 1, 3, but in paragraph 2"),
        ("It was 12 people.", (1,), None),
        (
            "It was January.",
            (1,),
            "the name January of its answer is not in paragraph 1, but in a line that is no paragraph",
        ),
        ("Mark Hill said so.", (1,), "the name Mark Hill of its answer is not in the article"),
        ("She lives in Barton.", (3,), None),
        ("It opened in Barton.", (1,), "the name Barton of its answer is not in paragraph 1, but in paragraph 3"),
        ("It opened in Old York.", (), "the name York of its answer is not in the article"),
        ("It opened in New York.", (), "the name New York of its answer is not in the article"),
        ("Nell Harker of The Gazette says so.", (1,), None),
        ("Cy Lens took it.", (1,), None),
        ("It is in Corrin.", (2,), None),
        ("Ben Ford, Milltown's mayor, opened it.", (1,), None),
        ("Ada Stone said so in Dover.", (4,), None),
        ("Stoney said so.", (4,), None),
        ("Boats passed the Old Bridge.", (1,), "the name Old of its answer is not in paragraph 1, but in paragraph 3"),
        ("Opened on Monday.", (9,), None),
    ],
)
def test_what_is_stated_is_in_the_listed_paragraphs(answer, paragraphs, problem):
    assert told(answer, *paragraphs) == ([problem] if problem else [])


def test_somebody_whom_the_paragraphs_do_not_mean_is_told():
    assert told("Ada Stone opened it.", 1) == [
        "the name Ada Stone of its answer is not in paragraph 1, but in paragraph 3",
    ]


@pytest.mark.parametrize(("paragraph", "meant"), [(3, "Ada Stone"), (5, "Ben Ford"), (6, "Ada Stone")])
def test_a_pronoun_means_who_was_named_last_before_it(paragraph, meant):
    lines = "Mary Hill left.\nAda Stone came.\nShe saw it.\nBen Ford came.\nHe saw it.\nAda Stone saw her friend.\n"
    people, article = [*PEOPLE, Person("Mary Hill", "a teacher")], Article("Bridge reopens", "The Gazette")
    facts = Facts(article, read_copy(article, people, f"Bridge reopens\n{lines}"), people)
    told = [one.name for one in people if not [*facts.problems("it", f"It was {one.name}.", [paragraph])]]
    assert told == [meant]


def test_a_language_that_capitalises_its_nouns_has_no_names_to_look_for():
    assert told("Die Brücke ist in Paris.", language="de") == []
    assert told("El puente en Paris.", language="es") == ["the name Paris of its answer is not in the article"]


def test_paragraphs_are_named():
    assert (numbered([4]), numbered([4, 5])) == ("paragraph 4", "paragraphs 4, 5")
