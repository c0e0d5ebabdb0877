"""A TCP proxy that makes trouble between a client and a server.

What happens to a connection is decided by one integer seed and the number of the connection, so a failure can be run
again: the seed and what was done are added to any error that leaves the block of the proxy.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import socket
import struct
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.loop_thread import loop_thread

READ_BYTES = 65_536
_RESET = struct.pack("ii", 1, 0)
"""``SO_LINGER`` with which closing a socket resets the connection."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happens to one connection. Positions are bytes from its beginning, for each direction by itself."""

    cut_bytes: int | None = None
    """End it after so many bytes from server to client."""
    cut_sent_bytes: int | None = None
    """End it after so many bytes from client to server."""
    reset: bool = True
    """End it with RST; otherwise with FIN."""
    stall_bytes: int | None = None
    """Hold up what comes from the server after so many bytes, for ``stall_s``."""
    stall_s: float = 0.0
    piece_bytes: int = READ_BYTES
    """Longest write; shorter ones have a random length."""
    delay_s: float = 0.0
    """Wait so long before every write, in both directions."""
    bytes_per_s: float = 0.0
    """Throttle what comes from the server; 0 for no limit."""


CALM = Trouble()
Plan = Callable[[random.Random], Trouble]


def calm(dice: random.Random) -> Trouble:
    """Plan no trouble."""
    return CALM


def any_trouble(within_bytes: int) -> Plan:
    """Plan every kind of trouble, each with some probability, within so many bytes of a connection."""

    def plan(dice: random.Random) -> Trouble:
        return Trouble(
            cut_bytes=dice.randrange(within_bytes) if dice.random() < 0.6 else None,
            cut_sent_bytes=dice.randrange(2_000) if dice.random() < 0.2 else None,
            reset=dice.random() < 0.5,
            stall_bytes=dice.randrange(within_bytes) if dice.random() < 0.3 else None,
            stall_s=dice.uniform(0, 0.05),
            piece_bytes=dice.choice([7, 64, 500, READ_BYTES, READ_BYTES]),
            delay_s=dice.choice([0, 0, 0.001]),
            bytes_per_s=dice.choice([0, 0, 0, 500_000]),
        )

    return plan


@dataclass(slots=True)
class _Connection:
    """One connection that is passed on."""

    trouble: Trouble
    dice: random.Random
    sent: int = 0
    """Bytes to the server so far."""
    received: int = 0
    """Bytes to the client so far."""
    cut: bool = False


class ChaosProxy:
    """Passes connections on to the server at ``target``, an http URL, and troubles them.

    Args:
        target: an http URL.
        seed: decides everything.
        plan: what happens to a connection for which ``troubles`` holds nothing.
    """

    def __init__(self, target: str, *, seed: int = 0, plan: Plan = calm) -> None:
        self.url = ""
        self.plan = plan
        self.troubles: deque[Trouble] = deque()
        """For the connections to come, in order, before the plan is asked."""
        self.connections: list[_Connection] = []
        self.cut_at_s = 0.0
        """When the last cut was, on the monotonic clock."""
        self.seed = seed
        self._where = urlsplit(target)
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def cuts(self) -> int:
        """Connections that were cut."""
        return sum(one.cut for one in self.connections)

    @property
    def forwarded_bytes(self) -> int:
        """Bytes that clients got over all connections."""
        return sum(one.received for one in self.connections)

    @property
    def story(self) -> str:
        """What was done so far."""
        done = [f"  {one.trouble} after {one.sent} sent, {one.received} received" for one in self.connections[-20:]]
        return "\n".join([f"chaos seed {self.seed}; the last of {len(self.connections)} connections:", *done])

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            error.add_note(self.story)
        if self._server is not None:
            self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until no connection is open."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        dice = random.Random(f"{self.seed}.{len(self.connections)}")
        trouble = self.troubles.popleft() if self.troubles else self.plan(dice)
        connection = _Connection(trouble, dice)
        self.connections.append(connection)
        task = asyncio.create_task(self._serve(connection, reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, connection: _Connection, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            answers, asks = await asyncio.open_connection(self._where.hostname, self._where.port)
        except OSError:
            writer.transport.abort()
            return
        outward = asyncio.create_task(self._outward(connection, reader, asks))
        inward = asyncio.create_task(self._inward(connection, answers, writer))
        try:
            await asyncio.wait({outward, inward}, return_when=asyncio.FIRST_COMPLETED)
            if not connection.cut and not inward.done():
                await inward  # the client asks nothing more, and still hears the answer
        finally:
            for task in (outward, inward):
                task.cancel()
            await asyncio.gather(outward, inward, return_exceptions=True)
            _end(asks, reset=True)
            _end(writer, reset=connection.cut and connection.trouble.reset)

    async def _outward(
        self, connection: _Connection, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        trouble = connection.trouble
        with contextlib.suppress(OSError):
            while data := await reader.read(READ_BYTES):
                for piece in _pieces(data, connection):
                    rest = _rest(piece, trouble.cut_sent_bytes, connection.sent)
                    await _put(writer, rest, trouble.delay_s)
                    connection.sent += len(rest)
                    if trouble.cut_sent_bytes is not None and connection.sent >= trouble.cut_sent_bytes:
                        self._cut(connection)
                        return
            writer.write_eof()

    async def _inward(
        self, connection: _Connection, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        trouble = connection.trouble
        stall = trouble.stall_bytes
        with contextlib.suppress(OSError):
            while trouble.cut_bytes != connection.received and (data := await reader.read(READ_BYTES)):
                for piece in _pieces(data, connection):
                    if stall is not None and connection.received + len(piece) > stall:
                        stall = None
                        await asyncio.sleep(trouble.stall_s)
                    rest = _rest(piece, trouble.cut_bytes, connection.received)
                    throttle_s = len(rest) / trouble.bytes_per_s if trouble.bytes_per_s else 0.0
                    await _put(writer, rest, trouble.delay_s + throttle_s)
                    connection.received += len(rest)
                    if connection.received == trouble.cut_bytes:
                        break
            if connection.received == trouble.cut_bytes:
                self._cut(connection)

    def _cut(self, connection: _Connection) -> None:
        connection.cut = True
        self.cut_at_s = time.monotonic()


def _pieces(data: bytes, connection: _Connection) -> Iterator[bytes]:
    most = connection.trouble.piece_bytes
    at = 0
    while at < len(data):
        size = len(data) if most >= READ_BYTES else connection.dice.randint(1, most)
        yield data[at : at + size]
        at += size


def _rest(piece: bytes, limit: int | None, before: int) -> bytes:
    return piece if limit is None else piece[: max(0, limit - before)]


async def _put(writer: asyncio.StreamWriter, data: bytes, delay_s: float) -> None:
    if delay_s:
        await asyncio.sleep(delay_s)
    writer.write(data)
    await writer.drain()


def _end(writer: asyncio.StreamWriter, *, reset: bool) -> None:
    sock = writer.get_extra_info("socket")
    if reset and sock is not None:
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        writer.transport.abort()
    else:
        writer.close()


@contextmanager
def running_chaos(target: str, *, seed: int = 0, plan: Plan = calm) -> Iterator[ChaosProxy]:
    """Have a proxy in a thread of its own until the block ends."""
    proxy = ChaosProxy(target, seed=seed, plan=plan)
    with loop_thread() as thread:
        thread.run(proxy.__aenter__())
        try:
            yield proxy
        except BaseException as error:
            error.add_note(proxy.story)
            raise
        finally:
            thread.run(proxy.__aexit__(None, None, None))
