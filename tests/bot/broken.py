"""A knowledge base with several problems."""

from pathlib import Path

BROKEN = """
[article]
title = "Bridge reopens after repairs"

[[entry]]
id = "bridge-reopened"
colour = "red"
"""


def write_broken(folder: Path) -> Path:
    """Write it into `folder`, over what is there, and give the folder."""
    (folder / "article.toml").write_text(BROKEN, encoding="utf-8")
    return folder
