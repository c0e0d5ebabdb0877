"""The writer of a node: it stores what all sessions of the node append, in one exchange for all that wait.

An exchange also asks for the length of each stream. A stream that is not as long as the log was emptied or has lost its
end; so every lost entry is noticed with the next one at the latest, and the stream is mended from the log in memory.
While Redis does not answer, sessions go on in memory. Nothing is queued twice: what is missing is read from the log of
the session, whose length is limited by that of its text.

What is appended is sent at once if no exchange is under way, and what comes meanwhile goes with the next. As long as
all is well, no task takes part in this, because a turn of the event loop costs more than the work. Everything else,
such as mending, is up to one task.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from captionsync.errors import StoreError
from captionsync.observers import StoreObserver
from captionsync.sessions.nodes import keys
from captionsync.sessions.nodes.entries import EntryId
from captionsync.sessions.nodes.link import Channel, Command, Link, Refused, Reply, packed, unreachable
from captionsync.sessions.nodes.log import RedisLog

WAIT_S = 0.25
"""Seconds that sessions wait for Redis before they go on without it."""
EXCHANGE_BYTES = 1024 * 1024
"""About how much is sent at once."""
PAUSES_S = (0.05, 0.1, 0.2, 0.4)
"""Pauses before further attempts; the last is repeated."""
REBUILD_S = 30.0
"""Seconds in which Redis has to take a whole log."""

log = logging.getLogger(__name__)


class Writer:
    """Stores the logs of a node.

    Args:
        link: to Redis.
        node: id of this node.
        retain_s: seconds for which a finished session stays in Redis.
        on_lost: told about a log that another node writes now.
        observer: gets every exchange and failure.
    """

    def __init__(
        self, link: Link, node: str, retain_s: float, on_lost: Callable[[str], None], observer: StoreObserver
    ) -> None:
        self._channel: Channel = link.channel(WAIT_S)
        self._node, self._retain_ms = node, max(1, int(retain_s * 1000))
        self._on_lost, self._observer = on_lost, observer
        self.logs: dict[str, RedisLog] = {}
        """Those that this node owns, by session; for a while finished ones as well, in case Redis loses them."""
        self._waiting: dict[RedisLog, list[tuple[int, asyncio.Future[None]]]] = {}
        self._more = asyncio.Event()
        """There is something that the task has to do."""
        self._free = asyncio.Event()
        """No exchange is under way."""
        self._free.set()
        self.trouble: str | None = None
        """Why logs are not stored at present."""

    @property
    def waits(self) -> bool:
        """Whether anything is not stored yet."""
        return bool(self._waiting)

    def own(self, item: RedisLog) -> None:
        """Store this log from now on."""
        self.logs[item.session_id] = item

    async def store(self, item: RedisLog) -> None:
        """Return when all of a log is stored, or Redis does not answer."""
        waiting = self._waiting.setdefault(item, [])
        if self.trouble is not None:
            self._more.set()
            return
        future = asyncio.get_running_loop().create_future()
        waiting.append((len(item.ids), future))
        self._send()
        await future

    def let_go(self, kept_ms: int) -> None:
        """Keep no logs that were stored to their end more than ``kept_ms`` milliseconds ago."""
        before_ms = int(time.time() * 1000) - kept_ms
        for item in list(self.logs.values()):
            if item.sealed and item not in self._waiting and item.written_ms < before_ms:
                del self.logs[item.session_id]

    def check_all(self) -> None:
        """Compare all logs with their streams: Redis may have lost something."""
        for item in self.logs.values():
            item.is_checked = False
            self._waiting.setdefault(item, [])
        self._more.set()

    async def run(self) -> None:
        """Store until cancelled."""
        failures = 0
        while True:
            await self._more.wait()
            await self._free.wait()
            self._more.clear()
            self._free.clear()
            try:
                await self._exchange()
            except StoreError as error:
                self.give_up(error)
                await asyncio.sleep(PAUSES_S[min(failures, len(PAUSES_S) - 1)])
                failures += 1
                self._more.set()
                continue
            finally:
                self._free.set()
            failures = 0
            self._recovered()

    def _recovered(self) -> None:
        """Let sessions wait for Redis again."""
        if self.trouble is not None:
            log.warning("Redis answers again; all sessions are stored")
            self.trouble = None
            self._observer.recovered()

    def give_up(self, error: StoreError) -> None:
        """Let all go on without Redis until it answers again."""
        self._observer.failed("unreachable")
        if self.trouble is None:
            log.error("Redis does not answer; sessions go on in memory")
            self.trouble = error.message
        for waiting in self._waiting.values():
            _release(waiting)
        self.check_all()

    def _send(self) -> None:
        """Send what waits, unless that is for the task to do or an exchange is under way."""
        if not self._free.is_set() or not self._waiting or self._more.is_set():
            return
        if not all(item.is_checked and item.life and not item.sealed for item in self._waiting):
            self._more.set()
            return
        batch, commands = self._batch(list(self._waiting))
        data, start_s = packed(commands), time.monotonic()
        if commands and self._channel.call(data, len(commands), partial(self._sent, batch, len(data), start_s)):
            self._free.clear()
        else:
            self._more.set()

    def _sent(
        self, batch: Sequence[tuple[RedisLog, int]], size_bytes: int, start_s: float, replies: list[Reply] | None
    ) -> None:
        """Take the replies to what :meth:`_send` sent."""
        self._free.set()
        try:
            if replies is None:
                raise unreachable()
            self._take_all(batch, replies)
            self._observer.wrote(time.monotonic() - start_s, len(replies) - len(batch), size_bytes)
        except StoreError as error:
            self.give_up(error)
        self._send()

    async def _exchange(self) -> None:
        """Store everything that is not stored yet. Raises StoreError."""
        if self.trouble is not None:
            await self._channel.run([("PING",)])
        while items := list(self._waiting):
            for item in [item for item in items if not item.is_checked]:
                await self._check(item)
            for item in [item for item in items if not item.life]:
                self._drop(item)
            batch, commands = self._batch([item for item in items if item.life])
            is_all = len(batch) == len(self._waiting) and all(end == len(item.ids) for item, end in batch)
            self._take_all(batch, await self._channel.run(commands) if commands else [])
            if is_all and all(item.is_checked for item, _ in batch):
                self._recovered()  # there may be more by now, and who appends it has to wait
            over = [item for item, _ in batch if item.sealed and item not in self._waiting and not item.is_closed]
            if over:
                await self._channel.run([command for item in over for command in self.closing(item)])

    def _batch(self, items: Sequence[RedisLog]) -> tuple[list[tuple[RedisLog, int]], list[Command]]:
        """Return what can be sent together of some logs: each with the index after its entries, and the commands."""
        batch: list[tuple[RedisLog, int]] = []
        commands: list[Command] = []
        room = EXCHANGE_BYTES
        for item in items:
            if room <= 0:
                break
            end, size = self._add_commands(item, commands, room)
            room -= size
            batch.append((item, end))
        return batch, commands

    def _take_all(self, batch: Sequence[tuple[RedisLog, int]], replies: Sequence[Reply]) -> None:
        """Take the replies to the commands of a batch. Raises StoreError."""
        found = iter(replies)
        for item, end in batch:
            self._take(item, end, found)

    def _add_commands(self, item: RedisLog, commands: list[Command], room: int) -> tuple[int, int]:
        """Add what stores a log's next entries; return the index after them, and about how many bytes they are."""
        index, size, key = item.stored, 0, keys.log_of(item.session_id)
        while index < len(item.ids) and size < room:
            fields = item.fields(index)
            commands.append(("XADD", key, "NOMKSTREAM", bytes(item.ids[index]), *fields))
            size += sum(map(len, fields)) + 64
            index += 1
        if index > item.stored:
            commands.append(("XLEN", key))
        return index, size

    def _take(self, item: RedisLog, end: int, replies: Iterator[Reply]) -> None:
        """Take the replies to what :meth:`_add_commands` added. Raises StoreError."""
        found = [next(replies) for _ in range(end - item.stored)]
        length = next(replies) if found else end
        refused = [reply for reply in found if isinstance(reply, Refused)]
        if any("smaller" not in str(reply) for reply in refused):
            raise unreachable()  # it is no stream, or this user may not write
        if not item.is_closed and (refused or length != end or None in found):
            item.is_checked = False
            return
        item.stored = end
        waiting = self._waiting[item]
        done = [one for one in waiting if one[0] <= end]
        self._waiting[item] = [one for one in waiting if one[0] > end]
        _release(done)
        if end == len(item.ids):
            _release(self._waiting.pop(item))

    async def _check(self, item: RedisLog) -> None:
        """Compare a log with its stream, and mend the stream if entries are missing. Raises StoreError."""
        if item.is_closed:
            item.is_checked = True
            return
        key = keys.log_of(item.session_id)
        last, length = await self._channel.run([("XREVRANGE", key, "+", "-", "COUNT", 1), ("XLEN", key)])
        if not self._compare(item, last, length) and item.life:
            await self._rebuild(item)
        elif item.life and not item.is_noted:
            await self._channel.run(self.noting(item))
            item.is_noted = True

    def _compare(self, item: RedisLog, last: Reply, length: Reply) -> bool:
        """Return whether the stream is a beginning of the log; if another node has it, the log is lost."""
        end = EntryId.parse(last[0][0]) if last else None
        if end is not None and end.life > item.life:
            self._lose(item)
            return False
        try:
            index = -1 if end is None else len(item.ids) - 1 - item.ids[::-1].index(end)
        except ValueError:
            return False
        if end is None or length != index + 1:
            return False
        item.stored, item.is_checked = index + 1, True
        return True

    async def _rebuild(self, item: RedisLog) -> None:
        """Write the whole stream again, unless somebody changes it at the same time. Raises StoreError."""
        key = keys.log_of(item.session_id)
        _, last, length = await self._channel.run(
            [("WATCH", key), ("XREVRANGE", key, "+", "-", "COUNT", 1), ("XLEN", key)]
        )
        if self._compare(item, last, length) or not item.life:
            await self._channel.run([("UNWATCH",)])
            return
        count = len(item.ids)
        added = [("XADD", key, bytes(item.ids[index]), *item.fields(index)) for index in range(count)]
        commands = [("MULTI",), ("DEL", key), *added, *self.noting(item), ("EXEC",)]
        replies = await self._channel.run(commands, REBUILD_S)
        if isinstance(replies[-1], list):
            log.warning("session %s: Redis had lost a part of the log; it was written again", item.session_id)
            item.stored, item.is_checked = count, True

    def noting(self, item: RedisLog) -> list[Command]:
        """Return the commands that note a session besides its log."""
        name, epochs = item.session_id, [epoch for _, epoch in item.lives]
        over = [] if item.sealed else [("SADD", keys.owned_by(self._node), name)]
        return [
            ("ZADD", keys.SESSIONS, item.created_ms, name),
            ("HSET", keys.about_of(name), "about", json.dumps(dict(item.about))),
            *(("SET", keys.life_of(epoch), name, "PX", 2 * self._retain_ms) for epoch in epochs),
            *over,
            *(self.closing(item) if item.sealed else ()),
        ]

    def closing(self, item: RedisLog) -> list[Command]:
        """Return the commands that let a finished session expire."""
        name = item.session_id
        kept = (keys.log_of(name), keys.commands_of(name), keys.about_of(name))
        return [
            ("SREM", keys.owned_by(self._node), name),
            *(("PEXPIRE", key, self._retain_ms) for key in kept),
        ]

    def _lose(self, item: RedisLog) -> None:
        log.warning("session %s: another server continues it", item.session_id)
        item.lose()
        self._drop(item)
        self._on_lost(item.session_id)

    def _drop(self, item: RedisLog) -> None:
        _release(self._waiting.pop(item, []))
        if self.logs.get(item.session_id) is item:
            del self.logs[item.session_id]

    async def close(self) -> None:
        """Store no more; nobody waits any longer."""
        self.trouble = "The store is closed."
        for waiting in self._waiting.values():
            _release(waiting)
        await self._channel.close()


def _release(waiting: list[tuple[int, asyncio.Future[None]]]) -> None:
    for _, future in waiting:
        if not future.done():
            future.set_result(None)
    waiting.clear()
