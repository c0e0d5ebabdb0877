"""A position in a log, from which events are read in small pieces, however large the events are.

A piece is at most 16 KiB and takes at most 500 entries, so that taking one never blocks the event loop, and a
slow listener never has more than a few of them in memory. Small events are joined. A larger event is encoded piece by
piece, each piece when it is asked for.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from captionsync.events import AudioEvent
from captionsync.sessions.log import Entry, EventLog
from captionsync.sessions.view import View, entry_frame, entry_message, frame_head, message_head
from captionsync.wire import sse
from captionsync.wire.websocket import text_frame

PIECE_BYTES = 16 * 1024
"""Longest piece, before its framing."""
PIECE_ENTRIES = 500
"""Entries that are looked at for one piece."""
_FRAME_BYTES = 200
"""About how many bytes an audio event's frame takes besides its audio."""
_AUDIO_BYTES = PIECE_BYTES // 4 * 3
"""Bytes of audio whose base64 fills one piece."""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """How events are put on a connection."""

    whole: Callable[[EventLog, Entry, View], bytes]
    """Encodes a small event."""
    pieces: Callable[[EventLog, Entry, View], Iterator[bytes]]
    """Encodes a large one."""
    wrap: Callable[[bytes], bytes]
    """Frames the bytes of one write."""


class Cursor:
    """A reader of a log from a position that it moves.

    Args:
        log: what is read; it may grow.
        view: which events are wanted, and in which form.
        form: how it is encoded.
    """

    def __init__(self, log: EventLog, view: View, form: Form, position: int = 0) -> None:
        self._log = log
        self.view, self.form = view, form
        self._rest: Iterator[bytes] | None = None
        self.position = position
        """Entries before here were taken whole."""
        self.part = 0
        """Pieces that were taken of the entry at the position."""

    @property
    def behind(self) -> bool:
        """Whether there is more to take."""
        return self.position < len(self._log)

    def seek(self, position: int, part: int = 0) -> None:
        """Go to a place where a cursor with the same view and form has been."""
        self.position, self.part, self._rest = position, part, None
        if part:
            self._rest = self.form.pieces(self._log, next(self._log.read(position)), self.view)
            for _ in range(part):
                next(self._rest)

    def take(self, end: int | None = None) -> bytes:
        """Return the next piece, framed; empty if the entries that were looked at are not in the view.

        Args:
            end: position before which to stop; the end of the log if absent.
        """
        if self._rest is not None:
            piece = next(self._rest, b"")
            if piece:
                self.part += 1
                return self.form.wrap(piece)
            self.seek(self.position + 1)
        return self._take_entries(len(self._log) if end is None else end)

    def _take_entries(self, end: int) -> bytes:
        found: list[bytes] = []
        room = PIECE_BYTES
        end = max(self.position, min(end, self.position + PIECE_ENTRIES))
        for entry in self._log.read(self.position, end, self.view):
            size = _size(entry)
            if size > room:
                self.position = entry.seq - 1
                return self._joined(found) if found else self._begin(entry)
            found.append(self.form.whole(self._log, entry, self.view))
            room -= len(found[-1])
        self.position = end
        return self._joined(found)

    def _joined(self, found: list[bytes]) -> bytes:
        return self.form.wrap(b"".join(found)) if found else b""

    def _begin(self, entry: Entry) -> bytes:
        self._rest = self.form.pieces(self._log, entry, self.view)
        self.part = 1
        return self.form.wrap(next(self._rest))


def _size(entry: Entry) -> int:
    """Return about how many bytes an entry's frame takes."""
    if entry.frame is not None:
        return len(entry.frame)
    return _FRAME_BYTES + len(cast(bytes, entry.row[-1])) * 4 // 3


def _data_pieces(log: EventLog, entry: Entry, view: View) -> Iterator[bytes]:
    if issubclass(entry.kind, AudioEvent):
        event = cast(AudioEvent, entry.event)
        shell = sse.to_json(replace(event, audio=b"").data()).encode()
        yield shell[:-2]
        for start in range(0, len(event.audio), _AUDIO_BYTES):
            yield base64.b64encode(event.audio[start : start + _AUDIO_BYTES])
        yield shell[-2:]
        return
    frame = entry_frame(log, entry, view)
    begin, end = len(frame_head(log, entry)), len(frame) - 2
    for start in range(begin, end, PIECE_BYTES):
        yield frame[start : min(end, start + PIECE_BYTES)]


def _frame_pieces(log: EventLog, entry: Entry, view: View) -> Iterator[bytes]:
    yield frame_head(log, entry)
    yield from _data_pieces(log, entry, view)
    yield b"\n\n"


def _message_frame(log: EventLog, entry: Entry, view: View) -> bytes:
    return text_frame(entry_message(log, entry, view))


def _message_pieces(log: EventLog, entry: Entry, view: View) -> Iterator[bytes]:
    yield text_frame(message_head(log, entry), final=False)
    for piece in _data_pieces(log, entry, view):
        yield text_frame(piece, first=False, final=False)
    yield text_frame(b"}", first=False)


CHUNKED = Form(entry_frame, _frame_pieces, sse.http_chunk)
"""Server-sent events in HTTP/1.1 chunks."""
PLAIN = Form(entry_frame, _frame_pieces, bytes)
"""Server-sent events, ended by the end of the connection."""
MESSAGES = Form(_message_frame, _message_pieces, bytes)
"""WebSocket text messages, one for each event."""
