import pytest

from knowledge.authoring.quoting import begins_quoted, spans


def quoted(text, goes_on=False):
    return [text[span.start + 1 : span.end].strip() for span in spans(text, goes_on)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('She said "it holds" and “fine”.', ["it holds", "fine"]),
        ("Sie sagte „es hält“, il dit « ça tient », er sagt »gut«.", ["es hält", "ça tient", "gut"]),
        ("Sie sagte \u2039gut\u203a.", ["gut"]),
        ("‘It holds,’ she said, ‘and it’s ours.’", ["It holds,", "and it’s ours."]),
        ("'It holds,' she said, 'and it's ours.'", ["It holds,", "and it's ours."]),
        ("She said: ‘The workers’ union won’t mind.’", ["The workers’ union won’t mind."]),
        ("Its ‘big plans’ for the workers’ union fail", ["big plans"]),
        ("Its ‘big plans’ and ‘new ideas’ fail", ["big plans", "new ideas"]),
        ("‘He said “no” to the town,’ she said.", ["He said “no” to the town,"]),
        ("“He said ‘no’ to the town,” she said.", ["He said ‘no’ to the town,"]),
        ("The town's bridge isn't the workers' own in the '90s.", []),
        ("'Twas the drivers' bridge.", []),
        ("Read more »", []),
        ("", []),
    ],
)
def test_quotations_are_found_by_any_marks(text, said):
    assert quoted(text) == said


def test_a_quotation_may_be_left_open():
    assert quoted("She said: “It holds.") == ["It holds."]
    assert quoted("‘It holds.") == ["It holds."]
    assert quoted("She said: ‘It holds.") == []
    assert quoted("She said: ‘It holds.", goes_on=True) == ["It holds."]
    assert quoted("She said: ‘The workers’ union stands.", goes_on=True) == ["The workers’ union stands."]
    assert quoted("They have ‘big plans’ for it.", goes_on=True) == ["big plans"]


def test_a_paragraph_begins_quoted_with_any_mark():
    assert [begins_quoted(text) for text in ("“a", "‘a", "«a", "a", "")] == [True, True, True, False, False]
