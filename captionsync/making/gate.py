"""Turns for work that takes long: so many at a time, shared fairly between those who ask."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from captionsync.errors import LimitError

MAX_WAITING = 32
"""Jobs of a kind that wait for their turn; one more is refused."""
MAX_WAITING_PER_CLIENT = 16
"""Of these, jobs of one client."""


class Gate:
    """Lets so many jobs in at a time, and some wait. One client never has all turns, if there are several.

    Args:
        size: jobs at a time.
        code: of the error for those that cannot wait.
        what: the jobs, for its message.
    """

    def __init__(self, size: int, code: str, what: str) -> None:
        self._size = size
        self._of_client = max(1, size - 1)
        self._code, self._what = code, what
        self._running: Counter[str] = Counter()
        self._waiting: list[tuple[str, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def enter(self, client: str = "") -> AsyncIterator[None]:
        """Wait for a turn and have it in the block. Raises LimitError.

        Args:
            client: who asks.
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
            message = f"Too many {self._what} at once. Try again in a few seconds."
            raise LimitError(message, code=self._code, retry_after_s=5)
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((client, mine))
        self._admit()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():  # the turn came in the very moment
                self._running[client] -= 1
                self._admit()
            else:
                self._waiting.remove((client, mine))
            raise

    def _admit(self) -> None:
        """Give free turns to those who wait: first come, first served, but for clients that have their share."""
        for client, turn in list(self._waiting):
            if self._running.total() >= self._size:
                return
            if self._running[client] < self._of_client and not turn.done():
                self._waiting.remove((client, turn))
                self._running[client] += 1
                turn.set_result(None)
