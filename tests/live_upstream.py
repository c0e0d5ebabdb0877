"""The test upstream in a thread of its own, for tests that wait for something else, with times that are wrong."""

from __future__ import annotations

import asyncio
import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from captionsync.espeak.pool import EspeakPool
from tests.upstream import Upstream

WARP_MS = 60
"""How far times are from the true ones, at most."""
PERIOD_MS = 900


@dataclass
class Warp:
    """Moves the times of alignments that count from the beginning of the stream, and remembers what was sent."""

    sent: list[tuple[str, int]] = field(default_factory=list)
    """Each character with its start in milliseconds."""

    def __call__(self, message: dict[str, Any], number: int) -> dict[str, Any]:
        """Return the message with other times; the names are those of ``stream-input``."""
        alignment = message.get("alignment")
        if not alignment:
            return message
        true_ms, lengths_ms = alignment["charStartTimesMs"], alignment["charDurationsMs"]
        starts = list(map(_warped, true_ms))
        ends = [_warped(start + length) for start, length in zip(true_ms, lengths_ms, strict=True)]
        self.sent += zip(alignment["chars"], starts, strict=True)
        changed = alignment | {
            "charStartTimesMs": starts,
            "charDurationsMs": [end - start for start, end in zip(starts, ends, strict=True)],
        }
        return message | {"alignment": changed, "normalizedAlignment": changed}


def _warped(ms: int) -> int:
    """Return a time early or late, in the same order as the true ones."""
    return max(0, round(ms + WARP_MS * math.sin(2 * math.pi * ms / PERIOD_MS)))


@contextmanager
def running_upstream() -> Iterator[Upstream]:
    """Serve the test upstream until the block ends."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    pool = EspeakPool(1)
    upstream = Upstream(pool)

    async def start() -> None:
        await pool.start()
        await upstream.start()

    async def stop() -> None:
        await upstream.close()
        await pool.close()

    try:
        asyncio.run_coroutine_threadsafe(start(), loop).result(60)
        yield upstream
    finally:
        asyncio.run_coroutine_threadsafe(stop(), loop).result(60)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(60)
        loop.close()
