"""Decides which other origins may use the API from a browser.

A page of another origin may read responses only if its origin is listed, and may not write at all otherwise: a request
that changes something and has a foreign ``Origin`` is rejected, whatever its content type.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import ConfigError, InputError

_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_ALLOWED_HEADERS = (
    "Authorization, Content-Type, Idempotency-Key, If-None-Match, If-Range, Last-Event-ID, Range, xi-api-key"
)
_EXPOSED_HEADERS = (
    "Location, Content-Range, Accept-Ranges, ETag, Retry-After, Captionsync-Listen-Token, request-id, character-cost"
)


class CrossOrigin:
    """The list of origins, exact matches only.

    Args:
        origins: comma-separated, such as ``https://app.example``; ``*`` for any. Raises ConfigError.
    """

    def __init__(self, origins: str) -> None:
        names = [origin.strip() for origin in origins.split(",") if origin.strip()]
        for origin in names:
            if origin != "*" and origin_of(origin) != origin:
                raise ConfigError(f"cors_origins: {origin!r} is not an origin such as https://app.example.")
        self._any = "*" in names
        self._origins = frozenset(names)

    @property
    def allows_any(self) -> bool:
        """Whether every origin is listed."""
        return self._any

    def allows(self, origin: str) -> bool:
        """Return whether ``origin`` is listed."""
        return origin != "null" and (self._any or origin in self._origins)

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer preflight requests and reject foreign writes."""
        origin = request.headers.get("Origin")
        if origin is None or is_same_origin(request, origin):
            return await handler(request)
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            return web.Response(status=204 if self.allows(origin) else 403)
        writes = request.method not in _READS or request.headers.get("Upgrade", "").lower() == "websocket"
        if writes and not self.allows(origin):
            raise InputError(
                "Pages of this origin may not use this server; add it to the setting cors_origins.",
                code="forbidden_origin",
            )
        return await handler(request)

    def add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        """Let listed origins read the response."""
        origin = request.headers.get("Origin")
        if origin is None or is_same_origin(request, origin) or not self.allows(origin):
            return
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = _EXPOSED_HEADERS
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE, OPTIONS"
            response.headers["Access-Control-Allow-Headers"] = _ALLOWED_HEADERS
            response.headers["Access-Control-Max-Age"] = "600"


def origin_of(address: str) -> str:
    """Return the origin of a URL, such as ``https://app.example``; empty if it is malformed."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def is_same_origin(request: web.Request, origin: str) -> bool:
    """Return whether the page of an ``Origin`` header is this server's own."""
    return origin_of(origin).partition("://")[2] == request.host
