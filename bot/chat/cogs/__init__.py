"""The commands, one subject a file; each cog asks the base, renders and sends."""
