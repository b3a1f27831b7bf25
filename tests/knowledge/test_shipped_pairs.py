"""Questions on the shipped base that must never go wrong: near twins, false premises, words of others, follow-ups."""

import pytest

from knowledge import Answer

# Each question beside the one entry that may answer it; its twin, a word away, has another.
TWINS = [
    ("How many migrants arrived by small boat in 2023?", "arrivals-2023"),
    ("How many migrants arrived by small boat in 2022?", "arrivals-2022"),
    ("How many people have crossed this year?", "arrivals-this-year"),
    ("How do this year's crossings compare with last year's?", "arrivals-vs-last-year"),
    ("How do this year's crossings compare with 2022's at this stage?", "arrivals-vs-2022-stage"),
    ("What was legal net migration in 2022?", "net-migration-2022"),
    ("What did Kinnock say about the Rwanda scheme?", "kinnock-on-rwanda"),
    ("What did Solomon say about the Rwanda scheme?", "solomon-on-rwanda"),
    ("What did Solomon say about rich countries?", "solomon-rich-countries"),
    ("Who is Enver Solomon?", "solomon-who"),
    ("Who is Stephen Kinnock?", "kinnock-who"),
    ("Who is Reid Hoffman?", "hoffman-who"),
    ("Who is Clint Smith?", "smith-who"),
    ("Who took the photo of Sunak?", "photo-sunak"),
    ("Who took the photo of Cleverly with Clint Smith?", "photo-smith"),
    ("On what day is the event with Hoffman?", "hoffman-event-day"),
    ("On what day is the speech in New York?", "speech-day"),
    ("How long is the trip to the US?", "visit-length"),
]

# What the article does not say: years without a figure, words that somebody did not say, people who are not in it.
UNSAID = [
    "How many people crossed the Channel in 2021?",
    "How many crossed the Channel in 2020?",
    "how many came by boat in 2019",
    "How many migrants arrived in 2018 by boat?",
    "How many small boat migrants will arrive in 2025?",
    "How many had arrived by this stage in 2021?",
    "What was net migration in 2021?",
    "What was net migration in 2023?",
    "Was net migration 745,000 in 2023?",
    "Was the Rwanda plan announced in 2021?",
    "Did 50,000 people cross the Channel in 2023?",
    "Did arrivals fall by 50%?",
    "Was it £500 million for Rwanda?",
    "How many died in the Channel in 2023?",
    "How many children crossed in 2023?",
    "What did Solomon say about the talent drain?",
    "What did Solomon say about the police cell?",
    "What did Solomon say about the returns unit?",
    "What did Solomon say about smuggling gangs?",
    "What did Solomon say about hotels?",
    "What did Kinnock say about the talent drain?",
    "What did Kinnock say about the right to claim asylum?",
    "What did Kinnock say about a fair hearing?",
    "What did Kinnock say about poor countries?",
    "Did Kinnock say that the Rwanda plan is unlawful?",
    "What did Cleverly say about the returns unit?",
    "What did Cleverly say about poor countries?",
    "What did Sunak say about the speech?",
    "What did Sunak say about the gimmick?",
    "What did Hoffman say about migrants?",
    "What did Clint Smith say about the speech?",
    "What did Starmer say?",
    "What did Braverman say about the plan?",
    "Who is Priti Patel?",
    "Who is the shadow home secretary?",
    "Who is the foreign secretary?",
    "Who took the photo of Hoffman?",
    "Did Cleverly meet Twitter?",
    "Did Cleverly meet TikTok?",
    "Did Cleverly meet Microsoft?",
    "Did Cleverly visit Los Angeles?",
    "Is the speech in Washington?",
    "How much did the trip cost?",
    "How old is Cleverly?",
]

# A wrong premise may be put right by the answer, never by one of these entries, which would confirm it.
PREMISES = [
    ("Did 45,774 migrants arrive in 2023?", {"arrivals-2023"}),
    ("Did 29,437 people cross in 2022?", {"arrivals-2023"}),
    ("Are arrivals 49% lower than last year?", {"arrivals-vs-last-year"}),
    ("Are arrivals 36% lower than last year?", {"arrivals-vs-last-year"}),
    ("Is Sunak the home secretary?", {"cleverly-who"}),
    ("Is Kinnock the home secretary?", {"cleverly-who"}),
    ("Did Hoffman co-found Facebook?", {"meta-facebook"}),
    ("Is Rwanda in west Africa?", {"channel-what"}),
    ("Did Solomon call the Rwanda plan a gimmick?", {"kinnock-gimmick", "kinnock-on-rwanda"}),
    ("Did Cleverly call the plan a gimmick?", {"rwanda-innovative", "cleverly-said"}),
    ("Was the speech on Wednesday?", {"hoffman-event-day"}),
]

