"""Timed characters of any engine, repaired: starts never decrease, ends follow starts, code points are whole.

Lists of times have faults: unequal lengths, times that run backwards, one time for many characters. The text is kept in
every case. Times that had to be made up are marked ``estimated``.
"""

from __future__ import annotations

import bisect
import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from captionsync.timing.clock import round_ms
from captionsync.timing.model import TimedChars

TYPICAL_CHAR_MS = 60.0
"""Milliseconds a character takes if nothing better is known: about 16 characters a second. Median letters in real
recordings last 47 ms (v2), 53 ms (v3) and 59 ms (v1), spaces about as long."""
FROZEN_LETTERS = 5
"""Number of letters with the same time that no coarse clock explains. The coarsest real clock, of v3, counts 80 ms, in
which four letters may begin. Frozen times: elevenlabs-python issues 707 and 760 (one constant after about 60 s)."""

_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f")


class AlignedChar(NamedTuple):
    """One code point with its times in milliseconds, on whatever clock the alignment counts from."""

    char: str
    start_ms: float
    end_ms: float
    estimated: bool = False
    inside: bool = False
    """Where its word begins and ends is given; the times between were made up."""
    speaker: str = ""
    """Who says it, if a recording says so."""

    def shifted(self, by_ms: float) -> AlignedChar:
        """Return the character ``by_ms`` later."""
        return self._replace(start_ms=self.start_ms + by_ms, end_ms=self.end_ms + by_ms)

    def cut(self, until_ms: float) -> AlignedChar:
        """Return the character with no time after ``until_ms``."""
        return self._replace(start_ms=min(self.start_ms, until_ms), end_ms=min(self.end_ms, until_ms))


def repair(
    chars: Sequence[str], starts: Sequence[float | None], ends: Sequence[float | None]
) -> tuple[list[float], list[float], list[bool]]:
    """Return starts that never decrease, ends not before their starts, and which characters got made-up times.

    The longest subsequence of starts that never decreases is kept; the others are interpolated.

    Args:
        chars: one item for each character.
        starts: milliseconds, as many as ``chars``; None where there is none.
        ends: the same for the ends.
    """
    keep = _longest_rising(starts)
    new_starts = _interpolate(starts, ends, keep)
    estimated = [i not in keep for i in range(len(chars))]
    _spread_frozen(chars, new_starts, ends, estimated)
    new_ends: list[float] = []
    for i, start in enumerate(new_starts):
        following = new_starts[i + 1] if i + 1 < len(new_starts) else None
        end, made_up = _end(chars[i], start, None if estimated[i] else ends[i], following)
        estimated[i] = estimated[i] or made_up
        new_ends.append(end)
    return new_starts, new_ends, estimated


def _end(char: str, start: float, end: float | None, following: float | None) -> tuple[float, bool]:
    """Return the end of a character, and whether it was made up."""
    limit = following if following is not None else start + TYPICAL_CHAR_MS
    if end is None or end < start:
        return max(start, limit), True
    if end == start and char.strip().isalnum() and following is not None and following > start:
        return following, True
    return end, False


def _longest_rising(times: Sequence[float | None]) -> set[int]:
    """Return the indexes of a longest subsequence that never decreases (patience sorting)."""
    tails: list[float] = []
    tail_index: list[int] = []
    before: dict[int, int] = {}
    for i, time in enumerate(times):
        if time is None:
            continue
        place = bisect.bisect_right(tails, time)
        if place:
            before[i] = tail_index[place - 1]
        if place == len(tails):
            tails.append(time)
            tail_index.append(i)
        else:
            tails[place], tail_index[place] = time, i
    keep: set[int] = set()
    at = tail_index[-1] if tail_index else None
    while at is not None:
        keep.add(at)
        at = before.get(at)
    return keep


def _interpolate(starts: Sequence[float | None], ends: Sequence[float | None], keep: set[int]) -> list[float]:
    """Return all starts; those not kept are spread evenly between kept ones, and beyond them at the same pace."""
    count = len(starts)
    known = sorted(keep)
    if not known:
        return [i * TYPICAL_CHAR_MS for i in range(count)]
    out = [0.0] * count
    for i in known:
        out[i] = starts[i] or 0.0
    first, last = known[0], known[-1]
    for i in range(first):
        out[i] = out[first] * i / first
    for left, right in itertools.pairwise(known):
        for i in range(left + 1, right):
            out[i] = out[left] + (out[right] - out[left]) * (i - left) / (right - left)
    pace = (out[last] - out[first]) / (last - first) if last > first else 0.0
    end = ends[last]
    following = end if end is not None and end > out[last] else out[last] + (pace or TYPICAL_CHAR_MS)
    for i in range(last + 1, count):
        out[i] = following + (i - last - 1) * (pace or TYPICAL_CHAR_MS)
    return out


