"""Cuts a timeline at the moment when its listener stopped it."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from captionsync.timeline.items import TimelineCue
from captionsync.timeline.lines import lines_of
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import joined, line_text


def cut(timeline: Timeline, heard_ms: int) -> Timeline:
    """Return what was heard up to ``heard_ms`` milliseconds.

    Words that end by then are kept, and cues with the kept words; visemes and phones are clipped there.
    """
    if heard_ms >= timeline.duration_ms:
        return timeline
    heard_ms = max(heard_ms, 0)
    words = tuple(takewhile(lambda word: word.end_ms <= heard_ms, timeline.words))
    known = {word.index for word in words}
    visemes = (
        replace(
            item,
            end_ms=min(item.end_ms, heard_ms),
            word_index=item.word_index if item.word_index in known else None,
        )
        for item in timeline.visemes
        if item.start_ms < heard_ms
    )
    phones = (replace(item, end_ms=min(item.end_ms, heard_ms)) for item in timeline.phones if item.start_ms < heard_ms)
    cues = (_cut_cue(timeline, cue, known, heard_ms) for cue in timeline.cues if cue.start_ms < heard_ms)
    return replace(
        timeline,
        text=joined(words),
        duration_ms=heard_ms,
        words=words,
        cues=tuple(cue for cue in cues if cue is not None),
        visemes=tuple(visemes),
        phones=tuple(phones),
        tags=tuple(tag for tag in timeline.tags if tag.start_ms < heard_ms),
    )


def _cut_cue(timeline: Timeline, cue: TimelineCue, known: set[int], heard_ms: int) -> TimelineCue | None:
    if cue.end_ms <= heard_ms:
        return cue
    words = timeline.words_of(cue)
    lines = (
        line_text(piece.word for piece in line.pieces if piece.word.index in known) for line in lines_of(cue, words)
    )
    kept_lines = tuple(line for line in lines if line)
    if not kept_lines:
        return None
    last = max(word.index for word in words if word.index in known)
    return replace(cue, end_ms=heard_ms, lines=kept_lines, word_end=last + 1)
