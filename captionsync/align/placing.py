"""Source characters on the timeline: each one once, in order, at a plausible time.

Matched characters come with times. Characters between them are spread over the time between. A character is released
once its audio has been received, so an alignment that runs past its audio is noticed, and its tail squeezed into the
audio, before anyone has seen it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

from captionsync.align.chars import AlignedChar, timed_runs
from captionsync.align.match import SourceMatcher, is_visible
from captionsync.timing.model import TimedChars

BORDER_MS = 25.0
"""Milliseconds by which a time may exceed a border and still count as correct: about two steps of the 11.61 ms grid
that real v1 and v2 times lie on. Pinned by test_a_character_is_released_when_its_audio_is_there."""
EXACT_MS = 1.0
"""Milliseconds by which a time that is rounded may exceed the audio that it belongs to."""
SHORTEST_MS = 10.0
"""Milliseconds that are left of a character that is cut at the end of its audio, if those before it have them."""
SENTENCE_PAUSE = 5.0
"""Length of the pause after a sentence, in letters, if it has to be guessed. In real recordings it is 174 to 604 ms,
4 to 10 letters."""
CLAUSE_PAUSE = 2.5
"""Length of the pause after a comma, in letters. In real recordings it is 58 to 162 ms, 1 to 3 letters."""

_STOPS = frozenset(".!?…。！？\n")
_COMMAS = frozenset(",;:—–、，；：")


class Placed(NamedTuple):
    """A source character with its time."""

    char: AlignedChar
    mirrored: bool
    """Whether it is also part of the spoken text, because no normalized alignment covers it."""


class Placing:
    """Places the characters of one source text, from its start.

    Args:
        source: the text and its markup.
        char_start: offset of the text's first character in the session's source.
        start_ms: exact media time of the first sample.
    """

    def __init__(self, source: SourceMatcher, char_start: int, start_ms: float) -> None:
        self._source = source
        self._char_start = char_start
        self._pending: list[Placed] = []
        self.placed = 0
        """Offset in the text; all characters before it have times."""
        self._begin_ms = start_ms
        self._last_start_ms = start_ms
        self._end_ms = start_ms
        self._starts: list[float] = []

    @property
    def released(self) -> int:
        """Offset in the text; all characters before it were released."""
        return self.placed - len(self._pending)

    @property
    def end_ms(self) -> float:
        """Media time at the end of the last placed character."""
        return self._end_ms

    def start_of(self, offset: int) -> float | None:
        """Return the media time in milliseconds at which a character starts; None if it has no time yet."""
        return self._starts[offset] if offset < len(self._starts) else None

    def place(self, found: Sequence[tuple[int, AlignedChar]], *, mirrored: bool, gap_mirrored: bool) -> None:
        """Give times to matched characters, and spread the unmatched ones before each of them.

        Args:
            found: (offset in the text, character with media times), offsets strictly rising.
            mirrored: no normalized alignment came with these characters.
            gap_mirrored: the same for the unmatched ones before them.
        """
        found = [(offset, char) for offset, char in found if offset >= self.placed]
        if found:
            self._squeeze(found[0][1].start_ms)
        for i, (offset, char) in enumerate(found):
            start_ms = max(char.start_ms, self._last_start_ms)
            self._fill(offset, start_ms, gap_mirrored)
            end_ms = max(char.end_ms, start_ms)
            if i + 1 < len(found):
                end_ms = min(end_ms, max(found[i + 1][1].start_ms, start_ms))
            estimated = char.estimated or start_ms > char.start_ms + BORDER_MS
            glyph = self._source.text[offset]
            self._put(AlignedChar(glyph, start_ms, end_ms, estimated), mirrored)

    def fill_to(self, offset: int, until_ms: float, *, mirrored: bool) -> None:
        """Spread the characters before ``offset`` that have no times yet over the audio up to ``until_ms``."""
        self._squeeze(until_ms)
        self._fill(offset, max(until_ms, self._last_start_ms), mirrored)

    def release(
        self, until_ms: float, stop: int | None = None, *, is_last: Callable[[int], bool] = lambda offset: True
    ) -> list[Placed]:
        """Return the next characters that end by ``until_ms``, where the audio ends.

        Args:
            until_ms: media time.
            stop: offset before which they must be.
            is_last: returns whether no more audio is certain to come after a character. Such a character may end a
                little later; it is cut. Any other one waits for the rest of its audio.
        """
        count, first = 0, self.released
        limit = len(self._pending) if stop is None else max(0, min(len(self._pending), stop - first))
        while count < limit:
            late_ms = self._pending[count].char.end_ms - until_ms
            if late_ms > EXACT_MS and not (late_ms <= BORDER_MS and is_last(first + count)):
                break
            count += 1
        floor_ms = self._released_start()
        taken, self._pending = self._pending[:count], self._pending[count:]
        return _cut(taken, until_ms, floor_ms)

    def runs(self, placed: Sequence[Placed]) -> tuple[TimedChars, ...]:
        """Return characters that were just released as runs with source offsets."""
        return timed_runs([item.char for item in placed], self._char_start + self.released - len(placed))

    def _put(self, char: AlignedChar, mirrored: bool) -> None:
        self._pending.append(Placed(char, mirrored))
        self._starts.append(char.start_ms)
        self.placed += 1
        self._last_start_ms, self._end_ms = char.start_ms, max(self._end_ms, char.end_ms)

    def _squeeze(self, until_ms: float) -> None:
        """Make the pending characters end by ``until_ms``, where their audio ends."""
        if not self._pending or self._end_ms <= until_ms:
            return
        first_ms = self._pending[0].char.start_ms
        from_ms = min(first_ms, max(until_ms, self._released_start()))
        span = self._end_ms - first_ms
        scale = max(0.0, until_ms - from_ms) / span if span > 0 else 0.0
        if self._end_ms <= until_ms + BORDER_MS:
            self._pending = [item._replace(char=item.char.cut(until_ms)) for item in self._pending]
        else:
            self._pending = [item._replace(char=_scaled(item.char, first_ms, from_ms, scale)) for item in self._pending]
        self._starts[self.released :] = [item.char.start_ms for item in self._pending]
        self._last_start_ms = self._pending[-1].char.start_ms
        self._end_ms = max(until_ms, self._last_start_ms)

    def _released_start(self) -> float:
        return self._starts[self.released - 1] if self.released else self._begin_ms

    def _fill(self, offset: int, until_ms: float, mirrored: bool) -> None:
        """Spread the characters from ``placed`` to ``offset`` over the time up to ``until_ms``."""
        between = range(self.placed, offset)
        if not between:
            return
        lengths = self._lengths(between, until_ms)
        from_ms = max(min(self._end_ms, until_ms), self._last_start_ms)
        for i, length_ms in zip(between, lengths, strict=True):
            estimated = length_ms is not None and not self._source.text[i].isspace()
            end_ms = min(until_ms, from_ms + (length_ms or 0.0)) if until_ms > from_ms else from_ms
            self._put(AlignedChar(self._source.text[i], from_ms, end_ms, estimated), mirrored and length_ms is not None)
            from_ms = end_ms

    def _lengths(self, between: range, until_ms: float) -> list[float | None]:
        """Return how many milliseconds each character lasts, by its weight; None for markup, which takes no time."""
        room_ms = max(0.0, until_ms - max(min(self._end_ms, until_ms), self._last_start_ms))
        weights = [weight(self._source.text, i) if self._takes_time(i) else None for i in between]
        whole = sum(item for item in weights if item is not None)
        return [None if item is None else room_ms * item / whole for item in weights]

    def _takes_time(self, offset: int) -> bool:
        return not self._source.in_markup(offset) and not self._invisible(offset)

    def _invisible(self, offset: int) -> bool:
        char = self._source.text[offset]
        return not char.isspace() and not is_visible(char)


def _cut(items: Sequence[Placed], until_ms: float, floor_ms: float) -> list[Placed]:
    """Return characters that end by ``until_ms``; the last ones take their time from those before them."""
    out: list[Placed] = []
    for item in reversed(items):
        char = item.char.cut(until_ms)
        if char.end_ms < item.char.end_ms and char.end_ms - char.start_ms < SHORTEST_MS:
            char = char._replace(start_ms=max(floor_ms, min(char.start_ms, char.end_ms - SHORTEST_MS)))
            until_ms = char.start_ms
        out.append(item._replace(char=char))
    return out[::-1]


def _scaled(char: AlignedChar, first_ms: float, from_ms: float, scale: float) -> AlignedChar:
    start_ms, end_ms = (from_ms + (ms - first_ms) * scale for ms in (char.start_ms, char.end_ms))
    return char._replace(start_ms=start_ms, end_ms=end_ms, estimated=True)


def weight(text: str, offset: int) -> float:
    """Return about how long a character takes to say, in letters: more for digits, symbols and pauses."""
    char = text[offset]
    if char.isspace():
        before = text[offset - 1] if offset else ""
        return SENTENCE_PAUSE if before in _STOPS else CLAUSE_PAUSE if before in _COMMAS else 0.3
    if char.isdigit():
        return 4.0
    kind = unicodedata.category(char)
    if kind in ("Sc", "So"):
        return 4.0
    if kind == "Lo":
        return 2.5 if unicodedata.east_asian_width(char) == "W" else 1.0
    return 1.0 if kind[0] == "L" else 0.3
