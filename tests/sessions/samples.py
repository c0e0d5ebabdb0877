"""Events of a short session."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar, cast

from captionsync.events import AudioEvent, CueEvent, EndEvent, Event, StartEvent, VisemeEvent, WordEvent
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Record

T = TypeVar("T")


def start() -> StartEvent:
    return StartEvent("s", "espeak", "en-us", "en", "ltr", "pcm_24000", "audio/pcm; rate=24000", 24_000, 0, "oculus", 1)


def word(index: int, text: str = "Hi") -> WordEvent:
    return WordEvent(index, text, " ", index * 100, index * 100 + 90, index * 3, index * 3 + 2, "c1")


def viseme(label: str = "PP", phone: str = "p", start_ms: int = 0) -> VisemeEvent:
    return VisemeEvent(label, phone, start_ms, start_ms + 50, 1.0, 0)


def cue(text: str = "Hi") -> CueEvent:
    vtt = f"00:00:00.000 --> 00:00:00.100\n{text}\n"
    return CueEvent("c1", 1, True, 0, 100, (text,), "en", "ltr", vtt)


def audio(seq: int = 0, data: bytes = b"\x00\x01") -> AudioEvent:
    return AudioEvent(seq, seq * 100, 100, data)


def end() -> EndEvent:
    return EndEvent("complete", 100, 1, 1, 1)


def session() -> list[Event]:
    """Return one event of most types, in an order that a session may have."""
    return [start(), word(0), viseme(), cue(), audio(), end()]


def now(work: Coroutine[Any, Any, T]) -> T:
    """Return what a coroutine returns that waits for nothing."""
    try:
        work.send(None)
    except StopIteration as stop:
        return cast(T, stop.value)
    work.close()
    raise AssertionError("it waits")


def put(log: EventLog, events: Iterable[Event], at_ms: int = 0) -> None:
    """Append a record of events to a log in memory."""
    now(log.append(Record(at_ms, at_ms, 0, tuple(events))))
