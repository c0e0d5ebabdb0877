"""The event stream of a session, as server-sent events and as WebSocket frames.

A listener is a cursor in the log. While it keeps up, the fan-out writes to its transport, usually once per batch. When
its socket is full, its handler waits for the drain and then continues reading from the log.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web
from aiohttp.abc import AbstractStreamWriter

from captionsync.errors import InputError, ServerStoppingError, SessionLimitError
from captionsync.events import ResetEvent
from captionsync.sessions.cursor import CHUNKED, MESSAGES, PLAIN, Cursor
from captionsync.sessions.fanout import Delivery, Seat
from captionsync.sessions.log import Entry, EventLog
from captionsync.sessions.reading import cue_at
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.view import View, entry_frame, entry_message
from captionsync.timing.mouth.visemes import set_named
from captionsync.timing.tables.viseme_sets import BASE_SET
from captionsync.web.keys import HEARTBEATS, SETTINGS
from captionsync.web.limits import MessagePace
from captionsync.web.outlet import BUFFER_BYTES, begin, tune
from captionsync.web.query import query_of
from captionsync.wire import sse
from captionsync.wire.websocket import ping_frame, text_frame

RETRY_MS = (1_000, 3_000)
"""Shortest and longest pause before an EventSource reconnects: random, so that they do not all return at once."""
INPUT_BYTES = 4_096
"""Longest message that a WebSocket listener may send; messages are ignored."""
_HEARTBEAT = {form: form.wrap(sse.HEARTBEAT) for form in (CHUNKED, PLAIN)}
_PING = ping_frame()

PARAMETERS = frozenset({"types", "viseme_set", "from", "last_event_id", "ticket"})
"""Query parameters of an event stream."""

EVENT_TYPES = frozenset(
    {
        "start",
        "word",
        "viseme",
        "cue",
        "audio",
        "blendshapes",
        "tag",
        "voice",
        "gap",
        "interrupted",
        "reset",
        "end",
        "failed",
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a listener begins."""

    position: int
    """Zero-based position in the log."""
    reset: ResetEvent | None = None
    """A first event that reports that the position is unknown."""
    with_start: bool = False
    """Whether to send the start event first, with the id of the place, so that a resuming client continues there."""
    over: bool = False
    """Whether the listener has already received everything."""


def view_of(spec: SessionSpec, query: Mapping[str, str]) -> View:
    """Read ``types`` and ``viseme_set``, by default the session's own. Raises InputError."""
    types: frozenset[str] | None = None
    if "types" in query:
        types = frozenset(name.strip() for name in query["types"].split(",") if name.strip())
        unknown = sorted(types - EVENT_TYPES)
        if unknown:
            known = ", ".join(sorted(EVENT_TYPES))
            raise InputError(f"Unknown event type {unknown[0][:40]!r}. Known: {known}.", code="unknown_event_type")
    viseme_set = query.get("viseme_set", spec.viseme_set)
    return View(types, None if set_named(viseme_set).name == BASE_SET else viseme_set)


def place_of(session: Session, last_event_id: str, start: str | None) -> Place:
    """Decide where a listener begins. Raises InputError."""
    log = session.publisher.log
    if start not in (None, "", "start", "live"):
        raise InputError("from must be live; leave it out to start at the beginning.")
    if last_event_id:
        return _resume_place(session, last_event_id)
    if start == "live":
        position = log.position_at(session.playhead_ms())
        return Place(position, with_start=position > 0)
    return Place(0)


def refuse_crowd(request: web.Request, session: Session) -> None:
    """Refuse a listener beyond the limit. Raises SessionLimitError."""
    if len(session.publisher.fanout) >= request.app[SETTINGS].max_listeners:
        raise SessionLimitError("This session has too many listeners. Try again later.", session_id=session.id)


def _place(request: web.Request, session: Session) -> Place:
    query = query_of(request, PARAMETERS)
    return place_of(session, last_event_id_of(request), query.get("from"))


