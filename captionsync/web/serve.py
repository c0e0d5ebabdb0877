"""Listening: the socket, the greeting and the end."""

from __future__ import annotations

import errno
import gc
import sys

from aiohttp import web

from captionsync.config import Settings
from captionsync.errors import ConfigError
from captionsync.web.app import create_app
from captionsync.web.stopping import LEAST_S, StopSignals, stop_serving


async def run_server(settings: Settings) -> int:
    """Serve until a signal asks to stop. Raises ConfigError when the address cannot be had."""
    runner = web.AppRunner(create_app(settings), handler_cancellation=True, access_log=None, shutdown_timeout=LEAST_S)
    await runner.setup()
    gc.collect()
    # What the program itself consists of stays: looking at it again is a third of the collector's pauses.
    gc.freeze()
    try:
        site = web.TCPSite(runner, settings.host, settings.port, backlog=1024)
        try:
            await site.start()
        except OSError as error:
            raise ConfigError(_address_problem(settings, error)) from error
        signals = StopSignals()
        port = runner.addresses[0][1]
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        print(f"captionsync serves http://{host}:{port}/ with {settings.provider}. Ctrl-C stops it.", file=sys.stderr)
        sys.stderr.flush()
        await signals.wait()
        await stop_serving(runner)
    finally:
        await runner.cleanup()
    return 0


def _address_problem(settings: Settings, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {settings.port} is taken by another program. Choose another one with --port."
    return f"Cannot listen on {settings.host}:{settings.port}: {error.strerror}."
