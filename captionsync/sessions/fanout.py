"""From the log to the listeners: one joined write for each listener and batch, unless the batch is large.

A listener is a cursor. Listeners at the end of the log get the new batch at once, joined and encoded once for all that
want the same view. One that lags reads the log by itself when its socket has drained. No listener waits for another.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from captionsync.sessions.cursor import Cursor, Form
from captionsync.sessions.log import EventLog
from captionsync.sessions.view import View

LOOK_S = 15.0
"""Seconds after which a reader looks again even if nothing came, because its client may be gone."""
SLICE_LISTENERS = 256
"""Listeners served before the event loop gets its turn."""


class Piece(NamedTuple):
    """The bytes of one write."""

    position: int
    """Position, and part of the entry there, of a cursor that takes this piece next."""
    part: int
    data: bytes


class Delivery:
    """New entries of a log, encoded once for each kind of listener."""

    def __init__(self, log: EventLog, start: int) -> None:
        self._log = log
        self.start = start
        """Zero-based position of the first new entry."""
        self.end = len(log)
        self._pieces: dict[tuple[View, Form], list[Piece]] = {}

    def pieces(self, view: View, form: Form) -> list[Piece]:
        """Return the new entries of ``view`` in order: usually one piece, and none if the view leaves them out."""
        key = (view, form)
        found = self._pieces.get(key)
        if found is None:
            found = self._pieces[key] = []
            cursor = Cursor(self._log, view, form, self.start)
            while cursor.position < self.end:
                place = cursor.position, cursor.part
                if data := cursor.take(self.end):
                    found.append(Piece(*place, data))
        return found


class Listener(Protocol):
    """A reader of a log as it grows."""

    def deliver(self, delivery: Delivery) -> None:
        """Take new entries without waiting; a listener that lags only notes that there is more."""

    def wake(self) -> None:
        """Look again: the session is over."""


class Seat(NamedTuple):
    """What is known of a listener without asking it."""

    kind: str
    """What it is for: a label of metrics."""
    cursor: Cursor | None = None
    """How far it has come in the log; ``None`` if it takes audio only."""


AUDIO = Seat("audio")
COMPATIBLE = Seat("compatible")


class Fanout:
    """The listeners of one log."""

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._listeners: dict[Listener, Seat] = {}
        self._sent = 0
        self._scheduled = False

    def __len__(self) -> int:
        return len(self._listeners)

    def add(self, listener: Listener, seat: Seat = AUDIO) -> None:
        """Add a listener; it has read the log up to its present end or lags."""
        self._listeners[listener] = seat

    def seats(self) -> Iterable[Seat]:
        """Return what is known of each listener."""
        return self._listeners.values()

    def remove(self, listener: Listener) -> None:
        """Remove a listener."""
        self._listeners.pop(listener, None)

    def wake(self) -> None:
        """Let every listener look again."""
        for listener in list(self._listeners):
            listener.wake()

    def notify(self) -> None:
        """Deliver what is new in this turn of the event loop, once."""
        if not self._scheduled:
            self._scheduled = True
            asyncio.get_running_loop().call_soon(self._flush)

    def _flush(self) -> None:
        self._scheduled = False
        delivery = Delivery(self._log, self._sent)
        self._sent = delivery.end
        if delivery.start < delivery.end:
            self._serve(list(self._listeners), delivery)

    def _serve(self, listeners: list[Listener], delivery: Delivery) -> None:
        for listener in listeners[:SLICE_LISTENERS]:
            listener.deliver(delivery)
        rest = listeners[SLICE_LISTENERS:]
        if rest:
            asyncio.get_running_loop().call_soon(self._serve, rest, delivery)


class Waker:
    """A listener that only notes that the log has grown.

    Args:
        event: set when the log has grown; a new one if not given.
    """

    def __init__(self, event: asyncio.Event | None = None) -> None:
        self._event = event or asyncio.Event()

    def deliver(self, delivery: Delivery) -> None:
        """Note it."""
        self._event.set()

    def wake(self) -> None:
        """Look again."""
        self._event.set()

    async def wait(self, timeout_s: float = LOOK_S) -> None:
        """Wait until the log has grown, or for ``timeout_s`` seconds."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._event.wait()
        except TimeoutError:
            pass
        self._event.clear()
