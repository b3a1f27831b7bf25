"""The command line: every command of `byline` and what it shows in a terminal."""
