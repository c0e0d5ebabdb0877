"""Timed characters or words to timed phones."""
