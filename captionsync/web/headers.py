"""Headers of every response: what browsers and caches may do with it.

Sessions are private, and anyone who knows an id may read one. So shared caches keep nothing, and pages of other sites
cannot embed responses unless the settings list them.

Source: Fetch Standard, Cross-Origin-Resource-Policy; RFC 9111 section 5.2.2; OWASP Secure Headers.
"""

from __future__ import annotations

from aiohttp import web

from captionsync.web.connections import SERVER
from captionsync.web.cors import CrossOrigin, origin_of

PRIVATE = "private, no-store"


class CommonHeaders:
    """Adds the common headers.

    Args:
        cross_origin: the origins that may read and embed.
    """

    def __init__(self, cross_origin: CrossOrigin) -> None:
        self._cross_origin = cross_origin

    async def add(self, request: web.Request, response: web.StreamResponse) -> None:
        """Add the headers that the response does not have yet."""
        headers = response.headers
        headers["Server"] = SERVER
        headers.setdefault("X-Content-Type-Options", "nosniff")
        headers.setdefault("Cache-Control", PRIVATE)
        headers.setdefault("Referrer-Policy", "no-referrer")  # an address may have a ticket
        headers.setdefault(
            "Cross-Origin-Resource-Policy", "cross-origin" if self._may_embed(request) else "same-origin"
        )
        headers.add("Vary", "Origin")
        self._cross_origin.add_headers(request, response)

    def _may_embed(self, request: web.Request) -> bool:
        """Return whether the requesting page has a listed origin. ``<audio>`` and ``<track>`` send only a Referer."""
        if self._cross_origin.allows_any:
            return True
        origin = request.headers.get("Origin")
        if origin is None:
            origin = origin_of(request.headers.get("Referer", ""))
        return self._cross_origin.allows(origin)
