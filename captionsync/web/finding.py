"""The sessions that a request may see: those of its owner. All others are unknown to it."""

from __future__ import annotations

from aiohttp import web

from captionsync.errors import SessionNotFoundError
from captionsync.sessions.recovery import unknown
from captionsync.sessions.session import Session
from captionsync.web.access import owner_of
from captionsync.web.keys import HUB
from captionsync.web.rules import session_id_of
from captionsync.web.stream import last_event_id_of
from captionsync.wire import sse


async def session_of(request: web.Request) -> Session:
    """Return the session that a request's path names. Raises SessionNotFoundError."""
    hub, session_id, owner = request.app[HUB], session_id_of(request), owner_of(request)
    if hub.owner_of(session_id) not in (None, owner):
        raise unknown(session_id)  # before it is read: an error of the reading would tell that it is there
    found = await hub.find(session_id)
    if found.owner != owner:
        raise unknown(session_id)
    return found


async def id_of_own(request: web.Request) -> str:
    """Return the id in a request's path if it is a session of the caller, even one that cannot be read.

    Raises SessionNotFoundError.
    """
    session_id = session_id_of(request)
    if request.app[HUB].owner_of(session_id) == owner_of(request):
        return session_id
    return (await session_of(request)).id


async def goes_on(request: web.Request) -> bool:
    """Return whether a request continues a stream after an event of its session; of a session that is gone, any."""
    found = sse.EventId.parse(last_event_id_of(request))
    if found is None:
        return False
    try:
        log = (await request.app[HUB].find(session_id_of(request))).publisher.log
    except SessionNotFoundError:
        return True
    return found.seq > 0 and log.lives.knows(found, len(log))
