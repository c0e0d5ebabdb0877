"""The protocol between the server and its engine workers, over two pipes.

A frame is a kind (1 byte), the length of a JSON document and the length of raw bytes (4 bytes each, little endian),
then the document and the bytes. Both ends are our own, so there is no version.
"""

from __future__ import annotations

import json
import struct
from typing import Any, NamedTuple

HEADER = struct.Struct("<BII")

JOB = 1
"""To the worker: ``[id, text, voice, words_per_minute, end_pause, audio]``."""
CANCEL = 2
"""To the worker: ``[id]``."""
READY = 3
"""From the worker, once: ``[[[name, [language, ...], identifier], ...], [variant, ...], reads_kanji]``."""
CHUNK = 4
"""From the worker: the events as lists, and PCM."""
DONE = 5
"""From the worker: ``[id]``; the job is finished or was cancelled."""
REFUSED = 6
"""From the worker: ``[id, message]``; the engine refused the job."""
READ_JAPANESE = 7
"""To the worker: ``[id, text]``. From the worker: ``[[start, end, kana], ...]``, before DONE."""
PING = 8
"""To the worker: ``[]``. It answers ``PONG`` at once, even while its engine is busy."""
PONG = 9
"""From the worker: ``[]``, between any two frames."""


class EngineEvent(NamedTuple):
    """A word or a phone, as the engine reports it."""

    kind: str
    """``word`` or ``phone``."""
    position: int
    """Code points: where the word begins in the text; may creep forward inside a number."""
    length: int
    """Code points, of a word."""
    sample: int
    """Samples from the start of the job."""
    name: str
    """IPA with stress marks, for a phone; empty for a pause."""


class EngineVoice(NamedTuple):
    """A voice, as the engine lists it."""

    name: str
    languages: tuple[str, ...]
    identifier: str
    """Its file, such as ``gmw/en-US``."""


def pack(kind: int, document: Any, raw: bytes = b"") -> bytes:
    """Return one frame."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    return HEADER.pack(kind, len(text), len(raw)) + text + raw
