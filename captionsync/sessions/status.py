"""A session as one object: what ``GET /v1/sessions/{id}`` returns."""

from __future__ import annotations

from typing import Any

from captionsync.sessions.reading import totals_of
from captionsync.sessions.session import Session


def describe(session: Session) -> dict[str, Any]:
    """Return a session's status and counters."""
    return {
        "id": session.id,
        "status": session.status,
        "provider": session.opened.provider,
        "voice": session.opened.voice,
        "language": session.opened.language,
        "format": session.spec.format.name,
        "pace": session.spec.pace,
        "accepted_chars": len(session.input),
        **totals_of(session.publisher.log),
        "listeners": len(session.publisher.fanout),
    }
