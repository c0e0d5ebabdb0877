"""Whether there is room for another session."""

from __future__ import annotations

from collections.abc import Callable

from captionsync.errors import SessionLimitError
from captionsync.sessions.limits import HubLimits
from captionsync.sessions.roster import Roster
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec

UNHEARD_S = 30.0
"""Seconds after which a session without text and listeners may be ended to make room for another."""


class Room:
    """Room for new sessions.

    Args:
        roster: the sessions in memory.
        limits: what they may use.
        clock: monotonic seconds.
    """

    def __init__(self, roster: Roster, limits: HubLimits, clock: Callable[[], float]) -> None:
        self._roster, self._limits, self._clock = roster, limits, clock

    def check(self, spec: SessionSpec, client: str, owner: str) -> None:
        """Raise SessionLimitError if there is no room for another session, or not for one of this client or owner."""
        limits = self._limits
        if client:
            mine = self._roster.living(client)
            empty = sum(not len(session.input) for session in mine)
            if len(mine) >= limits.max_sessions_per_address:
                raise _too_many(f"Your address has {len(mine)} active sessions. End some, or wait.")
            if spec.text is None and empty >= limits.max_empty_sessions_per_address:
                raise _too_many(f"Your address has {empty} open sessions without text. Use or end them.")
        if owner and (count := len(self._roster.living(owner=owner))) >= limits.max_sessions_per_key:
            message = f"Your key has {count} active sessions. End some, or wait."
            raise SessionLimitError(message, session_id="", code="too_many_of_key")
        live = self._roster.living()
        if len(live) >= limits.max_sessions:
            self._make_way(live)
            if len(self._roster.living()) >= limits.max_sessions:
                raise SessionLimitError(
                    "This server is busy. Try again in a few seconds.", session_id="", code="too_many_sessions"
                )

    def _make_way(self, live: list[Session]) -> None:
        """End the oldest session that has neither text nor listeners."""
        before_s = self._clock() - UNHEARD_S
        for session in live:
            if not len(session.input) and not len(session.publisher.fanout) and session.created_s <= before_s:
                session.input.expire()
                return


def _too_many(message: str) -> SessionLimitError:
    return SessionLimitError(message, session_id="", code="too_many_of_address")
