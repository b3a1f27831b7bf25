import base64

import pytest

from bot.token import HIDDEN, application_id, hide_tokens

# Put together here so that no scanner takes it for a real one.
TOKEN = ".".join([base64.urlsafe_b64encode(b"123456789012345678").decode().rstrip("="), "Gabcde", "x" * 38])


def test_the_first_part_names_the_application():
    assert application_id(TOKEN) == 123456789012345678


@pytest.mark.parametrize(
    "token",
    ["", "token", "a.b.c", "Bot " + TOKEN, TOKEN + " ", TOKEN.replace(".", ":"), "é" + TOKEN, "!" * 24 + TOKEN[24:],
     "x" + TOKEN, "_" * 24 + TOKEN[24:],
     ".".join([base64.urlsafe_b64encode(b"not a number at all").decode().rstrip("="), "Gabcde", "x" * 38])],
)  # fmt: skip
def test_anything_else_is_no_token(token):
    assert application_id(token) is None


def test_tokens_are_hidden_wherever_they_stand():
    assert hide_tokens(f"Authorization: Bot {TOKEN}, ok") == f"Authorization: Bot {HIDDEN}, ok"
    assert hide_tokens("discord.app_commands.tree says 29,437.") == "discord.app_commands.tree says 29,437."
