"""Decides who may use a route: the middleware between the doors and the handlers.

A server requires keys as soon as there is one. Whoever shows a key acts as its *owner*, and sees only the sessions that
were made with it. Whoever shows what permits to read one session may only do that. Without keys, whoever reaches the
server is the owner of everything, whose name is empty.

A refusal tells nothing: a request without rights gets the same answer whether or not there is such a session. Open
requests are cut when the right to them ends.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from math import inf

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.access.keys import KeyTable
from captionsync.access.tokens import TICKET_PREFIX, TOKEN_PREFIX, Permission, is_valid
from captionsync.errors import AccessError, CaptionSyncError, InputError
from captionsync.web.clients import Clients, was_forwarded
from captionsync.web.credentials import cookie_of, shown_by, ticket_of, upgrades
from captionsync.web.keyring import KeyRing
from captionsync.web.limits import RateLimit
from captionsync.web.rules import TICKET_PATHS, Rule, path_of, rule_of, session_id_of

CHECK_S = 1.0
"""Seconds between two checks whether the rights of open requests have ended."""

WRONG = "The key or token is missing, wrong or expired. Send a key as Authorization: Bearer, or as xi-api-key."
NEEDS_KEY = "A listen token only reads its session; this needs a key."

BEHIND_PROXY = (
    "A proxy forwards requests to this server, and there is no key: whoever reaches the proxy can speak, read and stop "
    "sessions. Add a key (captionsync keys add NAME), or add --open if this is intended."
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Principal:
    """Who sent a request."""

    owner: str = ""
    """The name of a key; empty on a server without keys."""
    key_id: str = ""
    session_id: str = ""
    """The only session that may be read; empty for the holder of a key."""
    until_s: float = inf
    """Unix time at which the right ends."""
    token: str = field(default="", repr=False)
    """The listen token that was shown."""


PRINCIPAL = web.RequestKey("principal", Principal)
REFUSAL = web.RequestKey("refusal", AccessError)
"""Of a WebSocket that showed a wrong key: its handler says so after the upgrade."""

GoesOn = Callable[[web.Request], Awaitable[bool]]
Refuse = Callable[[web.Request, CaptionSyncError], web.Response | None]


class Access:
    """Lets requests in.

    Args:
        ring: keys and secret.
        may_be_open: no key is required while there is none.
        meant_open: this is so on purpose, and no reason for a warning.
        proxies: the settings name proxies.
        clients: tells which clients are on this machine.
        lasts_s: seconds for which a listen token is valid, and a ticket continues a stream.
        per_s: requests per second with one key.
        goes_on: whether a request continues a stream after an event that its session has.
        refuse: returns the answer of a route that reports errors in another form than this API.
        clock: Unix time in seconds.
    """

    def __init__(
        self,
        ring: KeyRing,
        *,
        may_be_open: bool,
        meant_open: bool = False,
        proxies: bool = False,
        clients: Clients,
        lasts_s: int,
        per_s: float,
        goes_on: GoesOn,
        refuse: Refuse,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.lasts_s = lasts_s
        self.clock = clock
        self._ring, self._may_be_open, self._clients = ring, may_be_open, clients
        self._limit = RateLimit(per_s, whose="with your key")
        self._goes_on, self._refuse = goes_on, refuse
        self._open: dict[int, web.Request] = {}
        self._warns = not meant_open
        if proxies and self._is_open(ring.table()):
            self._warn()

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request in, or refuse it. Raises AccessError, InputError, LimitError."""
        if request.match_info.http_exception is not None:
            return await handler(request)
        try:
            await self._admit(request)
        except CaptionSyncError as error:
            if (answer := self._refuse(request, error)) is None:
                raise
            return answer
        self._open[id(request)] = request
        try:
            return await handler(request)
        finally:
            del self._open[id(request)]

    async def _admit(self, request: web.Request) -> None:
        rule = rule_of(request.method, path_of(request))
        if rule is Rule.OPEN:
            return
        table = self._ring.table()
        if self._is_open(table):
            if self._warns and was_forwarded(request):
                self._warn()
            if rule is Rule.LOCAL and not self._clients.is_local(request):
                raise InputError("Only clients on the server's own machine may ask this.", code="local_only")
            request[PRINCIPAL] = Principal()
            return
        shown = list(shown_by(request))
        found = next((found for text in shown if (found := self._holder(text, table)) is not None), None)
        if found is None and rule is Rule.SOCKET and upgrades(request):
            if shown:
                request[REFUSAL] = AccessError(WRONG)
            return
        if found is None:
            found = await self._listener(request, rule, shown, table)
        await self._take(request, found)

    async def prove(self, request: web.Request, key: str) -> Principal:
        """Let a WebSocket in whose key came with a message. Raises AccessError, LimitError."""
        table = self._ring.table()
        found = Principal() if self._is_open(table) else self._holder(key, table)
        if found is None:
            raise AccessError(WRONG)
        await self._take(request, found)
        return found

    async def _take(self, request: web.Request, found: Principal) -> None:
        if found.owner and not found.session_id:
            await self._limit.take(found.owner, request)
        request[PRINCIPAL] = found

    def _is_open(self, table: KeyTable) -> bool:
        return not table and self._may_be_open

    def _warn(self) -> None:
        """Say once that strangers may use the server."""
        if self._warns:
            log.warning(BEHIND_PROXY)
        self._warns = False

    def _holder(self, text: str, table: KeyTable) -> Principal | None:
        """Return the holder of a key."""
        key = table.find(text)
        return None if key is None else Principal(key.name, key.id)

    async def _listener(self, request: web.Request, rule: Rule, shown: list[str], table: KeyTable) -> Principal:
        """Return who shows a right to read the session of the path. Raises AccessError."""
        session_id, now_s = session_id_of(request), self.clock()
        if not session_id:
            raise AccessError(WRONG)
        for text, permission in self._permissions(request, rule, shown, session_id):
            name, is_ticket = table.name_of(permission.key_id), permission.audience == "ticket"
            goes_on = is_ticket and await self._goes_on(request)
            if not name or not is_valid(permission, now_s, goes_on=goes_on, lasts_s=self.lasts_s):
                continue
            if rule is not Rule.LISTEN:
                raise AccessError(NEEDS_KEY, code="forbidden")
            if is_ticket:
                return Principal(name, permission.key_id, session_id)
            return Principal(name, permission.key_id, session_id, permission.until_s, text)
        raise AccessError(WRONG)

    def _permissions(
        self, request: web.Request, rule: Rule, shown: list[str], session_id: str
    ) -> Iterator[tuple[str, Permission]]:
        """Yield what is genuine of the listen tokens and tickets that a request shows."""
        texts = [text for text in shown if text.startswith(TOKEN_PREFIX)]
        if rule is Rule.LISTEN:
            texts += [text for text in cookie_of(request) if text.startswith(TOKEN_PREFIX)]
            if path_of(request) in TICKET_PATHS:
                texts += [text for text in ticket_of(request) if text.startswith(TICKET_PREFIX)]
        for text in texts:
            permission = self._ring.signer.read(text, session_id)
            if permission is not None:
                yield text, permission

    # issuing

    def listen_token(self, session_id: str, principal: Principal) -> tuple[str, int]:
        """Return a listen token and the seconds for which it is valid; the one that was shown, if any was.

        It is empty on a server without keys.
        """
        now_s = int(self.clock())
        if not principal.key_id:
            return "", 0
        if principal.token:
            return principal.token, int(principal.until_s) - now_s
        token = self._ring.signer.token(session_id, principal.key_id, until_s=now_s + self.lasts_s)
        return token, self.lasts_s

    def ticket(self, session_id: str, principal: Principal) -> str:
        """Return a ticket."""
        return self._ring.signer.ticket(session_id, principal.key_id, now_s=self.clock())

    # the end of rights

    async def watching(self, app: web.Application) -> AsyncIterator[None]:
        """Cut open requests whose right has ended, for as long as the application runs."""
        task = asyncio.create_task(self._watch(), name="rights of open requests")
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(CHECK_S)
            self.cut()

    def cut(self) -> None:
        """Cut the open requests whose right has ended."""
        table, now_s = self._ring.table(), self.clock()
        for request in list(self._open.values()):
            principal = request.get(PRINCIPAL)
            if principal is None or self._still(principal, table, now_s):
                continue
            if request.transport is not None:
                request.transport.abort()

    def _still(self, principal: Principal, table: KeyTable, now_s: float) -> bool:
        if not principal.owner:
            return self._is_open(table)
        return table.name_of(principal.key_id) == principal.owner and now_s <= principal.until_s


ACCESS = web.AppKey("access", Access)


def principal_of(request: web.Request) -> Principal:
    """Return who sent a request that was let in. Raises AccessError if its key is still to come."""
    found: Principal | None = request.get(PRINCIPAL)
    if found is None:
        raise AccessError(WRONG)
    return found


def owner_of(request: web.Request) -> str:
    """Return the owner of the sessions that a request makes and sees. Raises as :func:`principal_of`."""
    return principal_of(request).owner
