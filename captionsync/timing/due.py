"""What waits on the timeline until it is due, in the order of time, and is handed out a bounded number at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_DUE = 64
"""Items handed out in one go: at most 3 ms of work. Text without sound has thousands of words in one millisecond."""


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
        """Tell whether an item begins before a time or ends by then; with None, whether there is one at all."""
        if not self._items or until_ms is None:
            return bool(self._items)
        _, start_ms, end_ms = self._items[0]
        return start_ms < until_ms or end_ms <= until_ms

    def take(self, until_ms: int | None) -> list[T]:
        """Remove and return the next items that are due, ``MOST_DUE`` at most."""
        taken: list[T] = []
        while len(taken) < MOST_DUE and self.is_due(until_ms):
            taken.append(self._items.popleft()[0])
        return taken

    def cut(self, at_ms: int) -> None:
        """Remove the items at the end that are not over by a time."""
        while self._items and self._items[-1][2] > at_ms:
            self._items.pop()

    def clear(self) -> None:
        """Remove everything."""
        self._items.clear()
