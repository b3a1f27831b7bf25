import pytest

from knowledge.authoring.people import UNKNOWN_ROLE, people_in


def names(*paragraphs):
    return [one.name for one in people_in(paragraphs)]


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("Mary Tarbrook came.", ["Mary Tarbrook"]),
        ("Yestin Marlo, the mayor, came.", ["Yestin Marlo"]),
        ("Yestin Marlo came. Marlo left.", ["Yestin Marlo"]),
        ("Yestin Marlo said so.", ["Yestin Marlo"]),
        ("So said Yestin Marlo.", ["Yestin Marlo"]),
        ("Yestin Marlo came.", []),
        ("Ms Marlo came.", ["Ms Marlo"]),
        ("One Yestin Marlo said so.", ["Yestin Marlo"]),
        ("As Marlo said, it holds. So said Yestin Marlo.", ["Yestin Marlo"]),
        ("University of Ostley Yestin Marlo said so. Marlo left.", ["Yestin Marlo"]),
        ("Old Ferry Yestin Marlo said so. Marlo left.", ["Yestin Marlo"]),
        ("Muslim Relations Yestin Marlo said so.", ["Yestin Marlo"]),
        ("Scotland Yestin Marlo said so.", ["Yestin Marlo"]),
        ("On Monday Mary Tarbrook came.", ["Mary Tarbrook"]),
        ("George Hill, the mayor, came.", ["George Hill"]),
        ("A paper by AS Heagley is cited.", ["AS Heagley"]),
        ("Ursula von der Marlo said so.", ["Ursula von der Marlo"]),
        ("General Yestin al-Marlo, in remarks, said so.", ["Yestin al-Marlo"]),
        ("A novel by writer L. Ron Marlow came.", ["L. Ron Marlow"]),
        ("K.C. Marlo said so.", ["K.C. Marlo"]),
        ("Minister of Education Yestin Marlo has called it so.", ["Yestin Marlo"]),
        ("Undersecretary for Education Mr. Marlo says so.", ["Mr. Marlo"]),
        ("They went to Washington D.C. The mayor left.", []),
        ("It is for control of Lasting Iodine Disorders, says Mary Tarbrook.", ["Mary Tarbrook"]),
        ("Tarbrook left. So did Mary Tarbrook. The Tarbrook Rooms and Tarbrook Polaroid said so.", ["Mary Tarbrook"]),
        ("It told FIRST Global and the station FTU DAB said so.", []),
        ("The Ostley Herald said so.", []),
        ("It told the Yestin Marlo so.", []),
        ("Victoria Station is shut.", []),
        ("Ostley Foods said so.", []),
        ("New Zealand said so.", []),
        ("Ostley Mayor said so.", []),
        ("“Mary Tarbrook came,” they said.", []),
        ("First Second Third Fourth Fifth said so.", []),
    ],
)
def test_whom_a_paragraph_names(paragraph, found):
    assert names(paragraph) == found


def test_a_person_has_the_role_and_the_names_that_the_article_uses():
    [ada, ben] = people_in(
        [
            "Ada Stone came with Ben Ford.",
            "It rained. Professor Stone, the town's engineer, smiled. Ms Stone left.",
            "Mr Ford and Mr Ford left.",
        ]
    )
    assert (ada.person.role, ada.person.aliases) == ("the town's engineer", ("Stone", "Professor Stone", "Ms Stone"))
    assert (ada.paragraph, ada.sentence) == (2, "Professor Stone, the town's engineer, smiled.")
    assert (ben.person.role, ben.person.aliases) == (UNKNOWN_ROLE, ("Ford", "Mr Ford"))
    assert (ben.paragraph, ben.sentence) == (1, "Ada Stone came with Ben Ford.")


def test_a_misprinted_last_name_is_another_name_of_the_person():
    [lydia] = people_in(["Lydia Buchmayer came.", "Ms Bauchmayer left."])
    assert lydia.person.aliases == ("Buchmayer", "Ms Bauchmayer", "Bauchmayer")


def test_two_spellings_of_a_first_name_are_one_person():
    [kristin] = people_in(["Kristin Wilkes came.", "Kristen Wilkes, the curator, left. Ms Wilkes said so."])
    assert kristin.person.aliases == ("Wilkes", "Kristen Wilkes", "Ms Wilkes")


def test_a_last_name_alone_means_who_had_it_first():
    first, second = people_in(["Wilf Hallowby came.", "His daughter, Janet Hallowby, came. Hallowby left."])
    assert (first.person.aliases, second.person.aliases) == (("Hallowby",), ())


def test_who_alone_is_named_is_the_one_who_is_called_by_a_calling():
    paragraphs = [
        "It began there, in the view of Yestin Marlo, who follows it. “It holds,” the analyst said.",
        "Marlo left.",
    ]
    assert people_in(paragraphs)[0].role == "the analyst"
    assert people_in(["Yestin Marlo met Mary Tarbrook. The analyst said so.", "Marlo left."])[0].role == ""
    assert people_in(["Yestin Marlo left. The mayor said so.", "Mary Tarbrook, the mayor, met Marlo."])[0].role == ""
    assert people_in(["Yestin Marlo left. The morning said so.", "Marlo left."])[0].role == ""
