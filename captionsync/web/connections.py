"""Limits on connections: their number, their idle time, and responses to malformed requests.

aiohttp waits forever for the rest of a request's head. Here each connection has a deadline for its next head. A
connection beyond the limits gets a response that says so; before that, a connection that is idle between requests is
closed to make room.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from aiohttp import StreamReader, web
from aiohttp.typedefs import Handler

from captionsync.web.clients import Clients, client_key
from captionsync.web.problems import problem

KEEP_ALIVE_S = 75.0
"""Seconds that a connection may be idle between requests; longer than the 60 s of common proxies."""
SOCKET_READ_BYTES = 2_048
"""Bytes read from a WebSocket at once. aiohttp parses all messages in them in one step, and the smallest message has
six bytes."""
LINGER_S = 2.0
"""Seconds during which the rest of a rejected body is read and dropped, so that the client can read the response."""

_QUOTATION = re.compile(r"[:'\"\n]")

log = logging.getLogger(__name__)


class ConnectionGuard:
    """Counts the connections of a server.

    Args:
        limit: number of simultaneous connections.
        limit_per_address: of these, connections of one client address; trusted proxies may have more.
        head_timeout_s: seconds within which a request's head must arrive.
        clients: knows the trusted proxies.
    """

    def __init__(self, *, limit: int, limit_per_address: int, head_timeout_s: float, clients: Clients) -> None:
        self.head_timeout_s = head_timeout_s
        self._limit, self._limit_per_address = limit, limit_per_address
        self._clients = clients
        self._open: dict[Connection, str] = {}
        self._by_address: Counter[str] = Counter()
        self._idle: dict[Connection, None] = {}

    def __len__(self) -> int:
        return len(self._open)

    def admit(self, connection: Connection, peer: str) -> bool:
        """Count a new connection; return false if there is no room for it."""
        key = client_key(peer)
        crowded = self._by_address[key] >= self._limit_per_address and not self._clients.trusts(peer)
        if not crowded and len(self._open) >= self._limit and self._idle:
            self._evict(next(iter(self._idle)))
        if crowded or len(self._open) >= self._limit:
            limit = self._limit_per_address if crowded else self._limit
            log.warning(
                "refused a connection from %s: %d are open, see max_connections, ..._per_address and ulimit -n",
                peer,
                limit,
            )
            return False
        self._open[connection] = key
        self._by_address[key] += 1
        return True

    def idles(self, connection: Connection, idle: bool) -> None:
        """Record whether a connection waits for its next request."""
        if idle and connection in self._open:
            self._idle[connection] = None
        else:
            self._idle.pop(connection, None)

    def forget(self, connection: Connection) -> None:
        """Record that a connection is closed."""
        self._idle.pop(connection, None)
        key = self._open.pop(connection, None)
        if key is not None:
            self._by_address[key] -= 1
            if not self._by_address[key]:
                del self._by_address[key]

    def _evict(self, connection: Connection) -> None:
        self.forget(connection)
        if connection.transport is not None:
            connection.transport.abort()


class Connection(web.RequestHandler):
    """One connection of a client.

    Args:
        manager: aiohttp's server.
        guard: counts the connection.
        loop: the server's event loop.
    """

    __slots__ = ("_body", "_busy", "_cut_short", "_guard", "_head_began", "_head_due", "_refused")

    def __init__(self, manager: web.Server, *, guard: ConnectionGuard, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(
            manager,
            loop=loop,
            access_log=None,  # type: ignore[arg-type]  # aiohttp accepts None for no log
            auto_decompress=False,
            keepalive_timeout=KEEP_ALIVE_S,
            lingering_time=LINGER_S,
        )
        self._guard = guard
        self._busy = self._refused = self._head_began = self._cut_short = False
        self._body: StreamReader | None = None
        self._head_due: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Start to wait for a request, or report that there is no room."""
        peer = transport.get_extra_info("peername")
        if not self._guard.admit(self, str(peer[0]) if isinstance(peer, tuple) else ""):
            self._refused = True
            self._say(transport, 503, "too_many_connections", "This server has too many connections. Try again soon.")
            return
        super().connection_made(transport)
        self._expect_head()

    def data_received(self, data: bytes) -> None:
        """Take the client's data."""
        if self._refused:
            return
        if data:  # aiohttp calls this with empty data to resume parsing
            self._cut_short = not data.endswith((b"\n\r\n", b"\n\n"))
            if not self._busy and (self._body is None or self._body.is_eof()):
                self._head_begins()  # otherwise it is the rest of a rejected body
        super().data_received(data)

    def set_parser(self, parser: Any, data_received_cb: Callable[[], None] | None = None) -> None:
        """Become a WebSocket."""
        if self.transport is not None:
            vars(self.transport)["max_size"] = SOCKET_READ_BYTES  # asyncio's name for the size of its reads
        super().set_parser(parser, data_received_cb)

    def connection_lost(self, exc: BaseException | None) -> None:
        """Stop counting the connection."""
        self._guard.forget(self)
        self._stop_waiting()
        super().connection_lost(exc)

    def request_begins(self, request: web.Request) -> None:
        """Record that the head of a request is complete."""
        self._busy, self._head_began = True, False
        self._body = request.content if request.body_exists else None
        self._stop_waiting()
        self._guard.idles(self, False)

    def request_ends(self) -> None:
        """Record that the request was answered."""
        self._busy = False
        if self._cut_short and self._body is None:
            self._head_begins()
        else:
            self._guard.idles(self, True)

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Respond to a malformed request, and log it in one line."""
        self._stop_waiting()
        if status >= 500:
            return super().handle_error(request, status, exc, message)
        # What follows in the message quotes the request, which may hold a key.
        reason = " ".join(_QUOTATION.split(message or "")[0].split())[:120] or "bad request"
        log.info("malformed request from %s: %s", request.remote, type(exc).__name__)
        if request.writer.output_size > 0:
            raise ConnectionError("the response has already begun")
        answer = problem(status, "bad_request", f"The request could not be read as HTTP: {reason}")
        answer.headers.update(HEADERS)
        answer.force_close()
        return answer

    def _head_begins(self) -> None:
        self._head_began = True
        if self._head_due is None:
            self._guard.idles(self, False)
            self._expect_head()

    def _expect_head(self) -> None:
        self._head_due = self._loop.call_later(self._guard.head_timeout_s, self._too_slow)

    def _stop_waiting(self) -> None:
        if self._head_due is not None:
            self._head_due.cancel()
            self._head_due = None

    def _too_slow(self) -> None:
        self._head_due = None
        if self.transport is None or self._busy:
            return
        if self._head_began:
            message = f"The head of the request did not arrive within {self._guard.head_timeout_s:g} s."
            self._say(self.transport, 408, "head_timeout", message)
        self.force_close()

    def _say(self, transport: asyncio.BaseTransport, status: int, code: str, message: str) -> None:
        """Write a response directly to the transport, and close."""
        assert isinstance(transport, asyncio.Transport)
        body = json.dumps({"error": {"code": code, "message": message, "retryable": True}}).encode()
        reason = {408: "Request Timeout", 503: "Service Unavailable"}[status]
        head = (
            f"HTTP/1.1 {status} {reason}\r\nContent-Type: application/json\r\nRetry-After: 2\r\n"
            + "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())
            + f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        transport.write(head.encode() + body)
        transport.close()


SERVER = "captionsync"
"""The ``Server`` header, without versions, which would only help attackers look up known vulnerabilities."""
HEADERS = {
    "Server": SERVER,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Vary": "Origin",
}
"""Headers of responses that the application does not handle."""


@web.middleware
async def watch_connection(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Report to the connection when a request begins and ends."""
    connection: Any = request.protocol
    if not isinstance(connection, Connection):
        return await handler(request)
    connection.request_begins(request)
    try:
        return await handler(request)
    finally:
        connection.request_ends()
