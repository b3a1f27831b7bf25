from knowledge.retrieval.bags import Bags, bagged


def test_each_item_has_its_words():
    numbers = {"boat": 0}
    parts = bagged([["boat", "sea", "boat"], [], ["sea"]], numbers)
    bags = Bags([*numbers], parts)
    assert list(map(bags.__getitem__, range(3))) == [{"boat", "sea"}, frozenset(), {"sea"}]
    assert bags.counted(0) == {"boat": 2, "sea": 1}


def test_bags_share_the_numbers_of_words():
    numbers = {}
    one, other = bagged([["boat"]], numbers), bagged([["sea", "boat"]], numbers)
    assert [*numbers] == ["boat", "sea"]
    assert Bags([*numbers], one)[0] == {"boat"}
    assert Bags([*numbers], other)[0] == {"sea", "boat"}
