"""Timed characters for tests of alignment."""

from __future__ import annotations

from captionsync.align.chars import AlignedChar

STEP = 100
"""Milliseconds a character lasts."""


def timed(text: str, start_ms: float = 0, step: float = STEP) -> list[AlignedChar]:
    return [AlignedChar(char, start_ms + i * step, start_ms + (i + 1) * step) for i, char in enumerate(text)]
