"""Which permissions the bot lacks where it is addressed."""

import discord


def missing_to_answer(message: discord.Message) -> list[str]:
    """Name the permissions, as discord.py's flags, without which the bot cannot answer in the message's channel."""
    channel = message.channel
    if message.guild is None or isinstance(channel, discord.PartialMessageable | discord.DMChannel):
        return []
    granted = channel.permissions_for(message.guild.me)
    speak = "send_messages_in_threads" if isinstance(channel, discord.Thread) else "send_messages"
    return [flag for flag in ("view_channel", speak) if not getattr(granted, flag)]


def may_attach(message: discord.Message) -> bool:
    """Whether the bot may send files to the message's channel."""
    return message.guild is None or message.channel.permissions_for(message.guild.me).attach_files
