"""The store of logs in Redis: what every node can find, open and take over."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import Callable, Mapping
from typing import Any

from captionsync.errors import SessionError, SessionNotFoundError, StoreError
from captionsync.observers import StoreObserver
from captionsync.sessions.log import EventLog
from captionsync.sessions.nodes import keys
from captionsync.sessions.nodes.entries import BrokenChainError, EntryId, new_life
from captionsync.sessions.nodes.link import Channel, Link, Refused
from captionsync.sessions.nodes.log import RedisLog, taken_over
from captionsync.sessions.nodes.writer import Writer
from captionsync.sessions.store.base import Stored

PAGE_ENTRIES = 500
"""Entries that are read at once."""
PAGE_S = 10.0
"""Seconds in which Redis has to give them."""
FAREWELL_MS = 10_000
"""How long a removed log stays for those who still follow it."""
READS = 3
"""Attempts to read a log while its stream is being mended."""


class RedisStore:
    """Logs in Redis.

    Args:
        url: of Redis, which may hold a password.
        retain_s: seconds for which a finished session stays there.
        on_lost: told about a session that another node continues.
        observer: gets every exchange and failure.
    """

    durable = True

    def __init__(
        self,
        url: str,
        *,
        retain_s: float = 86_400.0,
        on_lost: Callable[[str], None] | None = None,
        observer: StoreObserver | None = None,
    ) -> None:
        self.node = secrets.token_hex(8)
        """Id of this node; a new one for each process."""
        self.retain_s = retain_s
        self.link = Link(url)
        self.on_lost = on_lost or (lambda session_id: None)
        self.writer = Writer(self.link, self.node, retain_s, self._tell_lost, observer or StoreObserver())
        self.channel: Channel = self.link.channel()
        """For what is asked now and then."""
        self.copies: dict[str, RedisLog] = {}
        """Logs that this node follows; one that it takes over is continued as it is."""
        self._writing: asyncio.Task[None] | None = None

    def _tell_lost(self, session_id: str) -> None:
        self.on_lost(session_id)

    @property
    def trouble(self) -> str | None:
        """Why logs are not stored at present."""
        return self.writer.trouble

    def start(self) -> None:
        """Begin to store."""
        if self._writing is None:
            self._writing = asyncio.create_task(self.writer.run(), name="redis writer")

    async def close(self) -> None:
        """Stop storing."""
        if self._writing is not None:
            self._writing.cancel()
            await asyncio.gather(self._writing, return_exceptions=True)
        await self.writer.close()
        await self.channel.close()

    async def create(self, session_id: str, about: Mapping[str, Any] | None = None) -> EventLog:
        """Return a new log. Raises SessionError if there is already one with this id.

        While Redis does not answer, the log is in memory, and is stored later.
        """
        self.start()
        log = RedisLog(session_id, self.writer.store, about or {}, int(time.time() * 1000))
        log.claim(new_life(0), self.node)
        log.begin()
        log.stored = 0
        if self.writer.trouble is None:
            try:
                await self._note(log)
            except StoreError:
                log.is_checked = False
        self.writer.own(log)
        if not log.stored:
            log.is_checked = False
        return log

    async def _note(self, log: RedisLog) -> None:
        name = log.session_id
        [is_new] = await self.channel.run([("ZADD", keys.SESSIONS, "NX", log.created_ms, name)])
        if not is_new:
            raise SessionError("There is already a session with this id.", session_id=name)
        key = keys.log_of(name)
        added = [("XADD", key, bytes(entry), *log.fields(index)) for index, entry in enumerate(log.ids)]
        replies = await self.channel.run([*added, *self.writer.noting(log)])
        if not any(isinstance(reply, Refused) for reply in replies):
            log.stored = len(log.ids)

    async def open(self, session_id: str) -> EventLog:
        """Return a log as it is stored. Raises SessionNotFoundError, StoreError."""
        return await self.read(session_id)

    async def read(self, session_id: str) -> RedisLog:
        """Return a log as it is stored. Raises SessionNotFoundError, StoreError."""
        created_ms, about = await self._known(session_id)
        for _ in range(READS):
            log = RedisLog(session_id, self.writer.store, about, created_ms)
            try:
                await self.catch_up(log)
            except BrokenChainError:
                continue
            if not len(log.ids):
                raise _unknown(session_id)
            return log
        raise StoreError("This session's log is incomplete.")

    async def noted(self, session_id: str) -> Mapping[str, Any]:
        """Return what is noted of a session. Raises SessionNotFoundError, StoreError."""
        return (await self._known(session_id))[1]

    async def _known(self, session_id: str) -> tuple[int, dict[str, Any]]:
        """Return when a session was made, in Unix milliseconds, and what is noted of it. Raises as :meth:`noted`."""
        created, about = await self.channel.run(
            [("ZSCORE", keys.SESSIONS, session_id), ("HGET", keys.about_of(session_id), "about")]
        )
        if created is None or isinstance(created, Refused):
            raise _unknown(session_id)
        return int(float(created)), json.loads(about) if isinstance(about, bytes) else {}

    async def catch_up(self, log: RedisLog, end: str = "+") -> None:
        """Absorb what a stream holds beyond a log. Raises BrokenChainError, StoreError."""
        key = keys.log_of(log.session_id)
        while True:
            begin = b"(" + bytes(log.last) if log.ids else b"-"
            command = ("XRANGE", key, begin, end, "COUNT", PAGE_ENTRIES)
            [found] = await self.channel.run([command], PAGE_S)
            for entry, fields in found:
                log.absorb(EntryId.parse(entry), fields)
            if len(found) < PAGE_ENTRIES:
                return
            await asyncio.sleep(0)

    async def resume(self, session_id: str) -> EventLog:
        """Return a log for its next writer, in a new life, which shuts out the one before.

        Raises:
            SessionNotFoundError: there is no such log.
            SessionMovedError: somebody else took it over at the same moment.
            StoreError: Redis does not answer.
        """
        self.start()
        log = self.copies.get(session_id) or await self.read(session_id)
        life = new_life(log.last.life)
        key = keys.log_of(session_id)
        claim = ("XADD", key, "NOMKSTREAM", b"%d-0" % life, "n", self.node)
        [reply] = await self.channel.run([claim])
        if isinstance(reply, Refused):
            raise taken_over(session_id)
        if reply is not None:
            try:
                await self.catch_up(log, f"({life}-0")
            except BrokenChainError:
                log = await self._read_before(session_id, life)
        log.claim(life, self.node)
        log.begin()
        if reply is None:  # Redis lost the stream, and its owner is gone: this copy is what remains
            log.stored, log.is_checked = 0, False
        self.writer.own(log)
        await self.channel.run(self.writer.noting(log))
        await self.writer.store(log)
        return log

    async def _read_before(self, session_id: str, life: int) -> RedisLog:
        """Return a log as it was stored before a life."""
        log = RedisLog(session_id, self.writer.store, {}, int(time.time() * 1000))
        try:
            await self.catch_up(log, f"({life}-0")
        except BrokenChainError as error:
            raise StoreError("This session's log is incomplete.") from error
        return log

    async def ids(self) -> list[str]:
        """Return the ids of all sessions, the oldest first. Raises StoreError."""
        [found] = await self.channel.run([("ZRANGE", keys.SESSIONS, 0, -1)])
        names = [name.decode() for name in found]
        there = await self.channel.run([("EXISTS", keys.log_of(name)) for name in names]) if names else []
        gone = [name for name, exists in zip(names, there, strict=True) if not exists]
        if gone:
            await self.channel.run([("ZREM", keys.SESSIONS, *gone)])
        return [name for name, exists in zip(names, there, strict=True) if exists]

    async def all(self) -> list[Stored]:
        """Return what is known of all sessions, the oldest first. Raises StoreError."""
        names = await self.ids()
        asked = [
            command
            for name in names
            for command in (
                ("ZSCORE", keys.SESSIONS, name),
                ("HGET", keys.about_of(name), "about"),
                ("XREVRANGE", keys.log_of(name), "+", "-", "COUNT", 1),
                ("MEMORY", "USAGE", keys.log_of(name)),
            )
        ]
        replies = await self.channel.run(asked, PAGE_S) if asked else []
        found = []
        for index, name in enumerate(names):
            created, about, last, size = replies[4 * index : 4 * index + 4]
            sealed = dict(zip(last[0][1][::2], last[0][1][1::2], strict=True)).get(b"z") if last else None
            noted = json.loads(about) if about else {}
            found.append(Stored(name, int(float(created or 0)), int(sealed) if sealed else None, size or 0, noted))
        return found

    async def describe(self, session_id: str, about: Mapping[str, Any]) -> None:
        """Replace what is noted of a session."""
        log = self.writer.logs.get(session_id)
        if log is not None:
            log.about = dict(about)
        try:
            [known] = await self.channel.run([("ZSCORE", keys.SESSIONS, session_id)])
            if known is not None:
                await self.channel.run([("HSET", keys.about_of(session_id), "about", json.dumps(dict(about)))])
        except StoreError:
            if log is None:
                raise
            log.is_noted = False  # it is noted when Redis answers again
            self.writer.check_all()

    async def written_in(self, epoch: str) -> list[str]:
        """Return the ids of the sessions whose logs have a life with this epoch."""
        [found] = await self.channel.run([("GET", keys.life_of(epoch))])
        return [found.decode()] if found else []

    async def remove(self, session_id: str) -> None:
        """Forget a log; those who follow it still get its end, if that comes within seconds."""
        log = self.writer.logs.get(session_id)
        if log is not None:
            log.is_closed = True
        names = (keys.log_of(session_id), keys.commands_of(session_id), keys.about_of(session_id))
        await self.channel.run(
            [
                ("ZREM", keys.SESSIONS, session_id),
                ("SREM", keys.owned_by(self.node), session_id),
                *(("PEXPIRE", name, FAREWELL_MS) for name in names),
            ]
        )


def _unknown(session_id: str) -> SessionNotFoundError:
    return SessionNotFoundError("There is no session with this id.", session_id=session_id)
