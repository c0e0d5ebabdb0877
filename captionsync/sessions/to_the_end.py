"""Work that is finished even if its caller goes away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from captionsync.errors import CaptionSyncError, ServerStoppingError, SessionError

T = TypeVar("T")

log = logging.getLogger(__name__)


async def to_the_end(work: Coroutine[Any, Any, T], break_off: Callable[[], Awaitable[None]] | None = None) -> T:
    """Do ``work`` in a separate task, which continues when the caller is cancelled. Raises what ``work`` does.

    With ``asyncio.shield``, nobody would read the exception of such a task, and asyncio would complain. Here a refusal
    that nobody waits for is ignored, and a defect is logged.

    Args:
        work: what to do.
        break_off: called if ``work`` fails without having been refused, because half of it may be done.
    """
    task = asyncio.create_task(work if break_off is None else _or_broken_off(work, break_off))
    try:
        await asyncio.wait({task})
    except asyncio.CancelledError:
        task.add_done_callback(_take_failure)
        raise
    return task.result()


async def _or_broken_off(work: Coroutine[Any, Any, T], break_off: Callable[[], Awaitable[None]]) -> T:
    try:
        return await work
    except (SessionError, ServerStoppingError):
        raise
    except Exception:
        await break_off()
        raise


def _take_failure(task: asyncio.Task[Any]) -> None:
    failure = None if task.cancelled() else task.exception()
    if failure is not None and not isinstance(failure, CaptionSyncError):
        log.error("failed after its caller had gone", exc_info=failure)


async def logged(work: Coroutine[Any, Any, None]) -> None:
    """Do work that nobody waits for; a failure is logged."""
    try:
        await work
    except Exception:
        log.exception("work on stored sessions failed")
