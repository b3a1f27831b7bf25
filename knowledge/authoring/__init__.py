"""What a curator works with: a copy of the article and a base held against it."""
