"""One frozen dataclass per wire event of a session's stream.

``type`` is the name on the wire; ``data()`` is the JSON object that is sent. ``docs/events.md`` gives the meanings and
units of all fields. Times are integer milliseconds of media time, half-open.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from captionsync.timing.model import BlendFrames, Direction, Viseme, Word

ALWAYS_SENT = frozenset({"start", "interrupted", "gap", "end", "failed", "reset"})
"""Event types that a ``types=`` filter never removes."""


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events."""

    type: ClassVar[str] = ""

    def data(self) -> dict[str, Any]:
        """Return the JSON object of this event."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class StartEvent(Event):
    """First event of a session."""

    type: ClassVar[str] = "start"
    session_id: str
    provider: str
    voice: str
    language: str
    direction: Direction
    format: str
    mime: str
    sample_rate_hz: int
    delay_samples: int
    """Samples: the encoder's priming, which a decoder outputs before media time 0."""
    viseme_set: str
    viseme_version: int

    def data(self) -> dict[str, Any]:
        return {
            "session_id": self.session_id,
            "provider": self.provider,
            "voice": self.voice,
            "language": self.language,
            "direction": self.direction,
            "audio": {
                "format": self.format,
                "mime": self.mime,
                "sample_rate_hz": self.sample_rate_hz,
                "channels": 1,
                "delay_samples": self.delay_samples,
            },
            "visemes": {"set": self.viseme_set, "version": self.viseme_version},
        }


@dataclass(frozen=True, slots=True)
class WordEvent(Event):
    """A displayed word; never changes once sent."""

    type: ClassVar[str] = "word"
    index: int
    text: str
    after: str
    start_ms: int
    end_ms: int
    char_start: int
    char_end: int
    cue_id: str
    estimated: bool = False
    speaker: str = ""
    """Who says it, in a dialogue."""

    @classmethod
    def of(cls, word: Word, cue_id: str) -> Self:
        """Return the event of a word in a cue."""
        span = word.char_start, word.char_end
        return cls(
            word.index, word.text, word.after, word.start_ms, word.end_ms, *span, cue_id, word.estimated, word.speaker
        )

    def data(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "index": self.index,
            "text": self.text,
            "after": self.after,
            "start_ms": self.start_ms,
            "end_ms": self.end_ms,
            "char_start": self.char_start,
            "char_end": self.char_end,
            "cue_id": self.cue_id,
        }
        if self.estimated:
            out["estimated"] = True
        if self.speaker:
            out["speaker"] = self.speaker
        return out


@dataclass(frozen=True, slots=True)
class VisemeEvent(Event):
    """A mouth shape; visemes tile the timeline."""

    type: ClassVar[str] = "viseme"
    id: str
    phone: str
    start_ms: int
    end_ms: int
    weight: float
    word_index: int | None
    part: int = 0
    """Not sent: which shape of a two-shape phone this is, needed to relabel the event in another set."""

    @classmethod
    def of(cls, viseme: Viseme) -> Self:
        """Return the event of a viseme."""
        span = viseme.start_ms, viseme.end_ms
        return cls(viseme.id, viseme.phone, *span, viseme.weight, viseme.word_index, viseme.part)

    def data(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "phone": self.phone,
            "start_ms": self.start_ms,
            "end_ms": self.end_ms,
            "weight": self.weight,
            "word_index": self.word_index,
        }


@dataclass(frozen=True, slots=True)
class CueEvent(Event):
    """A WebVTT cue, open or final. ``vtt`` is its complete, escaped block."""

    type: ClassVar[str] = "cue"
    id: str
    revision: int
    final: bool
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    language: str
    direction: Direction
    vtt: str
    speaker: str = ""
    """Who says its words, in a dialogue."""

    def data(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "revision": self.revision,
            "final": self.final,
            "start_ms": self.start_ms,
            "end_ms": self.end_ms,
            "lines": list(self.lines),
            "language": self.language,
            "direction": self.direction,
            "vtt": self.vtt,
        }
        if self.speaker:
            out["speaker"] = self.speaker
        return out


