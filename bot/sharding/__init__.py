"""Serving more servers than one connection may: which shards a process serves, and when it may say who it is."""
