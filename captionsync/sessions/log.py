"""The event log of a session: append-only, read from any position.

Fan-out, late joiners, slow readers, ``Last-Event-ID`` and replay are all the same thing: reading the log from a
position. Events are encoded once; the frame is shared by all who read it. Audio is the exception: it is most of the
bytes, so its frame is made again for those who come late instead of being kept beside the audio itself. The event
itself is kept as a row and made again for those few readers who want more than its frame.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, cast

from captionsync.events import ALWAYS_SENT, AudioEvent, BlendshapesEvent, Event, VisemeEvent
from captionsync.sessions.rows import Row, Rows, row_of
from captionsync.timing.mouth.visemes import relabel
from captionsync.timing.tables.viseme_sets import SETS
from captionsync.wire import sse


@dataclass(frozen=True, slots=True)
class View:
    """What a listener wants of the stream."""

    types: frozenset[str] | None = None
    """Event types to keep, besides those always sent; ``None`` for all."""
    viseme_set: str | None = None
    """Relabel visemes in this set; ``None`` for the session's own."""

    def wants(self, event_type: str) -> bool:
        """Tell whether this view holds events of ``event_type``."""
        return self.types is None or event_type in self.types or event_type in ALWAYS_SENT

    def data(self, event: Event) -> dict[str, Any]:
        """Return the event's JSON object as this view shows it."""
        if self.viseme_set is not None:
            if isinstance(event, VisemeEvent):
                label = relabel(event.id, event.phone, event.part, self.viseme_set)
                return replace(event, id=label).data()
            data = event.data()
            if event.type == "start":
                data["visemes"] = viseme_header(self.viseme_set)
            return data
        return event.data()


def viseme_header(viseme_set: str) -> dict[str, Any]:
    """Return the ``visemes`` object of a start event for ``viseme_set``."""
    return {"set": viseme_set, "version": SETS[viseme_set].version}


EVERYTHING = View()

ENTRY_BYTES = 560
"""Memory of an entry beside its frame, and of the words, visemes and phones that go with it, about."""
CURVE_VALUE_BYTES = 32
"""Memory of one number of an animation frame."""


@dataclass(slots=True)
class Entry:
    """One event of the log, as its reader gets it."""

    seq: int
    kind: type[Event]
    batch_ms: int
    """Media time at which the batch of this event begins."""
    frame: bytes | None
    """Server-sent form in the plain view; ``None`` where it is made again on demand."""
    row: Row
    """The event's fields, in order."""

    @property
    def event(self) -> Event:
        """The event, made anew."""
        return cast(Event, cast(Any, self.kind)(*self.row))


def _held_bytes(event: Event, frame: bytes | None) -> int:
    curves = event.frames if isinstance(event, BlendshapesEvent) else ()
    return ENTRY_BYTES + len(frame or b"") + CURVE_VALUE_BYTES * sum(map(len, curves))


class EventLog(Protocol):
    """An append-only log with one writer."""

    epoch: str

    def __len__(self) -> int: ...

    def append(self, events: Sequence[Event], batch_ms: int) -> None:
        """Add one batch; all of it or nothing."""

    def read(self, position: int, end: int | None = None, view: View | None = None) -> Iterator[Entry]:
        """Yield entries from the zero-based ``position`` to ``end``, or to the present end; of a view, if given."""

    def position_at(self, at_ms: int) -> int:
        """Return the position of the first batch of those that begin at the last time up to ``at_ms``."""


class MemoryLog:
    """The log in memory.

    Args:
        epoch: begins the ids of all its events; 1 to 16 digits and small letters.
    """

    def __init__(self, epoch: str = "1") -> None:
        self.epoch = epoch
        self._kinds: list[type[Event]] = []
        self._rows = Rows[tuple[int, bytes | None, Row]](
            lambda item: (item[0], item[1], *item[2]), lambda row: (row[0], row[1], row[2:])
        )
        self._batch_starts_ms = array("q")
        self._batch_positions = array("q")
        self.held_bytes = 0
        """Memory that the log takes, about; audio, which the publisher keeps, is left out."""

    def __len__(self) -> int:
        return len(self._rows)

    def append(self, events: Sequence[Event], batch_ms: int) -> None:
        """Add one batch; all of it or nothing."""
        frames = [self._frame(seq, event) for seq, event in enumerate(events, len(self) + 1)]
        if events:
            before_ms = self._batch_starts_ms[-1] if self._batch_starts_ms else batch_ms
            self._batch_starts_ms.append(max(before_ms, batch_ms))
            self._batch_positions.append(len(self))
        self._kinds += map(type, events)
        self._rows.extend((batch_ms, frame, row_of(event)) for event, frame in zip(events, frames, strict=True))
        self.held_bytes += sum(map(_held_bytes, events, frames))

    def read(self, position: int, end: int | None = None, view: View | None = None) -> Iterator[Entry]:
        """Yield entries from the zero-based ``position`` to ``end``, or to the present end; of a view, if given."""
        for index in range(position, len(self) if end is None else end):
            kind = self._kinds[index]
            if view is None or view.wants(kind.type):
                yield Entry(index + 1, kind, *self._rows[index])

    def position_at(self, at_ms: int) -> int:
        """Return the position of the first batch of those that begin at the last time up to ``at_ms``."""
        after = bisect_right(self._batch_starts_ms, at_ms)
        if not after:
            return 0
        return self._batch_positions[bisect_left(self._batch_starts_ms, self._batch_starts_ms[after - 1])]

    def seal(self) -> None:
        """Nothing more will come: keep what there is in the least way."""
        self._rows.seal()

    def _frame(self, seq: int, event: Event) -> bytes | None:
        if isinstance(event, AudioEvent):
            return None
        return sse.frame(sse.EventId(self.epoch, seq), event.type, event.data())


def entry_frame(log: EventLog, entry: Entry, view: View) -> bytes:
    """Return the server-sent form of ``entry`` in ``view``; empty if the view leaves it out."""
    name = entry.kind.type
    if not view.wants(name):
        return b""
    relabelled = view.viseme_set is not None and name in ("viseme", "start")
    if entry.frame is not None and not relabelled:
        return entry.frame
    return sse.frame(sse.EventId(log.epoch, entry.seq), name, view.data(entry.event))
