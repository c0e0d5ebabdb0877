"""What a store of logs is.

A store makes the log of a new session and finds those of others. Appending to a log waits until the record is
stored. Only then do listeners get it, so nothing that was sent can be lost.

``tests/sessions/store_suite.py`` is what every store has to pass.
"""

from __future__ import annotations

from typing import Protocol

from captionsync.sessions.log import EventLog


class LogStore(Protocol):
    """Logs by session id."""

    async def create(self, session_id: str) -> EventLog:
        """Return a new, empty log with a new epoch. Raises SessionError if there is already one with this id."""

    async def open(self, session_id: str) -> EventLog:
        """Return the log of a session as far as it is stored. Raises SessionNotFoundError."""

    async def ids(self) -> list[str]:
        """Return the ids of all sessions that have a log, the oldest first."""

    async def remove(self, session_id: str) -> None:
        """Forget a log; do nothing if there is none."""
