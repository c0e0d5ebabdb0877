"""What a store of logs is.

A store makes the log of a new session and finds those of others. Appending to a log waits until the record is
stored. Only then do listeners get it, so nothing that was sent can be lost.

``tests/sessions/store_suite.py`` is what every store has to pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from captionsync.sessions.log import EventLog


@dataclass(frozen=True, slots=True)
class Stored:
    """What is known of a session without reading its log."""

    id: str
    created_ms: int
    """Unix time in milliseconds at which its log was made."""
    sealed_ms: int | None
    """Unix time in milliseconds at which its log was sealed; ``None`` while it is not over."""
    size_bytes: int
    """About how many bytes it takes in the store."""
    about: Mapping[str, Any]
    """What was noted of it, as JSON values; see :mod:`captionsync.sessions.about`."""


class LogStore(Protocol):
    """Logs by session id."""

    durable: bool
    """Its logs outlive the process."""

    @property
    def trouble(self) -> str | None:
        """Why it cannot store what it gets, in one sentence; ``None`` while all is well."""

    async def create(self, session_id: str, about: Mapping[str, Any] | None = None) -> EventLog:
        """Return a new, empty log with a new epoch. Raises SessionError if there is already one with this id.

        Args:
            session_id: unguessable id.
            about: what is noted of the session.
        """

    async def open(self, session_id: str) -> EventLog:
        """Return the log of a session as far as it is stored. Raises SessionNotFoundError."""

    async def resume(self, session_id: str) -> EventLog:
        """Return the log of a session for its next writer, in a new life. Raises SessionNotFoundError.

        A sealed log is open again: its last record may have been lost.
        """

    async def ids(self) -> list[str]:
        """Return the ids of all sessions that have a log, the oldest first."""

    async def all(self) -> list[Stored]:
        """Return what is known of all sessions that have a log, the oldest first."""

    async def describe(self, session_id: str, about: Mapping[str, Any]) -> None:
        """Replace what is noted of a session; do nothing if it has no log."""

    async def written_in(self, epoch: str) -> list[str]:
        """Return the ids of the sessions whose logs have a life with this epoch: usually one, or none."""

    async def remove(self, session_id: str) -> None:
        """Forget a log; do nothing if there is none."""
