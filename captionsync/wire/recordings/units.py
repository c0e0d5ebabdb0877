"""Turns the numbers of a recording into milliseconds.

A name with a unit decides. A name without one means seconds, unless the numbers are whole and would make the text
slower than a character a second: then they are milliseconds, or ticks of 100 ns if that is still too slow.
All pieces whose times have the same names have the same unit, because one of them alone may be too short to tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from captionsync.wire.recordings.names import MS_PER
from captionsync.wire.recordings.pieces import Item, Piece, Time
from captionsync.wire.recordings.times import MAX_TIME_MS

SLOWEST_CHAR = 1.0
"""Seconds: whole numbers that would make the characters of a text slower than this on average are no seconds."""
SLOWEST_FRACTION = 30.0
"""The same for numbers with fractions, which milliseconds rarely have."""
SLOWEST_TICKS_MS = 5.0
"""Milliseconds: characters are not that fast, so such numbers are no ticks."""
SLOWEST_MS = 20_000.0
"""Milliseconds of a character, pauses included, from which numbers are ticks."""
_LONGEST_S = 86_400.0
_CENTISECONDS = frozenset({"t0", "t1"})
"""Names of whisper.cpp's own times."""


class Timed(NamedTuple):
    """A text with its times in milliseconds; None where the recording has none."""

    text: str
    start_ms: float | None
    end_ms: float | None
    speaker: str = ""
    is_event: bool = False


class _Units(NamedTuple):
    """Units of times whose names have none."""

    places: str
    lengths: str


def units_of(pieces: Iterable[Piece]) -> dict[tuple[str, ...], _Units]:
    """Return the units of all pieces, by the names of the fields with their times."""
    groups: dict[tuple[str, ...], list[Piece]] = defaultdict(list)
    for piece in pieces:
        groups[piece.names].append(piece)
        if piece.spoken is not None:
            groups[piece.spoken.names].append(piece.spoken)
    return {names: _decided(names, group) for names, group in groups.items()}


def timed(piece: Piece, units: dict[tuple[str, ...], _Units]) -> list[Timed]:
    """Return the items of a piece in milliseconds."""
    known = units[piece.names]
    zero_ms = _ms(piece.zero, "s") or 0.0
    out: list[Timed] = []
    for item in piece.items:
        start_ms, end_ms = _ms(item.start, known.places), _ms(item.end, known.places)
        length_ms = _ms(item.duration, known.lengths)
        if length_ms is not None and (start_ms is None) != (end_ms is None):
            start_ms, end_ms = _with_length(start_ms, end_ms, length_ms)
        if start_ms is not None and end_ms is not None and end_ms < start_ms:
            end_ms = None
        out.append(Timed(item.text, _later(start_ms, zero_ms), _later(end_ms, zero_ms), item.speaker, item.is_event))
    return out


def _with_length(start_ms: float | None, end_ms: float | None, length_ms: float) -> tuple[float, float]:
    if start_ms is not None:
        return start_ms, start_ms + length_ms
    last_ms = end_ms or 0.0
    return max(0.0, last_ms - length_ms), last_ms


def _later(time_ms: float | None, by_ms: float) -> float | None:
    return None if time_ms is None else time_ms + by_ms


def _ms(time: Time | None, unit: str) -> float | None:
    if time is None:
        return None
    time_ms = time.value * MS_PER[time.unit or unit]
    return time_ms if time_ms <= MAX_TIME_MS else None


def _decided(names: tuple[str, ...], pieces: Sequence[Piece]) -> _Units:
    """Return the units of a group of pieces."""
    chars = sum(max(1, len(item.text.strip())) for piece in pieces for item in piece.items if item.is_timed) or 1
    places = [_places(piece.items) for piece in pieces]
    span = sum(max(values) - min(values) for values in places if values)
    lengths = [_unitless(item.duration) for piece in pieces for item in piece.items]
    known = [value for value in lengths if value is not None]
    by_place = _unit(span / chars, [value for values in places for value in values])
    by_length = _unit(sum(known) / chars, known)
    if _CENTISECONDS & {name.partition(":")[2] for name in names} and by_place == "ms":
        by_place = "cs"
    if span == 0 and known:
        # Of a single item, only the length can tell; but no recording begins after a day.
        latest = max((value for values in places for value in values), default=0.0)
        by_place = "tick" if by_length == "s" and latest > _LONGEST_S and latest.is_integer() else by_length
    elif known and by_place == "tick" and all(value.is_integer() for value in known):
        by_length = "tick"
    return _Units(by_place, by_length)


def _places(items: Iterable[Item]) -> list[float]:
    found = (_unitless(time) for item in items for time in (item.start, item.end))
    return [value for value in found if value is not None]


def _unitless(time: Time | None) -> float | None:
    return time.value if time is not None and not time.unit else None


def _unit(per_char: float, values: Sequence[float]) -> str:
    """Return the unit of numbers of which a character takes ``per_char``."""
    whole = all(value.is_integer() for value in values)
    if per_char <= (SLOWEST_CHAR if whole else SLOWEST_FRACTION):
        return "s"
    if per_char > SLOWEST_MS and per_char * MS_PER["tick"] >= SLOWEST_TICKS_MS:
        return "tick"
    return "ms"
