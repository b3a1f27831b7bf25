"""From a message in its conversation to one reply."""
