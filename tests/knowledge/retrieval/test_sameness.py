import pytest

from knowledge import Asked, KnowledgeBase
from knowledge.retrieval.sameness import MEANS, MEANS_ABOUT
from tests.knowledge.conftest import ARTICLE, ENTRIES, PEOPLE, SYNONYMS, UNKNOWNS

OTHERS = [
    Asked("what does a ticket for the observatory cost", "ticket-price"),
    Asked("who paid for the telescope in 2023"),
    Asked("is mara quill married"),
]


class Dial:
    """An encoder by which every text means the same as the first one, as far as it says."""

    def __init__(self, cosine):
        self.cosine = cosine

    def encode(self, texts, /):
        import numpy as np

        first = [1.0, 0.0]
        other = [self.cosine, (1 - self.cosine**2) ** 0.5]
        return np.array([other if "dial" in text else first for text in texts], dtype=np.float32)


@pytest.mark.parametrize(
    ("question", "about", "place"),
    [
        ("What does a ticket for the star station cost?", "", 0),
        ("What does a tickett for the observatory cost", "", 0),
        ("what does a ticket cost", "ticket-price", 0),
        ("what does a ticket cost", "", None),
        ("Who paid for the telescope in 2023?", "", 1),
        ("who paid for the telescope in 2022", "", None),
        ("Is the director married?", "", 2),
        ("is toby fenwright married", "", None),
        ("", "", None),
        ("who is it", "", None),
    ],
)
def test_the_same_in_other_words_is_the_same_and_another_year_or_person_is_not(base, question, about, place):
    assert base.same(Asked(question, about), OTHERS) == place


def test_nothing_is_the_same_as_nothing(base):
    assert base.same(OTHERS[0], []) is None


@pytest.mark.parametrize(
    ("cosine", "about", "same"),
    [
        (MEANS + 0.01, "", True),
        (MEANS - 0.01, "", False),
        (MEANS_ABOUT + 0.01, "ticket-price", True),
        (MEANS_ABOUT - 0.01, "ticket-price", False),
    ],
)
def test_where_there_is_an_encoder_it_goes_by_meaning(cosine, about, same):
    base = KnowledgeBase(ARTICLE, ENTRIES, UNKNOWNS, PEOPLE, SYNONYMS, encoder=Dial(cosine))
    assert (base.same(Asked("dial the price", about), OTHERS[:1]) == 0) is same
