"""Logs in memory: they end with the process."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from captionsync.errors import SessionError, SessionNotFoundError
from captionsync.sessions.lives import new_epoch
from captionsync.sessions.log import EventLog, MemoryLog
from captionsync.sessions.store.base import Stored


@dataclass(slots=True)
class _Kept:
    log: MemoryLog
    created_ms: int
    about: Mapping[str, Any]


class MemoryStore:
    """A store in memory.

    Args:
        wall_s: Unix time in seconds.
    """

    durable = False
    trouble: str | None = None

    def __init__(self, wall_s: Callable[[], float] = time.time) -> None:
        self._kept: dict[str, _Kept] = {}
        self._wall_s = wall_s

    async def create(self, session_id: str, about: Mapping[str, Any] | None = None) -> EventLog:
        """Return a new log. Raises SessionError if there is already one with this id."""
        return self.keep(session_id, MemoryLog(new_epoch()), about or {})

    def keep(self, session_id: str, log: MemoryLog, about: Mapping[str, Any]) -> MemoryLog:
        """Keep a log that was made, and return it. Raises SessionError if there is already one with this id."""
        if session_id in self._kept:
            raise SessionError("There is already a session with this id.", session_id=session_id)
        self._kept[session_id] = _Kept(log, int(self._wall_s() * 1000), about)
        return log

    async def open(self, session_id: str) -> EventLog:
        """Return a log. Raises SessionNotFoundError."""
        found = self._kept.get(session_id)
        if found is None:
            raise SessionNotFoundError("There is no session with this id.", session_id=session_id)
        return found.log

    async def resume(self, session_id: str) -> EventLog:
        """Return a log for its next writer, in a new life. Raises SessionNotFoundError."""
        log = await self.open(session_id)
        log.lives.begin(len(log) + 1, new_epoch())
        log.sealed = False
        return log

    async def ids(self) -> list[str]:
        """Return the ids of all sessions, the oldest first."""
        return list(self._kept)

    async def all(self) -> list[Stored]:
        """Return what is known of all sessions, the oldest first."""
        return [
            Stored(
                session_id,
                kept.created_ms,
                kept.log.written_ms if kept.log.sealed else None,
                kept.log.totals.held_bytes,
                kept.about,
            )
            for session_id, kept in self._kept.items()
        ]

    async def describe(self, session_id: str, about: Mapping[str, Any]) -> None:
        """Replace what is noted of a session."""
        if session_id in self._kept:
            self._kept[session_id].about = about

    async def written_in(self, epoch: str) -> list[str]:
        """Return the ids of the sessions whose logs have a life with this epoch."""
        return [session_id for session_id, kept in self._kept.items() if epoch in kept.log.lives]

    async def remove(self, session_id: str) -> None:
        """Forget a log."""
        self._kept.pop(session_id, None)
