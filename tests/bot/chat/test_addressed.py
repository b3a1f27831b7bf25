import discord
import pytest

from bot.chat.addressed import addresses, pointed_at, question_of, replied_to, text_of
from tests.bot.town import ANSWERED


@pytest.fixture
def heard(env, bot, monkeypatch):
    """Messages as the bot gets them, without its answering."""
    messages = []

    async def keep(message, *_):
        messages.append(message)

    monkeypatch.setattr(bot.get_cog("Listen"), "_hear", keep)
    return messages


async def test_only_what_people_write_addresses_the_bot(alice, channel, bot, heard):
    """In private, Discord's own notices arrive as well: somebody pinned a message, or began a call."""
    await alice.send_dm(ANSWERED)
    (message,) = heard
    kinds = []
    for message.type in discord.MessageType:
        kinds += [message.type] if addresses(message, bot.user) else []
    assert kinds == [discord.MessageType.default, discord.MessageType.reply]
    message.type, message.webhook_id = discord.MessageType.default, 5
    assert not addresses(message, bot.user)


async def test_the_names_that_the_bot_is_called_by_are_no_part_of_the_question(alice, guild, channel, bot, heard):
    role = guild.create_role("byline", mentionable=True)
    await alice.send(channel, f"{bot.user.mention} <@!{bot.user.id}> {role.mention} {ANSWERED}")
    assert [question_of(message, bot.user) for message in heard] == [ANSWERED]


async def test_a_role_that_discord_made_for_the_bot_is_its_own(alice, guild, channel, bot, heard):
    role = guild.create_role("helpers", mentionable=True)
    await alice.send(channel, f"{bot.user.mention} {role.mention} {ANSWERED}")
    (message,) = heard
    assert role.mention in question_of(message, bot.user)
    message.role_mentions[0].tags = discord.RoleTags({"bot_id": str(bot.user.id)})
    message.mentions = []
    assert addresses(message, bot.user)
    assert question_of(message, bot.user) == f"{bot.user.mention}  {ANSWERED}".replace(bot.user.mention, "").strip()


async def test_a_forward_says_what_it_forwards_and_is_no_reply(alice, bob, channel, heard):
    message = await bob.send(channel, ANSWERED)
    await alice.send_dm("Hello")
    await alice.forward(message, alice.user.dm_channel)
    assert [text_of(one) for one in heard] == ["Hello", ANSWERED]
    assert [replied_to(one) for one in heard] == [None, None]


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("", True), ("^", True), ("👆", True), ("this", True), ("look at this", True), ("can you answer this?", True),
        ("is that true?", True), ("Kannst du das beantworten?", True), ("¿puedes responder esto, por favor?", True),
        ("tu peux répondre ?", True), ("why?", False), ("who is this?", False), ("thanks", False),
        ("what is the article about?", False), (ANSWERED, False),
    ],
)  # fmt: skip
async def test_a_message_points_at_another_if_it_only_says_to_look(alice, bob, channel, bot, heard, words, points):
    message = await bob.send(channel, ANSWERED)
    await alice.send(channel, f"{bot.user.mention} {words}", reply_to=message)
    target = pointed_at(heard[0], bot.user)
    assert (target is not None and target.id == message.id) is points


async def test_the_bots_own_card_is_not_pointed_at(alice, channel, bot, heard):
    card = await alice.slash(channel, "ask", question=ANSWERED)
    await alice.send(channel, f"{bot.user.mention} ^", reply_to=card.response)
    assert pointed_at(heard[0], bot.user) is None
    assert replied_to(heard[0]) == card.response.id
