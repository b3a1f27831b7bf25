import pytest

from knowledge.authoring.things import is_thing


@pytest.mark.parametrize("word", ["University", "Herald", "Station", "Scotland", "Monday"])
def test_the_last_word_of_a_name_that_is_no_person_s(word):
    assert is_thing(word)


@pytest.mark.parametrize("word", ["Stone", "Ford", "Tarbrook"])
def test_a_last_name(word):
    assert not is_thing(word)
