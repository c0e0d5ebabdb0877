"""The turns of a dialogue: who says what.

A dialogue is one source text, and its turns are offsets in it, in order. :data:`TURN_BREAK` stands before each of them
but the first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from captionsync.timing.model import TURN_BREAK, Turn


def turn_index(turns: Sequence[Turn], char: int) -> int:
    """Return the index of the turn that speaks the character at a source offset; the break belongs to what follows."""
    return max(0, bisect_right(turns, char + len(TURN_BREAK), key=_char_start) - 1)


def speaker_at(turns: Sequence[Turn], char: int) -> str:
    """Return who says the character at a source offset; empty before the first turn."""
    number = bisect_right(turns, char, key=_char_start)
    return turns[number - 1].speaker if number else ""


def _char_start(turn: Turn) -> int:
    return turn.char_start
