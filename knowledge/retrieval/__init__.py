"""From terms to candidates with probabilities."""
