"""From typed text to terms: one chain for the base and for questions."""
