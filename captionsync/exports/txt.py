"""The plain display text."""

from __future__ import annotations

from collections.abc import Iterator

from captionsync.exports.base import Options
from captionsync.exports.speakers import speaker_marks
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import plain_lines, utf8


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the text file; it ends with a line feed unless it is empty. Takes ``speakers``."""
    said = "".join(_marked(timeline, options)) if any(cue.speaker for cue in timeline.cues) else timeline.text
    text = plain_lines(said).strip()
    return utf8(f"{text}\n" if text else "")


def _marked(timeline: Timeline, options: Options) -> Iterator[str]:
    """Yield the pieces of the text, each speaker's first words after their mark."""
    cues = dict(zip((cue.id for cue in timeline.cues), speaker_marks(timeline.cues, options.speakers), strict=True))
    at = 0
    for word in timeline.words:
        found = timeline.text.find(word.text, at)
        if found >= 0:
            yield timeline.text[at:found] + cues.pop(word.cue_id, "") + word.text
            at = found + len(word.text)
    yield timeline.text[at:]
