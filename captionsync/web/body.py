"""Request bodies: how large, how slow, how deep, and in which encoding they may be.

Compressed bodies are refused and never unpacked: a megabyte can stand for a gigabyte, and no client needs them.
"""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import InputError
from captionsync.web.keys import SETTINGS

MAX_DEPTH = 32
"""Objects and arrays inside each other."""
MAX_CONTAINERS = 10_000
"""Objects and arrays of one body."""

_STRUCTURE = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|([\[{])|[\]}]', re.DOTALL)


@web.middleware
async def refuse_encodings(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse bodies in a content encoding. Raises InputError."""
    encodings = ",".join(request.headers.getall("Content-Encoding", []))
    for encoding in filter(None, map(str.strip, encodings.split(","))):
        if encoding.lower() != "identity":
            message = f"Bodies in the encoding {encoding[:40]!r} are not taken; send the body as it is."
            raise InputError(message, code="unsupported_encoding")
    return await handler(request)


async def read_body(request: web.Request, limit_kb: int | None = None) -> bytes:
    """Read a request's body. Raises InputError when it is too large or comes too slowly.

    Args:
        request: The request.
        limit_kb: Largest body; without it the setting ``max_body_kb``.
    """
    settings = request.app[SETTINGS]
    limit_kb = limit_kb or settings.max_body_kb
    limit_bytes = limit_kb * 1024
    if (request.content_length or 0) > limit_bytes:
        raise _too_large(limit_kb)
    body = bytearray()
    try:
        async with asyncio.timeout(settings.body_timeout_s):
            while chunk := await request.content.readany():
                body += chunk
                if len(body) > limit_bytes:
                    raise _too_large(limit_kb)
    except TimeoutError:
        message = f"The request body did not arrive within {settings.body_timeout_s} s."
        raise InputError(message, code="body_timeout") from None
    return bytes(body)


async def read_json(request: web.Request) -> Any:
    """Read the body as JSON whatever its declared type. Raises InputError."""
    return parse_json(await read_body(request))


def parse_json(body: bytes | str) -> Any:
    """Return the JSON value of a body or message. Raises InputError.

    Duplicate keys, numbers that are none (``NaN``) and what is nested too deep are refused.
    """
    try:
        text = body if isinstance(body, str) else body.decode("utf-8")
        _check_structure(text)
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise _invalid(f"is not UTF-8: {error.reason} at byte {error.start}") from None
    except json.JSONDecodeError as error:
        raise _invalid(f"is not valid JSON: {error.msg} at character {error.pos}") from None
    except (RecursionError, ValueError):
        raise _invalid("is not valid JSON: a number is out of range") from None


def _check_structure(text: str) -> None:
    depth = containers = 0
    for found in _STRUCTURE.finditer(text):
        if found[1]:
            depth, containers = depth + 1, containers + 1
            if depth > MAX_DEPTH or containers > MAX_CONTAINERS:
                what = f"{MAX_DEPTH} levels" if depth > MAX_DEPTH else f"{MAX_CONTAINERS:,} objects and arrays"
                raise _invalid(f"has more than {what} of JSON")
        elif found[0] in "]}":
            depth -= 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        repeated = next(name for index, name in enumerate(names) if name in names[:index])
        raise _invalid(f"gives {repeated[:40]!r} more than once")
    return made


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _invalid(what: str) -> InputError:
    return InputError(f"The body {what}.", code="invalid_json")


def _too_large(limit_kb: int) -> InputError:
    return InputError(f"The request body is larger than {limit_kb:,} kB. Send less.", code="body_too_large")
