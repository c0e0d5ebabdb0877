"""Cuts the words of a timeline into cues again, by other limits."""

from __future__ import annotations

from dataclasses import replace

from captionsync.timeline.items import TimelineCue, TimelineWord
from captionsync.timeline.model import Timeline
from captionsync.timing.captions.cues import CueAssembler
from captionsync.timing.captions.lines import CueRules
from captionsync.timing.model import Cue, Word


def recut(timeline: Timeline, rules: CueRules) -> Timeline:
    """Return the timeline with other cues; one without words stays as it is."""
    if not any(word.text for word in timeline.words):
        return timeline
    assembler = CueAssembler(rules, timeline.language, timeline.direction)
    assembler.know(timeline.text, closes=True)
    cues: list[Cue] = []
    words: list[TimelineWord] = []
    cue_id = ""
    for word in timeline.words:
        if word.text:  # one without text is in no line
            final, cue_id = assembler.add(_word(word))
            cues += final
        words.append(replace(word, cue_id=cue_id))
    cues += assembler.finish(timeline.duration_ms)
    return replace(timeline, words=tuple(words), cues=tuple(map(TimelineCue.of, cues)))


def _word(word: TimelineWord) -> Word:
    spot = (word.char_start, word.char_end)
    times = (word.start_ms, word.end_ms)
    return Word(word.index, word.text, word.after, *times, *spot, *spot, word.estimated, word.speaker)
