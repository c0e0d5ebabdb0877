"""Which nodes live: each renews a key that soon expires.

A node counts as dead when its key was missing for a while in which Redis answered all the time. So neither a pause of
Redis nor its restart makes a node dead, because nobody could renew anything then.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from captionsync.errors import StoreError
from captionsync.sessions.nodes import keys
from captionsync.sessions.nodes.link import Channel, Refused

LEASE_MS = 1_000
"""How long a node counts as alive after it last said so."""
BEAT_S = 0.25
"""Seconds between two renewals."""
GONE_S = 0.5
"""Seconds for which the key of a dead node is missed before another node continues its sessions."""
ANSWER_S = 0.5
"""Seconds in which Redis has to answer."""
INBOX_MS = 60_000
"""How long what was sent to a node stays there after it last renewed its key."""

log = logging.getLogger(__name__)


class Members:
    """The nodes that share a Redis.

    Args:
        channel: to Redis.
        node: id of this node.
        on_dead: continues what a dead node did, and returns whether nothing is left; called again if something is.
        on_doubt: called when others may have believed this node dead, or Redis lost what it had.
    """

    def __init__(
        self, channel: Channel, node: str, on_dead: Callable[[str], Awaitable[bool]], on_doubt: Callable[[], None]
    ) -> None:
        self._channel, self._node = channel, node
        self._on_dead, self._on_doubt = on_dead, on_doubt
        self._missed_s: dict[str, float] = {}
        self._watched: set[str] = set()
        self._alive: set[str] = set()
        self._renewed_s: float | None = None
        self.joined = False
        """The others know this node."""
        self._inheriting: dict[str, asyncio.Task[None]] = {}

    def watch(self, node: str) -> None:
        """Look after a node whether or not Redis knows it."""
        if node and node != self._node:
            self._watched.add(node)

    def knows(self, node: str) -> bool:
        """Return whether a node lives, as far as this one has seen."""
        return node in self._alive

    async def run(self) -> None:
        """Renew and look until cancelled."""
        while True:
            started_s = time.monotonic()
            try:
                await self.beat()
            except StoreError:
                self._missed_s.clear()
            await asyncio.sleep(max(0.01, BEAT_S - (time.monotonic() - started_s)))

    async def beat(self) -> None:
        """Renew this node's key and look at those of the others. Raises StoreError."""
        node, now_s = self._node, time.monotonic()
        _, is_new, _, known = await self._channel.run(
            [
                ("SET", keys.alive(node), "1", "PX", LEASE_MS),
                ("SADD", keys.NODES, node),
                ("PEXPIRE", keys.inbox_of(node), INBOX_MS),
                ("SMEMBERS", keys.NODES),
            ],
            ANSWER_S,
        )
        if isinstance(known, Refused):
            raise StoreError(f"Redis refuses to share sessions: {str(known)[:200]}")
        if not self.joined:
            self.joined = True
            log.info("this server shares the sessions of %d servers", len(known))
        before_s, self._renewed_s = self._renewed_s, now_s
        if before_s is not None and (is_new or now_s - before_s > LEASE_MS / 1000):
            self._on_doubt()
        others = sorted(({name.decode() for name in known} | self._watched) - {node})
        if others:
            [found] = await self._channel.run([("MGET", *map(keys.alive, others))], ANSWER_S)
            for other, is_alive in zip(others, found, strict=True):
                self._look(other, is_alive is not None, time.monotonic())

    def _look(self, node: str, is_alive: bool, now_s: float) -> None:
        if is_alive:
            self._missed_s.pop(node, None)
            self._alive.add(node)
            return
        self._alive.discard(node)
        if now_s - self._missed_s.setdefault(node, now_s) >= GONE_S and node not in self._inheriting:
            task = asyncio.create_task(self._inherit(node), name=f"continue what node {node} did")
            self._inheriting[node] = task
            task.add_done_callback(lambda _: self._inheriting.pop(node, None))

    async def _inherit(self, node: str) -> None:
        try:
            if await self._on_dead(node):
                await self._channel.run([("SREM", keys.NODES, node)])
                self._watched.discard(node)
        except StoreError:
            pass  # it is found dead again
        except Exception:
            log.exception("node %s is dead, and its sessions could not be continued", node)

    @property
    def count(self) -> int:
        """Number of nodes that live, this one included."""
        return len(self._alive) + 1

    async def leave(self) -> None:
        """Tell the others that this node stops."""
        for task in list(self._inheriting.values()):
            task.cancel()
        await self._channel.run([("DEL", keys.alive(self._node))], ANSWER_S)

    async def close(self) -> None:
        """Hang up."""
        await self._channel.close()
