"""Turns for long-running work: a limited number at a time, shared fairly between clients."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from captionsync.errors import LimitError

MAX_WAITING = 32
"""Jobs of a kind that may wait for their turn; further jobs are refused."""
MAX_WAITING_PER_CLIENT = 16
"""Of these, jobs of one client."""


class Gate:
    """Admits a limited number of jobs; some may wait. One client never takes all turns, if there are several.

    Args:
        size: number of jobs at a time.
        code: error code for jobs that cannot wait.
        what: name of the jobs, for the message.
    """

    def __init__(self, size: int, code: str, what: str) -> None:
        self._size = size
        self._of_client = max(1, size - 1)
        self._code, self._what = code, what
        self._running: Counter[str] = Counter()
        self._waiting: list[tuple[str, asyncio.Future[None]]] = []
        self.refused = 0
        """Jobs that were refused so far."""

    @property
    def running(self) -> int:
        """Jobs that hold a turn."""
        return self._running.total()

    @property
    def waiting(self) -> int:
        """Jobs that wait for a turn."""
        return len(self._waiting)

    @asynccontextmanager
    async def enter(self, client: str = "") -> AsyncIterator[None]:
        """Wait for a turn and hold it within the block. Raises LimitError.

        Args:
            client: the client that asks.
        """
        await self._enter(client)
        try:
            yield
        finally:
            self._running[client] -= 1
            self._running += Counter()  # forgets those without turns
            self._admit()

    async def _enter(self, client: str) -> None:
        of_client = sum(waiting == client for waiting, _ in self._waiting)
        if len(self._waiting) >= MAX_WAITING or of_client >= MAX_WAITING_PER_CLIENT:
            self.refused += 1
            message = f"Too many {self._what} at once. Try again in a few seconds."
            raise LimitError(message, code=self._code, retry_after_s=5)
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((client, mine))
        self._admit()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():  # the turn was granted just as we were cancelled
                self._running[client] -= 1
                self._admit()
            else:
                self._waiting.remove((client, mine))
            raise

    def _admit(self) -> None:
        """Give free turns to waiting jobs in order, skipping clients that have their share."""
        for client, turn in list(self._waiting):
            if self._running.total() >= self._size:
                return
            if self._running[client] < self._of_client and not turn.done():
                self._waiting.remove((client, turn))
                self._running[client] += 1
                turn.set_result(None)
