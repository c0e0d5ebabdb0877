"""Runs the server: listening, the greeting and the shutdown."""

from __future__ import annotations

import asyncio
import functools
import gc
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.web.app import create_app
from captionsync.web.clients import Clients
from captionsync.web.connections import Connection, ConnectionGuard
from captionsync.web.listening import (
    ACCEPTS,
    bind,
    connection_limits,
    listen,
    quiet_exception_handler,
    raise_descriptor_limit,
)
from captionsync.web.observing import METRICS, SIBLINGS
from captionsync.web.siblings import Siblings
from captionsync.web.stopping import LEAST_S, StopSignals, stop_serving

SWITCH_S = 0.0005
"""Seconds after which a computing thread yields to the event loop."""


@dataclass(frozen=True, slots=True)
class Share:
    """This process among those that serve the same sockets."""

    number: int
    count: int
    folder: Path
    """For their sockets; only their user may enter it."""
    lifeline: int
    """A pipe that ends when the process that started this one has died."""
    ready: Callable[[], None]
    """Called when this process serves."""


async def run_server(settings: Settings, pool: EspeakPool | None = None) -> int:
    """Serve until a signal asks to stop. Raises ConfigError if the address is not available.

    Args:
        settings: all of them.
        pool: the embedded engine's workers, if they are starting already.
    """
    sockets = bind(settings.host, settings.port)
    try:
        await serve(settings, sockets, pool=pool)
    finally:
        for sock in sockets:
            sock.close()
    return 0


async def serve(
    settings: Settings,
    sockets: Sequence[socket.socket],
    share: Share | None = None,
    pool: EspeakPool | None = None,
) -> None:
    """Serve bound sockets until a signal asks to stop. Raises ConfigError.

    Args:
        settings: of this process.
        sockets: of the server; they are closed afterwards.
        share: set if other processes serve the same sockets.
        pool: the embedded engine's workers, if they are starting already.
    """
    app = create_app(settings, pool)
    if share is not None:
        app[SIBLINGS] = siblings = Siblings(share.folder, share.number, share.count, app[METRICS].dump)
        app.cleanup_ctx.append(siblings.answering)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=LEAST_S)
    await runner.setup()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(quiet_exception_handler())
    # Each write of the event loop releases the interpreter lock, and a computing thread then keeps it for this long.
    sys.setswitchinterval(SWITCH_S)
    # The program's own objects are permanent: rescanning them is a third of the collector's pauses.
    gc.freeze()
    gc.enable()  # it was off during the start
    try:
        # With one at a time, a burst of connections is shared, because a busy process accepts fewer of them.
        servers = await listen(_connections(runner, settings), sockets, ACCEPTS if share is None else 1)
        if share is None:
            signals = StopSignals()
            print(greeting(settings, sockets), file=sys.stderr, flush=True)
        else:
            signals = StopSignals([signal.SIGTERM])
            loop.add_reader(share.lifeline, functools.partial(_orphaned, loop, share.lifeline, signals))
            share.ready()
        await signals.wait()
        await stop_serving(runner, servers)
    finally:
        await runner.cleanup()


def greeting(settings: Settings, sockets: Sequence[socket.socket]) -> str:
    """Return the line that says where the server is."""
    port = sockets[0].getsockname()[1]
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    several = f" in {settings.processes} processes" if settings.processes > 1 else ""
    return f"captionsync is serving http://{host}:{port}/ with {settings.provider}{several}. Press Ctrl-C to stop."


def _orphaned(loop: asyncio.AbstractEventLoop, lifeline: int, signals: StopSignals) -> None:
    loop.remove_reader(lifeline)
    signals.ask()


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