def split_items(
    chars: Sequence[str], starts: Sequence[float], ends: Sequence[float], estimated: Sequence[bool]
) -> list[AlignedChar]:
    """Return one character for each code point; items of several share their time evenly."""
    out: list[AlignedChar] = []
    for item, start, end, made_up in zip(chars, starts, ends, estimated, strict=True):
        if len(item) == 1:
            out.append(AlignedChar(item, start, end, made_up))
            continue
        guess = made_up or sum(1 for c in item if not unicodedata.combining(c) and c not in _ZERO_WIDTH) > 1
        for i, char in enumerate(item):
            width = (end - start) / len(item)
            out.append(AlignedChar(char, start + i * width, start + (i + 1) * width, guess))
    return out


def _is_letter(item: str) -> bool:
    return any(char.isalnum() for char in item)


def _spread_frozen(
    chars: Sequence[str], starts: list[float], ends: Sequence[float | None], estimated: list[bool]
) -> None:
    """Spread runs of characters that share one start over the time up to the next start.

    A few letters of a word that share a start come from a coarse clock. They are kept, because the phone estimator does
    better with them than with a guess. If a whole word or many letters share one, the clock stood still.
    """
    first, count = 0, len(starts)
    while first < count:
        stop = first + 1
        while stop < count and starts[stop] == starts[first]:
            stop += 1
        letters = sum(1 for char in chars[first:stop] if _is_letter(char))
        begins = first == 0 or not _is_letter(chars[first - 1])
        whole = begins and (stop == count or not _is_letter(chars[stop]))
        several = any(char.isspace() for char in chars[first:stop])
        if letters >= FROZEN_LETTERS or (letters >= 2 and (whole or several)):
            base = starts[first]
            known = [end for end in ends[first:stop] if end is not None and end > base]
            until = starts[stop] if stop < count else max(known, default=base + (stop - first) * TYPICAL_CHAR_MS)
            for i in range(first, stop):
                starts[i] = base + (until - base) * (i - first) / (stop - first)
                estimated[i] = True
        first = stop


def join_surrogates(chars: Iterable[AlignedChar]) -> list[AlignedChar]:
    """Join code points that came as two surrogate items. A lone half at the end stays: its other half may follow."""
    out: list[AlignedChar] = []
    for item in chars:
        if out and "\udc00" <= item.char <= "\udfff" and "\ud800" <= out[-1].char <= "\udbff":
            high = out.pop()
            joined = (high.char + item.char).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
            end_ms, estimated = max(high.end_ms, item.end_ms), high.estimated or item.estimated
            item = high._replace(char=joined, end_ms=end_ms, estimated=estimated)
        out.append(item)
    return out


def compose(chars: Iterable[AlignedChar]) -> list[AlignedChar]:
    """Join combining marks with the characters that they compose with, as in the source, which is NFC."""
    out: list[AlignedChar] = []
    for item in chars:
        if out and unicodedata.combining(item.char):
            whole = unicodedata.normalize("NFC", out[-1].char + item.char)
            if len(whole) == 1:
                out[-1] = out[-1]._replace(char=whole, end_ms=max(out[-1].end_ms, item.end_ms))
                continue
        out.append(item)
    return out


def printable(chars: Iterable[AlignedChar]) -> list[AlignedChar]:
    """Drop control characters except tab and line feed; replace lone surrogates by U+FFFD."""
    out: list[AlignedChar] = []
    for item in chars:
        if "\ud800" <= item.char <= "\udfff":
            out.append(item._replace(char="\ufffd"))
        elif item.char in "\n\t" or unicodedata.category(item.char) != "Cc":
            out.append(item)
    return out


def timed_runs(chars: Sequence[AlignedChar], char_start: int) -> tuple[TimedChars, ...]:
    """Return the characters as contiguous runs of equal certainty, in whole milliseconds.

    Args:
        chars: in order; the first one has the offset ``char_start``.
        char_start: source offset, in code points.
    """
    runs: list[TimedChars] = []
    first = 0
    for i in range(1, len(chars) + 1):
        if i < len(chars) and chars[i][3:5] == chars[first][3:5]:
            continue
        part = chars[first:i]
        if part:
            starts = tuple(round_ms(item.start_ms) for item in part)
            ends = tuple(max(start, round_ms(item.end_ms)) for start, item in zip(starts, part, strict=True))
            text = "".join(item.char for item in part)
            runs.append(TimedChars(text, char_start + first, starts, ends, part[0].estimated, part[0].inside))
        first = i
    return tuple(runs)
