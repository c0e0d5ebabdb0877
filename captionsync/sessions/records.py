"""The records of a session's log; each is one transaction.

A record holds the events of a batch and its *notes*: what an engine gave besides them, or what was asked and decided.
A log holds all that is needed to make the session's timeline and responses, and to continue it in another process.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from captionsync.audio import Tail
from captionsync.events import Event
from captionsync.timing.model import Direction, Phone, TimedChars, Turn


@dataclass(frozen=True, slots=True)
class Opened:
    """The session was made: what was asked for, and what was decided."""

    spec: Mapping[str, Any]
    """The fields of the request, as JSON values."""
    provider: str
    voice: str
    language: str
    language_guessed: bool
    direction: Direction
    audio_tags: bool = False
    """``[tags]`` are markup."""
    turns: tuple[Turn, ...] = ()
    """Of a dialogue: their speakers and voices, as decided."""


@dataclass(frozen=True, slots=True)
class VoiceChosen:
    """The first sentence of a turn decided on the voice."""

    voice: str
    language: str
    direction: Direction
    char: int
    """Code points: source offset at which the turn begins."""


@dataclass(frozen=True, slots=True)
class TextCame:
    """Source text was taken."""

    text: str
    """Cleaned; it follows the text so far."""
    held: str
    """Text that was taken and not cleaned yet: what follows may change it."""
    flush: bool
    """Speak all text so far now."""
    final: bool
    """No more text will come in this turn."""
    idle: bool
    """It ended because no text came for a long time."""
    asked: bool = False
    """The client asked for the flush, which ends a turn; a pause asks for others."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """An engine gave characters of the source text, the text as spoken, or the end of an utterance."""

    end_ms: int
    """Media time at the end of all audio that it had given by then."""
    chars: tuple[TimedChars, ...]
    spoken: tuple[TimedChars, ...]
    closes_word: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """An engine failed mid-speech, and speech continues."""

    provider: str
    code: str
    char: int
    """Code points: source offset at which speech continues; characters from here on were not heard."""
    spoken: int
    """Code points: offset in the spoken text where the next engine's spoken text begins."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """An engine continues the speech."""

    provider: str
    voice: str
    char: int
    has_phones: bool


@dataclass(frozen=True, slots=True)
class TurnBegan:
    """The listener interrupted; what is spoken next begins at a source offset."""

    char: int


@dataclass(frozen=True, slots=True)
class Heard:
    """A listener stopped hearing: exports are cut here."""

    heard_ms: int
    cancelled: bool
    """The session was cancelled there, so that its log says what was heard."""


def heard_later(before: Heard | None, heard_ms: int) -> Heard:
    """Return what was heard by a report after the end; of a cancelled session, it can only turn out to be less."""
    if before is None or not before.cancelled:
        return Heard(heard_ms, cancelled=False)
    return Heard(min(before.heard_ms, heard_ms), cancelled=True)


Note = Opened | TextCame | Spoke | Lost | Resumed | TurnBegan | Heard | VoiceChosen


@dataclass(frozen=True, slots=True)
class Record:
    """One transaction of a log."""

    at_ms: int
    """Media time at which it begins."""
    until_ms: int
    """Media time up to which everything is decided after it; the encoder may output its audio later."""
    wall_ms: int
    """Unix time in milliseconds."""
    events: tuple[Event, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[int, ...] = ()
    """Code points in the source text: start and end of the first word among the events, then of the next."""
    phones: tuple[Phone, ...] = ()
    tail: Tail | None = None
    """Replaces the tail of the previous record."""
