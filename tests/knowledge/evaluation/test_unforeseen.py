from knowledge.evaluation.unforeseen import without_unknowns


def test_what_would_catch_a_question_is_taken_out(base):
    question = "What does a ticket cost?"
    taken = without_unknowns(base, question, None)
    assert "ticket-price" in {unknown.id for unknown in base.unknowns}
    assert "ticket-price" not in {unknown.id for unknown in taken.unknowns}
    assert getattr(taken.reply("what is the price of a ticket"), "unknown", None) is None
    assert base.reply(question).unknown.id == "ticket-price"


def test_what_nothing_catches_leaves_the_base_whole(base):
    assert without_unknowns(base, "Who is Mara Quill?", None).unknowns == base.unknowns
