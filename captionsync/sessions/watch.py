"""What a session reports of itself: it is read from the records of its log as they are stored.

The log holds all that happens in a session, so nothing else has to report. A record is looked at once, whatever the
number of listeners.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from captionsync import logs
from captionsync.errors import CaptionSyncError
from captionsync.events import AudioEvent, EndEvent, FailedEvent
from captionsync.observers import Observers
from captionsync.sessions.records import Lost, Opened, Record, TextCame

P = ParamSpec("P")
T = TypeVar("T")


class _Observed(Protocol):
    observers: Observers


H = TypeVar("H", bound=_Observed)


def reported(
    make: Callable[Concatenate[H, P], Coroutine[Any, Any, T]],
) -> Callable[Concatenate[H, P], Coroutine[Any, Any, T]]:
    """Let a method that makes a session report whether it made one."""

    @wraps(make)
    async def watched(hub: H, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            made = await make(hub, *args, **kwargs)
        except CaptionSyncError as error:
            hub.observers.sessions.refused(error.code)
            raise
        hub.observers.sessions.made()
        return made

    return watched


class SessionWatch:
    """Reports one session.

    Args:
        session_id: its id, for the server's log and traces.
        observers: who hears of it.
        resumed: the session was made in an earlier life, and reported there.
        wall_s: Unix time in seconds.
    """

    def __init__(
        self,
        session_id: str,
        observers: Observers,
        *,
        resumed: bool = False,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        self._id = session_id
        self._sessions = observers.sessions
        self._span = observers.tracer.begin("session", {"captionsync.session": session_id})
        self._wall_s = wall_s
        self._asked_ms: int | None = None
        self._sounded = resumed

    def enter(self) -> None:
        """Let the log lines and spans of the current task belong to the session."""
        logs.SESSION.set(self._id)
        self._span.enter()

    def stored(self, record: Record) -> None:
        """Take a record that was stored."""
        if not self._sounded:
            self._await_sound(record)
        for note in record.notes:
            if isinstance(note, Opened):
                self._span.note("captionsync.provider", note.provider)
            elif isinstance(note, Lost):
                self._span.note("captionsync.lost", note.code)
        if record.events and isinstance(last := record.events[-1], EndEvent | FailedEvent):
            self._ended(last)

    def _await_sound(self, record: Record) -> None:
        if self._asked_ms is None and any(isinstance(note, TextCame) and note.text for note in record.notes):
            self._asked_ms = record.wall_ms
        if self._asked_ms is not None and any(isinstance(event, AudioEvent) for event in record.events):
            self._sounded = True
            self._sessions.sounded(max(0.0, self._wall_s() - self._asked_ms / 1000))

    def _ended(self, event: EndEvent | FailedEvent) -> None:
        if isinstance(event, FailedEvent):
            self._sessions.ended("failed", event.code)
            self._span.end(event.code)
        else:
            self._sessions.ended(event.reason)
            self._span.note("captionsync.reason", event.reason)
            self._span.note("captionsync.speech_ms", event.duration_ms)
            self._span.end()
