"""Byline's outside: the Discord bot, the terminal and the demo around the knowledge base."""
