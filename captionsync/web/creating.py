"""The session of a request that speaks: a new one, or the one that an earlier sending of the request made.

A client that lost its connection sends its request again, and must not be spoken to, and pay, a second time. It says so
with an ``Idempotency-Key``, or with the ``Last-Event-ID`` of the stream that it lost.

Source: IETF draft "The Idempotency-Key HTTP Header Field"; HTML, section 9.2.4 (``Last-Event-ID``).
"""

from __future__ import annotations

from dataclasses import replace

from aiohttp import web

from captionsync.errors import SessionNotFoundError
from captionsync.sessions.about import ForRequest, digest_of
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.text import TextCleaner
from captionsync.web.access import owner_of
from captionsync.web.keys import CLIENTS, HUB
from captionsync.web.problems import problem
from captionsync.web.stream import last_event_id_of
from captionsync.wire.sse import EventId


async def session_for(request: web.Request, spec: SessionSpec, *, for_request: ForRequest = "") -> tuple[Session, bool]:
    """Return the session that a request asks for, and whether it is new. Raises as ``SessionHub.create``."""
    hub, client, owner = request.app[HUB], request.app[CLIENTS].key(request), owner_of(request)
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return await hub.create(spec, client=client, owner=owner, for_request=for_request), True
    return await hub.create_once(spec, key, client=client, owner=owner, for_request=for_request)


async def session_to_resume(request: web.Request, spec: SessionSpec) -> Session | web.Response | None:
    """Return the session whose stream a request continues, or why it cannot; None if it begins a stream.

    The ids of events are not secret enough to open a session to whoever sends one: the body must be the same as well.

    Raises:
        SessionNotFoundError: there is no such session.
    """
    last_event_id = last_event_id_of(request)
    if not last_event_id:
        return None
    place = EventId.parse(last_event_id)
    owner = owner_of(request)
    with_epoch = [] if place is None else await request.app[HUB].with_epoch(place.epoch)
    found = [session for session in with_epoch if session.owner == owner]
    for session in found:
        if _is_made_from(session, spec):
            return session
    own = [session for session in found if session.client == request.app[CLIENTS].key(request)]
    if not own:
        raise SessionNotFoundError(
            "The session of this Last-Event-ID is no longer here. Leave Last-Event-ID out to speak the text again.",
            session_id="",
        )
    path = f"/v1/sessions/{own[0].id}"
    refusal = problem(
        409,
        "other_session",
        f"This Last-Event-ID belongs to {path}, which was made from another body. Continue at {path}/events, or leave "
        "Last-Event-ID out to speak this text.",
    )
    refusal.headers["Location"] = path
    return refusal


def _is_made_from(session: Session, spec: SessionSpec) -> bool:
    if session.about.body == digest_of(spec):
        return True
    cleaner = TextCleaner()
    text = cleaner.feed(spec.text or "") + cleaner.finish()
    return replace(session.spec, text=spec.text) == spec and session.input.source(0, len(text)) == text
