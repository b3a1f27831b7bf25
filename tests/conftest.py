import pytest

from bot.shipped import shipped_knowledge
from knowledge import KnowledgeBase


@pytest.fixture(scope="session")
def shipped():
    """The base that comes with Byline, which takes a while to load."""
    return KnowledgeBase.load(shipped_knowledge())
