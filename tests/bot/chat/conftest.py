import pytest


@pytest.fixture(autouse=True)
def simulated(stores_are_left):
    """Each test here runs a bot in simcord."""
