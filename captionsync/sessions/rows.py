"""Many small values, kept as plain tuples of their fields.

A server keeps the events of hundreds of sessions, hundreds of thousands of them. On each full collection the garbage
collector scans every tracked object and blocks the event loop meanwhile. It stops tracking a tuple of numbers, strings
and bytes, and then a tuple of such tuples (``gc.is_tracked``).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar, cast

from captionsync.audio import Tail
from captionsync.events import Event
from captionsync.sessions.records import (
    Heard,
    Lost,
    Note,
    Opened,
    Record,
    Resumed,
    Spoke,
    TextCame,
    TurnBegan,
    VoiceChosen,
)
from captionsync.timing.model import TimedChars

Row = tuple[Any, ...]
T = TypeVar("T")


_getters: dict[type[Any], Callable[[Any], Row]] = {}


def row_of(item: Any) -> Row:
    """Return the field values of a dataclass of two or more fields, in order."""
    kind = type(item)
    if kind not in _getters:
        _getters[kind] = attrgetter(*(field.name for field in fields(kind)))
    return _getters[kind](item)


class RecordRows(NamedTuple):
    """A record whose parts are rows; see :class:`~captionsync.sessions.records.Record`."""

    at_ms: int
    until_ms: int
    wall_ms: int
    kinds: Sequence[type[Event]]
    rows: Sequence[Row]
    """The fields of each event."""
    notes: tuple[Row, ...]
    """As :func:`note_row` returns them."""
    sources: tuple[int, ...]
    phones: tuple[Row, ...]
    tail: Tail | None

    @classmethod
    def of(cls, record: Record) -> RecordRows:
        """Return a record in this form."""
        kinds, rows = list(map(type, record.events)), list(map(row_of, record.events))
        times = record.at_ms, record.until_ms, record.wall_ms
        notes, phones = tuple(map(note_row, record.notes)), tuple(map(row_of, record.phones))
        return cls(*times, kinds, rows, notes, record.sources, phones, record.tail)


class Rows(Generic[T]):
    """A list that only grows; its items are rebuilt on every read.

    Args:
        make: rebuilds an item from its values: numbers, strings, bytes, or tuples of these.
    """

    def __init__(self, make: Callable[[Row], T]) -> None:
        self._make = make
        self._rows: list[Row] | tuple[Row, ...] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> T:
        return self._make(self._rows[index])

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._rows)

    def extend(self, rows: Iterable[Row]) -> None:
        """Add the values of items at the end."""
        if isinstance(self._rows, list):
            self._rows.extend(rows)
        else:
            self._rows += tuple(rows)

    def raw(self) -> Sequence[Row]:
        """Return the values of the items so far; the sequence may grow."""
        return self._rows

    def seal(self) -> None:
        """Note that nothing more will come, and let the garbage collector stop tracking the rows."""
        self._rows = tuple(self._rows)


def note_row(note: Note) -> Row:
    """Return a note's values, its kind first; the times of characters are packed as bytes."""
    if isinstance(note, Spoke):
        return spoke_row(note.end_ms, map(row_of, note.chars), map(row_of, note.spoken), note.closes_word)
    row = (note.char,) if isinstance(note, TurnBegan) else row_of(note)
    return (_KINDS.index(type(note)), *row)


def spoke_row(end_ms: int, chars: Iterable[Row], spoken: Iterable[Row], closes_word: bool) -> Row:
    """Return the same for a :class:`Spoke`, whose characters are rows of the fields of :class:`TimedChars`."""
    return (SPOKE, end_ms, _pack(chars), _pack(spoken), closes_word)


def is_spoke(row: Row) -> bool:
    """Return whether this is the row of a :class:`Spoke`: most notes are."""
    return bool(row[0] == SPOKE)


def spoken_in(row: Row) -> tuple[int, int]:
    """Return of the row of a :class:`Spoke` the source offset after its last character, and their number."""
    end = count = 0
    for text, char, *_ in row[2]:
        count += len(text)
        if char + len(text) > end:
            end = char + len(text)
    return end, count


def note_from(row: Row) -> Note:
    """Return the note of a row."""
    kind, *values = row
    if _KINDS[kind] is Spoke:
        end_ms, chars, spoken, closes_word = values
        return Spoke(end_ms, _unpack(chars), _unpack(spoken), closes_word)
    return cast(Note, cast(Any, _KINDS[kind])(*values))


_KINDS: tuple[type[Any], ...] = (Opened, TextCame, Spoke, Lost, Resumed, TurnBegan, Heard, VoiceChosen)
SPOKE = _KINDS.index(Spoke)


def _pack(runs: Iterable[Row]) -> Row:
    return tuple([(text, char, _bytes(starts), _bytes(ends), *made) for text, char, starts, ends, *made in runs])


def _unpack(rows: Row) -> tuple[TimedChars, ...]:
    return tuple(
        TimedChars(text, char, _times(starts), _times(ends), *made) for text, char, starts, ends, *made in rows
    )


def _bytes(times_ms: Iterable[int]) -> bytes:
    return array("q", times_ms).tobytes()


def _times(packed: bytes) -> tuple[int, ...]:
    times = array("q")
    times.frombytes(packed)
    return tuple(times)
