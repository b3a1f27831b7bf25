"""Where the knowledge base that comes with Byline is; apart, because settings are slow to import."""

from pathlib import Path

import knowledge

SHIPPED = "cleverly-us-speech"


def shipped_knowledge() -> Path:
    """The folder of the knowledge base that comes with Byline."""
    return Path(knowledge.__file__).parent / "data" / SHIPPED
