"""Server-sent events: events to bytes, and bytes to events.

A frame is ``id``, ``event`` and one ``data`` line of JSON. JSON escapes every control character, so no text can forge a
line; event names are our own constants and ids match a strict pattern. The decoder follows the parsing rules of the
standard and takes bytes cut anywhere.

Source: WHATWG HTML, section 9.2 (server-sent events).
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from captionsync.errors import InputError

HEARTBEAT = b": keep-alive\n\n"
HELLO = b": captionsync\n\n"
"""The first bytes of every stream, so that proxies and clients see at once that it is open."""

_ID = re.compile(r"([0-9a-z]{1,32})\.([0-9]{1,15})", re.ASCII)
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class EventId:
    """A position in a session's log."""

    epoch: str
    """The life of the log that wrote the event: 1 to 32 digits and lower-case letters."""
    seq: int
    """Counts events from 1."""

    def __str__(self) -> str:
        return f"{self.epoch}.{self.seq}"

    @classmethod
    def parse(cls, text: str) -> EventId | None:
        """Read ``epoch.seq``; ``None`` for anything else."""
        found = _ID.fullmatch(text)
        return cls(found[1], int(found[2])) if found else None


@dataclass(frozen=True, slots=True)
class SseMessage:
    """One dispatched event."""

    id: str
    """The last event id at dispatch; empty if none was ever sent."""
    event: str
    data: str


def to_json(value: Any) -> str:
    """Return compact JSON in one line."""
    return _to_json(value)


def frame(event_id: EventId | None, event: str, data: Mapping[str, Any]) -> bytes:
    """Encode one event. Without an id the client's last event id stays as it was."""
    head = f"id: {event_id}\n" if event_id is not None else ""
    return f"{head}event: {event}\ndata: {to_json(data)}\n\n".encode()


def retry(delay_ms: int) -> bytes:
    """Encode the reconnection time."""
    return f"retry: {delay_ms}\n\n".encode("ascii")


def http_chunk(data: bytes) -> bytes:
    """Frame ``data`` as one chunk of HTTP/1.1 chunked transfer coding (RFC 9112, section 7.1)."""
    return b"%x\r\n%b\r\n" % (len(data), data)


class SseDecoder:
    """Bytes of an event stream, cut anywhere, to messages."""

    def __init__(self, *, max_line_chars: int = 16_777_216, max_event_chars: int = 67_108_864) -> None:
        self._utf8 = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self._begun: list[str] = []
        """Pieces of the line that has not ended. They are joined once, so small pieces of a long line are cheap."""
        self._begun_chars = 0
        self._started = False
        self._data: list[str] = []
        self._data_chars = 0
        self._event = ""
        self._max_line_chars, self._max_event_chars = max_line_chars, max_event_chars
        self.last_event_id = ""
        self.retry_ms: int | None = None
        """The server's reconnection time, once it has sent one."""

    def feed(self, data: bytes) -> list[SseMessage]:
        """Take bytes and return the messages they complete. Raises InputError for an endless line or event."""
        text = self._held + self._utf8.decode(data)
        if not self._started and text:
            text = text.removeprefix("\ufeff")
            self._started = True
        # A line feed that belongs to a carriage return may come with the next bytes.
        self._held = "\r" if text.endswith("\r") else ""
        *lines, rest = _LINE_END.split(text.removesuffix("\r"))
        out: list[SseMessage] = []
        for line in lines:
            self._line("".join([*self._begun, line]), out)
            self._begun, self._begun_chars = [], 0
        if rest:
            self._begun.append(rest)
            self._begun_chars += len(rest)
        if self._begun_chars > self._max_line_chars:
            raise InputError("The event stream has a line without an end.")
        return out

    def _line(self, line: str, out: list[SseMessage]) -> None:
        if not line:
            self._dispatch(out)
            return
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
            self._data_chars += len(value) + 1
            if self._data_chars > self._max_event_chars:
                raise InputError("The event stream has an event without an end.")
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self.last_event_id = value
        elif name == "retry" and value.isascii() and value.isdigit() and len(value) < 10:
            self.retry_ms = int(value)

    def _dispatch(self, out: list[SseMessage]) -> None:
        if self._data:
            out.append(SseMessage(self.last_event_id, self._event or "message", "\n".join(self._data)))
        self._data, self._data_chars = [], 0
        self._event = ""
