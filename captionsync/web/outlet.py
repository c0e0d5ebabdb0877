"""The way out to a listener: a socket that is tuned for it, and writes that hold little memory.

The kernel's send buffer bridges a network's hiccups. Behind it, in user space, at most 32 KiB wait: what is longer is
made and written piece by piece, as the connection takes it.

A client that takes nothing is given up by the kernel. Its own kernel still answers probes of the closed window, so that
only the time for which the window stays closed shows it. A window opens again when the client has read a fair part of
its receive buffer, a sixteenth of it or one segment.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from aiohttp import web
from aiohttp.abc import AbstractStreamWriter

Buffer: TypeAlias = bytes | memoryview

PIECE_BYTES = 16 * 1024
"""What is written at once."""
BUFFER_BYTES = 32 * 1024
"""Unsent bytes in user space up to which a listener that keeps up is written to without waiting."""
SEND_BUFFER_BYTES = 256 * 1024
"""Kernel send buffer of a listener's socket."""
DEAD_PEER_MS = 20_000
"""Milliseconds in which a client takes or acknowledges nothing, after which the kernel gives the connection up."""

DEAD_READER_MS = 120_000
"""The same for a whole file: a player that reads as it plays may take nothing for a while."""


def tune(request: web.Request, *, dead_peer_ms: int = DEAD_PEER_MS) -> None:
    """Make a request's socket one of a listener."""
    transport = request.transport
    if transport is None:
        return
    transport.set_write_buffer_limits(high=0)  # who waits for the drain writes when all is gone
    sock = transport.get_extra_info("socket")
    if sock is None or sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, dead_peer_ms)


async def begin(request: web.Request, response: web.StreamResponse) -> AbstractStreamWriter:
    """Send an answer's head. Raises ConnectionError when the client is gone."""
    writer = await response.prepare(request)
    if writer is None:
        raise ConnectionResetError("the client is gone")
    return writer


async def write_pieces(response: web.StreamResponse, writer: AbstractStreamWriter, data: Buffer) -> None:
    """Write ``data`` as the client takes it; none of it is copied before. Raises ConnectionError."""
    for piece in pieces(data):
        await writer.drain()
        await response.write(piece)


async def send_bytes(
    request: web.Request, data: Buffer, headers: Mapping[str, str], *, status: int = 200
) -> web.StreamResponse:
    """Answer with a body that is there; whoever reads it slowly does not hold a copy of it."""
    response = web.StreamResponse(status=status, headers=headers)
    response.content_length = len(data)
    tune(request, dead_peer_ms=DEAD_READER_MS)
    try:
        writer = await begin(request, response)
        if request.method != "HEAD":
            await write_pieces(response, writer, data)
        await response.write_eof()
    except ConnectionError:
        pass
    return response


def pieces(data: Buffer, size: int = PIECE_BYTES) -> Iterator[memoryview]:
    """Cut ``data`` into pieces of at most ``size`` bytes."""
    view = memoryview(data)
    for start in range(0, len(view), size):
        yield view[start : start + size]
