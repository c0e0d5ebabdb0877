"""What a request shows to be let in: keys, listen tokens, tickets. Nothing here checks them.

Keys come in a header, as the SDKs of ElevenLabs send them, too. WebSockets of browsers cannot have headers, so those
may have a key in the query or in their first message. A cookie permits only to read.

Source: RFC 6750, section 2; ElevenLabs API reference, "Authentication" and the WebSocket ``stream-input``.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiohttp import web

COOKIE = "captionsync_listen"
QUERY_NAMES = frozenset({"xi_api_key", "xi-api-key", "authorization"})
"""Query parameters with a key, of WebSockets alone."""
MAX_CHARS = 512
"""Longest credential that is looked at."""


def upgrades(request: web.Request) -> bool:
    """Return whether a request asks for a WebSocket."""
    return request.headers.get("Upgrade", "").lower() == "websocket"


def shown_by(request: web.Request) -> Iterator[str]:
    """Yield the credentials in the headers, and of a WebSocket in the query."""
    for header in request.headers.getall("Authorization", []):
        yield from _bearer(header)
    for header in request.headers.getall("xi-api-key", []):
        yield from _plain(header)
    if upgrades(request):
        for name in ("xi_api_key", "xi-api-key"):
            for value in request.query.getall(name, []):
                yield from _plain(value)
        for value in request.query.getall("authorization", []):
            yield from _bearer(value) if " " in value.strip() else _plain(value)


def cookie_of(request: web.Request) -> Iterator[str]:
    """Yield the listen token in the cookie."""
    if request.method in ("GET", "HEAD"):
        yield from _plain(request.cookies.get(COOKIE, ""))


def ticket_of(request: web.Request) -> Iterator[str]:
    """Yield the ticket in the query."""
    if request.method == "GET":
        yield from _plain(request.query.get("ticket", ""))


def cookie_header(session_id: str, token: str, *, lasts_s: int, secure: bool) -> str:
    """Return the ``Set-Cookie`` header that lets pages of this origin read one session.

    Args:
        session_id: of url-safe characters.
        token: its listen token.
        lasts_s: seconds until the token expires.
        secure: the request came by https.
    """
    parts = [f"{COOKIE}={token}", f"Path=/v1/sessions/{session_id}", f"Max-Age={max(0, lasts_s)}"]
    return "; ".join([*parts, "HttpOnly", "SameSite=Strict", *(["Secure"] if secure else [])])


def _bearer(header: str) -> Iterator[str]:
    scheme, _, value = header.strip().partition(" ")
    if scheme.lower() == "bearer":
        yield from _plain(value)


def _plain(value: str) -> Iterator[str]:
    value = value.strip()
    if 0 < len(value) <= MAX_CHARS:
        yield value
