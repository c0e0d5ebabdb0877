"""A time-ordered queue of items that are released when due, a bounded number at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_DUE = 64
"""Items returned per call: at most 3 ms of work. Text without sound can put thousands of words in one millisecond."""


class Due(Generic[T]):
    """A queue of items with intervals that never go back."""

    def __init__(self) -> None:
        self._items: deque[tuple[T, int, int]] = deque()

    def __bool__(self) -> bool:
        return bool(self._items)

    def __iter__(self) -> Iterator[tuple[T, int, int]]:
        """Yield each item with its start and end in milliseconds."""
        return iter(self._items)

    @property
    def last(self) -> T | None:
        """The item that came last."""
        return self._items[-1][0] if self._items else None

    def add(self, item: T, start_ms: int, end_ms: int) -> None:
        """Add the next item."""
        self._items.append((item, start_ms, end_ms))

    def is_due(self, until_ms: int | None) -> bool:
        """Return whether an item begins before or ends by ``until_ms``; with None, whether there is any item."""
        if not self._items or until_ms is None:
            return bool(self._items)
        _, start_ms, end_ms = self._items[0]
        return start_ms < until_ms or end_ms <= until_ms

    def take(self, until_ms: int | None) -> list[T]:
        """Remove and return the next due items, at most ``MOST_DUE``."""
        taken: list[T] = []
        while len(taken) < MOST_DUE and self.is_due(until_ms):
            taken.append(self._items.popleft()[0])
        return taken

    def cut(self, at_ms: int) -> None:
        """Remove the items at the end that last beyond ``at_ms``."""
        while self._items and self._items[-1][2] > at_ms:
            self._items.pop()

    def clear(self) -> None:
        """Remove everything."""
        self._items.clear()
