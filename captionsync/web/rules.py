"""Which route takes which credential. Every route that is not listed takes a key alone."""

from __future__ import annotations

from enum import Enum, auto

from aiohttp import web


class Rule(Enum):
    """What a route takes on a server that requires keys."""

    OPEN = auto()
    """Anything: it tells nothing of any session."""
    KEY = auto()
    """A key."""
    LISTEN = auto()
    """A key, or what permits to read the one session of the path: a listen token, its cookie, or a ticket."""
    SOCKET = auto()
    """A key, which may also come with the first message of the WebSocket; its handler asks for it."""
    LOCAL = auto()
    """A key; without keys, a client on the server's own machine."""


OPEN_PATHS = frozenset(
    {
        "/",
        "/sessions/{id}",
        "/overlay",
        "/overlay/{id}",
        "/avatar",
        "/docs",
        "/favicon.ico",
        "/static/{path}",
        "/openapi.json",
        "/healthz",
        "/readyz",
    }
)
"""Pages are the same for every session, also for one that does not exist: they ask the API for all that they show."""

LISTEN_PATHS = frozenset(
    {
        "/v1/sessions/{id}",
        "/v1/sessions/{id}/events",
        "/v1/sessions/{id}/audio",
        "/v1/sessions/{id}/characters",
        "/v1/sessions/{id}/captions.{extension}",
        "/v1/sessions/{id}/visemes.{extension}",
        "/v1/history/{history_item_id}",
        "/v1/history/{history_item_id}/audio",
    }
)
TICKET_PATHS = frozenset({"/v1/sessions/{id}/events", "/v1/sessions/{id}/audio"})
ISSUING_PATHS = frozenset({"/v1/sessions/{id}/ticket"})
"""A listen token may be exchanged for a ticket and a cookie; that changes nothing of the session."""
SOCKET_PATHS = frozenset(
    {
        "/v1/sessions/{id}/input",
        "/v1/text-to-speech/{voice_id}/stream-input",
        "/v1/text-to-speech/{voice_id}/multi-stream-input",
    }
)
LOCAL_PATHS = frozenset({"/metrics"})

READS = frozenset({"GET", "HEAD"})


def rule_of(method: str, path: str) -> Rule:
    """Return the rule of a route.

    Args:
        method: HTTP method.
        path: of the route, with the names of its parts in braces.
    """
    if method in READS:
        if path in OPEN_PATHS:
            return Rule.OPEN
        if path in LISTEN_PATHS:
            return Rule.LISTEN
        if path in SOCKET_PATHS:
            return Rule.SOCKET
        if path in LOCAL_PATHS:
            return Rule.LOCAL
    elif method == "POST" and path in ISSUING_PATHS:
        return Rule.LISTEN
    return Rule.KEY


def path_of(request: web.Request) -> str:
    """Return the path of a request's route; empty if there is no such route."""
    route = request.match_info.route
    return route.resource.canonical if route.resource is not None else ""


def session_id_of(request: web.Request) -> str:
    """Return the id of the session that a request's path names; empty if there is none."""
    parts = request.match_info
    return parts.get("id", "") or parts.get("history_item_id", "")
