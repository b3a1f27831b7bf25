"""The migrations, each with the one that it follows."""
