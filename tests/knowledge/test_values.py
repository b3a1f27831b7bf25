from datetime import date

from knowledge import Article, Bar, Chart, Entry, Figure, Person, Quotation, Unknown
from knowledge.values import Values, packed_values, unpacked_values

FULL = Values(
    Article("A bridge", "The Example", "Ada", published=date(2024, 5, 1), language="en-GB", summary="It is open."),
    (
        Entry("a", "t", ("who?", "whom?"), "Ada.", (Quotation("Ada", "So"),), (1, 2), ("b",), ("w",), "Ada", ("why",)),
        Entry("b", "t", ("when?",), "Monday.", translations=("wann?",), draft=True),
    ),
    (Unknown("c", ("how long?",), "The article does not say.", ("a",), draft=True),),
    (Person("Ada", "engineer", ("the engineer",)),),
    {"bridge": ["span"]},
    (Figure("3", "spans", "the town", "a"),),
    Chart("Spans", "the town", (Bar("g", "l", 3),)),
    ("A paragraph.",),
)
LEAST = Values(Article("A bridge", "The Example"), (Entry("a", "t", ("who?",), "Ada."),))


def as_lists(values):
    return [list(value) if isinstance(value, tuple) else value for value in values]


def test_what_is_packed_is_unpacked_the_same():
    for values in (FULL, LEAST):
        assert as_lists(unpacked_values(packed_values(values))) == as_lists(values)
