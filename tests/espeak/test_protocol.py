"""Frames between the server and its workers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from captionsync.espeak import protocol
from captionsync.espeak.protocol import HEADER, EngineEvent, pack


@pytest.mark.parametrize(("document", "raw"), [([], b""), ([7, "é🙂", None], b"\x00\xff" * 500), ({"a": [1.5]}, b"x")])
def test_a_frame_says_how_long_its_two_parts_are(document: Any, raw: bytes) -> None:
    frame = pack(protocol.CHUNK, document, raw)
    kind, text_bytes, raw_bytes = HEADER.unpack_from(frame)
    body = frame[HEADER.size :]
    assert (kind, raw_bytes, len(body)) == (protocol.CHUNK, len(raw), text_bytes + raw_bytes)
    assert json.loads(body[:text_bytes]) == document
    assert body[text_bytes:] == raw


def test_an_event_travels_as_a_list() -> None:
    event = EngineEvent("phone", 0, 0, 2_205, "ˈaɪ")
    frame = pack(protocol.CHUNK, [event])
    assert EngineEvent(*json.loads(frame[HEADER.size :])[0]) == event


def test_every_kind_is_a_byte_of_its_own() -> None:
    names = ("JOB", "CANCEL", "READY", "CHUNK", "DONE", "REFUSED", "READ_JAPANESE", "PING", "PONG")
    kinds = {getattr(protocol, name) for name in names}
    assert len(kinds) == len(names)
    assert all(0 <= kind < 256 for kind in kinds)
