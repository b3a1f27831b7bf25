import pytest

from knowledge.authoring.proper_names import Named, names, undotted

ARTICLE = Named(
    "The U.S. and the UK met in Gabon, France and Austria. The Untied Nations' World Health Organisation and Labour's "
    "Ms Kinnock came on Monday, for the Bank of England."
)


@pytest.mark.parametrize(
    "name",
    [
        "US",
        "UK",
        "American",
        "Britain",
        "Gabonese",
        "French",
        "Austrian",
        "Austrians",
        "United",
        "UN",
        "WHO",
        "Kinnock",
        "kinnocks",
        "Labour",
    ],
)
def test_a_name_is_held_however_it_is_written(name):
    assert name in ARTICLE


@pytest.mark.parametrize("name", ["Australia", "Sunday", "Milltown", "EU", "Kinnear", "Ford"])
def test_another_name_is_not_held(name):
    assert name not in ARTICLE


def test_a_spelt_out_name_holds_its_people():
    assert "American" in Named("the United States")
    assert "British" in Named("the United Kingdom")


def test_a_name_may_spell_out_an_acronym():
    text = "People of the United Kingdom and of New South Wales"
    assert [ARTICLE.spells_out(name, text) for name in ("United", "Kingdom", "Wales")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cars crossed. Mr Ford came from the U.S. on Monday.", ["Ford", "US", "Monday"]),
        ("Starmer said: Opponents were silent.", ["Starmer"]),
        ('It is headed "Bridge Reopens" by A. Stone.', ["Stone"]),
    ],
)
def test_names_are_capitalised_and_no_ordinary_first_words(text, found):
    assert [name for _, name in names(undotted(text))] == found


def test_in_another_language_whatever_begins_a_sentence_is_ordinary():
    assert [name for _, name in names("Ella vive en Madrid. Aunque no.", english=False)] == ["Madrid"]
