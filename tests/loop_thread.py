"""An event loop in a thread of its own, for tests that wait for something else."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")
START_OR_STOP_S = 60.0


class LoopThread:
    """Runs coroutines for another thread."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Return what a coroutine returns."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(START_OR_STOP_S)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(START_OR_STOP_S)
        self._loop.close()


@contextmanager
def loop_thread() -> Iterator[LoopThread]:
    """Have a loop until the block ends."""
    thread = LoopThread()
    try:
        yield thread
    finally:
        thread.close()
