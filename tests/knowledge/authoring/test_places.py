from knowledge import Problem, located

BASE = """\
[article]
title = "Bridge reopens"
publisher = "The Example"

[[entry]]
id = "bridge"
topic = "Bridge"
questions = ["When did it open?"]
answer = "On Monday."

[chart]
title = "Cars"
source = "the town"
bars = [{ group = "Years", label = "2022", value = 9 }, { group = "Years", label = "2023", value = 12 }]
"""


def test_problems_get_the_file_and_line_of_their_table(tmp_path):
    (tmp_path / "base.toml").write_text(BASE, encoding="utf-8")
    names = ("[chart] 2023", "entry bridge", "[article]", "topic Bridge")
    assert [str(problem) for problem in located([Problem("", name, "is so") for name in names], tmp_path)] == [
        "topic Bridge: is so",
        "base.toml, line 1, [article]: is so",
        "base.toml, line 5, entry bridge: is so",
        "base.toml, line 11, [chart] 2023: is so",
    ]
