"""Several servers with the same store: what a server asks of the others, and what they may do with its sessions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from captionsync.errors import ServerStoppingError, SessionNotFoundError
from captionsync.sessions.about import About
from captionsync.sessions.keyed import SharedKeys
from captionsync.sessions.recovery import Recovery
from captionsync.sessions.retention import Retention
from captionsync.sessions.roster import Roster
from captionsync.sessions.session import Session


class Peers(Protocol):
    """Other servers with the same store."""

    @property
    def joined(self) -> bool:
        """Whether the others know this server."""

    def counts(self) -> Mapping[str, int]:
        """Return numbers for the metrics, by name."""

    @property
    def keyed(self) -> SharedKeys:
        """The keys with which clients asked for sessions."""

    async def find(self, session_id: str) -> Session:
        """Return a session that is not in memory here. Raises SessionNotFoundError, StoreError."""

    async def refresh(self, session: Session) -> bool:
        """Take what other servers noted of a session that is over; return whether it is still there."""

    async def remove(self, session_id: str) -> bool:
        """Let another server cancel and forget a session; return False if that is for this one to do.

        Raises SessionNotFoundError, StoreError.
        """


@dataclass(frozen=True, slots=True)
class Local:
    """The sessions of this server, for its peers."""

    roster: Roster
    recovery: Recovery
    retention: Retention
    remove: Callable[[str], Awaitable[None]]
    """Cancels and forgets a session. Raises SessionNotFoundError."""

    def get(self, session_id: str) -> Session | None:
        """Return a session that is in memory here."""
        return self.roster.get(session_id)

    async def read(self, session_id: str, about: About) -> Session:
        """Return a session of the store that is over. Raises SessionNotFoundError, SessionError."""
        self.recovery.note(session_id, about)
        return await self.recovery.find(session_id)

    async def inherit(self, session_id: str, about: About) -> Session:
        """Continue a session that another server left; one that lived only for a request there ends.

        Raises SessionNotFoundError, SessionError, ServerStoppingError.
        """
        if about.for_request == "dropped":
            await self.retention.forget(session_id)
            raise SessionNotFoundError("This session lived only for a request.", session_id=session_id)
        return await self.recovery.inherit(session_id, about)

    async def release(self, session_id: str) -> None:
        """Let go of a session that another server continues; its listeners come back for that one."""
        session = self.roster.get(session_id)
        self.retention.let_go(session_id)
        if session is not None:
            await session.stop(ServerStoppingError())
            await session.close()
