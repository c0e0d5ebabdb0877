"""The reader of a node: one connection that waits for new entries of all streams that the node follows.

Listeners are cursors in the logs in memory, so their number makes no difference to Redis.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from captionsync.errors import StoreError
from captionsync.sessions.nodes.link import Link, Refused, Reply, Runs, packed, unreachable

BLOCK_MS = 500
"""Longest wait of one read."""
READ_ENTRIES = 200
"""Most entries of one stream in one read."""
PAUSES_S = (0.05, 0.1, 0.2, 0.4)
"""Pauses before further attempts; the last is repeated."""

Entries = Sequence[tuple[bytes, Sequence[bytes]]]
"""Ids and fields."""
Take = Callable[[Entries], None]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Stream:
    after: bytes
    """The last id that was read, packed."""
    take: Take


class Reader:
    """Reads streams as they grow.

    Args:
        link: to Redis.
        runs: runs other commands.
        inbox: a stream of this node; an entry in it ends the present wait.
        on_return: called when Redis answers again after it did not.
    """

    def __init__(self, link: Link, runs: Runs, inbox: str, on_return: Callable[[], None]) -> None:
        self._channel = link.channel(BLOCK_MS / 1000 + 1.0)
        self._runs, self._inbox, self._on_return = runs, inbox, on_return
        self._streams: dict[bytes, _Stream] = {}
        self._head: bytes | None = None
        """The packed command up to the keys of the present streams."""
        self._is_waiting = False

    def __contains__(self, key: str) -> bool:
        return key.encode() in self._streams

    async def follow(self, key: str, after: bytes, take: Take) -> None:
        """Give ``take`` all entries of a stream with ids greater than ``after``, as they come. Raises StoreError."""
        self._streams[key.encode()] = _Stream(_bulk(after), take)
        self._head = None
        if self._is_waiting:
            await self._runs.run([("XADD", self._inbox, "MAXLEN", "~", 1_000, "*", "w", "")])

    def unfollow(self, key: str) -> None:
        """Read a stream no more."""
        self._streams.pop(key.encode(), None)
        self._head = None

    async def run(self) -> None:
        """Read until cancelled."""
        failures = 0
        while True:
            try:
                self._take(await self._channel.send(self._command(), 1))
                if failures:
                    failures = 0
                    self._on_return()
                await self._read()
            except StoreError:
                await asyncio.sleep(PAUSES_S[min(failures, len(PAUSES_S) - 1)])
                failures += 1

    async def _read(self) -> None:
        """Read until Redis does not answer, each time as soon as the last answer is there. Raises StoreError."""
        ended = asyncio.get_running_loop().create_future()

        def take(replies: list[Reply] | None) -> None:
            try:
                if replies is None:
                    raise unreachable()
                self._take(replies)
                if not ended.done() and not self._channel.call(self._command(), 1, take):
                    raise unreachable()
            except StoreError as error:
                if not ended.done():
                    ended.set_exception(error)

        take([None])
        await ended

    def _command(self) -> bytes:
        """Return what reads all streams from where they were read to."""
        if self._head is None:
            keys = list(self._streams)
            command = packed([("XREAD", "COUNT", READ_ENTRIES, "BLOCK", BLOCK_MS, "STREAMS", *keys)])
            self._head = b"*%d" % (6 + 2 * len(keys)) + command[command.index(b"\r\n") :]
        self._is_waiting = True
        return self._head + b"".join([stream.after for stream in self._streams.values()])

    def _take(self, replies: list[Reply]) -> None:
        self._is_waiting = False
        [reply] = replies
        if isinstance(reply, Refused):
            log.error("Redis refuses to read streams: %s", reply)
            raise unreachable()
        for key, entries in reply or ():
            self._give(key, entries)

    def _give(self, key: bytes, entries: Entries) -> None:
        stream = self._streams.get(key)
        if stream is None:
            return
        stream.after = _bulk(entries[-1][0])
        try:
            stream.take([(entry, fields) for entry, fields in entries if fields is not None])
        except Exception:
            log.exception("stream %s: an entry could not be taken", key.decode())
            self.unfollow(key.decode())

    async def close(self) -> None:
        """Hang up."""
        await self._channel.close()


def _bulk(argument: bytes) -> bytes:
    """Return an argument of a command as it is sent."""
    return b"$%d\r\n%b\r\n" % (len(argument), argument)
