"""How a reader sees the events of a log: which of them, in which viseme set, and as bytes on the wire."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from captionsync.events import ALWAYS_SENT, Event, VisemeEvent
from captionsync.sessions.log import Entry, EventLog
from captionsync.timing.mouth.visemes import relabel
from captionsync.timing.tables.viseme_sets import SETS
from captionsync.wire import sse


@dataclass(frozen=True, slots=True)
class View:
    """What a listener wants from the stream."""

    types: frozenset[str] | None = None
    """Event types to keep, besides those always sent; ``None`` for all."""
    viseme_set: str | None = None
    """Relabel visemes in this set; ``None`` for the session's own."""

    def wants(self, event_type: str) -> bool:
        """Return whether this view holds events of ``event_type``."""
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


def entry_frame(log: EventLog, entry: Entry, view: View) -> bytes:
    """Return the server-sent form of ``entry`` in ``view``; empty if the view leaves it out."""
    name = entry.kind.type
    if not view.wants(name):
        return b""
    relabelled = view.viseme_set is not None and name in ("viseme", "start")
    if entry.frame is not None and not relabelled:
        return entry.frame
    return sse.frame(log.lives.id_of(entry.seq), name, view.data(entry.event))


def entry_message(log: EventLog, entry: Entry, view: View) -> bytes:
    """Return the WebSocket form of ``entry``, a JSON object ``{id, event, data}``; empty if the view leaves it out."""
    frame = entry_frame(log, entry, view)
    if not frame:
        return b""
    return message_head(log, entry) + frame[len(frame_head(log, entry)) : -2] + b"}"


def frame_head(log: EventLog, entry: Entry) -> bytes:
    """Return what comes before the data of a server-sent event."""
    return f"id: {log.lives.id_of(entry.seq)}\nevent: {entry.kind.type}\ndata: ".encode()


def message_head(log: EventLog, entry: Entry) -> bytes:
    """Return what comes before the data of a WebSocket message."""
    return f'{{"id":"{log.lives.id_of(entry.seq)}","event":"{entry.kind.type}","data":'.encode()
