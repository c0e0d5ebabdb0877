"""Connections to Redis or Valkey. This module is the one door of redis-py and hiredis.

Only what Redis 6.2, later versions and Valkey share is used: XADD with explicit ids and NOMKSTREAM, XREAD, XRANGE,
XREVRANGE, XLEN, DEL, EXISTS, PEXPIRE, SET with NX and PX, GET, MGET, HSET, HGETALL, SADD, SREM, SMEMBERS, ZADD, ZREM,
ZSCORE, ZRANGE, MEMORY USAGE, WATCH, MULTI and EXEC.

redis-py opens a connection and signs in; from then on, commands and replies pass hiredis alone, because the streams and
locks of redis-py take most of the time of a short command.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, cast

import hiredis
from redis.asyncio.connection import AbstractConnection, ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import AuthenticationError, RedisError

from captionsync.errors import ConfigError, StoreError, StoreUnavailableError

CONNECT_S = 1.0
"""Seconds in which Redis has to accept a connection."""
LATE_S = 0.1
"""Seconds by which the event loop may be late with a limit; beyond that, an answer gets as many more to come in."""
IDLE_S = 0.05
"""Seconds without use after which a connection may have been closed by the other side."""

Command = Sequence[Any]
Reply = Any
Take = Callable[[list[Reply] | None], None]
"""Gets the replies of a call; None if Redis does not answer."""


async def about_redis(url: str) -> tuple[dict[str, str], str]:
    """Return what ``INFO`` says, and the setting ``save``, empty if it may not be read. Raises StoreError."""
    channel = Link(url).channel()
    try:
        info, save = await channel.run([("INFO",), ("CONFIG", "GET", "save")])
    finally:
        await channel.close()
    if isinstance(info, Refused):
        raise StoreError("It answers no INFO.")
    pairs = (line.partition(":") for line in info.decode("utf-8", "replace").splitlines())
    saves = "" if isinstance(save, Refused) or len(save) < 2 else save[1].decode("utf-8", "replace")
    return {name: value for name, _, value in pairs if value}, saves


class Refused(Exception):
    """Redis refused one command; the others of the same call are not affected."""


class Runs(Protocol):
    """Runs commands."""

    async def run(self, commands: Sequence[Command], timeout_s: float | None = None) -> list[Reply]:
        """Return a reply for each command, :class:`Refused` for one that was refused. Raises StoreError."""


class Link:
    """Makes channels.

    Args:
        url: ``redis://``, ``rediss://`` or ``unix://``; it may hold a password, so it is never part of a message.

    Raises:
        ConfigError: the address is not one of Redis.
    """

    def __init__(self, url: str) -> None:
        self.opened = 0
        """Connections that were tried so far."""
        try:
            self._pool = ConnectionPool.from_url(
                url,
                protocol=2,
                socket_timeout=None,  # each call has its own limit; with this one, a cancelled call may go on
                socket_connect_timeout=CONNECT_S,
                retry=Retry(NoBackoff(), 0),
                decode_responses=False,
            )
        except (ValueError, TypeError) as error:
            raise ConfigError("redis_url must be redis://, rediss:// or unix:// with an address.") from error

    def channel(self, timeout_s: float = 1.0) -> Channel:
        """Return a channel, which connects when it is first used.

        Args:
            timeout_s: seconds in which a call has to be answered.
        """
        return Channel(self._make, timeout_s)

    def _make(self) -> AbstractConnection:
        self.opened += 1
        return cast(AbstractConnection, cast(Any, self._pool).make_connection())


class Channel:
    """One connection to Redis, opened when it is needed; commands of several tasks share it.

    Args:
        make: returns a new connection of redis-py.
        timeout_s: seconds in which a call has to be answered.
    """

    def __init__(self, make: Callable[[], AbstractConnection], timeout_s: float) -> None:
        self._make, self._timeout_s = make, timeout_s
        self._opening = asyncio.Lock()
        self._wire: _Wire | None = None
        self._used_s = 0.0

    async def run(self, commands: Sequence[Command], timeout_s: float | None = None) -> list[Reply]:
        """Send commands together; return a reply for each, :class:`Refused` for one that was refused.

        Raises:
            StoreError: Redis cannot be reached, or does not answer in time.
        """
        return await self.send(packed(commands), len(commands), timeout_s)

    async def send(self, data: bytes, count: int, timeout_s: float | None = None) -> list[Reply]:
        """Send ``count`` packed commands, as :meth:`run` does."""
        now_s = time.monotonic()
        if now_s - self._used_s > IDLE_S:  # the event loop may not have seen yet that the other side closed
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        self._used_s = now_s
        wire = self._wire
        if wire is None or wire.is_lost:
            wire = await self._open()
        future: asyncio.Future[list[Reply]] = asyncio.get_running_loop().create_future()

        def take(replies: list[Reply] | None) -> None:
            if future.done():
                return  # nobody waits any more
            if replies is None:
                future.set_exception(unreachable())
            else:
                future.set_result(replies)

        wire.call(data, count, self._timeout_s if timeout_s is None else timeout_s, take)
        return await future

    def call(self, data: bytes, count: int, take: Take) -> bool:
        """Send ``count`` packed commands at once, and return whether the connection is open.

        Args:
            data: the commands.
            count: number of them.
            take: called with the replies, or with None if there are none in time; without a turn of the event loop,
                which would take longer than all else.
        """
        wire = self._wire
        if wire is None or wire.is_lost:
            return False
        wire.call(data, count, self._timeout_s, take)
        return True

    async def _open(self) -> _Wire:
        async with self._opening:
            if self._wire is None or self._wire.is_lost:
                connection = self._make()
                try:
                    async with asyncio.timeout(CONNECT_S):
                        await cast(Any, connection).connect()
                    self._wire = _Wire(connection)
                except BaseException as error:
                    await cast(Any, connection).disconnect(nowait=True)
                    if isinstance(error, AuthenticationError):
                        raise StoreError("Redis refuses the user or password of redis_url.") from error
                    if isinstance(error, RedisError | OSError | TimeoutError):
                        raise unreachable() from error
                    raise
            return self._wire

    async def close(self) -> None:
        """Close the connection; a later call opens it again."""
        if self._wire is not None:
            self._wire.lose()


@dataclass(slots=True)
class _Call:
    count: int
    until_s: float
    take: Take
    replies: list[Reply]


class _Wire(asyncio.Protocol):
    """A connection that redis-py opened and signed in to, and that hiredis reads from then on.

    Replies come in the order of the commands, so those of a call that was cut short are read and dropped.
    """

    def __init__(self, connection: AbstractConnection) -> None:
        self._connection = connection  # it closes the transport when it is freed
        self._transport: asyncio.Transport = cast(Any, connection)._writer.transport
        self._loop = asyncio.get_running_loop()
        self._parser = hiredis.Reader()
        self._calls: deque[_Call] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self.is_lost = self._transport.is_closing()
        self._transport.set_protocol(self)

    def call(self, data: bytes, count: int, timeout_s: float, take: Take) -> None:
        """Send ``count`` commands; ``take`` gets their replies."""
        until_s = self._loop.time() + timeout_s
        if self._calls:
            until_s = max(until_s, self._calls[-1].until_s)  # those before may take longer
        self._calls.append(_Call(count, until_s, take, []))
        self._transport.write(data)
        if self._timer is None or until_s < self._timer.when():
            self._watch(until_s)

    def _watch(self, until_s: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop.call_at(until_s, self._look)

    def _look(self) -> None:
        """Hang up if the first call has waited too long. One timer serves many calls."""
        self._timer = None
        if self._calls:
            call, now_s = self._calls[0], self._loop.time()
            if now_s - call.until_s > LATE_S:  # the event loop stood still, and not Redis
                call.until_s = now_s + LATE_S
            if now_s >= call.until_s:
                self.lose()
            else:
                self._watch(call.until_s)

    def data_received(self, data: bytes) -> None:
        """Take what Redis answers."""
        self._parser.feed(data)
        try:
            while (reply := self._parser.gets()) is not False:
                self._take(reply)
        except hiredis.ProtocolError:
            self.lose()

    def _take(self, reply: Reply) -> None:
        if not self._calls:
            self.lose()  # nobody asked
            return
        call = self._calls[0]
        if isinstance(reply, hiredis.ReplyError):
            if str(reply).startswith(("LOADING", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "MISCONF", "OOM")):
                self.lose()  # the server as a whole cannot serve now
                return
            reply = Refused(str(reply))
        call.replies.append(reply)
        if len(call.replies) == call.count:
            self._calls.popleft()
            call.take(call.replies)

    def eof_received(self) -> None:
        """Redis hangs up."""
        self.lose()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        self.lose()

    def lose(self) -> None:
        """Hang up; calls that wait for an answer get none."""
        self.is_lost = True
        self._transport.abort()
        cast(Any, self._connection)._close()
        if self._timer is not None:
            self._timer.cancel()
        while self._calls:
            self._calls.popleft().take(None)


def packed(commands: Iterable[Command]) -> bytes:
    """Return commands as they are sent."""
    return b"".join([hiredis.pack_command(tuple(command)) for command in commands])


def unreachable() -> StoreError:
    """Return the error for a Redis that does not answer."""
    return StoreUnavailableError("Redis does not answer. Try again in a few seconds.")
