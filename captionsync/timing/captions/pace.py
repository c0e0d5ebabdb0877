"""How fast the voice speaks, from the words that were heard."""

from __future__ import annotations

from captionsync.timing.captions.lines import display_width
from captionsync.timing.captions.spoken_width import spoken_cells
from captionsync.timing.model import Word

_TRUSTED_CELLS = 12
"""Cells that the usual pace counts for at the beginning."""
_MEMORY_CELLS = 150
_PAUSE_MS = 150
"""A gap between two words from which it is a pause."""


class Pace:
    """Learns the pace of a voice.

    Args:
        cell_ms: milliseconds in which a cell of text is spoken, as a rule.
    """

    def __init__(self, cell_ms: float) -> None:
        self._cells = float(_TRUSTED_CELLS)
        self._spoken_ms = cell_ms * _TRUSTED_CELLS

    @property
    def cell_ms(self) -> float:
        """Milliseconds in which a cell is spoken; the space between two words of a phrase counts."""
        return self._spoken_ms / self._cells

    def hear(self, word: Word, last: Word | None) -> None:
        """Learn from a word and the one before it."""
        gap_ms = word.start_ms - last.end_ms if last else _PAUSE_MS
        self._cells += spoken_cells(word.text)
        self._spoken_ms += word.end_ms - word.start_ms
        if last is not None and 0 <= gap_ms < _PAUSE_MS:
            self._cells += display_width(last.after)
            self._spoken_ms += gap_ms
        if self._cells > _MEMORY_CELLS:
            self._spoken_ms *= _MEMORY_CELLS / self._cells
            self._cells = float(_MEMORY_CELLS)
