"""The text as spoken: normalized alignments, and source text where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from captionsync.align.chars import AlignedChar, timed_runs
from captionsync.align.placing import BORDER_MS
from captionsync.timing.model import TimedChars


class SpokenText:
    """The text as spoken, from normalized alignments. Offsets continue over the whole session.

    Args:
        char_start: offset of the first character.
    """

    def __init__(self, char_start: int) -> None:
        self.char_end = char_start
        """Offset after the last released character."""
        self._pending: list[AlignedChar] = []
        self._ends_in_space = False
        self._last_start_ms = 0.0
        self._end_ms = 0.0

    def add(self, chars: Sequence[AlignedChar]) -> None:
        """Take characters with media times. Those before the end of the known ones are dropped as repetitions."""
        for char in chars:
            if char.start_ms < self._end_ms - 1 and char.end_ms <= self._end_ms + 1:
                continue
            start_ms = max(char.start_ms, self._last_start_ms)
            self._pending.append(char._replace(start_ms=start_ms, end_ms=max(char.end_ms, start_ms)))
            self._last_start_ms = start_ms
            self._end_ms = max(self._end_ms, char.end_ms)
            self._ends_in_space = char.char.isspace()

    def mirror(self, chars: Sequence[AlignedChar]) -> None:
        """Take source characters that no normalized alignment covers. White space is not doubled."""
        for char in chars:
            if not (char.char.isspace() and self._ends_in_space):
                self.add([char])

    def release(self, until_ms: float, *, all_of_it: bool = False) -> tuple[TimedChars, ...]:
        """Return the characters that end by ``until_ms``; with ``all_of_it`` the others as well, cut there."""
        count = 0
        while count < len(self._pending):
            if self._pending[count].end_ms > until_ms + BORDER_MS and not all_of_it:
                break
            count += 1
        taken, self._pending = self._pending[:count], self._pending[count:]
        runs = timed_runs([char.cut(max(0.0, until_ms)) for char in taken], self.char_end)
        self.char_end += len(taken)
        return runs
