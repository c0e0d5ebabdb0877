"""Listening sockets, and the file descriptors available for connections."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from captionsync.config import Settings
from captionsync.errors import ConfigError

BACKLOG = 1_024
"""Connections that the kernel queues until they are accepted."""
ACCEPTS = 64
"""Connections accepted per iteration of the event loop."""
RESERVED_DESCRIPTORS = 40
"""Descriptors for everything except clients: engine processes, upstream connections, files."""
SAY_AGAIN_S = 60.0
"""Seconds before a lack of descriptors is logged again."""

log = logging.getLogger(__name__)


def bind(host: str, port: int) -> list[socket.socket]:
    """Return a socket for every address of ``host``. Raises ConfigError if an address is not available."""
    try:
        found = _addresses(host, port)
        return [_bound(family, address) for family, *_, address in dict.fromkeys(found)]
    except OSError as error:
        raise ConfigError(_address_problem(host, port, error)) from error


async def listen(
    factory: Callable[[], asyncio.Protocol], sockets: Sequence[socket.socket], accepts: int = ACCEPTS
) -> list[asyncio.Server]:
    """Listen on bound sockets.

    Args:
        factory: makes the protocol of a connection.
        sockets: as :func:`bind` returns them.
        accepts: connections accepted per iteration of the event loop.
    """
    loop = asyncio.get_running_loop()
    servers = []
    for sock in sockets:
        servers.append(await loop.create_server(factory, sock=sock, backlog=accepts))
        # asyncio uses one number for the kernel's backlog and for the connections accepted per iteration; these differ
        # here.
        sock.listen(BACKLOG)
    return servers


def check_host(host: str) -> None:
    """Raise ConfigError if ``host`` cannot be resolved."""
    try:
        _addresses(host, 0)
    except OSError as error:
        raise ConfigError(_address_problem(host, 0, error)) from error


def _addresses(host: str, port: int) -> list[Any]:
    try:
        return socket.getaddrinfo(host.strip("[]") or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except UnicodeError:
        raise OSError(errno.EINVAL, "it is not a valid host name") from None


def _bound(family: int, address: Any) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6 and hasattr(socket, "IPPROTO_IPV6"):
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.bind(address)
        sock.setblocking(False)
    except BaseException:
        sock.close()
        raise
    return sock


def _address_problem(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program. Choose another one with --port."
    return f"Cannot listen on {host[:60]}: {error.strerror}."


def connection_limits(settings: Settings) -> tuple[int, int]:
    """Return the limits on all connections and on those of one address, given the process's descriptors."""
    room = _descriptors() - RESERVED_DESCRIPTORS
    limit = max(8, min(settings.max_connections, room))
    return limit, max(4, min(settings.max_connections_per_address, limit * 3 // 4))


def raise_descriptor_limit() -> None:
    """Raise the descriptor limit as far as the system allows without privileges."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65_536 if hard == resource.RLIM_INFINITY else min(hard, 65_536)
    if soft < wanted:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (OSError, ValueError):
            log.debug("the limit on open files stays at %d", soft)


def _descriptors() -> int:
    if sys.platform == "win32":
        return 8_192
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 65_536 if soft == resource.RLIM_INFINITY else soft


def quiet_exception_handler(clock: Callable[[], float] = time.monotonic) -> Callable[[Any, Mapping[str, Any]], None]:
    """Return an event loop's exception handler that reports at most once a minute that descriptors are exhausted."""
    said_s = -SAY_AGAIN_S

    def handle(loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
        nonlocal said_s
        error = context.get("exception")
        if isinstance(error, OSError) and error.errno in (errno.EMFILE, errno.ENFILE):
            if clock() - said_s >= SAY_AGAIN_S:
                said_s = clock()
                log.error("out of file descriptors; new connections wait. Raise the limit (ulimit -n)")
        elif isinstance(error, ConnectionError):
            log.debug("a connection ended: %s", context.get("message"))
        else:
            loop.default_exception_handler(dict(context))

    return handle
