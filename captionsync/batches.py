"""What a captioner releases, and from where another one can continue."""

from __future__ import annotations

from dataclasses import dataclass, field

from captionsync.events import Event
from captionsync.timing.captions.cues import CueState
from captionsync.timing.model import Cue, Phone, Viseme, Word
from captionsync.timing.mouth.track import MouthState


@dataclass(frozen=True, slots=True)
class Batch:
    """One transaction of the log: what is shown, and up to where audio may follow it.

    If very much is shown at one moment, it comes in several batches, of which only the last has audio.
    """

    events: tuple[Event, ...]
    start_ms: int
    until_ms: int
    words: tuple[tuple[Word, str], ...]
    """Words with the ids of their cues."""
    cues: tuple[Cue, ...]
    """Cues that became final."""
    visemes: tuple[Viseme, ...]
    phones: tuple[Phone, ...]
    is_whole: bool = True
    """If false, the next batch belongs to this one and must follow before anything else is published."""


@dataclass(frozen=True, slots=True)
class Commit:
    """Where speech continues after an engine failed."""

    char: int
    """Code points: source offset after the last word that was received whole."""
    at_ms: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What a captioner released up to a moment: enough for another one to continue after it."""

    word_starts_ms: tuple[int, ...] = ()
    """Start of every word."""
    last: Word | None = None
    """The last word."""
    cues: CueState = field(default_factory=CueState)
    released_ms: int = 0
    """Media time up to which batches were released."""
    next_char: int = 0
    """Code points: source offset at which speech continues."""
    spoken_end: int = 0
    """Code points: offset in the spoken text after all that was spoken."""
    mouth: MouthState = field(default_factory=MouthState)


@dataclass(frozen=True, slots=True)
class Gap:
    """Speech that resumed, but of which no word is known yet."""

    start_ms: int
    provider: str
    char: int
