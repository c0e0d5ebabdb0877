"""The words of each cue with the separator before them, as Whisper and Remotion write words.

The joined words are the text of a cue, and the joined cues the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from captionsync.timeline.items import TimelineCue
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import one_line, spaced


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word, or the text of a cue without words."""

    gap: str
    """What separates it from the word before it."""
    text: str
    start_ms: int
    end_ms: int
    speaker: str


def spoken_cues(timeline: Timeline) -> Iterator[tuple[TimelineCue, list[Spoken]]]:
    """Yield each cue with its words; without words, its text is one."""
    gap = ""
    for cue in timeline.cues:
        said: list[Spoken] = []
        for word in timeline.words_of(cue):
            said.append(Spoken(gap, one_line(word.text), word.start_ms, word.end_ms, word.speaker))
            gap = spaced(word.after)
        if not said:
            said, gap = [Spoken(gap, " ".join(filter(None, cue.lines)), cue.start_ms, cue.end_ms, cue.speaker)], " "
        yield cue, said
