"""What a message says to the bot: whether it addresses it, what it asks, and which earlier message it is about."""

import re
from collections.abc import Iterator

import discord

PRODUCT = "Byline"
"""What people call a role for the bot, whatever its account is named."""
SPOKEN = (discord.MessageType.default, discord.MessageType.reply)
POINTING = frozenset(
    """
    a about above again all and answer any anybody anyone ask asked at can check claim correct could do does explain
    fact for from have here i in is it know legit look me message my of on one out over please pls plz post question
    read real really reply respond right s say says see statement take tell that that's the there thing think this
    those thoughts to true up us was what what's whats with would you your
    antwort antworte antworten beantworte beantworten bitte da das dazu den der dies diese diesen du etwas frage hier
    ist kann kannst lies mal mir schau sieh siehe stimmt und uns wahr was weißt zu
    ça ce ceci cela cet cette et ici là lire lis message moi peux pouvez question quoi regarde répondre réponds s'il te
    tu un une vois voir vous vrai c'est est
    a ahí cierto contesta contestar es ese eso esta este esto favor lee leer mensaje me mira por pregunta puede puedes
    qué responde responder sobre verdad
    """.split()
)
"""Words of a message that only says to look at another one."""


def addresses(message: discord.Message, me: discord.ClientUser) -> bool:
    """Whether a person speaks to the bot: in private, by its name, by its role, or in reply with a ping."""
    if message.author.bot or message.webhook_id or message.type not in SPOKEN:
        return False
    return message.guild is None or me in message.mentions or any(_own_roles(message, me))


def text_of(message: discord.Message) -> str:
    """What a message says, its own words or those of the message that it forwards."""
    forwarded = (snapshot.content for snapshot in message.message_snapshots)
    return message.content or "\n".join(text for text in forwarded if text)


def question_of(message: discord.Message, me: discord.ClientUser) -> str:
    """What a message says without the names that it calls the bot by; empty for a bare mention."""
    roles = (f"<@&{role.id}>" for role in _own_roles(message, me))
    names = "|".join((f"<@!?{me.id}>", *roles))
    return re.sub(names, " ", text_of(message)).strip()


def replied_to(message: discord.Message) -> int | None:
    """The message that this one is a reply to; a forward is none."""
    reference = message.reference
    return reference.message_id if reference and reference.type is discord.MessageReferenceType.default else None


def card_of(message: discord.Message, me: discord.ClientUser) -> int | None:
    """The bot's own message that this one is a reply to, as far as can be seen."""
    target = message.reference.resolved if message.reference else None
    to_another = isinstance(target, discord.Message) and target.author.id != me.id
    return None if to_another else replied_to(message)


def pointed_at(message: discord.Message, me: discord.ClientUser) -> discord.Message | None:
    """Another member's message that this one, by itself no question, wants an answer to."""
    target = message.reference.resolved if message.reference and replied_to(message) else None
    if not isinstance(target, discord.Message) or target.author.id == me.id:
        return None
    words = re.findall(r"[\w']+", question_of(message, me).casefold())
    return target if all(word in POINTING for word in words) else None


def _own_roles(message: discord.Message, me: discord.ClientUser) -> Iterator[discord.Role]:
    """The roles that stand for the bot: the one that Discord made for it, and any that bears its name."""
    member = message.guild.me if message.guild else None
    names = {name.casefold() for name in (PRODUCT, me.name, member.display_name if member else me.name)}
    for role in message.role_mentions:
        if (role.tags and role.tags.bot_id == me.id) or role.name.casefold() in names:
            yield role
