"""Labelled questions, how replies to them are judged, and whether scores mean what they say."""
