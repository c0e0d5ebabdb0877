"""The sessions that a server has in memory: those that live, and those that are over and stay readable for a while.

Thousands may be over while hundreds live, so the checks for each new session look only at the live ones.
"""

from __future__ import annotations

from collections import Counter

from captionsync.sessions.keyed import KeyedSessions
from captionsync.sessions.session import Session


class Roster:
    """All sessions in memory, in the order in which they came."""

    def __init__(self) -> None:
        self._all: dict[str, Session] = {}
        self._living: dict[str, Session] = {}
        self._over: dict[str, int] = {}
        self._held_bytes = 0
        self.keyed = KeyedSessions()
        """Those that were asked for with a key."""
        self._stored_chars: dict[str, tuple[str, int]] = {}
        """Owner and characters of sessions that are only in the store."""
        self._forgotten_chars: Counter[str] = Counter()

    def taken_chars(self, owner: str) -> int:
        """Return the characters that an owner's sessions have taken, also those that are not in memory any more."""
        in_memory = sum(len(session.input) for session in self._all.values() if session.owner == owner)
        stored = sum(chars for own, chars in self._stored_chars.values() if own == owner)
        return self._forgotten_chars[owner] + stored + in_memory

    def __len__(self) -> int:
        return len(self._all)

    def add(self, session: Session) -> None:
        """Add a session."""
        self._all[session.id] = self._living[session.id] = session
        self._stored_chars.pop(session.id, None)

    def count(self, session_id: str, owner: str, chars: int) -> None:
        """Count the characters of a session that is only in the store."""
        self._stored_chars[session_id] = owner, chars

    def get(self, session_id: str) -> Session | None:
        """Return a session, or ``None``."""
        return self._all.get(session_id)

    def all(self) -> list[Session]:
        """Return all sessions, the oldest first."""
        return list(self._all.values())

    def living(self, client: str | None = None, owner: str | None = None) -> list[Session]:
        """Return the sessions that are not over, the oldest first; only those of a client or owner that is given."""
        self._settle()
        return [
            session
            for session in self._living.values()
            if not session.input.went_idle and client in (None, session.client) and owner in (None, session.owner)
        ]

    def remove(self, session_id: str) -> None:
        """Forget a session."""
        self.drop(session_id)
        self.keyed.forget(session_id)
        owner, chars = self._stored_chars.pop(session_id, ("", 0))
        self._forgotten_chars[owner] += chars

    def drop(self, session_id: str) -> None:
        """Let a session go from memory; do nothing if it is not there. Its characters and its key stay known."""
        session = self._all.pop(session_id, None)
        if session is not None:
            self._stored_chars[session_id] = session.owner, len(session.input)
            self._living.pop(session_id, None)
            self._held_bytes -= self._over.pop(session_id, 0)

    def outdated(self, before_s: float, retain_bytes: int) -> list[str]:
        """Return the ids of sessions that ended before a time, and of the oldest of those that hold too much memory.

        Args:
            before_s: seconds of the sessions' clock.
            retain_bytes: memory of all sessions that are over.
        """
        self._settle()
        held_bytes, found = self._held_bytes, []
        for session_id, own_bytes in self._over.items():
            ended_s = self._all[session_id].ended_s
            if held_bytes <= retain_bytes and ended_s is not None and ended_s >= before_s:
                break
            held_bytes -= own_bytes
            found.append(session_id)
        return found

    def _settle(self) -> None:
        """Move the sessions that have ended since the last call to those that are over."""
        for session in [session for session in self._living.values() if session.ended_s is not None]:
            del self._living[session.id]
            self._over[session.id] = session.held_bytes
            self._held_bytes += session.held_bytes
