"""WebSocket frames of a server, for code that writes to the connection itself.

A message may be sent as several fragments, so that a long one needs no more memory than a short one. Control frames may
come between them.

Source: RFC 6455, sections 5.2 (framing) and 5.4 (fragmentation).
"""

from __future__ import annotations

import struct

_CONTINUATION, _TEXT, _PING = 0x0, 0x1, 0x9
_FINAL = 0x80


def text_frame(payload: bytes, *, first: bool = True, final: bool = True) -> bytes:
    """Return a text message of UTF-8 ``payload``, or one fragment of it."""
    return _frame((_TEXT if first else _CONTINUATION) | (_FINAL if final else 0), payload)


def ping_frame() -> bytes:
    """Return a ping without payload."""
    return _frame(_PING | _FINAL, b"")


def _frame(first_byte: int, payload: bytes) -> bytes:
    size = len(payload)
    if size < 126:
        return struct.pack("!BB", first_byte, size) + payload
    if size < 1 << 16:
        return struct.pack("!BBH", first_byte, 126, size) + payload
    return struct.pack("!BBQ", first_byte, 127, size) + payload