def last_event_id_of(request: web.Request) -> str:
    """Return the id after which a client asks to resume; empty if there is none."""
    return request.headers.get("Last-Event-ID") or request.query.get("last_event_id", "")


def _resume_place(session: Session, last_event_id: str) -> Place:
    log = session.publisher.log
    found = sse.EventId.parse(last_event_id)
    if found is None or not log.lives.knows(found, len(log)):
        reason = "invalid_id" if found is None else "unknown_position"
        cue = cue_at(log, session.playhead_ms())
        return Place(0, reset=ResetEvent(reason, str(log.lives.id_of(1)), cue))
    return Place(found.seq, over=session.finished and not session.suspended and found.seq == len(log))


def _start_entry(log: EventLog, place: Place) -> Entry:
    """Return the start event to send before a live place.

    Resuming from its own id would replay the session. So it carries the id of the event before the place: ids still
    increase, and a client that reconnects continues at the same place.
    """
    return replace(next(log.read(0)), seq=place.position, frame=None)


class StreamListener:
    """One open event stream.

    Args:
        session: the session to listen to.
        cursor: the listener's position and filter.
        request: the listener's request.
        writer: the connection's writer, which reports when there is room.
        heartbeat: the framed message to send during silence.
    """

    __slots__ = (
        "_cursor",
        "_heartbeat",
        "_heartbeats",
        "_left",
        "_session",
        "_transport",
        "_wake",
        "_writer",
        "written_s",
    )

    def __init__(
        self, session: Session, cursor: Cursor, request: web.Request, writer: AbstractStreamWriter, heartbeat: bytes
    ) -> None:
        self._session = session
        self._cursor = cursor
        self._heartbeats = request.app[HEARTBEATS]
        self._transport = request.transport
        self._writer = writer
        self._heartbeat = heartbeat
        self._wake = asyncio.Event()
        self.written_s = asyncio.get_running_loop().time()
        self._left = False

    @property
    def gone(self) -> bool:
        """Whether the client has closed the connection, or is closing it."""
        return self._left or self._transport is None or self._transport.is_closing()

    def leave(self) -> None:
        """End the stream: the client has left."""
        self._left = True
        self._wake.set()

    def deliver(self, delivery: Delivery) -> None:
        """Write new entries, as far as the socket accepts them, if the listener has received all earlier ones."""
        cursor = self._cursor
        if cursor.position >= delivery.end:
            return
        if cursor.position == delivery.start and not cursor.part and not self.gone:
            for position, part, data in delivery.pieces(cursor.view, cursor.form):
                if not self._fits(data):
                    cursor.seek(position, part)
                    self._wake.set()
                    return
                self.write(data)
            cursor.seek(delivery.end)
        if cursor.behind or self._session.finished or self.gone:
            self._wake.set()

    def wake(self) -> None:
        """Look again."""
        self._wake.set()

    def beat(self) -> None:
        """Write a heartbeat, if the socket accepts it; look again if there is something else to do."""
        if self.gone or self._session.finished or self._cursor.behind:
            self._wake.set()
        elif self._fits(self._heartbeat):
            self.write(self._heartbeat)

    def write(self, data: bytes) -> None:
        """Write without waiting."""
        if data and self._transport is not None:
            self._transport.write(data)
            self.written_s = asyncio.get_running_loop().time()

    async def run(self) -> None:
        """Serve until the session is over or the client disconnects. Raises ConnectionError."""
        self._session.publisher.fanout.add(
            self, Seat("websocket" if self._cursor.form is MESSAGES else "sse", self._cursor)
        )
        self._heartbeats.add(self)
        try:
            while not self.gone:
                await self._catch_up()
                if self._session.finished and not self._cursor.behind:
                    return
                await self._wake.wait()
                self._wake.clear()
        finally:
            self._heartbeats.remove(self)
            self._session.publisher.fanout.remove(self)

    async def _catch_up(self) -> None:
        while self._cursor.behind and not self.gone:
            await self._writer.drain()
            if not self.gone:
                self.write(self._cursor.take())
                await asyncio.sleep(0)

    def _fits(self, data: bytes) -> bool:
        return self._transport is not None and self._transport.get_write_buffer_size() + len(data) <= BUFFER_BYTES


