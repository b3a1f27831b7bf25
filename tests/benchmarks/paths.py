"""Where the project's own files are."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "tests" / "knowledge" / "questions.jsonl"
STRANGERS = QUESTIONS.with_name("strangers.jsonl")
HELD_OUT = QUESTIONS.with_name("held_out.jsonl")
