"""Watching a bot that runs: how long its loop keeps waiting, counts, health, and the port that tells them."""
