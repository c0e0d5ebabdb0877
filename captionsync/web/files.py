"""Files as answers: a large one is sent as the client takes it, and never copied as a whole for each client."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from captionsync.web.outlet import begin, tune, write_pieces

SMALL_BYTES = 64 * 1024
"""A file up to here is left to the connection at once."""
DEAD_PEER_MS = 120_000
"""Milliseconds in which a client takes nothing, after which the kernel gives it up. Players pause their downloads."""


async def send_file(
    request: web.Request, data: bytes | memoryview, headers: Mapping[str, str], *, status: int = 200
) -> web.StreamResponse:
    """Answer with a file."""
    if len(data) <= SMALL_BYTES or request.method == "HEAD":
        return web.Response(status=status, body=bytes(data), headers=headers)
    response = web.StreamResponse(status=status, headers=headers)
    response.content_length = len(data)
    tune(request, dead_peer_ms=DEAD_PEER_MS)
    try:
        writer = await begin(request, response)
        await write_pieces(response, writer, data)
        await response.write_eof()
    except ConnectionError:
        pass
    return response