CONVERSATIONS = [
    (["How many people crossed in 2023?", "and in 2022?"], "arrivals-2022"),
    (["How many people crossed in 2023?", "and the year before?"], "arrivals-2022"),
    (["How many people crossed in 2022?", "and the year after?"], "arrivals-2023"),
    (["How many people crossed in 2023?", "and in 2022?", "and in 2019?"], None),
    (["How many people crossed in 2023?", "and the year before?", "and the year before that?"], None),
    (["What was net migration in 2022?", "and in 2023?"], None),
    (["How many crossed this year?", "how does that compare with last year?"], "arrivals-vs-last-year"),
    (
        ["How many crossed this year?", "how does that compare with last year?", "and with 2022?"],
        "arrivals-vs-2022-stage",
    ),
    (["What did Kinnock say about the Rwanda plan?", "what about Solomon?"], "solomon-on-rwanda"),
    (["What did Kinnock say about the Rwanda plan?", "what about Solomon?", "and Cleverly?"], "rwanda-innovative"),
    (["Who is Stephen Kinnock?", "what did he say about Rwanda?"], "kinnock-on-rwanda"),
    (["Who is Enver Solomon?", "what does he call unlawful?"], "rwanda-unlawful"),
    (["What did Sunak say?", "and Cleverly?"], "cleverly-said"),
    (["Who is Cleverly?", "how old is he?"], None),
    (["Who is Clint Smith?", "where did Cleverly meet him?"], "smith-meeting"),
    (["Who is Reid Hoffman?", "when does he meet Cleverly?", "what about?"], "hoffman-event-topic"),
    (["What is the talent drain?", "why is it bad?"], "talent-drain-effects"),
    (["Which tech companies did Cleverly meet?", "what did they talk about?"], "tech-talks"),
    (["How long is the trip?", "how much did it cost?"], None),
    (["How much did the trip cost?", "where does he stop?"], "visit-stops"),
    (["Did the arrivals fall in 2023?", "by how much?"], "arrivals-2023-change"),
    (["When does Cleverly meet Hoffman?", "What is the talent drain?"], "talent-drain-what"),
    (["What is the headline?", "who wrote it?"], None),
    (["What did Solomon say about rich countries?", "and poor ones?"], "solomon-poor-countries"),
]


def answers(reply):
    """The ids of the entries that a reply asserts."""
    return [entry.id for entry in reply.entries] if isinstance(reply, Answer) else []


@pytest.mark.parametrize(("question", "id_"), TWINS, ids=[question for question, _ in TWINS])
def test_a_question_is_not_taken_for_its_twin(shipped, question, id_):
    assert answers(shipped.reply(question)) == [id_]


@pytest.mark.parametrize("question", UNSAID)
def test_what_the_article_does_not_say_is_never_asserted(shipped, question):
    assert answers(shipped.reply(question)) == []


@pytest.mark.parametrize(("question", "wrong"), PREMISES, ids=[question for question, _ in PREMISES])
def test_a_false_premise_is_never_confirmed(shipped, question, wrong):
    assert wrong.isdisjoint(answers(shipped.reply(question)))


@pytest.mark.parametrize(("turns", "id_"), CONVERSATIONS, ids=[" ".join(turns) for turns, _ in CONVERSATIONS])
def test_a_follow_up_is_understood(shipped, turns, id_):
    reply = None
    for turn in turns:
        reply = shipped.reply(turn, reply)
    assert answers(reply) == ([id_] if id_ else [])


@pytest.mark.parametrize("question", [question for question, _ in TWINS])
def test_shouting_and_dropping_the_mark_change_no_answer(shipped, question):
    assert answers(shipped.reply(question.upper().rstrip("?"))) == answers(shipped.reply(question))
