"""Alignment of any engine: times for characters, words or nothing become the source's characters on one clock. Pure."""
