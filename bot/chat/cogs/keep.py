"""Looking after the store: what is too old goes, and what belongs to servers that the bot left."""

import discord
from discord.ext import commands, tasks

from bot.chat.core import CoreBot


class Keep(commands.Cog):
    """Tells the store when a day has passed and which servers the bot is in."""

    def __init__(self, bot: CoreBot) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Begin to tidy up, once a day."""
        self.tidy.start()

    async def cog_unload(self) -> None:
        """Leave the rest to the next start."""
        self.tidy.cancel()

    @tasks.loop(hours=24)
    async def tidy(self) -> None:
        """Delete what is no longer kept."""
        self.bot.store.tidy()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Notice what happened while the bot did not run."""
        self.bot.store.reconcile({one.id for one in self.bot.guilds}, self.bot.shard.has)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep what belongs to a server to which the bot comes back."""
        self.bot.store.join(guild.id)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Let go of what belongs to the server, after a while."""
        self.bot.store.leave(guild.id)


async def setup(bot: CoreBot) -> None:
    """Add the listeners."""
    await bot.add_cog(Keep(bot))
