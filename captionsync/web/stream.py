"""The event stream of a session, as server-sent events and as WebSocket frames.

A listener is a position in the log. While it keeps up it is served from the fan-out, one write for each batch,
straight to its transport; when its socket is full it waits for the drain in its own handler and reads on from the log.
"""

from __future__ import annotations

import asyncio
import random
import socket
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from aiohttp import WSMsgType, web

from captionsync.errors import InputError, SessionLimitError
from captionsync.events import ResetEvent
from captionsync.sessions.fanout import Delivery
from captionsync.sessions.log import Entry, EventLog, View, entry_frame, entry_message
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.visemes import set_named
from captionsync.web.keys import SETTINGS
from captionsync.web.query import query_of
from captionsync.wire import sse

HEARTBEAT_S = 15.0
BUFFER_BYTES = 64 * 1024
"""Unsent bytes above which a listener reads the log in its own time."""
SEND_BUFFER_BYTES = 256 * 1024
"""Kernel send buffer of a listener's socket."""
DEAD_PEER_MS = 20_000
"""Milliseconds without an acknowledgement after which the kernel gives a connection up."""

PARAMETERS = frozenset({"types", "viseme_set", "from", "last_event_id"})
"""What the query of an event stream may hold."""

STORED_SET = "oculus"
"""The log's own labels; every other set is a table on top of them."""

