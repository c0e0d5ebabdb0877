"""Output to a listener: a tuned socket, and writes that use little memory.

The kernel's send buffer bridges short network interruptions. Beyond it, at most 32 KiB wait in user space: longer data
is made and written in pieces, as the connection accepts them.

The kernel drops a client that reads nothing. The client's kernel still answers probes of the closed window, so only the
time for which the window stays closed reveals that. A window reopens when the client has read a fair part of its
receive buffer, a sixteenth of it or one segment."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from aiohttp import web
from aiohttp.abc import AbstractStreamWriter

Buffer: TypeAlias = bytes | memoryview

PIECE_BYTES = 16 * 1024
"""Bytes written at once."""
BUFFER_BYTES = 32 * 1024
"""Unsent bytes in user space up to which a listener is written to without waiting."""
SEND_BUFFER_BYTES = 256 * 1024
"""Kernel send buffer of a listener's socket."""
DEAD_PEER_MS = 20_000
"""Milliseconds without progress after which the kernel drops the connection."""

DEAD_READER_MS = 120_000
"""The same for a whole file: a player that reads while it plays may pause for a while."""


def tune(request: web.Request, *, dead_peer_ms: int = DEAD_PEER_MS) -> None:
    """Tune a request's socket for a listener."""
    transport = request.transport
    if transport is None:
        return
    transport.set_write_buffer_limits(high=0)  # a waiting writer resumes when the buffer is empty
    sock = transport.get_extra_info("socket")
    if sock is None or sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, dead_peer_ms)


async def begin(request: web.Request, response: web.StreamResponse) -> AbstractStreamWriter:
    """Send a response's head. Raises ConnectionError if the client has disconnected."""
    writer = await response.prepare(request)
    if writer is None:
        raise ConnectionResetError("the client is gone")
    return writer


async def write_pieces(response: web.StreamResponse, writer: AbstractStreamWriter, data: Buffer) -> None:
    """Write ``data`` as the client accepts it, without copying it first. Raises ConnectionError."""
    for piece in pieces(data):
        await writer.drain()
        await response.write(piece)


async def send_bytes(
    request: web.Request, data: Buffer, headers: Mapping[str, str], *, status: int = 200
) -> web.StreamResponse:
    """Send an existing body; a slow client does not hold a copy of it."""
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
