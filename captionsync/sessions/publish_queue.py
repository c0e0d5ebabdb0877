"""The order in which sessions publish: next is the waiting one whose listener would run out of speech first.

Publishing is most of a server's work. When many sessions begin in one instant, each would otherwise wait for all the
others' later speech before its own first word. Nobody waits while there is a free turn.
"""

from __future__ import annotations

import asyncio
import heapq
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class PublishQueue:
    """Gives as many turns at a time as asyncio has threads to encode in, or ``size``."""

    def __init__(self, size: int | None = None) -> None:
        self._free = size or min(32, (os.cpu_count() or 1) + 4)
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    @property
    def waiting(self) -> int:
        """Number of those that wait for a turn."""
        return sum(not mine.done() for *_, mine in self._waiting)

    @asynccontextmanager
    async def turn(self, due_s: float) -> AsyncGenerator[None, None]:
        """Wait for a turn and have it in the block.

        Args:
            due_s: When the turn is due. The earliest is next; of equal ones, the first to ask.
        """
        await self._enter(due_s)
        try:
            yield
        finally:
            self._leave()

    async def _enter(self, due_s: float) -> None:
        if self._free:
            self._free -= 1
            return
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._waiting, (due_s, self._count, mine))
        try:
            await mine
        except asyncio.CancelledError:
            if not mine.cancelled():
                self._leave()  # the turn was granted just as the waiter was cancelled
            raise

    def _leave(self) -> None:
        while self._waiting:
            *_, next_one = heapq.heappop(self._waiting)
            if not next_one.done():
                next_one.set_result(None)
                return
        self._free += 1
