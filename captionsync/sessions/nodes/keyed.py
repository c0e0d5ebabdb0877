"""Which sessions were asked for with which idempotency keys, as all nodes know it.

A node reserves a key before it makes a session for it, and then notes the session. Others that get the same request
meanwhile wait for that. While Redis is away, each node knows only its own keys.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from captionsync.errors import StoreError
from captionsync.sessions.keyed import Made
from captionsync.sessions.nodes import keys
from captionsync.sessions.nodes.link import Runs

MAKING_MS = 10_000
"""How long a key is reserved for a node that makes a session, and how long others wait for it."""
LOOK_S = 0.05
"""Seconds between two looks."""


class RedisKeys:
    """The keys in Redis.

    Args:
        runs: runs commands of Redis.
        retain_s: seconds for which a finished session stays there.
    """

    def __init__(self, runs: Runs, retain_s: float) -> None:
        self._runs, self._retain_ms = runs, max(MAKING_MS, int(2000 * retain_s))

    async def reserve(self, key: str) -> Made | None:
        """Return what was made for a key; None if it is for the caller to make it, and to note or to free the key."""
        name = keys.made_for(key)
        for _ in range(int(MAKING_MS / 1000 / LOOK_S)):
            try:
                is_first, found = await self._runs.run([("SET", name, "", "NX", "PX", MAKING_MS), ("GET", name)])
            except StoreError:
                return None
            if is_first is not None:
                return None
            if found:
                return Made(*found.decode().split(" "))
            await asyncio.sleep(LOOK_S)
        return None

    async def note(self, key: str, made: Made) -> None:
        """Note what was made for a key."""
        await self._run("SET", keys.made_for(key), " ".join(made), "PX", self._retain_ms)

    async def free(self, key: str) -> None:
        """Forget a key for which nothing was made."""
        await self._run("DEL", keys.made_for(key))

    async def _run(self, *command: object) -> None:
        with suppress(StoreError):  # the next server that gets the request makes another session
            await self._runs.run([command])
