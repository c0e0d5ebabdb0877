"""Timed characters to words, and words to cues."""
