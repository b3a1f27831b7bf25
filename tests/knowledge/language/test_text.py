import pytest

from knowledge.language.text import ASKING, LONGEST_WORD, MAX_CHARACTERS, ngrams, plain, stem, words


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("HeLLo", "hello"),
        ("Café naïve", "cafe naive"),
        ("ﬁne", "fine"),
        ("\uff11\uff12", "12"),
        ("‘a’ “b” c–d", "'a' \"b\" c-d"),
        ("zero\u200bwidth", "zerowidth"),
        ("e\u0301", "e"),
    ],
)
def test_text_is_folded(typed, folded):
    assert plain(typed) == folded


@pytest.mark.parametrize(
    "noise",
    [
        "<@123>",
        "<@!123>",
        "<#45>",
        "<@&6>",
        "<:smile:55>",
        "<a:wave:55>",
        "</ask:1>",
        "@everyone",
        "@here",
        "https://example.org/a?b=c",
        "<t:1700000000:R>",
        "<id:guide>",
        "HTTPS://EXAMPLE.ORG/A",
    ],
)
def test_what_discord_adds_is_not_read(noise):
    assert words(f"why {noise}") == ("why",)


@pytest.mark.parametrize("marked", ["```why```", "```\nwhy\n```", "||why||", "`why`", "> why", "[why](https://a.org)"])
def test_what_stands_in_markup_is_read(marked):
    assert words(marked) == ("why",)


def test_text_beyond_the_cap_is_not_read():
    assert len(plain("x" * 6000)) == MAX_CHARACTERS == 2000
    assert len(plain("\ufdfa" * 6000)) <= 4000


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("don't", "do not"),
        ("dont", "do not"),
        ("did'nt", "did not"),
        ("mustn't", "must not"),
        ("Don’t", "do not"),
        ("can't", "can not"),
        ("cant", "can not"),
        ("cannot", "can not"),
        ("won't", "will not"),
        ("wont", "will not"),
        ("isn't wasnt", "is not was not"),
        ("hasn't hasnt", "has not has not"),
        ("who`s who\u00b4s who\u201bs who\uff07s", "who who who who"),
        ("what's", "what"),
        ("whats", "what"),
        ("who's whos", "who who"),
        ("I'm im", "i i"),
        ("he'd they've who'll we're", "he they who we"),
        ("Quill's", "quill"),
        ("were well its", "were well its"),
    ],
)
def test_contractions_are_written_out_with_or_without_their_apostrophe(typed, meant):
    assert words(typed) == tuple(meant.split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wot did u say abt ppl", "what did you say about people"),
        ("y r ppl angry cuz", "why are people angry because"),
        ("b4 teh mtg", "before the meeting"),
        ("gonna lemme", "going to let me"),
        ("w vs", "with versus"),
    ],
)
def test_chat_spellings_are_written_out(typed, meant):
    assert words(typed) == tuple(meant.split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("U.K.", "uk"),
        ("U.K", "uk"),
        ("U.S.A.", "usa"),
        ("the P.M. said", "the pm said"),
        ("over. A b", "over a b"),
        ("Mr. Kinnock", "mr kinnock"),
        ("No. 10, St. Ives approx. ten", "no 10 st ives approx 10"),
        ("J. K. Lee", "j k lee"),
    ],
)
def test_acronyms_lose_their_dots(typed, meant):
    assert words(typed) == tuple(meant.split())


@pytest.mark.parametrize("text", ["Mr. Kinnock", "approx. ten", "the U.S. trip", "No. 10 said", "Jan. and Feb. too"])
def test_no_abbreviation_keeps_a_dot_that_would_end_a_sentence(text):
    assert "." not in plain(text)


@pytest.mark.parametrize("text", ["It is over. He went.", "seen in 2022. Why", "he said no."])
def test_the_end_of_a_sentence_stays(text):
    assert "." in plain(text)


@pytest.mark.parametrize(("typed", "meant"), [("पुल पल", "पुल पल"), ("٣ ३", "3 3"), ("שָׁלוֹם", "שלום"), ("день", "день")])
def test_in_other_scripts_marks_that_are_letters_stay_and_digits_are_figures(typed, meant):
    assert words(typed) == tuple(meant.split())


def test_of_a_run_of_letters_only_so_many_are_read():
    assert [len(word) for word in words("x" * 400 + " " + "9" * 400)] == [LONGEST_WORD, LONGEST_WORD]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("visitors2023", "visitors 2023"),
        ("in twenty twenty-two", "in 2022"),
        ("29,437 people", "29437 people"),
        ("Thirty-six per cent", "36%"),
        ("NUMBER: '23!", "number 2023"),
        ("_under_ **bold** a-b", "under bold a b"),
    ],
)
def test_numbers_and_markup_are_read_as_words(typed, meant):
    assert words(typed) == tuple(meant.split())


@pytest.mark.parametrize("text", ["", " \n\t", "?!…", "👋🏽", "\x00\x07", "\u200b\u202e"])
def test_what_has_no_letter_has_no_word(text):
    assert words(text) == ()


@pytest.mark.parametrize(
    ("one", "other"), [("visitor", "visitors"), ("cost", "costs"), ("criticise", "criticised"), ("policy", "policies")]
)
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["2022", "2020s", "1st", "covid19s"])
def test_a_word_with_a_digit_is_its_own_stem(word):
    assert stem(word) == word


def test_ngrams_mark_the_ends_of_a_word():
    assert ngrams("ab") == ("<a", "ab", "b>", "<ab", "ab>", "<ab>")


def test_a_number_is_alike_only_to_itself():
    assert ngrams("2022") == ("2022",)
    assert ngrams("32%") == ("32%",)


def test_a_person_is_alike_only_to_itself():
    assert ngrams("@mara-quill") == ("@mara-quill",)


def test_the_words_that_ask_are_stems():
    assert {"what", "whi", "mani"} <= ASKING
