"""What a command cannot go on from, told to people in its own words."""


class CommandError(Exception):
    """Something that was given to a command must be mended first; the text says what and how."""
