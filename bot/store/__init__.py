"""What the bot remembers: in SQLite unless another database is set. Answering never waits for it."""
