"""The flushed text: its segments, which an engine speaks one at a time, and the borders where a word must end."""

from __future__ import annotations

import bisect
from collections import deque


class Segments:
    """The flushed part of a source text, in segments. Offsets count from the start of that text."""

    def __init__(self) -> None:
        self.begins = [0]
        """Where each segment begins, rising; the last one is not flushed yet. Equal offsets are empty segments."""
        self._borders: deque[int] = deque()

    @property
    def flushed(self) -> int:
        """Offset after the flushed text."""
        return self.begins[-1]

    @property
    def border(self) -> int | None:
        """The next offset where a word ends, no matter what follows; None if there is none."""
        return self._borders[0] if self._borders else None

    def flush(self, end: int, *, closes_word: bool) -> None:
        """Begin a new segment at ``end``; with ``closes_word`` a new word begins there as well."""
        self.begins.append(end)
        if closes_word and end and (not self._borders or self._borders[-1] < end):
            self._borders.append(end)

    def pass_border(self) -> None:
        """Drop the next border: all characters before it were released."""
        self._borders.popleft()

    def end_of(self, offset: int) -> int | None:
        """Return where the segment that holds a character ends; None if it is not flushed yet."""
        following = self.number_at(offset) + 1
        return self.begins[following] if following < len(self.begins) else None

    def number_at(self, offset: int) -> int:
        """Return the index in ``begins`` of the segment that holds a character."""
        return bisect.bisect_right(self.begins, offset) - 1
