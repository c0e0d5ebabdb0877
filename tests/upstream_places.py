"""The places of the test upstream's account: each open socket and each request takes one, as strict plans count."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Literal

from aiohttp import web
from aiohttp.typedefs import Handler


class Account:
    """Counts requests under way and refuses those above the limit with 429; change it between tests."""

    def __init__(self, seed: int, note: Callable[[], None]) -> None:
        self._note = note
        self.places = 0
        """How many there are; 0 for any number."""
        self.busy_rate = 0.0
        """Share of the requests that are refused although there is a place."""
        self.retry_after = ""
        """Sent with every refusal."""
        self.tells = False
        """Every response names the limit in its headers."""
        self.refuses: Literal["upgrade", "socket"] = "upgrade"
        """A socket is refused before it opens, or opens and closes with an error."""
        self.open = self.most_open = 0
        self.refused = 0
        self._random = random.Random(seed)

    @web.middleware
    async def limit(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Give a speech request a place or refuse it."""
        if request.path == "/v1/voices":
            return await handler(request)
        full = bool(self.places) and self.open >= self.places
        if full or self._random.random() < self.busy_rate:
            self.refused += 1
            return await self._refuse(request)
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        try:
            return await handler(request)
        finally:
            self.open -= 1
            self._note()

    async def tell(self, request: web.Request, response: web.StreamResponse) -> None:
        """Name the limit in the headers of a response."""
        if self.tells:
            response.headers["current-concurrent-requests"] = str(self.open)
            response.headers["maximum-concurrent-requests"] = str(self.places)

    async def _refuse(self, request: web.Request) -> web.StreamResponse:
        name, message = "too_many_concurrent_requests", "Too many concurrent requests."
        if self.refuses == "socket" and request.path.endswith("input"):
            socket = web.WebSocketResponse()
            await socket.prepare(request)
            await socket.send_str(json.dumps({"message": message, "error": name, "code": 1008}))
            await socket.close(code=1008, message=message.encode())
            return socket
        headers = {"Retry-After": self.retry_after} if self.retry_after else {}
        return web.json_response({"detail": {"status": name, "message": message}}, status=429, headers=headers)
