"""The bot itself: what it may see, and what it loads."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import discord
from discord import app_commands

from bot.chat import presses
from bot.chat.core import Common, CoreBot, Interaction
from bot.chat.failures import fail
from bot.chat.sync import clear, sync_if_changed
from bot.chat.tree import ArticleTree
from bot.clock import Clock, monotonic
from bot.config import ConfigError, Settings
from bot.logs import NETWORK, one_line
from bot.request import begin
from bot.shards import ALL, Shard
from bot.translation import CommandTranslator
from bot.ui.buttons import Press
from knowledge import KnowledgeBase

log = logging.getLogger(__name__)

FAREWELL = 2.0
"""Seconds that Discord has to say goodbye too; one that is not there any more would take half a minute."""
SERVERS = 100
"""Servers that are looked through for commands of their own, after the commands changed; each costs one read."""
NO_ACCESS = (
    "BYLINE_GUILD_ID: the bot is not in that server, or may not have commands there; "
    "byline doctor gives the link to invite it, and without BYLINE_GUILD_ID it serves all servers."
)
Turn = Callable[[int], Awaitable[None]]
"""Waits until the shard of this number may IDENTIFY."""
COGS = ("ask", "browse", "about", "privacy", "listen", "keep")


def create_bot(settings: Settings, knowledge: KnowledgeBase, clock: Clock = monotonic) -> "ArticleBot":
    """Build the bot; nothing is connected or read until it is started. `clock` counts what has to wait or lapses."""
    return ArticleBot(Common(settings, knowledge, clock))


def intents() -> discord.Intents:
    """What Discord must tell the bot: servers, and messages without their text unless they address it."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nothing here speaks
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class ArticleBot(CoreBot):
    """A bot that answers from one knowledge base, in servers, in private and for people who installed it."""

    def __init__(self, common: Common, shard: Shard = ALL, turn: Turn | None = None, keeps_store: bool = True) -> None:
        """Build it for a shard; `turn` waits until it may IDENTIFY.

        It opens and closes the store unless whoever shares one among several bots does.
        """
        super().__init__(
            common,
            shard,
            help_command=None,
            tree_cls=ArticleTree,
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self._turn = turn
        self._keeps_store = keeps_store
        self.clearing: asyncio.Task[None] | None = None

    async def setup_hook(self) -> None:
        """Load everything before connecting; whatever fails here stops the start, but for the store."""
        if self._keeps_store:
            self.store.open()
        await self.tree.set_translator(CommandTranslator(self.phrases))
        self.add_dynamic_items(Press)
        for cog in COGS:
            await self.load_extension(f"bot.chat.cogs.{cog}")
        if self.shard.id == 0:  # they are the same for all shards
            await self._place_commands(discord.Object(self.settings.guild_id) if self.settings.guild_id else None)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for this bot's turn; the library's own rule knows of no other bot."""
        if self._turn is None:
            await super().before_identify_hook(shard_id, initial=initial)
        else:
            await self._turn(self.shard.id)

    async def _place_commands(self, home: discord.abc.Snowflake | None) -> None:
        """Have the commands in the server that the settings name, or everywhere, and nowhere twice."""
        try:
            changed = await sync_if_changed(self.tree, home)
        except discord.Forbidden as error:
            raise error if home is None else ConfigError(NO_ACCESS) from error
        log.info("Commands %s", "synced" if changed else "unchanged, not synced")
        if home:
            await clear(self, None)
        if changed:
            self.clearing = asyncio.create_task(self._clear_servers(home))

    async def _clear_servers(self, home: discord.abc.Snowflake | None) -> None:
        """Take away what was synced to a server while trying things out; once ready, the bot knows its servers."""
        await self.wait_until_ready()
        for server in [one for one in self.guilds if home is None or one.id != home.id][:SERVERS]:
            try:
                if await clear(self, server):
                    log.info("Commands cleared in server %d, where they stood twice", server.id)
            except NETWORK as error:
                log.warning("Commands in server %d not looked at: %s", server.id, one_line(error))

    async def close(self) -> None:
        """Leave Discord, whatever is still being cleared, and then the store."""
        if self.clearing:
            self.clearing.cancel()
        try:
            async with asyncio.timeout(FAREWELL):
                await super().close()
        except TimeoutError:
            await self.http.close()
        if self._keeps_store:
            await self.store.close()

    async def process_commands(self, message: discord.Message, /) -> None:
        """There are no prefix commands: a message that mentions the bot is a question (cogs/listen.py)."""

    async def press(self, interaction: Interaction, verb: str, rest: str, value: str) -> None:
        """Do what a button or menu stands for; errors end where those of commands do."""
        begin(interaction.id)
        try:
            await presses.press(interaction, verb, rest, value)
        except Exception as error:
            await fail(interaction, error)
