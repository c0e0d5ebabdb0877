"""Hands out permissions to listen: listen tokens, the cookie for pages of this origin, and tickets."""

from __future__ import annotations

from aiohttp import web

from captionsync.access.tokens import TICKET_OPENS_S
from captionsync.errors import InputError
from captionsync.web.access import ACCESS, owner_of, principal_of
from captionsync.web.cors import is_same_origin
from captionsync.web.credentials import cookie_header
from captionsync.web.finding import session_of
from captionsync.web.keys import CLIENTS

routes = web.RouteTableDef()


def listening(request: web.Request, session_id: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what lets the caller's listeners listen, for the body of an answer, and the headers for its own page.

    Both are empty on a server without keys.
    """
    token, lasts_s = request.app[ACCESS].listen_token(session_id, principal_of(request))
    if not token:
        return {}, {}
    if not _is_own_page(request):
        return {"listen_token": token}, {}
    secure = request.app[CLIENTS].is_secure(request)
    return {"listen_token": token}, {"Set-Cookie": cookie_header(session_id, token, lasts_s=lasts_s, secure=secure)}


@routes.post("/v1/sessions/{id}/ticket")
async def issue_ticket(request: web.Request) -> web.Response:
    """Issue a ticket for a session's event stream and audio, to the holder of its key or of a listen token."""
    session = await session_of(request)
    ticket = request.app[ACCESS].ticket(session.id, principal_of(request))
    token, headers = listening(request, session.id)
    base = f"/v1/sessions/{session.id}"
    links = {name: f"{base}/{name}?ticket={ticket}" for name in ("events", "audio")}
    body = {"ticket": ticket, "opens_within_s": TICKET_OPENS_S, "links": links} | token
    return web.json_response(body, headers=headers)


def refuse_strangers(request: web.Request, what: str) -> None:
    """On a server without keys, let only clients on its own machine list ``what``. Raises InputError."""
    if not owner_of(request) and not request.app[CLIENTS].is_local(request):
        raise InputError(f"Only clients on the server's own machine may list {what}.", code="local_only")


def _is_own_page(request: web.Request) -> bool:
    """Return whether a page of this origin sends the request."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("Origin")
    return origin is not None and is_same_origin(request, origin)
