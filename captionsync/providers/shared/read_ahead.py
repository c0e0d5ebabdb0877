"""Reads a stream as fast as it comes, whatever the consumer does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from captionsync.timing.model import SpeechChunk


async def read_ahead(items: AsyncGenerator[SpeechChunk, None]) -> AsyncGenerator[SpeechChunk, None]:
    """Yield ``items``, which a task reads to their end; closing this closes them. Raises what they raise."""
    queue: asyncio.Queue[SpeechChunk | BaseException | None] = asyncio.Queue()
    task = asyncio.create_task(_read(items, queue))
    try:
        while (item := await queue.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _read(
    items: AsyncGenerator[SpeechChunk, None], queue: asyncio.Queue[SpeechChunk | BaseException | None]
) -> None:
    problem: BaseException | None = None
    try:
        async with aclosing(items):
            async for item in items:
                queue.put_nowait(item)
    except asyncio.CancelledError:
        raise
    except BaseException as error:  # raised by the reader
        problem = error
    queue.put_nowait(problem)
