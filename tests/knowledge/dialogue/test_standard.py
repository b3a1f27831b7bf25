from dataclasses import replace

import pytest

from knowledge import Answer, Article, Entry, Figure, KnowledgeBase, Nearby, NoAnswer, Person, Suggestions, Unknown
from knowledge.dialogue.standard import Standard
from knowledge.language.analyzer import Analyzer
from knowledge.retrieval.reading import texts
from tests.knowledge.conftest import read

ARTICLE = Article("Swans return to Wexcombe harbour", "The Example")
STONE = Person("Ada Stone", "the warden", ("Stone",))
COUNT = Entry("count", "Swans", ("How many swans came?",), "Forty swans came to the harbour, says Ada Stone.")
VIEW = Entry("view", "Swans", ("What does Ada Stone feed them?",), "Ada Stone feeds lettuce to the swans.")
FIGURE = Figure("40", "swans in the harbour in 2023", "the warden", "count")
ANALYZER = Analyzer([*texts(COUNT), *texts(VIEW)], [STONE], {})
MISS = NoAnswer(("q",), 0.8, None, (VIEW,))


def standard(*entries, article=ARTICLE, text=()):
    analyzer = Analyzer([*(t for entry in entries for t in texts(entry)), *text], [STONE], {})
    return Standard(article, entries, [STONE], [FIGURE] if COUNT in entries else [], analyzer, text), analyzer


def told(question, reply=MISS, *entries, **more):
    made, analyzer = standard(*(entries or (COUNT, VIEW)), **more)
    return made.instead(reply, read(analyzer, question))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("how old is ada stone?", "The article does not say how old Ada Stone is."),
        ("is Stone married", "The article does not say anything about the family of Ada Stone."),
        ("what does stone earn", "The article does not say what Ada Stone earns."),
        ("who did Stone replace?", "The article does not say who came before or after Ada Stone."),
        ("which religion has Ada Stone", "The article does not say what the religion of Ada Stone is."),
        ("stone's email", "The article does not say how to reach Ada Stone."),
        ("who wrote this?", "The article does not say who wrote it."),
        ("when was this published", "The article does not say when it was published."),
        ("is there a link", "I have no link to the article."),
        ("how long is this article", "The article does not say how long it is."),
        ("is it fake news?", "The article does not say whether it is right; I can tell only what it says."),
    ],
)
def test_what_no_article_says_is_told_with_the_name(question, sentence):
    reply = told(question)
    assert isinstance(reply, NoAnswer)
    assert reply.unknown.reply == sentence
    assert reply.unknown.id.startswith("standard-")
    assert reply.entries == (VIEW,)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("why did the swans fall", "The article does not say what is behind that figure."),
        ("breakdown of the swans?", "The article does not break that figure down."),
        ("how many swans in 2019", "The article does not give that figure for 2019."),
    ],
)
def test_what_it_does_not_say_of_a_figure_is_told_beside_its_entry(question, sentence):
    assert told(question) == Nearby(MISS.question, MISS.score, COUNT, sentence, (VIEW,))
    asserted = Answer(("q",), 0.8, (COUNT,))
    assert told(question, asserted).missing == sentence


def test_an_entry_that_is_asserted_without_the_thing_is_shown_under_what_is_missing():
    reply = told("how old is Ada Stone", Answer(("q",), 0.8, (VIEW,), (COUNT,)))
    assert reply == Nearby(("q",), 0.8, VIEW, "The article does not say how old Ada Stone is.", (COUNT,))
    near = Nearby(("q",), 0.4, VIEW)
    assert told("how old is Ada Stone", near).nearest == VIEW


@pytest.mark.parametrize("entry", [
    replace(VIEW, answer="Ada Stone, aged 54, feeds them."), replace(VIEW, questions=("How old is Ada Stone?",)),
])  # fmt: skip
def test_an_entry_that_says_it_wins(entry):
    answer = Answer(("q",), 0.8, (entry,))
    assert told("how old is Ada Stone", answer, COUNT, entry) == answer


def test_nothing_is_claimed_where_an_entry_about_the_person_or_the_text_may_say_it():
    aged = replace(VIEW, answer="Ada Stone, aged 54, feeds them.")
    assert told("how old is Ada Stone", MISS, COUNT, aged) is MISS
    assert told("how old is Ada Stone", MISS, COUNT, VIEW, text=("She is 54 years old.",)) is MISS
    because = replace(COUNT, answer="Forty swans came because of the lettuce.")
    made = Standard(ARTICLE, [because], [STONE], [FIGURE], ANALYZER, ())
    assert made.instead(MISS, read(ANALYZER, "why did the swans rise")) is MISS


@pytest.mark.parametrize(
    "question",
    [
        "who is Ada Stone",
        "how old are Ada Stone and the dogs",
        "how many swans in 2023",
        "why do swans sing",
        "hi",
    ],
)
def test_any_other_question_keeps_its_reply(question):
    assert told(question) is MISS


def test_what_the_base_has_of_its_article_is_not_unsaid():
    known = replace(ARTICLE, author="A. Writer", url="https://example.org/swans")
    assert told("who wrote this?", article=known) is MISS
    assert told("is there a link", article=known) is MISS


def test_every_sentence_beside_an_entry_can_be_found_again():
    made, _ = standard(COUNT, VIEW)
    sentences = made.sentences(VIEW)
    assert "The article does not say how old Ada Stone is." in sentences
    assert told("why did the swans fall").missing in sentences


def test_the_base_s_own_unknown_wins_and_other_languages_have_none():
    own = Unknown("ages", ("How old is Ada Stone?", "what age is Ada Stone"), "Nobody's age is given.")
    base = KnowledgeBase(ARTICLE, [COUNT, VIEW], [own], [STONE])
    assert base.reply("how old is Ada Stone").unknown == own
    assert "standard" in KnowledgeBase(ARTICLE, [COUNT], [], [STONE]).reply("who wrote this article?").unknown.id
    german = KnowledgeBase(replace(ARTICLE, language="de"), [COUNT], [], [STONE])
    assert german.told == ()
    assert not getattr(german.reply("who wrote this article?"), "unknown", None)


def test_what_is_unsure_is_said_too():
    reply = told("how old is Ada Stone", Suggestions(("q",), 0.4, (VIEW, COUNT)))
    assert reply.entries == (VIEW, COUNT)