async def serve_events(
    request: web.Request, session: Session, *, headers: Mapping[str, str] | None = None
) -> web.StreamResponse:
    """Send the session's event stream."""
    place = _place(request, session)
    view = view_of(session.spec, request.query)
    if place.over:
        return web.Response(status=204)
    refuse_crowd(request, session)
    response = web.StreamResponse(headers=dict(STREAM_HEADERS) | dict(headers or {}))
    tune(request)
    form = CHUNKED if request.version >= (1, 1) else PLAIN
    if form is PLAIN:
        response.force_close()
    log = session.publisher.log
    try:
        writer = await begin(request, response)
        await response.write(_head(log, place, view))
        cursor = Cursor(log, view, form, place.position)
        listener = StreamListener(session, cursor, request, writer, _HEARTBEAT[form])
        await listener.run()
        if not listener.gone:
            await response.write_eof()
    except ConnectionError:
        pass
    return response


def _head(log: EventLog, place: Place, view: View) -> bytes:
    head = sse.HELLO + sse.retry(random.randint(*RETRY_MS))
    if place.reset is not None:
        head += sse.frame(None, place.reset.type, place.reset.data())
    if place.with_start:
        head += entry_frame(log, _start_entry(log, place), view)
    return head


STREAM_HEADERS = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "private, no-store, no-transform",
    "X-Accel-Buffering": "no",
    "X-Content-Type-Options": "nosniff",
}


async def serve_event_socket(request: web.Request, session: Session) -> web.StreamResponse:
    """Send the session's events as JSON frames ``{id, event, data}`` over a WebSocket.

    Errors are reported before the upgrade, as HTTP responses. Pongs are not required, because a client may read a ping
    late; the kernel detects dead clients.
    """
    place = _place(request, session)
    view = view_of(session.spec, request.query)
    refuse_crowd(request, session)
    sock = web.WebSocketResponse(max_msg_size=INPUT_BYTES, compress=False, autoping=False, writer_limit=INPUT_BYTES)
    tune(request)
    log = session.publisher.log
    cursor = Cursor(log, view, MESSAGES, place.position)
    try:
        writer = await begin(request, sock)
        listener = StreamListener(session, cursor, request, writer, _PING)
        pace = MessagePace(request.app[SETTINGS].max_messages_per_s)
        reader = asyncio.create_task(_drop_input(sock, listener, pace))
        try:
            listener.write(_first_messages(log, place, view))
            await listener.run()
            await sock.close(**_farewell(session))
        finally:
            reader.cancel()
    except ConnectionError:
        pass
    return sock


def _first_messages(log: EventLog, place: Place, view: View) -> bytes:
    out = b""
    if place.reset is not None:
        reset = {"id": None, "event": place.reset.type, "data": place.reset.data()}
        out += text_frame(sse.to_json(reset).encode())
    if place.with_start:
        out += text_frame(entry_message(log, _start_entry(log, place), view))
    return out


def _farewell(session: Session) -> dict[str, Any]:
    if session.suspended or isinstance(session.failure, ServerStoppingError):
        return {"code": WSCloseCode.GOING_AWAY, "message": b"The server is stopping."}
    return {"code": WSCloseCode.OK, "message": b"The session is over."}


async def _drop_input(sock: web.WebSocketResponse, listener: StreamListener, pace: MessagePace) -> None:
    """Answer pings and ignore everything else."""
    try:
        async for received in sock:
            if received.type is WSMsgType.PING:
                await sock.pong(received.data)
            await pace.took(empty=True)
    except ConnectionError:
        pass
    finally:
        listener.leave()
