"""Servers that share a Redis, in one process: their hubs, and listeners that come back as browsers do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field

from captionsync.errors import CaptionSyncError
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.sessions.cursor import PLAIN, Cursor
from captionsync.sessions.fanout import Waker
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.nodes.node import Node
from captionsync.sessions.nodes.sharing import sharing
from captionsync.sessions.nodes.store import RedisStore
from captionsync.sessions.session import Session
from captionsync.sessions.view import EVERYTHING
from captionsync.wire.sse import EventId, SseDecoder, SseMessage
from tests.sessions.talker import Talker


@dataclass
class Server:
    """One server."""

    hub: SessionHub
    store: RedisStore
    node: Node

    async def die(self) -> None:
        """Stop in the middle, without a word to anybody."""
        await self.node.vanish()
        await self.store.close()
        for session in self.hub.all():
            log = session.publisher.log
            log.lose()  # type: ignore[attr-defined]
        await self.hub.close()


@asynccontextmanager
async def server(url: str, engine: Talker | None = None) -> AsyncIterator[Server]:
    """Run one server."""
    pool = EspeakPool(workers=1)
    store = RedisStore(url, retain_s=600)
    engine = engine or Paced()
    hub = SessionHub({engine.name: engine}, default_chain=(engine.name,), pronouncer=Pronouncer(pool), store=store)
    try:
        async with sharing(hub, store) as node:
            yield Server(hub, store, node)
    finally:
        await hub.close()
        await store.close()
        await pool.close()


@asynccontextmanager
async def servers(url: str, count: int) -> AsyncIterator[list[Server]]:
    """Run several servers."""
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(server(url)) for _ in range(count)]


class Paced(Talker):
    """Takes its time, so that there is a middle."""

    chunk_s = 0.01

    async def speak(self, request, text):  # type: ignore[no-untyped-def]
        async for chunk in super().speak(request, text):
            await asyncio.sleep(self.chunk_s)
            yield chunk


async def until(condition: Callable[[], bool]) -> None:
    """Look until something holds; the test's own limit ends it."""
    while not condition():  # noqa: ASYNC110
        await asyncio.sleep(0.01)


async def heard(session: Session, event: str) -> None:
    """Wait until a session has an event."""
    waker = Waker()
    session.publisher.fanout.add(waker)
    while not session.publisher.log.totals.counts[event]:
        await waker.wait(1.0)
    session.publisher.fanout.remove(waker)


def check_history(listener: Listener, text: str) -> None:
    """Check that nothing is missing, repeated or out of order since the last reset, and that all was said once."""
    messages = listener.messages
    numbers = [int(message.id.partition(".")[2]) for message in messages]
    assert numbers == list(range(1, len(messages) + 1))
    assert messages[-1].event == "end", messages[-1]
    words = [json.loads(message.data) for message in messages if message.event == "word"]
    assert [word["index"] for word in words] == list(range(len(words)))
    assert "".join(word["text"] + word["after"] for word in words).strip() == text.strip()


@dataclass
class Listener:
    """Listens to one session and comes back with the id of the last event, to the same server or the next.

    Args:
        session_id: of the session.
        places: the servers that it tries in turn.
    """

    session_id: str
    places: list[Server]
    messages: list[SseMessage] = field(default_factory=list)
    resets: int = 0

    async def listen(self, until: Callable[[SseMessage], bool] = lambda message: False) -> None:
        """Listen until the end of the session."""
        turn = 0
        while not (self.messages and self.messages[-1].event in ("end", "failed")):
            place = self.places[turn % len(self.places)]
            turn += 1
            with suppress(CaptionSyncError):
                if await self._connect(place, until):
                    return
            await asyncio.sleep(0.02)

    async def _connect(self, place: Server, until: Callable[[SseMessage], bool]) -> bool:
        session = await place.hub.find(self.session_id)
        log, waker, decoder = session.publisher.log, Waker(), SseDecoder()
        cursor = Cursor(log, EVERYTHING, PLAIN, self._position(log))
        session.publisher.fanout.add(waker)
        try:
            while True:
                while cursor.behind:
                    for message in decoder.feed(cursor.take()):
                        self.messages.append(message)
                        if until(message):
                            return True
                if session.finished:
                    return False
                await waker.wait(1.0)
        finally:
            session.publisher.fanout.remove(waker)

    def _position(self, log) -> int:  # type: ignore[no-untyped-def]
        last = self.messages[-1].id if self.messages else ""
        found = EventId.parse(last)
        if found is None:
            return 0
        if not log.lives.knows(found, len(log)):
            self.resets += 1
            self.messages.clear()
            return 0
        return found.seq