EVENT_TYPES = frozenset(
    {"start", "word", "viseme", "cue", "audio", "blendshapes", "tag", "gap", "interrupted", "reset", "end", "failed"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a listener begins."""

    position: int
    """Zero-based position in the log."""
    reset: ResetEvent | None = None
    """Tell the listener first that its position is unknown."""
    with_start: bool = False
    """Send the start event before, with the id of the place: who resumes from there goes on at it."""
    over: bool = False
    """The listener has had everything already."""


def view_of(spec: SessionSpec, query: Mapping[str, str]) -> View:
    """Read ``types`` and ``viseme_set``; without the latter, the session's own. Raises InputError."""
    types: frozenset[str] | None = None
    if "types" in query:
        types = frozenset(name.strip() for name in query["types"].split(",") if name.strip())
        unknown = sorted(types - EVENT_TYPES)
        if unknown:
            known = ", ".join(sorted(EVENT_TYPES))
            raise InputError(f"There is no event type {unknown[0][:40]!r}. Known: {known}.", code="unknown_event_type")
    viseme_set = query.get("viseme_set", spec.viseme_set)
    return View(types, None if set_named(viseme_set).name == STORED_SET else viseme_set)


def place_of(session: Session, last_event_id: str | None, start: str | None) -> Place:
    """Decide where a listener begins. Raises InputError."""
    log = session.publisher.log
    if last_event_id:
        return _resume_place(session, last_event_id)
    if start not in (None, "", "start", "live"):
        raise InputError("from must be live, or left out to start at the beginning.")
    if start == "live":
        position = _live_position(log, session.playhead_ms())
        return Place(position, with_start=position > 0)
    return Place(0)


def refuse_crowd(request: web.Request, session: Session) -> None:
    """Refuse a listener for whom there is no room. Raises SessionLimitError."""
    if len(session.publisher.fanout) >= request.app[SETTINGS].max_listeners:
        raise SessionLimitError("This session has too many listeners. Try again later.", session_id=session.id)


def _place(request: web.Request, session: Session) -> Place:
    query = query_of(request, PARAMETERS)
    last_event_id = request.headers.get("Last-Event-ID") or query.get("last_event_id")
    return place_of(session, last_event_id, query.get("from"))


def _resume_place(session: Session, last_event_id: str) -> Place:
    log = session.publisher.log
    found = sse.EventId.parse(last_event_id)
    if found is None or found.epoch != log.epoch or found.seq > len(log):
        reason = "invalid_id" if found is None else "unknown_position"
        return Place(0, reset=ResetEvent(reason, str(sse.EventId(log.epoch, 1))))
    return Place(found.seq, over=session.finished and found.seq == len(log))


def _live_position(log: EventLog, playhead_ms: int) -> int:
    starts_ms = [entry.batch_ms for entry in log.read(0)]
    batch_ms = starts_ms[max(0, bisect_right(starts_ms, playhead_ms) - 1)] if starts_ms else 0
    return starts_ms.index(batch_ms) if batch_ms else 0


def _start_entry(log: EventLog, place: Place) -> Entry:
    """Return the start event as it stands before a live place.

    Its own id would resume behind it, at the beginning of the session. So it has the id of the event before the place,
    like one who has had everything up to there: ids still rise, and a connection that is lost goes on where it began.
    """
    return replace(next(log.read(0)), seq=place.position, frame=None)


class SseListener:
    """One open event stream."""

    def __init__(self, session: Session, view: View, response: web.StreamResponse, request: web.Request) -> None:
        self._session = session
        self._log = session.publisher.log
        self._view = view
        self._response = response
        self._chunked = request.version >= (1, 1)
        self._transport = request.transport
        self._wake = asyncio.Event()
        self._written_s = 0.0
        self.position = 0

    @property
    def gone(self) -> bool:
        """The client has closed the connection."""
        return self._transport is None or self._transport.is_closing()

    def deliver(self, delivery: Delivery) -> None:
        """Write new entries if this listener has had all before them and its socket takes them."""
        if self.position >= delivery.end:
            return
        transport = self._transport
        if self.position != delivery.start or transport is None or transport.get_write_buffer_size() > BUFFER_BYTES:
            self._wake.set()
            return
        data = delivery.bytes_for(self._view, self._chunked)
        if data:
            transport.write(data)
            self._written_s = asyncio.get_running_loop().time()
        self.position = delivery.end
        if self._session.finished or transport.is_closing():
            self._wake.set()

    def wake(self) -> None:
        """Look again."""
        self._wake.set()

    async def run(self, place: Place) -> None:
        """Serve from ``place`` until the session is over or the client goes away."""
        head = sse.HELLO + sse.retry(random.randint(200, 800))
        if place.reset is not None:
            head += sse.frame(None, place.reset.type, place.reset.data())
        if place.with_start:
            head += entry_frame(self._log, _start_entry(self._log, place), self._view)
        await self._response.write(head)
        self.position = place.position
        self._session.publisher.fanout.add(self)
        try:
            while not self.gone:
                await self._catch_up()
                if self._session.finished and self.position >= len(self._log):
                    return
                await self._wait()
        finally:
            self._session.publisher.fanout.remove(self)

    async def _catch_up(self) -> None:
        while self.position < len(self._log) and not self.gone:
            frames: list[bytes] = []
            size, position = 0, self.position
            for entry in self._log.read(position):
                frames.append(entry_frame(self._log, entry, self._view))
                size += len(frames[-1])
                position += 1
                if size > BUFFER_BYTES:
                    break
            self.position = position
            if size:
                await self._response.write(b"".join(frames))
                self._written_s = asyncio.get_running_loop().time()
            else:
                await asyncio.sleep(0)

    async def _wait(self) -> None:
        silence_s = asyncio.get_running_loop().time() - self._written_s
        try:
            async with asyncio.timeout(max(0.0, HEARTBEAT_S - silence_s)):
                await self._wake.wait()
            self._wake.clear()
        except TimeoutError:
            if asyncio.get_running_loop().time() - self._written_s >= HEARTBEAT_S:
                await self._response.write(sse.HEARTBEAT)
                self._written_s = asyncio.get_running_loop().time()


async def serve_events(
    request: web.Request, session: Session, *, headers: Mapping[str, str] | None = None
) -> web.StreamResponse:
    """Answer with the session's event stream."""
    place = _place(request, session)
    view = view_of(session.spec, request.query)
    if place.over:
        return web.Response(status=204)
    refuse_crowd(request, session)
    response = web.StreamResponse(headers=dict(STREAM_HEADERS) | dict(headers or {}))
    _tune_socket(request)
    if request.version < (1, 1):
        response.force_close()
    await response.prepare(request)
    listener = SseListener(session, view, response, request)
    try:
        await listener.run(place)
    except ConnectionError:
        return response
    if not listener.gone:
        await response.write_eof()
    return response


STREAM_HEADERS = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
    "X-Content-Type-Options": "nosniff",
}


async def serve_event_socket(request: web.Request, session: Session) -> web.StreamResponse:
    """Answer with the session's events as JSON frames ``{id, event, data}`` over a WebSocket.

    What is refused is refused before the upgrade, as an HTTP answer.
    """
    place = _place(request, session)
    view = view_of(session.spec, request.query)
    refuse_crowd(request, session)
    sock = web.WebSocketResponse(heartbeat=HEARTBEAT_S, max_msg_size=65_536, compress=False)
    await sock.prepare(request)
    reader = asyncio.create_task(_drop_input(sock))
    waker = Waker()
    log = session.publisher.log
    session.publisher.fanout.add(waker)
    try:
        if place.reset is not None:
            await sock.send_str(sse.to_json({"id": None, "event": "reset", "data": place.reset.data()}))
        if place.with_start:
            await sock.send_str(entry_message(log, _start_entry(log, place), view))
        position = place.position
        while not sock.closed:
            for entry in log.read(position):
                position += 1
                message = entry_message(log, entry, view)
                if message:
                    await sock.send_str(message)
            if session.finished and position >= len(log):
                break
            if reader.done():
                break
            if position >= len(log):
                await waker.wait(reader)
        await sock.close(message=b"The session is over.")
    except ConnectionError:
        pass
    finally:
        session.publisher.fanout.remove(waker)
        reader.cancel()
    return sock


class Waker:
    """A listener that only notes that the log has grown."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def deliver(self, delivery: Delivery) -> None:
        """Note it."""
        self._event.set()

    def wake(self) -> None:
        """Look again."""
        self._event.set()

    async def wait(self, until: asyncio.Task[None] | None = None) -> None:
        """Wait for new entries, until the task ``until`` is done, or for as long as a heartbeat."""
        waiting = asyncio.ensure_future(self._event.wait())
        tasks = {waiting, until} if until else {waiting}
        try:
            await asyncio.wait(tasks, timeout=HEARTBEAT_S, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        self._event.clear()


async def _drop_input(sock: web.WebSocketResponse) -> None:
    async for message in sock:
        if message.type in (WSMsgType.CLOSE, WSMsgType.ERROR):
            return


def _tune_socket(request: web.Request) -> None:
    sock = request.transport.get_extra_info("socket") if request.transport else None
    if sock is None or sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, DEAD_PEER_MS)
