"""Shows speakers in formats that have no place for them: a name or a dash before the first words of each speaker."""

from __future__ import annotations

from collections.abc import Sequence

from captionsync.exports.base import Speakers
from captionsync.timeline.items import TimelineCue
from captionsync.timing.plain import speaker_label


def speaker_marks(cues: Sequence[TimelineCue], speakers: Speakers) -> list[str]:
    """Return what stands before the text of each cue: empty where the speaker is that of the cue before."""
    marks: list[str] = []
    before = ""
    for cue in cues:
        label = speaker_label(cue.speaker) if cue.speaker != before and speakers != "off" else ""
        marks.append("- " if label and speakers == "dashes" else label)
        before = cue.speaker
    return marks
