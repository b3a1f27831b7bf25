import pytest

from bot.ui import limits
from bot.ui.everything import every_card
from bot.ui.validation import validate
from knowledge import Article, Entry, KnowledgeBase
from tests.bot.ui import bases

READERS = bases.readers()


@pytest.fixture(scope="module")
def bare():
    return KnowledgeBase(Article("T", "P"), (Entry("e", "T", ("Why is it so?",), "a"),))


@pytest.mark.parametrize("base", ["town", "bare", "giant", "crowded", "shipped"])
def test_every_card_is_within_limits_in_every_language(base, request):
    knowledge = getattr(bases, base)() if hasattr(bases, base) else request.getfixturevalue(base)
    for reader in READERS if base in {"town", "bare", "giant"} else READERS[:3]:
        for name, view in every_card(knowledge, reader):
            assert validate(view.payload) == [], name


def test_every_kind_of_card_and_every_page_is_named(town):
    names = [name for name, _ in every_card(town, READERS[0])]
    assert len(set(names)) == len(names)
    assert {
        "entry repair-cost", "entry repair-cost, as the nearest", "unknown bridge-length", "the wish distress",
        "/figures, page 1", "/people, page 1", "person Ben Ford, page 1", "topic Boxes, page 2",
        "/quote without a find",
    } <= set(names)  # fmt: skip
    assert "topic Boxes, page 3" not in names


def test_every_custom_id_is_free_of_words(shipped):
    for _, view in every_card(shipped, READERS[0]):
        ids = [part["custom_id"] for part in limits.walk(view.payload["components"]) if part.get("custom_id")]
        assert all(one.startswith("b1:") and " " not in one for one in ids)
