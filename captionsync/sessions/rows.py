"""Many small values, kept as plain tuples of what is in them.

A server keeps the words, visemes and events of hundreds of sessions, hundreds of thousands of them. The garbage
collector goes over every object that could be part of a cycle each time it looks at all, and stops the event loop for
that long; a tuple of numbers, strings and bytes it leaves out once it has seen it, and then a tuple of such tuples, too
(``gc.is_tracked``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

Row = tuple[Any, ...]
T = TypeVar("T")


_getters: dict[type[Any], Callable[[Any], Row]] = {}


def row_of(item: Any) -> Row:
    """Return what is in a dataclass of two or more fields, in order."""
    kind = type(item)
    if kind not in _getters:
        _getters[kind] = attrgetter(*(field.name for field in fields(kind)))
    return _getters[kind](item)


class Rows(Generic[T]):
    """A list that only grows; its items are made anew for each who reads them.

    Args:
        row: gives what is in an item: numbers, strings, bytes, or tuples of these.
        make: makes the item of that again.
    """

    def __init__(self, row: Callable[[T], Row], make: Callable[[Row], T]) -> None:
        self._row = row
        self._make = make
        self._rows: list[Row] | tuple[Row, ...] = []

    @classmethod
    def of(cls, kind: type[T]) -> Rows[T]:
        """Return rows of a dataclass."""
        return cls(row_of, lambda row: kind(*row))

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
        """Return what is in the items so far; the sequence may grow."""
        return self._rows

    def seal(self) -> None:
        """Nothing more will come, or hardly anything: let the garbage collector leave out the rows as a whole."""
        self._rows = tuple(self._rows)
