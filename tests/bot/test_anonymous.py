import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.anonymous import LONGEST, anonymous


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("How long is  the\nbridge?", "how long is the bridge?"),
        ("\uff28\uff2f\uff37 lo\u200bng is\x00it\u202e?", "how long is it?"),
        ("<@123456789012345678> <@!12> <@&34> <#56> who paid?", "… … … … who paid?"),
        ("is it </ask:12345> <:smile:123> <a:wave:12> <t:1700000000:R> <id:guide> open", "is it … … … … … open"),
        ("@everyone @some.body_1 who paid?", "… … who paid?"),
        ("mail jo.doe+x@mail.example.org the price", "mail … the price"),
        ("read https://example.org/a?b=c#d and www.example.org/x, ok?", "read … and … ok?"),
        ("see discord.gg/abc or bit.ly/xyz now", "see … or … now"),
        ("call me on +44 (0)20 7946-0958 or 0151/23456789 please", "call me on … or … please"),
        ("my id is 123456789012345678", "my id is …"),
        ("who is at 192.168.0.17:8080?", "who is at …?"),
        ("i live at 12b old mill lane, who pays?", "i live at …, who pays?"),
        ("ich wohne in der Hauptstraße 5, wer zahlt?", "ich wohne in der …, wer zahlt?"),
        ("j'habite 3 rue de la paix", "j'habite …"),
        ("vivo en la calle san juan 8, quién paga", "vivo en la …, quién paga"),
    ],
)
def test_nothing_that_leads_to_a_person_is_left(question, kept):
    assert anonymous(question) == kept


@pytest.mark.parametrize(
    "question",
    [
        "how many came in 2022-2023, 45,774 or 29,437?",
        "did it cost £3000000 or 1,000,000 euros?",
        "was it on 25 november 2026 at 10.30?",
        "is it 3.5% of u.k. citizens and/or others?",
        "what about section 4 of the act 1971?",
    ],
)
def test_what_a_question_counts_stays(question):
    assert anonymous(question) == question


@pytest.mark.parametrize("question", ["", "  ", "???", "<@12>", "+49 151 23456789", "🤷"])
def test_what_has_no_word_left_is_not_kept(question):
    assert anonymous(question) == ""


@given(st.text(max_size=400))
def test_any_text_becomes_one_line_of_lower_case_and_bounded(text):
    kept = anonymous(text)
    assert len(kept) <= LONGEST
    assert kept == " ".join(kept.split())
    assert anonymous(kept) in (kept, "")


@pytest.mark.parametrize(
    "text", ["1 " * 1000, "a." * 1000, "@" * 2000, "<@" * 1000, "1 a " * 500, "a" * 2000, "-1" * 1000]
)
def test_no_text_takes_long(text):
    began = time.perf_counter()
    anonymous(text)
    assert time.perf_counter() - began < 0.2
