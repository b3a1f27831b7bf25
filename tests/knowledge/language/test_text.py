import pytest

from knowledge.language.text import ASKING, MAX_CHARACTERS, ngrams, plain, stem, words


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
        "```py\nx = 1\n```",
        "```never closed",
    ],
)
def test_what_discord_adds_is_not_read(noise):
    assert words(f"why {noise}") == ["why"]


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
    assert words(typed) == meant.split()


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
    assert words(typed) == meant.split()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("U.K.", "uk"), ("U.K", "uk"), ("U.S.A.", "usa"), ("the P.M. said", "the pm said"), ("over. A b", "over a b")],
)
def test_acronyms_lose_their_dots(typed, meant):
    assert words(typed) == meant.split()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("visitors2023", "visitors 2023"),
        ("in twenty twenty-two", "in 2022"),
        ("29,437 people", "29437 people"),
        ("Thirty-six per cent", "36 percent"),
        ("NUMBER: '23!", "number 2023"),
        ("_under_ **bold** a-b", "under bold a b"),
    ],
)
def test_numbers_and_markup_are_read_as_words(typed, meant):
    assert words(typed) == meant.split()


@pytest.mark.parametrize("text", ["", " \n\t", "?!…", "👋🏽", "\x00\x07", "\u200b\u202e"])
def test_what_has_no_letter_has_no_word(text):
    assert words(text) == []


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


def test_the_words_that_ask_are_stems():
    assert {"what", "whi", "mani"} <= ASKING
