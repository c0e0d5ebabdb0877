"""What is called when the server stops."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class StopWatchers:
    """Functions to call once, when the server stops."""

    def __init__(self) -> None:
        self._watching: set[Callable[[], None]] = set()
        self._told = False

    def tell(self) -> None:
        """Call all of them; from now on, each new one is called at once."""
        self._told = True
        for tell in list(self._watching):
            tell()

    @contextmanager
    def during(self, tell: Callable[[], None]) -> Iterator[None]:
        """Call ``tell`` if the server stops during the block, or at once if it is already stopping."""
        if self._told:
            tell()
        self._watching.add(tell)
        try:
            yield
        finally:
            self._watching.discard(tell)
