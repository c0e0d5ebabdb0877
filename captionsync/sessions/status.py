"""A session as one object: what ``GET /v1/sessions/{id}`` answers."""

from __future__ import annotations

from typing import Any

from captionsync.sessions.session import Session


def describe(session: Session) -> dict[str, Any]:
    """Return a session's status and counters."""
    published = session.publisher
    return {
        "id": session.id,
        "status": session.status,
        "provider": session.provider,
        "voice": session.voice,
        "language": session.language,
        "format": session.spec.format.name,
        "pace": session.spec.pace,
        "accepted_chars": len(session.input),
        "duration_ms": published.audio_ms,
        "words": len(published.words),
        "cues": len(published.cues),
        "visemes": len(published.visemes),
        "events": len(published.log),
        "listeners": len(published.fanout),
    }
