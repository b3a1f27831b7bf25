"""What a command cannot go on from, told to people in its own words."""

UNUSABLE = 2
"""Exit code where something outside the program must be mended first: a setting, a base, an input."""


class CommandError(Exception):
    """Something that was given to a command must be mended first; the text says what and how."""
