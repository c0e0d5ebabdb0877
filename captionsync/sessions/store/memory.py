"""Logs in memory: they end with the process."""

from __future__ import annotations

import secrets

from captionsync.errors import SessionError, SessionNotFoundError
from captionsync.sessions.log import EventLog, MemoryLog


class MemoryStore:
    """A store in memory."""

    def __init__(self) -> None:
        self._logs: dict[str, MemoryLog] = {}

    async def create(self, session_id: str) -> EventLog:
        """Return a new log. Raises SessionError if there is already one with this id."""
        if session_id in self._logs:
            raise SessionError("There is already a session with this id.", session_id=session_id)
        # Event ids of another session, or from before a restart, must not be taken for positions in this log.
        log = self._logs[session_id] = MemoryLog(secrets.token_hex(2))
        return log

    async def open(self, session_id: str) -> EventLog:
        """Return a log. Raises SessionNotFoundError."""
        found = self._logs.get(session_id)
        if found is None:
            raise SessionNotFoundError("There is no session with this id.", session_id=session_id)
        return found

    async def ids(self) -> list[str]:
        """Return the ids of all sessions, the oldest first."""
        return list(self._logs)

    async def remove(self, session_id: str) -> None:
        """Forget a log."""
        self._logs.pop(session_id, None)
