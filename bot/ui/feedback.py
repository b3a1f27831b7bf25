"""What a member is told who says whether an answer helped."""

from bot.translation import Say
from bot.ui import buttons
from bot.ui.card import Card, Message

NOTED = "Thank you, I have noted that."
NOT_KEPT = "Thank you, but I could not keep that just now. Please try again in a few minutes."
TAKEN_BACK = "All right, I have forgotten what you said of that answer."
NOT_TAKEN_BACK = "I could not do that just now. Please try again in a few minutes."


def thanks(message: int, say: Say) -> Message:
    """Thank for a vote on a message, with a button that takes it back."""
    card = Card()
    card.text(say(NOTED))
    card.control(buttons.take_back(message, say))
    return card.view()
