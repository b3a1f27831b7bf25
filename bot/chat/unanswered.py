"""Noting what the article did not clearly answer, for whoever looks after the entries; never who asked."""

from bot.anonymous import anonymous
from bot.chat.core import CoreBot
from bot.session import article_key
from bot.store.questions import Unanswered
from bot.store.tables import PRIVATE
from bot.wording import status
from knowledge import Answer, Asked, Nearby, NoAnswer, Reply, Suggestions


def note(bot: CoreBot, question: str, reply: Reply, server: int) -> None:
    """Note a member's own question of a server that was not answered, or only with a hedge; what is private is not."""
    unsure = _unsure(reply)
    text = anonymous(question) if unsure and server != PRIVATE else ""
    if unsure and text and bot.knowledge.stands_alone(text):
        asked = Asked(text, _about(unsure))
        new = Unanswered(server, article_key(bot.knowledge.article), asked, status(unsure))
        bot.store.note(new, bot.knowledge.same)


def _unsure(reply: Reply) -> Nearby | Suggestions | NoAnswer | None:
    """What of a reply does not answer; None where all does, or nothing was asked that could be."""
    for part in reply.parts if isinstance(reply, Answer) else (reply,):
        if isinstance(part, Nearby | Suggestions | NoAnswer) and part.question:
            return part
    return None


def _about(unsure: Nearby | Suggestions | NoAnswer) -> str:
    """The id of what it came nearest to, as far as it came near to one thing."""
    match unsure:
        case Nearby():
            return unsure.nearest.id
        case NoAnswer() if unsure.unknown:
            return unsure.unknown.id
        case _:
            return ""
