import pytest

import knowledge


def test_everything_that_is_exported_is_there():
    for name in knowledge.__all__:
        assert getattr(knowledge, name) is not None


def test_nothing_else_is():
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = knowledge.nonsense