@dataclass(frozen=True, slots=True)
class AudioEvent(Event):
    """Encoded audio; audio events tile the timeline."""

    type: ClassVar[str] = "audio"
    seq: int
    start_ms: int
    duration_ms: int
    audio: bytes

    def data(self) -> dict[str, Any]:
        return {
            "seq": self.seq,
            "start_ms": self.start_ms,
            "duration_ms": self.duration_ms,
            "data": base64.b64encode(self.audio).decode("ascii"),
        }


@dataclass(frozen=True, slots=True)
class BlendshapesEvent(Event):
    """Animation frames, in sessions made with ``curves``."""

    type: ClassVar[str] = "blendshapes"
    start_ms: int
    fps: int
    names: tuple[str, ...]
    frames: tuple[tuple[float, ...], ...]

    @classmethod
    def of(cls, run: BlendFrames) -> Self:
        """Return the event of a run of frames."""
        return cls(run.start_ms, run.fps, run.names, run.frames)

    def data(self) -> dict[str, Any]:
        return {
            "start_ms": self.start_ms,
            "fps": self.fps,
            "names": list(self.names),
            "frames": [list(frame) for frame in self.frames],
        }


@dataclass(frozen=True, slots=True)
class TagEvent(Event):
    """An audio tag or SSML mark that is not spoken text."""

    type: ClassVar[str] = "tag"
    name: str
    start_ms: int
    mark: bool = False
    """It is an SSML mark."""

    def data(self) -> dict[str, Any]:
        out: dict[str, Any] = {"name": self.name, "start_ms": self.start_ms}
        if self.mark:
            out["mark"] = True
        return out


@dataclass(frozen=True, slots=True)
class VoiceEvent(Event):
    """A later turn speaks with another voice or in another language."""

    type: ClassVar[str] = "voice"
    start_ms: int
    voice: str
    language: str
    direction: Direction

    def data(self) -> dict[str, Any]:
        return {
            "start_ms": self.start_ms,
            "voice": self.voice,
            "language": self.language,
            "direction": self.direction,
        }


@dataclass(frozen=True, slots=True)
class GapEvent(Event):
    """The engine died and speech resumed."""

    type: ClassVar[str] = "gap"
    start_ms: int
    duration_ms: int
    provider: str
    resumed_char: int

    def data(self) -> dict[str, Any]:
        return {
            "start_ms": self.start_ms,
            "duration_ms": self.duration_ms,
            "provider": self.provider,
            "resumed_char": self.resumed_char,
        }


@dataclass(frozen=True, slots=True)
class InterruptedEvent(Event):
    """Barge-in: clients drop ``[heard_ms, resume_ms)`` and continue at ``resume_ms``."""

    type: ClassVar[str] = "interrupted"
    heard_ms: int
    heard_text: str
    resume_ms: int

    def data(self) -> dict[str, Any]:
        return {"heard_ms": self.heard_ms, "heard_text": self.heard_text, "resume_ms": self.resume_ms}


@dataclass(frozen=True, slots=True)
class ResetEvent(Event):
    """The resume position is no longer known; sent without an id."""

    type: ClassVar[str] = "reset"
    reason: str
    from_id: str | None
    cue: CueEvent | None = None

    def data(self) -> dict[str, Any]:
        out: dict[str, Any] = {"reason": self.reason, "from_id": self.from_id}
        if self.cue is not None:
            out["cue"] = self.cue.data()
        return out


@dataclass(frozen=True, slots=True)
class EndEvent(Event):
    """The session is over."""

    type: ClassVar[str] = "end"
    reason: str
    duration_ms: int
    words: int
    cues: int
    visemes: int
    heard_text: str | None = None

    def data(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "reason": self.reason,
            "duration_ms": self.duration_ms,
            "words": self.words,
            "cues": self.cues,
            "visemes": self.visemes,
        }
        if self.heard_text is not None:
            out["heard_text"] = self.heard_text
        return out


@dataclass(frozen=True, slots=True)
class FailedEvent(Event):
    """The session failed; the last event."""

    type: ClassVar[str] = "failed"
    code: str
    message: str
    retryable: bool

    def data(self) -> dict[str, Any]:
        return {"code": self.code, "message": self.message, "retryable": self.retryable}
