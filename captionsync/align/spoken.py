"""The text as spoken: normalized alignments, and source text where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from captionsync.align.chars import AlignedChar, timed_runs
from captionsync.align.placing import BORDER_MS
from captionsync.timing.model import TimedChars

SAME_TIME_MS = 2.0
"""Milliseconds within which two rounded times are equal."""


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


def without_silence(chars: Sequence[AlignedChar], spoken: Sequence[AlignedChar]) -> Sequence[AlignedChar]:
    """Return the characters of an alignment without the silence that its normalized alignment has at its ends.

    An alignment whose text has no white space at an end counts the silence there as part of its first or last letter;
    the normalized one has a space for it.

    Args:
        chars: the alignment.
        spoken: the normalized alignment of the same message; empty if it has none.
    """
    if not chars or not spoken:
        return chars
    out = list(chars)
    first = _beside(spoken[0], spoken[1:])
    if first is not None and _begins_alike(out, spoken, first) and out[0].start_ms < first.start_ms < out[0].end_ms:
        out[0] = out[0]._replace(start_ms=first.start_ms)
    last = _beside(spoken[-1], spoken[-2::-1])
    if last is not None and _ends_alike(out, spoken, last) and out[-1].start_ms < last.end_ms < out[-1].end_ms:
        out[-1] = out[-1]._replace(end_ms=last.end_ms)
    return out


def _beside(space: AlignedChar, others: Sequence[AlignedChar]) -> AlignedChar | None:
    """Return the first character that is not white space, if there is white space before it."""
    return next((item for item in others if not item.char.isspace()), None) if space.char.isspace() else None


def _begins_alike(chars: Sequence[AlignedChar], spoken: Sequence[AlignedChar], first: AlignedChar) -> bool:
    """Return whether both texts begin with the same character, or both alignments at the same time."""
    starts_together = abs(chars[0].start_ms - spoken[0].start_ms) <= SAME_TIME_MS
    return _same(chars[0], first) or (starts_together and not chars[0].char.isspace())


def _ends_alike(chars: Sequence[AlignedChar], spoken: Sequence[AlignedChar], last: AlignedChar) -> bool:
    ends_together = abs(chars[-1].end_ms - spoken[-1].end_ms) <= SAME_TIME_MS
    return _same(chars[-1], last) or (ends_together and not chars[-1].char.isspace())


def _same(one: AlignedChar, other: AlignedChar) -> bool:
    return one.char.casefold() == other.char.casefold()
