"""The speech of the upstream: characters, times and samples that are a fixed function of the text.

A script says how the speech is cut into messages and how its alignment is spelled and spoiled.
"""

from __future__ import annotations

import base64
import json
import math
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from tools.golden.codecs import make_encoder, rate_of
from tools.golden.quirks import QUIRKS, Message, Times, moved

Spelling = Literal["ws", "typo", "http", "dialogue"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What one connection does wrong."""

    how: Literal["refuse", "abort", "close", "error", "stall", "garbage"]
    after: int = 0
    """Messages that are sent before."""
    code: int = 1011
    """HTTP status of a refusal, else the close code."""
    body: str = '{"detail": {"status": "fault", "message": "This is a fault."}}'
    headers: Mapping[str, str] = field(default_factory=dict)
    pause_s: float = 1.0
    """Seconds from the last message to the fault: what was sent must be read, and audio that waits for its words let
    go, but silence not yet be noticed."""


@dataclass(frozen=True, slots=True)
class Script:
    """How an upstream answers."""

    spelling: Spelling = "ws"
    absolute: bool = False
    """Times count from the start of the connection."""
    cuts_ms: tuple[int, ...] = (310, 170, 520, 90, 400)
    """Lengths of the messages' audio, in turn."""
    quirk: str = ""
    """One of ``QUIRKS``."""
    spoken: Mapping[str, str] = field(default_factory=dict)
    """Words and what the normalized alignment says instead."""
    faults: tuple[Fault | None, ...] = ()
    """Of the connections, in order."""
    pause_ms: int = 120
    """Silence after each segment."""
    spacing_s: float = 0.0
    """Seconds between messages."""


def char_ms(char: str, index: int) -> int:
    """Return how long a character is spoken."""
    base = 70
    if char.isspace():
        base = 40
    elif char in ".!?。！？…":
        base = 240
    elif char in ",;:、，":
        base = 130
    elif char.isdigit():
        base = 210
    elif char.lower() in "aeiouäöüéèêаеиоуяюыэ":
        base = 95
    elif ord(char) > 0x2E7F:
        base = 180
    return base + 7 * (index * index % 5)


def times_of(text: str) -> Times:
    """Return the true times of a segment."""
    starts, durations, at = [], [], 60
    for index, char in enumerate(text):
        starts.append(at)
        durations.append(char_ms(char, index))
        at += durations[-1]
    return Times(list(text), starts, durations)


def respelled(times: Times, spoken: Mapping[str, str]) -> Times:
    """Return the alignment of the text as spoken: other words over the same time."""
    out = Times([], [], [])
    words = "".join(times.chars).split(" ")
    at = 0
    for number, word in enumerate(words):
        size = len(word) + (number < len(words) - 1)
        said = spoken.get(word.strip(".,!?"), "")
        if said:
            start, end = times.starts_ms[at], times.starts_ms[at + size - 1] + times.durations_ms[at + size - 1]
            step = (end - start) // (len(said) + 1)
            out = out.add(
                Times([*said, " "], [start + i * step for i in range(len(said) + 1)], [step] * len(said + " "))
            )
        else:
            span = slice(at, at + size)
            out = out.add(Times(times.chars[span], times.starts_ms[span], times.durations_ms[span]))
        at += size
    return out


def messages_of(text: str, script: Script) -> tuple[list[Message], int]:
    """Return a segment's messages and its length in milliseconds."""
    true = times_of(text)
    said = respelled(true, script.spoken)
    end_ms = true.starts_ms[-1] + true.durations_ms[-1] + script.pause_ms
    messages, at, number = [], 0, 0
    while at < end_ms:
        until = min(end_ms, at + script.cuts_ms[number % len(script.cuts_ms)])
        until = end_ms if end_ms - until < 40 else until
        messages.append(Message(at, until, _within(true, at, until), _within(said, at, until)))
        at, number = until, number + 1
    return QUIRKS[script.quirk](messages), end_ms


def _within(times: Times, start_ms: int, end_ms: int) -> Times | None:
    inside = [i for i, ms in enumerate(times.starts_ms) if start_ms <= ms < end_ms]
    if not inside:
        return None
    span = slice(inside[0], inside[-1] + 1)
    return Times(times.chars[span], times.starts_ms[span], times.durations_ms[span])


def pcm_of(text: str, end_ms: int, rate_hz: int) -> bytes:
    """Return the samples: a tone for each letter, hiss for consonants, silence elsewhere."""
    samples = array("h", bytes(2 * (end_ms * rate_hz // 1000)))
    times = times_of(text)
    for char, start_ms, length_ms in zip(text, times.starts_ms, times.durations_ms, strict=True):
        if not char.isalnum():
            continue
        tone = _wave(110 + 13 * (ord(char) % 17), char.lower() in "sfzcxhtkp", rate_hz)
        start, end = start_ms * rate_hz // 1000, (start_ms + length_ms) * rate_hz // 1000
        samples[start:end] = tone[: end - start]
    return samples.tobytes()


_WAVES: dict[tuple[int, bool, int], array[int]] = {}


def _wave(pitch_hz: int, hiss: bool, rate_hz: int) -> array[int]:
    key = (pitch_hz, hiss, rate_hz)
    if key not in _WAVES:
        state, out = 12345, array("h")
        for i in range(rate_hz // 2):
            state = (1103515245 * state + 12345) % 2**31
            noise = (state >> 16) % 4000 - 2000
            out.append(noise if hiss else int(6000 * math.sin(2 * math.pi * pitch_hz * i / rate_hz)) + noise // 20)
        _WAVES[key] = out
    return _WAVES[key]


class Speech:
    """The answers of one connection."""

    def __init__(self, script: Script, output_format: str) -> None:
        self._script = script
        self._rate_hz = rate_of(output_format)
        self._encoder = make_encoder(output_format)
        self._at_ms = 0

    def say(self, text: str) -> list[dict[str, Any]]:
        """Return the messages that speak a text."""
        messages, end_ms = messages_of(text, self._script)
        pcm = pcm_of(text, end_ms, self._rate_hz)
        out = []
        for message in messages:
            lo, hi = (2 * (ms * self._rate_hz // 1000) for ms in (message.start_ms, message.end_ms))
            by_ms = self._at_ms if self._script.absolute else -message.start_ms
            audio = base64.b64encode(self._encoder.feed(pcm[lo:hi])).decode()
            out.append(self._json(audio, moved(message.alignment, by_ms), moved(message.normalized, by_ms)))
        self._at_ms += end_ms
        return out

    def finish(self) -> list[dict[str, Any]]:
        """Return the messages that end the stream."""
        rest = base64.b64encode(self._encoder.finish()).decode()
        last = [self._json(rest, None, None)] if rest else []
        if self._script.spelling == "http":
            return last
        final = "is_final" if self._script.spelling == "dialogue" else "isFinal"
        return [*last, {"audio": None, final: True}]

    def _json(self, audio: str, times: Times | None, spoken: Times | None) -> dict[str, Any]:
        spelling = self._script.spelling
        alignment, normalized = _spelled(times, spelling), _spelled(spoken, spelling)
        if spelling == "http":
            return {"audio_base64": audio, "alignment": alignment, "normalized_alignment": normalized}
        if spelling == "dialogue":
            return {"audio": audio, "alignment": alignment}
        return {"audio": audio, "isFinal": None, "alignment": alignment, "normalizedAlignment": normalized}


_NAMES = {
    "ws": ("chars", "charStartTimesMs", "charDurationsMs"),
    "typo": ("chars", "charsStartTimesMs", "charsDurationsMs"),
    "dialogue": ("chars", "char_start_times_ms", "char_durations_ms"),
}


def _spelled(times: Times | None, spelling: Spelling) -> dict[str, Any] | None:
    if times is None:
        return None
    if spelling == "http":
        ends = [start + length for start, length in zip(times.starts_ms, times.durations_ms, strict=False)]
        return {
            "characters": times.chars,
            "character_start_times_seconds": [ms / 1000 for ms in times.starts_ms],
            "character_end_times_seconds": [ms / 1000 for ms in ends],
        }
    return dict(zip(_NAMES[spelling], (times.chars, times.starts_ms, times.durations_ms), strict=True))


def recording(text: str, script: Script, output_format: str = "pcm_24000") -> list[dict[str, Any]]:
    """Return all messages of a text whose sentences are its segments, as a recording to convert."""
    speech = Speech(script, output_format)
    sentences = [part + " " for part in text.split("| ")]
    return [message for part in sentences for message in speech.say(part)] + speech.finish()


def json_lines(items: Sequence[Any]) -> str:
    """Return newline-delimited JSON."""
    return "\n".join(json.dumps(item, ensure_ascii=False) for item in items)
