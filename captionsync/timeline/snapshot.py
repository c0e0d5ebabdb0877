"""What a session said up to a moment, as plain rows: cheap to take and to pass on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from captionsync.events import CueEvent
from captionsync.timeline.cut import Spans, cut, without
from captionsync.timeline.items import TimelineCue, TimelineWord
from captionsync.timeline.model import Timeline, word_ranges
from captionsync.timing.model import Phone, Tag, Viseme
from captionsync.timing.plain import joined

Row = tuple[Any, ...]

TRACKS = ("words", "cues", "visemes", "phones", "tags")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows of each track: what is in a word event, a final cue event, a viseme event, a phone, and a tag event."""

    words: Sequence[Row]
    cues: Sequence[Row]
    visemes: Sequence[Row]
    phones: Sequence[Row]
    tags: Sequence[Row]
    header: Mapping[str, Any]
    """The other fields of the timeline."""
    heard_ms: int | None = None
    """Where the listener stopped a cancelled session."""
    dropped: Spans = ()
    """What interruptions dropped."""

    def __len__(self) -> int:
        return sum(len(getattr(self, track)) for track in TRACKS)

    def timeline(self) -> Timeline:
        """Build the timeline of what was heard."""
        words = tuple(TimelineWord(*row) for row in self.words)
        ranges = word_ranges(words)
        timeline = Timeline(
            text=joined(words),
            words=words,
            cues=tuple(cue_of(event, ranges) for row in self.cues if (event := CueEvent(*row)).lines),
            visemes=tuple(Viseme(*row) for row in self.visemes),
            phones=tuple(Phone(*row) for row in self.phones),
            tags=tuple(Tag(*row) for row in self.tags),
            **self.header,
        )
        timeline = without(timeline, self.dropped)
        return timeline if self.heard_ms is None else cut(timeline, self.heard_ms)


def cue_of(event: CueEvent, ranges: Mapping[str, tuple[int, int]]) -> TimelineCue:
    """Return the cue of an event; ``ranges`` has the indices of each cue's words."""
    first, end = ranges.get(event.id, (0, 0))
    text = event.language, event.direction
    return TimelineCue(event.id, event.start_ms, event.end_ms, event.lines, first, end, *text, event.speaker)
