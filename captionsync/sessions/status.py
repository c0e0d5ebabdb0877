"""A session as one object: what ``GET /v1/sessions/{id}`` returns, and what lists show of one that is over."""

from __future__ import annotations

from typing import Any

from captionsync.sessions.allowance import is_paid
from captionsync.sessions.reading import totals_of
from captionsync.sessions.session import Session


def describe(session: Session) -> dict[str, Any]:
    """Return a session's status and counters."""
    spent = {engine: chars for engine, chars in session.publisher.log.totals.spent.items() if chars}
    return {
        "id": session.id,
        "status": session.status,
        "provider": session.choice.opened.provider,
        "voice": session.choice.opened.voice,
        "language": session.choice.opened.language,
        "format": session.spec.format.name,
        "pace": session.spec.pace,
        "accepted_chars": len(session.input),
        "characters": spent,
        "paid_characters": sum(chars for engine, chars in spent.items() if is_paid(engine)),
        **totals_of(session.publisher.log),
        "listeners": len(session.publisher.fanout),
    }


def summary_of(session: Session) -> dict[str, Any]:
    """Return what lists show of a session: ``status``, and what the history shows besides, but for the text."""
    spec, opened = session.spec, session.choice.opened
    return {
        "status": describe(session) | {"listeners": 0},
        "asked_voice": spec.voice,
        "model_id": spec.model_id,
        "voice_settings": dict(spec.voice_settings),
        "mime": spec.format.mime,
        "voice": opened.voice,
    }
