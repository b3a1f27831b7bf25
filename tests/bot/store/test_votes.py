from dataclasses import replace

from bot.store.store import today
from bot.store.votes import Vote

VOTE = Vote(member=11, message=22, server=33, article="a", entries=("bridge-reopened",), helpful=True)


async def test_a_vote_is_kept_without_the_ids_of_member_and_message(store, rows):
    await store.vote(VOTE)
    (row,) = await rows.of("vote")
    assert (row["server"], row["article"], row["entry"], row["day"]) == (33, "a", "bridge-reopened", today())
    assert (bool(row["helpful"]), bool(row["nearby"])) == (True, False)
    assert not {11, 22, b"11", b"22"} & {row["member"], row["answer"]}
    assert len(row["member"]) == len(row["answer"]) == 16


async def test_one_vote_a_member_and_answer_the_last_one(store, rows):
    await store.vote(VOTE)
    await store.vote(replace(VOTE, helpful=False))
    assert [bool(row["helpful"]) for row in await rows.of("vote")] == [False]
    await store.vote(replace(VOTE, member=12))
    await store.vote(replace(VOTE, message=23))
    assert len(await rows.of("vote")) == 3


async def test_an_answer_of_several_parts_is_voted_on_as_a_whole(store, rows):
    both = replace(VOTE, entries=("bridge-reopened", "repair-cost"))
    await store.vote(both)
    await store.vote(replace(both, helpful=False))
    assert sorted((row["entry"], bool(row["helpful"])) for row in await rows.of("vote")) == [
        ("bridge-reopened", False),
        ("repair-cost", False),
    ]
    assert await store.take_back(11, 22) == 2
    assert await rows.of("vote") == []


async def test_only_the_own_vote_is_taken_back(store, rows):
    await store.vote(VOTE)
    assert await store.take_back(12, 22) == 0
    assert await store.take_back(11, 23) == 0
    assert len(await rows.of("vote")) == 1
