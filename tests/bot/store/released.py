"""Rows of each form that the tables have had, by its revision; a migration has to bring them all along."""

from datetime import date

KEY = {"name": "key", "value": bytes(range(32))}
VOTE = {
    "answer": b"a" * 16,
    "member": b"m" * 16,
    "entry": "bridge-reopened",
    "article": "0123456789ab",
    "server": 2**62,
    "helpful": True,
    "nearby": False,
    "day": date(2026, 11, 25),
}

QUESTION = {
    "id": 7,
    "server": 2**62,
    "article": "0123456789ab",
    "text": "how long is the bridge?",
    "about": "bridge-length",
    "status": "unanswered",
    "count": 3,
    "last_day": date(2026, 11, 25),
}

ROWS = {
    "0001": {"secret": [KEY], "vote": [VOTE, {**VOTE, "entry": "repair-cost", "helpful": False}]},
    "0002": {
        "secret": [KEY],
        "vote": [VOTE],
        "unanswered": [QUESTION],
        "server": [{"id": 2**62, "keeps_unanswered": False}],
    },
    "0003": {
        "secret": [KEY],
        "vote": [VOTE],
        "unanswered": [QUESTION],
        "server": [{"id": 2**62, "keeps_unanswered": False, "left_day": date(2026, 11, 25)}],
    },
}
