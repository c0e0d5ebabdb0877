"""Phones to visemes, and visemes to animation curves."""
