"""The store in Redis, opened and closed with a server, and the server's part in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from captionsync.observers import StoreObserver
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.nodes.node import Node
from captionsync.sessions.nodes.store import RedisStore
from captionsync.sessions.peers import Local


@asynccontextmanager
async def open_redis(url: str, retain_s: float, observer: StoreObserver | None = None) -> AsyncIterator[RedisStore]:
    """Yield the store, and stop storing afterwards. Raises ConfigError.

    Args:
        url: of Redis.
        retain_s: seconds for which a finished session stays there.
        observer: gets every exchange and failure.
    """
    store = RedisStore(url, retain_s=retain_s, observer=observer)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def sharing(hub: SessionHub, store: RedisStore) -> AsyncIterator[Node]:
    """Let a server find the sessions of others, and continue those of dead ones.

    If Redis does not answer yet, the server joins the others later. Raises StoreError if Redis refuses it.
    """
    nodes: list[Node] = []

    def connect(local: Local) -> Node:
        nodes.append(Node(store, local))
        return nodes[0]

    hub.join(connect)
    try:
        await nodes[0].start()
        yield nodes[0]
    finally:
        await nodes[0].stop()
