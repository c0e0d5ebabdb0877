"""Limits on request bodies: size, time, nesting depth and encoding.

Compressed bodies are rejected and never decompressed: a megabyte can expand to a gigabyte, and no client needs them.
"""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import InputError
from captionsync.web.keys import HUB, SETTINGS
from captionsync.web.stopping import unless_stopping
from captionsync.wire import strict_json

LARGE_BYTES = 65_536
"""Larger bodies are decoded one at a time, each in its own iteration of the event loop."""

_LARGE = web.AppKey("large_bodies", asyncio.Lock)


@web.middleware
async def refuse_encodings(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Reject bodies with a content encoding. Raises InputError."""
    encodings = ",".join(request.headers.getall("Content-Encoding", []))
    for encoding in filter(None, map(str.strip, encodings.split(","))):
        if encoding.lower() != "identity":
            message = f"The content encoding {encoding[:40]!r} is not supported; send the body uncompressed."
            raise InputError(message, code="unsupported_encoding")
    return await handler(request)


async def read_body(request: web.Request, limit_kb: int | None = None) -> bytes:
    """Read a request's body. Raises InputError if it is too large or arrives too slowly.

    Args:
        request: the request.
        limit_kb: largest body; by default, the setting ``max_body_kb``.
    """
    settings = request.app[SETTINGS]
    limit_kb = limit_kb or settings.max_body_kb
    limit_bytes = limit_kb * 1024
    if (request.content_length or 0) > limit_bytes:
        raise _too_large(limit_kb)
    try:
        async with asyncio.timeout(settings.body_timeout_s):
            body = await unless_stopping(request.app[HUB], _read_up_to(request, limit_bytes))
    except TimeoutError:
        message = f"The request body did not arrive within {settings.body_timeout_s} s."
        raise InputError(message, code="body_timeout") from None
    if len(body) > limit_bytes:
        raise _too_large(limit_kb)
    return bytes(body)


async def _read_up_to(request: web.Request, limit_bytes: int) -> bytearray:
    """Return the body, or enough of it to show that it is too long."""
    body = bytearray()
    while len(body) <= limit_bytes and (chunk := await request.content.readany()):
        body += chunk
    return body


async def read_json(request: web.Request) -> Any:
    """Read the body as JSON, whatever its declared type. Raises InputError."""
    body = await read_body(request)
    if len(body) <= LARGE_BYTES:
        return parse_json(body)
    async with request.app[_LARGE]:
        await asyncio.sleep(0)
        return parse_json(body)


def setup_bodies(app: web.Application) -> None:
    """Prepare an application for :func:`read_json`."""
    app[_LARGE] = asyncio.Lock()


def parse_json(body: bytes | str) -> Any:
    """Return the JSON value of a body or message. Raises InputError."""
    try:
        text = body if isinstance(body, str) else body.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"The body is not UTF-8: {error.reason} at byte {error.start}."
        raise InputError(message, code="invalid_json") from None
    return strict_json.parse(text)


def _too_large(limit_kb: int) -> InputError:
    return InputError(f"The request body is larger than {limit_kb:,} kB. Send less.", code="body_too_large")
