"""Events of a short session."""

from __future__ import annotations

from captionsync.events import AudioEvent, CueEvent, EndEvent, Event, StartEvent, VisemeEvent, WordEvent


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
