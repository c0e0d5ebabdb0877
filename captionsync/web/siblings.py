"""The processes that serve the same port: each tells the others its metrics, so that any of them can show all.

Each process listens on a Unix socket in a folder that only their user may enter. Whoever connects gets the metrics.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

from aiohttp import web

ANSWER_S = 1.0
"""Seconds in which another process has to tell its metrics; one that is late is left out."""


class Siblings:
    """The processes that serve the same port.

    Args:
        folder: of their sockets.
        number: of this process, from 0.
        count: number of processes.
        dump: returns the metrics of this process.
    """

    def __init__(self, folder: Path, number: int, count: int, dump: Callable[[], bytes]) -> None:
        self._folder, self._number, self._count, self._dump = folder, number, count, dump

    async def answering(self, app: web.Application) -> AsyncIterator[None]:
        """Tell the others what they ask, while the application runs."""
        path = self._path(self._number)
        path.unlink(missing_ok=True)  # a process that was killed leaves it behind
        server = await asyncio.start_unix_server(self._answer, path)
        yield
        server.close()
        path.unlink(missing_ok=True)

    async def dumps(self) -> Mapping[str, bytes]:
        """Return the metrics of each process that answers, by its number."""
        found = await asyncio.gather(*map(self._ask, range(self._count)))
        return {str(number): dump for number, dump in enumerate(found) if dump}

    async def _ask(self, number: int) -> bytes:
        if number == self._number:
            return self._dump()
        try:
            async with asyncio.timeout(ANSWER_S):
                reader, writer = await asyncio.open_unix_connection(self._path(number))
                try:
                    return await reader.read()
                finally:
                    writer.close()
        except (OSError, TimeoutError):
            return b""

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            writer.write(self._dump())
            await writer.drain()
        writer.close()

    def _path(self, number: int) -> Path:
        return self._folder / f"{number}.sock"
