"""Headers that every answer carries: what browsers and caches may do with it.

Sessions are private, and whoever knows an id may read one: shared caches keep nothing, and pages of other sites cannot
embed what is here unless the settings name them.

Source: Fetch Standard, Cross-Origin-Resource-Policy; RFC 9111 section 5.2.2; OWASP Secure Headers.
"""

from __future__ import annotations

from aiohttp import web

from captionsync.web.connections import SERVER
from captionsync.web.cors import CrossOrigin, origin_of

PRIVATE = "private, no-store"


class CommonHeaders:
    """Adds them.

    Args:
        cross_origin: knows the origins that may read and embed.
    """

    def __init__(self, cross_origin: CrossOrigin) -> None:
        self._cross_origin = cross_origin

    async def add(self, request: web.Request, response: web.StreamResponse) -> None:
        """Add what the answer does not say itself."""
        headers = response.headers
        headers["Server"] = SERVER
        headers.setdefault("X-Content-Type-Options", "nosniff")
        headers.setdefault("Cache-Control", PRIVATE)
        headers.setdefault(
            "Cross-Origin-Resource-Policy", "cross-origin" if self._may_embed(request) else "same-origin"
        )
        headers.add("Vary", "Origin")
        self._cross_origin.add_headers(request, response)

    def _may_embed(self, request: web.Request) -> bool:
        """Return whether the page that asks is of a listed origin. ``<audio>`` and ``<track>`` send only a Referer."""
        if self._cross_origin.allows_any:
            return True
        origin = request.headers.get("Origin")
        if origin is None:
            origin = origin_of(request.headers.get("Referer", ""))
        return self._cross_origin.allows(origin)
