"""The test upstream in a thread of its own, for tests that wait for something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from captionsync.espeak.pool import EspeakPool
from tests.loop_thread import loop_thread
from tests.upstream import Upstream


@contextmanager
def running_upstream(make: Callable[[EspeakPool], Upstream] = Upstream) -> Iterator[Upstream]:
    """Serve the test upstream, or another that ``make`` makes, until the block ends."""
    pool = EspeakPool(1)
    upstream = make(pool)

    async def start() -> None:
        await pool.start()
        await upstream.start()

    async def stop() -> None:
        await upstream.close()
        await pool.close()

    with loop_thread() as thread:
        try:
            thread.run(start())
            yield upstream
        finally:
            thread.run(stop())
