"""Which sessions stay readable, in memory and in the store, and what the store says of them when they are over."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from captionsync.audio.finished import FileShelf
from captionsync.errors import CaptionSyncError
from captionsync.sessions.about import About
from captionsync.sessions.limits import HubLimits
from captionsync.sessions.recovery import Recovery
from captionsync.sessions.roster import Roster
from captionsync.sessions.session import Session
from captionsync.sessions.status import summary_of
from captionsync.sessions.store.base import LogStore, Stored

Finder = Callable[[str], Awaitable[Session]]
"""Returns a session that is not in memory. Raises CaptionSyncError."""


class Retention:
    """Keeps sessions that are over, and lets them go.

    Args:
        store: keeps the logs.
        roster: the sessions in memory.
        recovery: opens those of the store.
        limits: what sessions may use.
        clock: monotonic seconds.
        wall_s: Unix time in seconds.
    """

    def __init__(
        self,
        store: LogStore,
        roster: Roster,
        recovery: Recovery,
        limits: HubLimits,
        clock: Callable[[], float],
        wall_s: Callable[[], float],
    ) -> None:
        self._store, self._roster, self._recovery, self._limits = store, roster, recovery, limits
        self._clock, self._wall_s = clock, wall_s
        self.files = FileShelf()
        """Finished sessions' audio as files, owned by session ids."""
        self.exports = FileShelf(entries=64, max_bytes=32 * 1024 * 1024)
        """Finished sessions' exports, also owned by session ids."""

    async def listing(self, owner: str, find: Finder) -> list[tuple[Stored, Session | None]]:
        """Return an owner's sessions, the newest first: what is known of each, and itself if it is in memory.

        One that is not there is listed as was noted when it ended. If nothing was, another server speaks it, or the
        process ended before that, and ``find`` returns it.
        """
        found: list[tuple[Stored, Session | None]] = []
        for stored in reversed(await self._store.all()):
            if stored.about.get("owner", "") != owner:
                continue
            session = self._roster.get(stored.id)
            if session is None and not stored.about.get("listed"):
                self._recovery.note(stored.id, About.from_json(stored.about))
                with suppress(CaptionSyncError):  # it was removed, or cannot be read
                    session = await find(stored.id)
            if session is not None or stored.about.get("listed"):
                found.append((stored, session))
        return found

    async def note_end(self, session: Session) -> None:
        """Note in a durable store how a session is listed, once it is over, unless it is removed."""
        await session.wait()
        is_here = self._recovery.owner_of(session.id) is not None
        if is_here and session.publisher.log.sealed:  # otherwise the server closes, and another one continues it
            await self.describe(session)

    async def describe(self, session: Session) -> None:
        """Note in a durable store how a session that is over is listed, and what was heard of it."""
        text = session.input.source(0, len(session.input)) if session.publisher.audio_ms else ""
        about = replace(session.about, heard=session.heard, listed=summary_of(session) | {"text": text})
        self._recovery.note(session.id, about)
        await self._store.describe(session.id, about.to_json())

    async def reap(self) -> None:
        """Let finished sessions go from memory, the oldest first, while they hold too much of it.

        Without a durable store this forgets them, and those that are old as well.
        """
        durable = self._store.durable
        before_s = -math.inf if durable else self._clock() - self._limits.retain_s
        for session_id in self._roster.outdated(before_s, self._limits.retain_bytes):
            if durable:
                self._roster.drop(session_id)
            else:
                await self.forget(session_id)

    async def sweep(self) -> None:
        """Forget finished sessions of a durable store that are old, and the oldest while all take too much of it."""
        if not self._store.durable:
            return
        known = await self._store.all()
        used_bytes = sum(stored.size_bytes for stored in known)
        before_ms = (self._wall_s() - self._limits.retain_s) * 1000
        dated = [(self._over_since_ms(stored), stored) for stored in known]
        over = [(since_ms, stored) for since_ms, stored in dated if since_ms is not None]
        for since_ms, stored in sorted(over, key=lambda item: item[0]):
            if used_bytes <= self._limits.store_bytes and since_ms >= before_ms:
                break
            used_bytes -= stored.size_bytes
            await self.forget(stored.id)

    def _over_since_ms(self, stored: Stored) -> int | None:
        """Return the Unix time in milliseconds since when a session is over; of one that cannot be read, its first."""
        if stored.sealed_ms is None and stored.id in self._recovery.unreadable:
            return stored.created_ms
        return stored.sealed_ms

    async def forget(self, session_id: str) -> None:
        """Forget a session: in memory, in the store, and its files."""
        self.let_go(session_id)
        await self._store.remove(session_id)

    def let_go(self, session_id: str) -> None:
        """Forget a session here, but not in the store."""
        self._roster.remove(session_id)
        self._recovery.forget(session_id)
        self.files.drop(session_id)
        self.exports.drop(session_id)
