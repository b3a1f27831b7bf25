import pytest

from knowledge.language.languages import language_of


@pytest.mark.parametrize(
    ("question", "tag"),
    [
        ("Wie viele Besucher kamen 2022 in die Sternwarte?", "de"),
        ("Combien de visiteurs sont venus en 2022 ?", "fr"),
        ("¿Cuántos visitantes llegaron en 2022?", "es"),
        ("Quanti visitatori sono venuti nel 2022?", "it"),
        ("Quantos visitantes vieram em 2022 e por que não mais?", "pt"),
        ("Hoeveel bezoekers zijn er in 2022 gekomen?", "nl"),
        ("Ilu gości przyszło w 2022 i dlaczego nie więcej?", "pl"),
        ("2022 yazinda kaç kişi geldi ve neden?", "tr"),
        ("Сколько людей пришло в 2022 году?", "ru"),
        ("كم عدد الزوار في 2022؟", "ar"),
        ("2022年には何人が来ましたか", "ja"),
        ("2022년에 몇 명이 왔나요", "ko"),
        ("2022年有多少人来", "zh"),
        ("ปี 2022 มีคนมากี่คน", "th"),
    ],
)
def test_other_languages_are_told(question, tag):
    assert language_of(question, "en", 0.8) == tag


@pytest.mark.parametrize(
    "question",
    [
        "how many came in 2022",
        "who is the man in the picture",
        "what did he say about die Welt",
        "Ada Stone",
        "no",
        "la",
        "",
        "was it war or an accident",
        "🤷",
    ],
)
def test_in_doubt_it_is_the_bases_own(question):
    assert language_of(question, "en", 0.0) == "en"


def test_one_little_word_is_enough_where_hardly_a_word_is_known():
    assert language_of("wer Sternwartendirektor", "en", 0.9) == "de"
    assert language_of("wer Sternwartendirektor", "en", 0.1) == "en"


def test_a_base_in_another_language_has_its_own():
    assert language_of("Wie viele kamen und wann?", "de", 0.0) == "de"
    assert language_of("how many of them came and when", "de", 0.0) == "en"
