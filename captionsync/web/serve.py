"""Runs the server: listening, the greeting and the shutdown."""

from __future__ import annotations

import asyncio
import functools
import gc
import sys
from collections.abc import Callable

from aiohttp import web

from captionsync.config import Settings
from captionsync.web.app import create_app
from captionsync.web.clients import Clients
from captionsync.web.connections import Connection, ConnectionGuard
from captionsync.web.listening import connection_limits, listen, quiet_exception_handler, raise_descriptor_limit
from captionsync.web.stopping import LEAST_S, StopSignals, stop_serving

SWITCH_S = 0.0005
"""Seconds after which a computing thread yields to the event loop."""


async def run_server(settings: Settings) -> int:
    """Serve until a signal asks to stop. Raises ConfigError if the address is not available."""
    runner = web.AppRunner(create_app(settings), handler_cancellation=True, shutdown_timeout=LEAST_S)
    await runner.setup()
    asyncio.get_running_loop().set_exception_handler(quiet_exception_handler())
    # Each write of the event loop releases the interpreter lock, and a computing thread then keeps it for this long.
    sys.setswitchinterval(SWITCH_S)
    gc.collect()
    # The program's own objects are permanent: rescanning them is a third of the collector's pauses.
    gc.freeze()
    try:
        servers = await listen(_connections(runner, settings), settings.host, settings.port)
        signals = StopSignals()
        port = servers[0].sockets[0].getsockname()[1]
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        print(
            f"captionsync is serving http://{host}:{port}/ with {settings.provider}. Press Ctrl-C to stop.",
            file=sys.stderr,
        )
        sys.stderr.flush()
        await signals.wait()
        await stop_serving(runner, servers)
    finally:
        await runner.cleanup()
    return 0


def _connections(runner: web.AppRunner, settings: Settings) -> Callable[[], Connection]:
    """Return the factory for the protocol of a new connection."""
    raise_descriptor_limit()
    limit, limit_per_address = connection_limits(settings)
    guard = ConnectionGuard(
        limit=limit,
        limit_per_address=limit_per_address,
        head_timeout_s=settings.head_timeout_s,
        clients=Clients(settings.trusted_proxies),
    )
    manager = runner.server
    assert manager is not None
    return functools.partial(Connection, manager, guard=guard, loop=asyncio.get_running_loop())
