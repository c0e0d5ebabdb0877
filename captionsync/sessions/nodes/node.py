"""This server among others: it finds their sessions, does what they ask, and continues what dead ones did."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, cast

from captionsync.errors import (
    CaptionSyncError,
    InputError,
    ServerStoppingError,
    SessionNotFoundError,
    StoreError,
    StoreUnavailableError,
)
from captionsync.events import EndEvent, FailedEvent, InterruptedEvent
from captionsync.sessions.about import About
from captionsync.sessions.nodes import keys
from captionsync.sessions.nodes.asking import Asking, Request
from captionsync.sessions.nodes.entries import BrokenChainError
from captionsync.sessions.nodes.followed import FollowedSession
from captionsync.sessions.nodes.keyed import RedisKeys
from captionsync.sessions.nodes.link import unreachable
from captionsync.sessions.nodes.log import RedisLog
from captionsync.sessions.nodes.members import Members
from captionsync.sessions.nodes.reader import Reader
from captionsync.sessions.nodes.store import RedisStore
from captionsync.sessions.peers import Local
from captionsync.sessions.records import TextCame
from captionsync.sessions.session import Session

CLAIM_MS = 2_000
"""How long others leave a session to the node that is about to continue it."""
AT_ONCE = 8
"""Sessions that are taken over at the same time."""
UNUSED_S = 30.0
"""Seconds after which a session of another node is forgotten here if nobody asks for it."""

FINISHED_MS = 60_000
"""How long a log that is over can still be written again if Redis loses it."""

log = logging.getLogger(__name__)


class Node:
    """This server among others.

    Args:
        store: the logs of all nodes.
        local: the sessions of this server.
    """

    def __init__(self, store: RedisStore, local: Local) -> None:
        self._store, self._local = store, local
        self._channel = store.link.channel()
        self._members = Members(store.link.channel(), store.node, self._inherit, self._doubt)
        self._asking = Asking(self._channel, store.node, self._serve)
        self._reader = Reader(store.link, self._channel, keys.inbox_of(store.node), self._asking.returned)
        self.keyed = RedisKeys(self._channel, store.retain_s)
        self.followed: dict[str, FollowedSession] = {}
        """Sessions of other nodes that somebody asked for here."""
        self._finding: dict[str, asyncio.Lock] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._taken_over = 0
        store.on_lost = self._lost

    async def start(self) -> None:
        """Join the others, or go on trying to. Raises StoreError if Redis refuses this server."""
        self._store.start()
        try:
            await self._members.beat()
        except StoreUnavailableError as error:
            self._store.writer.give_up(error)
        await self._reader.follow(keys.inbox_of(self._store.node), b"0-0", self._asking.take)
        for work in (self._members.run(), self._reader.run(), self._sweep()):
            self._keep(asyncio.create_task(work, name="node"))

    async def stop(self) -> None:
        """Leave the others, who continue what is not over."""
        with suppress(StoreError):
            await self._members.leave()
        await self.vanish()

    async def vanish(self) -> None:
        """Stop without a word, as if the process had died."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._asking.close()
        for session in self.followed.values():
            if session.own is None:
                session.give_up()
        await self._reader.close()
        await self._members.close()
        await self._channel.close()

    def _keep(self, task: asyncio.Task[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def joined(self) -> bool:
        """Whether the others know this server."""
        return self._members.joined

    def counts(self) -> Mapping[str, int]:
        """Return the numbers of servers, of sessions taken over, and of connections to Redis so far."""
        return {
            "servers": self._members.count,
            "sessions_taken_over": self._taken_over,
            "redis_connections": self._store.link.opened,
        }

    # sessions of others

    async def find(self, session_id: str) -> Session:
        """Return a session that is not in memory here. Raises SessionNotFoundError, StoreError."""
        async with self._finding.setdefault(session_id, asyncio.Lock()):
            try:
                found = self.followed.get(session_id)
                if found is None or found.is_stale:
                    found = await self._follow(session_id)
            finally:
                self._finding.pop(session_id, None)
        if found is None:
            own = self._local.get(session_id)
            if own is not None:
                return own
            return await self._local.read(session_id, About.from_json(await self._store.noted(session_id)))
        found.used_s = time.monotonic()
        # It has the members of a session that readers and clients use; a test compares them.
        return cast(Session, found) if found.own is None else found.own

    async def _follow(self, session_id: str) -> FollowedSession | None:
        """Return a session that another node speaks; None if it is over, or spoken here."""
        item = await self._store.read(session_id)
        if item.sealed or self._local.get(session_id) is not None:
            return None
        session = self.followed[session_id] = FollowedSession(item, self._asking.ask)
        self._store.copies[session_id] = item
        await self._reader.follow(keys.log_of(session_id), bytes(item.last), session.take)
        self._members.watch(item.owner)
        return session

    async def refresh(self, session: Session) -> bool:
        """Take what other servers noted of a session that is over; return whether it is still there."""
        if not session.finished or self._store.trouble:
            return True
        try:
            noted = await self._store.noted(session.id)
        except SessionNotFoundError:
            if session.id in self._store.writer.logs:
                return True  # Redis lost it, and it is written again
            self._local.retention.let_go(session.id)
            return False
        except StoreError:
            return True
        session.heard = About.from_json(noted).heard or session.heard
        return True

    def _forget(self, session_id: str) -> None:
        self.followed.pop(session_id, None)
        self._store.copies.pop(session_id, None)
        self._reader.unfollow(keys.log_of(session_id))

    async def remove(self, session_id: str) -> bool:
        """Let its owner cancel and forget a session; return False if that is for this server to do.

        Raises SessionNotFoundError, StoreError.
        """
        if session_id in self._store.writer.logs:
            return False
        item = await self._store.read(session_id)
        if not self._members.knows(item.owner):
            if item.sealed or item.owner == self._store.node:
                return False
            raise unreachable()  # its server has died, and another is about to continue it
        await self._asking.ask(FollowedSession(item, self._asking.ask), "remove", [])
        self._forget(session_id)
        self._local.retention.let_go(session_id)
        return True

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(1.0)
            self._store.writer.let_go(FINISHED_MS)
            for session_id, session in list(self.followed.items()):
                unused = not len(session.publisher.fanout) and time.monotonic() - session.used_s > UNUSED_S
                if session.is_stale or unused or session.own is not None:
                    self._forget(session_id)
                elif not session.finished:
                    self._members.watch(session.publisher.log.owner)

    # what others ask

    async def _serve(self, request: Request) -> Any:
        session = self._local.get(request.session_id)
        if request.method == "remove":
            await self._local.remove(request.session_id)  # it may be over, and not in memory any more
            return None
        if session is None:
            raise SessionNotFoundError("This session is not here.", session_id=request.session_id)
        item = session.publisher.log
        is_done = isinstance(item, RedisLog) and request.id in item.commands
        if request.method == "text":
            text, flush, final = request.values
            if is_done:
                return len(text)
            self._completes(item, request, TextCame)
            return await session.add_text(text, flush=flush, final=final)
        if request.method == "interrupt":
            self._completes(item, request, InterruptedEvent)
            event = None if is_done else await session.interrupt(*request.values)
            return list(item.rows(InterruptedEvent)[-1]) if event is None else list(event.data().values())
        if request.method == "cancel":
            self._completes(item, request, EndEvent, FailedEvent)
            return await session.cancel(*request.values)
        raise InputError(f"An unknown command: {request.method[:40]}.")

    def _completes(self, item: object, request: Request, *kinds: type[object]) -> None:
        if isinstance(item, RedisLog) and request.id not in item.commands:
            item.complete(request.id, kinds)

    # ownership

    def _doubt(self) -> None:
        """Look whether all logs are still there and this node's own."""
        self._store.writer.check_all()
        self._asking.returned()

    def _lost(self, session_id: str) -> None:
        self._keep(asyncio.create_task(self._local.release(session_id), name=f"release {session_id}"))

    async def _inherit(self, node: str) -> bool:
        """Continue the sessions of a dead node; return whether none is left. Raises StoreError."""
        owned = keys.owned_by(node)
        [found] = await self._channel.run([("SMEMBERS", owned)])
        mine = [name for name, session in self.followed.items() if session.publisher.log.owner == node]
        names = list(dict.fromkeys([*mine, *(name.decode() for name in found)]))
        room = asyncio.Semaphore(AT_ONCE)

        async def one(name: str) -> bool:
            async with room:
                if is_settled := await self._take_over(name, node):
                    await self._channel.run([("SREM", owned, name)])
                return is_settled

        return all(await asyncio.gather(*(one(name) for name in names)))

    async def _take_over(self, session_id: str, node: str) -> bool:
        """Continue a session of a dead node, unless somebody else does; return whether it is settled.

        Raises StoreError.
        """
        claim = ("SET", keys.claim_of(session_id), self._store.node, "NX", "PX", CLAIM_MS)
        [is_first] = await self._channel.run([claim])
        if is_first is None:
            return False
        followed, key = self.followed.get(session_id), keys.log_of(session_id)
        self._reader.unfollow(key)
        try:
            item = await self._latest(session_id, followed)
            if item.owner == node and not item.sealed:
                self._store.copies[session_id] = item
                session = await self._local.inherit(session_id, About.from_json(item.about))
                log.warning("session %s continues here: its server is gone", session_id)
                self._taken_over += 1
                if followed is not None and not followed.is_stale:
                    followed.adopt(session)
            elif followed is not None:
                await self._reader.follow(key, bytes(item.last), followed.take)
        except SessionNotFoundError:
            pass
        except ServerStoppingError:  # this server stops as well, and the next one continues the session
            await self._channel.run([("DEL", keys.claim_of(session_id))])
            return False
        except StoreError:
            if followed is not None:
                followed.give_up()
            raise
        except CaptionSyncError as error:
            log.warning("session %s cannot be continued: %s", session_id, error.message)
        finally:
            self._store.copies.pop(session_id, None)
        return True

    async def _latest(self, session_id: str, followed: FollowedSession | None) -> RedisLog:
        """Return the log as it is stored now; what this node follows, if that is still a part of it."""
        if followed is not None and not followed.is_stale:
            item = followed.publisher.log
            with suppress(BrokenChainError):
                await self._store.catch_up(item)
                followed.look()
                return item
            followed.give_up()
        return await self._store.read(session_id)
