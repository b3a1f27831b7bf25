from knowledge.form.shelf import Shelf
from knowledge.language.text import stem
from knowledge.language.world import world_names


def test_names_of_several_words_are_read_as_one_term():
    folds, terms = world_names(Shelf())
    assert folds["north", "sea"] == ("northsea",)
    assert "northsea" in terms


def test_a_people_and_its_country_are_one_name():
    folds, terms = world_names(Shelf())
    assert folds["german",] == folds["germans",] == ("germany",)
    assert stem("germany") in terms


def test_no_name_is_an_ordinary_little_word():
    _, terms = world_names(Shelf())
    assert terms.isdisjoint({"who", "it", "us", "may", "march", "read", "turkey"})
