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
from typing import Any, Generic, TypeVar, cast

from captionsync.sessions.records import Heard, Lost, Note, Opened, Resumed, Spoke, TextCame, TurnBegan
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


class Rows(Generic[T]):
    """A list that only grows; its items are rebuilt on every read.

    Args:
        row: returns an item's values: numbers, strings, bytes, or tuples of these.
        make: rebuilds the item from them.
    """

    def __init__(self, row: Callable[[T], Row], make: Callable[[Row], T]) -> None:
        self._row = row
        self._make = make
        self._rows: list[Row] | tuple[Row, ...] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> T:
        return self._make(self._rows[index])

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._rows)

    def extend(self, items: Iterable[T]) -> None:
        """Add items at the end."""
        rows = map(self._row, items)
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
    row = row_of(note) if len(fields(note)) > 1 else (getattr(note, fields(note)[0].name),)
    if isinstance(note, Spoke):
        row = (note.end_ms, _pack(note.chars), _pack(note.spoken), note.closes_word)
    return (_KINDS.index(type(note)), *row)


def note_from(row: Row) -> Note:
    """Return the note of a row."""
    kind, *values = row
    if _KINDS[kind] is Spoke:
        end_ms, chars, spoken, closes_word = values
        return Spoke(end_ms, _unpack(chars), _unpack(spoken), closes_word)
    return cast(Note, cast(Any, _KINDS[kind])(*values))


_KINDS: tuple[type[Any], ...] = (Opened, TextCame, Spoke, Lost, Resumed, TurnBegan, Heard)


def _pack(runs: Iterable[TimedChars]) -> Row:
    return tuple(
        (run.text, run.char_start, _bytes(run.starts_ms), _bytes(run.ends_ms), run.estimated, run.estimated_inside)
        for run in runs
    )


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
