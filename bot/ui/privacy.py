"""The card of /privacy: what is kept, for how long, and by whom; as PRIVACY.md has it in full."""

from bot.store.keeping import AFTER_LEAVING, DAYS
from bot.translation import Say
from bot.ui.card import Card, Message, plain

FORGOTTEN = "Done. I have forgotten what you said of answers, and what you asked last."
NOT_FORGOTTEN = (
    "I have forgotten what you asked last, but could not delete what you said of answers just now. "
    "Please try again in a few minutes."
)


def card(say: Say, host: str) -> Message:
    """Say it in a few lines; `host` is who runs the bot, empty where nobody is named."""
    card = Card()
    lines = [
        say("**What you say of answers:** {days} days, under a code instead of your name.").format(days=DAYS),
        say(
            "**Questions of a server that the article does not clearly answer:** their words without names of members, "
            "links, addresses and telephone numbers, how often and when last, until {days} days after that. "
            "Never who asked; nothing from private messages."
        ).format(days=DAYS),
        say("**Your last question:** ten minutes, in memory, so that you can follow up."),
        say("Nothing else. When I leave a server, what belongs to it goes after {days} days.").format(
            days=AFTER_LEAVING
        ),
        say("**/forget-me** deletes at once what I keep of you."),
    ]
    card.text(f"### {say('What I keep')}")
    card.text("\n".join(f"- {line}" for line in lines))
    card.text(f"-# {say('Kept by whoever runs this bot: {host}').format(host=plain(host))}" if host else "")
    return card.view()
