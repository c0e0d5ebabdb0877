"""Reads OSC datagrams as a VMC program does; independent of the code under test."""

from __future__ import annotations

import struct
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """One OSC message."""

    address: str
    arguments: tuple[str | int | float, ...]


def read_datagram(data: bytes) -> list[Message]:
    """Return the messages of a datagram: one message, or a bundle of them."""
    if not data.startswith(b"#bundle\0"):
        return [_message(data)]
    assert data[8:16] == b"\0" * 7 + b"\1"
    out, at = [], 16
    while at < len(data):
        (size,) = struct.unpack_from(">i", data, at)
        out += read_datagram(data[at + 4 : at + 4 + size])
        at += 4 + size
    return out


def _string(data: bytes, at: int) -> tuple[str, int]:
    end = data.index(b"\0", at)
    return data[at:end].decode(), at + (end - at) // 4 * 4 + 4


def _message(data: bytes) -> Message:
    address, at = _string(data, 0)
    tags, at = _string(data, at)
    found: list[str | int | float] = []
    for tag in tags[1:]:
        if tag == "s":
            text, at = _string(data, at)
            found.append(text)
        else:
            found.append(struct.unpack_from(">" + tag, data, at)[0])
            at += 4
    return Message(address, tuple(found))
