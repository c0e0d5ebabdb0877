"""Servers on a bad day: one that cuts connections at chosen bytes, one that gives canned answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]]


@dataclass
class Faulty:
    """What a faulty server has seen."""

    url: str = ""
    requests: list[bytes] = field(default_factory=list)
    """The head of each connection's first request."""
    cuts: int = 0
    """Answers that were cut."""


@asynccontextmanager
async def cutting_proxy(target: str, cut_bytes: Sequence[int]) -> AsyncIterator[Faulty]:
    """Pass bytes on to the server ``target``; cut the n-th connection when ``cut_bytes[n]`` bytes came back.

    Every second cut is a reset instead of an orderly close. Connections after the last cut are left alone.
    """
    seen = Faulty()
    where = urlsplit(target)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        room = cut_bytes[len(seen.requests)] if len(seen.requests) < len(cut_bytes) else None
        seen.requests.append(b"")
        answers, asks = await asyncio.open_connection(where.hostname, where.port)
        asking = asyncio.create_task(_pass_on(reader, asks))
        try:
            if await _answer(answers, writer, room):
                seen.cuts += 1
                if seen.cuts % 2:
                    writer.transport.abort()
        finally:
            asking.cancel()
            asks.close()

    async with _listening(serve) as seen.url:
        yield seen


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65_536):
        writer.write(data)


async def _answer(answers: asyncio.StreamReader, writer: asyncio.StreamWriter, room: int | None) -> bool:
    """Pass an answer on and tell whether it was cut."""
    while room is None or room > 0:
        data = await answers.read(65_536 if room is None else min(room, 65_536))
        if not data:
            return False
        writer.write(data)
        await writer.drain()
        room = None if room is None else room - len(data)
    return True


@asynccontextmanager
async def canned_server(*answers: bytes) -> AsyncIterator[Faulty]:
    """Answer the n-th connection with ``answers[n]``, the last one ever after, and hang up."""
    seen = Faulty()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.requests.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(answers[min(len(seen.requests), len(answers)) - 1])
        await writer.drain()

    async with _listening(serve) as seen.url:
        yield seen


@asynccontextmanager
async def _listening(serve: Serve) -> AsyncIterator[str]:
    tasks: set[asyncio.Task[None]] = set()

    async def run(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        except ConnectionError:
            pass  # the client has gone, which is its right
        finally:
            writer.close()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(run(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    listening = await asyncio.start_server(accept, "127.0.0.1", 0)
    host, port = listening.sockets[0].getsockname()
    try:
        yield f"http://{host}:{port}"
    finally:
        listening.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
