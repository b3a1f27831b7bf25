from knowledge.form.shelf import Shelf
from knowledge.language.text import stem
from knowledge.language.world import world_names


def test_names_of_several_words_are_read_as_one_term():
    world = world_names(Shelf())
    assert world.folds["north", "sea"] == ("northsea",)
    assert "northsea" in world.terms


def test_a_people_and_its_country_are_one_name():
    world = world_names(Shelf())
    assert world.folds["german",] == world.folds["germans",] == ("germany",)
    assert stem("germany") in world.terms


def test_no_name_is_an_ordinary_little_word():
    terms = world_names(Shelf()).terms
    assert terms.isdisjoint({"who", "it", "us", "may", "march", "read", "turkey"})


def test_an_office_is_no_proper_name():
    world = world_names(Shelf())
    assert "northsea" in world.proper
    assert stem("primeminister") in world.terms - world.proper
