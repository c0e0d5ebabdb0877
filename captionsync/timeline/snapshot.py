"""What a session said up to a moment, as plain rows: cheap to take and to pass on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from captionsync.timeline.cut import cut
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.model import Timeline
from captionsync.timing.model import Phone, Viseme, Word

Row = tuple[Any, ...]

TRACKS = ("words", "cues", "visemes", "phones")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows of each track: a word and the id of its cue, a timeline's cue, a viseme, a phone."""

    words: Sequence[Row]
    cues: Sequence[Row]
    visemes: Sequence[Row]
    phones: Sequence[Row]
    header: Mapping[str, Any]
    """The other arguments of ``Timeline.build``."""
    heard_ms: int | None = None
    """Where the listener stopped a cancelled session."""

    def __len__(self) -> int:
        return sum(len(getattr(self, track)) for track in TRACKS)

    def timeline(self) -> Timeline:
        """Build the timeline."""
        timeline = Timeline.build(
            [(Word(*row[:-1]), row[-1]) for row in self.words],
            (),
            [Viseme(*row) for row in self.visemes],
            [Phone(*row) for row in self.phones],
            **self.header,
        )
        timeline = replace(timeline, cues=tuple(TimelineCue(*row) for row in self.cues))
        return timeline if self.heard_ms is None else cut(timeline, self.heard_ms)
