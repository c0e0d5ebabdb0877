"""Sessions by the keys with which clients asked for them, so that a request that is sent again makes no second one.

A key belongs to the client that sent it. It is forgotten with its session, and when there are too many. Only digests
are kept, also in the store, so that a request that is sent again after a restart finds its session, too.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import NamedTuple, Protocol

from captionsync.errors import InputError, SessionNotFoundError
from captionsync.sessions.about import About, digest_of, key_digest
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec

MOST_KEYS = 10_000
"""Keys that are remembered; the oldest is forgotten first."""
MAX_KEY_CHARS = 255
"""Longest key."""


class Made(NamedTuple):
    """What was made for a key."""

    body: str
    """Digest of the request."""
    session_id: str


class SharedKeys(Protocol):
    """The keys of several servers with the same sessions."""

    async def reserve(self, key: str) -> Made | None:
        """Return what was made for a key; None if it is for the caller to make it, and to note or to free the key."""

    async def note(self, key: str, made: Made) -> None:
        """Note what was made for a key."""

    async def free(self, key: str) -> None:
        """Forget a key for which nothing was made."""


class KeyedSessions:
    """Remembers which session was made for which key.

    Args:
        most: number of keys.
    """

    def __init__(self, most: int = MOST_KEYS) -> None:
        self._most = most
        self._made: OrderedDict[str, Made] = OrderedDict()
        self._keys: dict[str, str] = {}
        self._making: dict[str, asyncio.Future[None]] = {}
        self.shared: SharedKeys | None = None
        """Those of other servers as well."""

    def __len__(self) -> int:
        return len(self._made)

    async def once(
        self,
        key: str,
        spec: SessionSpec,
        make: Callable[[], Awaitable[Session]],
        find: Callable[[str], Awaitable[Session]],
        *,
        client: str = "",
    ) -> tuple[Session, bool]:
        """Return the session of a key, made if there is none, and whether it was made.

        A request that fails makes no session, so the same key may be sent again.

        Args:
            key: what the client sent.
            spec: what is asked for.
            make: makes the session.
            find: returns the session of an id. Raises SessionNotFoundError.
            client: the address that asks.

        Raises:
            InputError: the key is too long, or was sent with another request. Also what ``make`` raises.
        """
        if not 0 < len(key) <= MAX_KEY_CHARS:
            message = f"Idempotency-Key must have 1 to {MAX_KEY_CHARS} characters, such as a UUID."
            raise InputError(message, code="invalid_idempotency_key")
        own, body = key_digest(client, key), digest_of(spec)
        while (making := self._making.get(own)) is not None:
            await asyncio.wait({making})
        done = self._making[own] = asyncio.get_running_loop().create_future()
        try:
            found = await self._find(own, body, find) or await self._find_elsewhere(own, body, find)
            if found is not None:
                return found, False
            session = await self._make(own, body, make)
        finally:
            del self._making[own]
            done.set_result(None)
        return session, True

    def restore(self, session_id: str, about: About) -> None:
        """Remember the key of a stored session, if it has one."""
        if about.key:
            self._keep(about.key, Made(about.body, session_id))

    def forget(self, session_id: str) -> None:
        """Forget the key of a session."""
        key = self._keys.pop(session_id, None)
        if key is not None:
            del self._made[key]

    async def _make(self, own: str, body: str, make: Callable[[], Awaitable[Session]]) -> Session:
        try:
            session = await make()
        except BaseException:
            if self.shared is not None:
                await self.shared.free(own)
            raise
        made = Made(body, session.id)
        self._keep(own, made)
        if self.shared is not None:
            await self.shared.note(own, made)
        return session

    async def _find_elsewhere(self, own: str, body: str, find: Callable[[str], Awaitable[Session]]) -> Session | None:
        """Return the session that any server made for a key; None if this one has to make it."""
        made = None if self.shared is None else await self.shared.reserve(own)
        if made is None:
            return None
        self._keep(own, made)
        return await self._find(own, body, find)

    async def _find(self, own: str, body: str, find: Callable[[str], Awaitable[Session]]) -> Session | None:
        made = self._made.get(own)
        if made is None:
            return None
        try:
            found = await find(made.session_id)
        except SessionNotFoundError:
            self.forget(made.session_id)
            return None
        if made.body != body:
            message = "This Idempotency-Key was sent with another body before. Send a new key with a new request."
            raise InputError(message, code="idempotency_key_reused")
        return found

    def _keep(self, key: str, made: Made) -> None:
        before = self._made.pop(key, None)  # it was forgotten, and sent again
        if before is not None:
            self._keys.pop(before.session_id, None)
        self._made[key] = made
        self._keys[made.session_id] = key
        while len(self._made) > self._most:
            _, oldest = self._made.popitem(last=False)
            del self._keys[oldest.session_id]
