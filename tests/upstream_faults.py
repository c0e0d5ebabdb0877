"""What may go wrong at the test upstream, and a proxy that kills connections at any byte."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What one connection does wrong."""

    refuse_status: int = 0
    """Answer the upgrade or the request with this status."""
    refuse_body: str = ""
    retry_after: str = ""
    """With this header."""
    close_code: int = 0
    """Close with this code after ``after_messages``."""
    close_reason: str = ""
    error: str = ""
    """Send an error message of this name before closing."""
    stall: bool = False
    """Say nothing more after ``after_messages``, but stay connected."""
    garbage: str | bytes | None = None
    """Send this instead of the next message after ``after_messages``."""
    after_messages: int = 0
    no_audio: bool = False
    """Take all text and finish without a word."""
    deaf: bool = False
    """Never read what the client sends."""


class CuttingProxy:
    """Forwards TCP connections; each is killed after its own number of bytes from server to client."""

    def __init__(self, host: str, port: int, *, reset: bool = True) -> None:
        self.limits: deque[int | None] = deque()
        """Bytes for the connections to come, in order; None, or nothing left, to let them live."""
        self.cuts = 0
        self.cut_at_s = 0.0
        """When the last cut was, on the monotonic clock."""
        self.forwarded: list[int] = []
        """Bytes that each connection forwarded to the client."""
        self._host, self._port = host, port
        self._reset = reset
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> str:
        """Start and return the address as an http URL."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def idle(self) -> None:
        """Wait until no connection is open."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        limit = self.limits.popleft() if self.limits else None
        with contextlib.suppress(OSError, asyncio.CancelledError):
            up_reader, up_writer = await asyncio.open_connection(self._host, self._port)
            outward = asyncio.create_task(_pump(reader, up_writer))
            try:
                await self._inward(up_reader, writer, limit)
            finally:
                outward.cancel()
                up_writer.transport.abort()
                if self._reset:
                    writer.transport.abort()
                else:
                    writer.close()

    async def _inward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, limit: int | None) -> None:
        sent = 0
        try:
            while data := await reader.read(4096):
                if limit is not None and sent + len(data) > limit:
                    writer.write(data[: limit - sent])
                    await writer.drain()
                    sent = limit
                    self.cuts += 1
                    self.cut_at_s = time.monotonic()
                    # What was written must leave before the connection dies.
                    await asyncio.sleep(0)
                    return
                writer.write(data)
                await writer.drain()
                sent += len(data)
        finally:
            self.forwarded.append(sent)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(4096):
            writer.write(data)
            await writer.drain()
        writer.close()
