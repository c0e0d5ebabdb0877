"""Shutdown: every client is notified at once, and slow readers get a few more seconds.

At the first signal, live sessions end with a last event, sockets close and new sessions are refused, while the server
still responds. It then waits for open responses. A second signal ends the process at once.
"""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from types import FrameType
from typing import Any, TypeVar

from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler

from captionsync.errors import ServerStoppingError
from captionsync.sessions.hub import SessionHub
from captionsync.web.keys import HUB

DRAIN_S = 8.0
"""Seconds that open responses get when the server stops."""
STOP_S = 9.5
"""Most seconds from the signal to the end of the process: Docker kills after ten."""
LEAST_S = 0.1
"""Seconds that cancelled handlers get to end."""


T = TypeVar("T")


class StopSignals:
    """Listens for SIGINT and SIGTERM, on every platform.

    ``loop.add_signal_handler`` is missing on Windows, and a handler that runs in the event loop could not end a process
    whose loop is stuck.
    """

    def __init__(self, numbers: Sequence[int] = (signal.SIGINT, signal.SIGTERM)) -> None:
        self._loop = asyncio.get_running_loop()
        self._came = asyncio.Event()
        self._asked = False
        for number in numbers:
            signal.signal(number, self._take)

    def _take(self, number: int, frame: FrameType | None) -> None:
        if self._asked:
            os._exit(128 + number)  # the engine's workers end when their input does
        self._asked = True
        self._loop.call_soon_threadsafe(self._came.set)

    def ask(self) -> None:
        """Stop as after a first signal. Only for the event loop's thread."""
        self._asked = True
        self._came.set()

    async def wait(self) -> None:
        """Wait for the first signal."""
        await self._came.wait()


class OpenRequests:
    """Counts the requests whose handlers are running."""

    def __init__(self) -> None:
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Count a request."""
        self._count += 1
        self._none.clear()
        try:
            return await handler(request)
        finally:
            self._count -= 1
            if not self._count:
                self._none.set()

    async def finished(self, timeout_s: float) -> None:
        """Wait until no handler is running, but no longer than ``timeout_s``."""
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                await self._none.wait()


OPEN_REQUESTS = web.AppKey("open_requests", OpenRequests)


async def stop_serving(runner: web.AppRunner, servers: Sequence[asyncio.Server]) -> None:
    """Notify all clients of the shutdown, wait for open responses, and stop listening."""
    _end_process_after(STOP_S)
    loop = asyncio.get_running_loop()
    ends_s = loop.time() + DRAIN_S
    await runner.app[HUB].stop()
    await runner.app[OPEN_REQUESTS].finished(DRAIN_S)
    for server in servers:
        server.close()
    if runner.server is not None:
        runner.server.pre_shutdown()
        # aiohttp waits twice for this time: for a body that is still being sent, and again for its handler.
        await runner.server.shutdown(max(LEAST_S, (ends_s - loop.time()) / 2))


@asynccontextmanager
async def closing_at_stop(hub: SessionHub, sock: web.WebSocketResponse) -> AsyncIterator[None]:
    """Close an open WebSocket with the code 1001 if the server stops during the block."""
    closing: list[asyncio.Task[bool]] = []

    def close() -> None:
        reason = ServerStoppingError().message.encode()
        closing.append(asyncio.create_task(sock.close(code=WSCloseCode.GOING_AWAY, message=reason)))

    with hub.stop_watchers.during(close):
        yield
    await asyncio.gather(*closing)


def _cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()


async def unless_stopping(hub: SessionHub, work: Coroutine[Any, Any, T]) -> T:
    """Run ``work`` for a request, and cancel it when the server stops.

    Raises ServerStoppingError, and what ``work`` raises.
    """
    task = asyncio.current_task()
    assert task is not None
    if hub.closed:
        work.close()
        raise ServerStoppingError
    try:
        with hub.stop_watchers.during(partial(_cancel, task)):
            return await work
    except asyncio.CancelledError:
        if hub.closed and task.uncancel() == 0:
            raise ServerStoppingError from None
        raise


def _end_process_after(delay_s: float) -> None:
    """End the process after a delay, whatever still runs: a thread that encodes cannot be cancelled."""
    timer = threading.Timer(delay_s, os._exit, [0])
    timer.daemon = True
    timer.start()
