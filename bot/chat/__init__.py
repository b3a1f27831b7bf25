"""Talking to Discord: the client, its commands and presses, and what may go wrong on the way."""
