import pytest

from knowledge.authoring.introductions import role_beside


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ada Stone, the town's engineer, said so.", "the town's engineer"),
        ("Ada Stone, 27, who is the study's first author.", "the study's first author"),
        ("Ada Stone, director of the harbour museum in Ostley.", "director of the harbour museum in Ostley"),
        ("Ada Stone, a partner at Pell and Larkin, said so.", "a partner at Pell and Larkin"),
        ("Ada Stone, the engineer who built it, said so.", "the engineer"),
        ("so said Ada Stone, who chairs the board and runs a shop.", "chair of the board"),
        ("so said Ada Stone, who leads the U.S. team.", "leader of the U.S. team"),
        ("Then council leader Ada Stone spoke.", "council leader"),
        ("The council's chief engineer Ada Stone spoke.", "The council's chief engineer"),
        ("said the student, Ada Stone, in tears.", "the student"),
        ("Co-founder of Google, Ada Stone, came.", "Co-founder of Google"),
        (
            "Executive director of the Ostley branch of Help Ada Stone came.",
            "Executive director of the Ostley branch of Help",
        ),
        ("American academic and professor Ada Stone came.", "American academic and professor"),
        ("They met University of Ostley president Ada Stone.", "University of Ostley president"),
        ("They thanked mayor Ada Stone.", "mayor"),
        ("His father Ada Stone came.", "father"),
        ("Ada Stone of the Ostley Society said so.", "of the Ostley Society"),
        ("Ada Stone for Food Standards Ostley, says so.", "of Food Standards Ostley"),
        ("Senior researcher Ada Stone, of the University of Ostley, said so.", "Senior researcher"),
        ("Ada Stone of Ostley came.", ""),
        ("Ada Stone of Ostley and Ben Ford of Wexcombe said so.", ""),
        ("It shows pictures of actor Ada Stone.", "actor"),
        ("Ambassador to the United States Ada Stone came.", "Ambassador to the United States"),
        ("Members, including musician Ada Stone, came.", "musician"),
        ("After work, the mayor left. Ada Stone came.", ""),
        ("Ada Stone, who was shown it last month, came.", ""),
        ("Ada Stone, Ostley, came.", ""),
        ("Chairman of the centre for control of Ada Stone.", ""),
        ("In a speech to the mayor, Ada Stone said so.", "the mayor"),
        ("To praise from many a mayor, Ada Stone said so.", "a mayor"),
        (f"Ada Stone, head of {'the very ' * 8} end, came.", ""),
    ],
)
def test_the_role_is_what_stands_beside_the_name(text, role):
    start = text.index("Ada Stone")
    assert role_beside(text, start, start + len("Ada Stone")) == role
