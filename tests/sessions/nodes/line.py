"""A line to Redis that can be cut: a TCP proxy."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from types import TracebackType


class Line:
    """Passes connections on to a port until it is cut; then all bytes stay where they are, as in a dead network."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._up = asyncio.Event()
        self._up.set()
        self._tasks: set[asyncio.Task[None]] = set()
        self.url = ""

    async def __aenter__(self) -> Line:
        self._server = await asyncio.start_server(self._pass_on, "127.0.0.1", 0)
        self.url = f"redis://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/0"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def cut(self) -> None:
        self._up.clear()

    def mend(self) -> None:
        self._up.set()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
            for source, target in ((reader, far_writer), (far_reader, writer)):
                task = asyncio.create_task(self._copy(source, target))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _copy(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await source.read(65_536):
                await self._up.wait()
                target.write(data)
        with suppress(OSError):
            target.close()
