"""A log read in small pieces, whatever the events are."""

from __future__ import annotations

import json
import struct
from itertools import pairwise

import pytest

from captionsync.events import AudioEvent, BlendshapesEvent, Event
from captionsync.sessions.cursor import CHUNKED, MESSAGES, PIECE_BYTES, PIECE_ENTRIES, PLAIN, Cursor, Form
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.view import EVERYTHING, View, entry_frame, entry_message
from captionsync.wire.sse import SseDecoder
from tests.sessions import samples

AZURE = View(frozenset({"viseme"}), "azure")
VIEWS = [EVERYTHING, View(frozenset({"audio"})), AZURE, View(frozenset())]
FRAMING_BYTES = 16


def log_of(*batches: list[Event], epoch: str = "1") -> MemoryLog:
    log = MemoryLog(epoch)
    for number, batch in enumerate(batches):
        samples.put(log, batch, number * 100)
    return log


def large_log() -> MemoryLog:
    """Events below, at and far above the size of a piece."""
    audio = [
        AudioEvent(number, 0, 100, bytes(range(256)) * (size // 256)) for number, size in enumerate((256, 300_032))
    ]
    curves = BlendshapesEvent(0, 60, ("jawOpen", "jawLeft"), ((0.123, 0.0),) * 3_000)
    middle: list[Event] = [samples.word(index) for index in range(2 * PIECE_ENTRIES)]
    edge = AudioEvent(2, 100, 100, bytes(PIECE_BYTES // 4 * 3))
    return log_of([samples.start(), *audio], middle, [curves, curves], [edge, samples.end()], epoch="7f")


def taken(cursor: Cursor) -> list[bytes]:
    out = []
    while cursor.behind:
        out.append(cursor.take())
    return out


def unchunked(data: bytes) -> bytes:
    out = b""
    while data:
        head, _, data = data.partition(b"\r\n")
        size = int(head, 16)
        assert size > 0, "an empty chunk ends the answer"
        out, data = out + data[:size], data[size + 2 :]
    return out


def messages_of(data: bytes) -> list[bytes]:
    """Read unmasked WebSocket text messages, fragmented or not."""
    out: list[bytes] = []
    final = True
    while data:
        first, size = data[0], data[1]
        begin = 2
        if size >= 126:
            width = 2 if size == 126 else 8
            (size,) = struct.unpack("!H" if width == 2 else "!Q", data[2 : 2 + width])
            begin += width
        assert first & 0x0F == (1 if final else 0)
        payload = data[begin : begin + size]
        out = [*out, payload] if final else [*out[:-1], out[-1] + payload]
        final, data = bool(first & 0x80), data[begin + size :]
    assert final
    return out


@pytest.mark.parametrize("view", VIEWS)
def test_the_pieces_joined_are_the_whole_log(view: View) -> None:
    log = large_log()
    frames = [entry_frame(log, entry, view) for entry in log.read(0)]
    assert b"".join(taken(Cursor(log, view, PLAIN))) == b"".join(frames)
    assert unchunked(b"".join(taken(Cursor(log, view, CHUNKED)))) == b"".join(frames)
    sent = [entry_message(log, entry, view) for entry in log.read(0)]
    assert messages_of(b"".join(taken(Cursor(log, view, MESSAGES)))) == [one for one in sent if one]


@pytest.mark.parametrize("form", [PLAIN, CHUNKED, MESSAGES])
@pytest.mark.parametrize("view", VIEWS)
def test_no_piece_is_longer_than_it_may_be(view: View, form: Form) -> None:
    sizes = [len(piece) for piece in taken(Cursor(large_log(), view, form))]
    slack = 4 * PIECE_ENTRIES if form is MESSAGES else FRAMING_BYTES  # each message has a frame of its own
    assert max(sizes) <= PIECE_BYTES + slack


@pytest.mark.parametrize("form", [PLAIN, CHUNKED, MESSAGES])
def test_a_piece_looks_at_no_more_entries_than_it_may(form: Form) -> None:
    log = log_of([samples.start()], [samples.word(index) for index in range(5 * PIECE_ENTRIES)], [samples.end()])
    cursor = Cursor(log, View(frozenset({"tag"})), form)
    positions = [0]
    while cursor.behind:
        cursor.take()
        positions.append(cursor.position)
    assert max(after - before for before, after in pairwise(positions)) == PIECE_ENTRIES


@pytest.mark.parametrize("form", [PLAIN, CHUNKED, MESSAGES])
def test_a_cursor_goes_back_to_any_place_where_it_stood(form: Form) -> None:
    log = large_log()
    places = []
    cursor = Cursor(log, EVERYTHING, form)
    while cursor.behind:
        place = cursor.position, cursor.part
        places.append((place, cursor.take()))
    for place, piece in places:
        cursor.seek(*place)
        assert cursor.take() == piece


def test_a_cursor_follows_a_log_that_grows() -> None:
    log = log_of([samples.start()])
    cursor = Cursor(log, EVERYTHING, PLAIN)
    got = b"".join(taken(cursor))
    assert cursor.take() == b""
    for index in range(3):
        samples.put(log, [samples.word(index), AudioEvent(index, 0, 10, bytes(40_000))], 0)
        got += b"".join(taken(cursor))
    assert got == b"".join(entry_frame(log, entry, EVERYTHING) for entry in log.read(0))


def test_a_cursor_stops_where_it_is_told() -> None:
    log = log_of([samples.word(index) for index in range(6)])
    cursor = Cursor(log, EVERYTHING, PLAIN, 1)
    assert cursor.take(4) == b"".join(entry_frame(log, entry, EVERYTHING) for entry in log.read(1, 4))
    assert (cursor.position, cursor.behind) == (4, True)


@pytest.mark.parametrize("view", [EVERYTHING, AZURE, View(frozenset())])
def test_a_message_holds_what_the_frame_holds(view: View) -> None:
    log = log_of(samples.session(), epoch="ab")
    frames = b"".join(entry_frame(log, entry, view) for entry in log.read(0))
    sent = [json.loads(found) for entry in log.read(0) if (found := entry_message(log, entry, view))]
    assert [(one["id"], one["event"], one["data"]) for one in sent] == [
        (one.id, one.event, json.loads(one.data)) for one in SseDecoder().feed(frames)
    ]
    assert sent
