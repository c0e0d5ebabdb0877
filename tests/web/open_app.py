"""An application of some routes on a server that requires no keys."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web
from aiohttp.typedefs import Middleware

from captionsync.data_dir import IN_MEMORY, DataDir
from captionsync.web.access import ACCESS, Access
from captionsync.web.clients import Clients
from captionsync.web.elevenlabs.problems import refusal
from captionsync.web.finding import goes_on
from captionsync.web.heartbeats import HEARTBEAT_S, Heartbeats
from captionsync.web.keyring import KeyRing
from captionsync.web.keys import CLIENTS, HEARTBEATS


def open_app(middlewares: Iterable[Middleware] = (), *, heartbeat_s: float = HEARTBEAT_S) -> web.Application:
    """Return an application that lets every request in."""
    clients = Clients()
    access = Access(
        KeyRing(DataDir(IN_MEMORY)),
        may_be_open=True,
        clients=clients,
        lasts_s=60,
        per_s=1_000,
        goes_on=goes_on,
        refuse=refusal,
    )
    app = web.Application(middlewares=[*middlewares, access.middleware])
    app[ACCESS], app[CLIENTS], app[HEARTBEATS] = access, clients, Heartbeats(heartbeat_s)
    return app
