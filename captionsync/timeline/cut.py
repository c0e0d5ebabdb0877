"""Takes out of a timeline what nobody heard: the end of a cancelled session, and what interruptions dropped.

Times do not change, so what is left stays on the clock of the audio.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias, TypeVar

from captionsync.timeline.items import TimelineCue, TimelineWord
from captionsync.timeline.lines import lines_of
from captionsync.timeline.model import Timeline
from captionsync.timing.model import Phone, Viseme
from captionsync.timing.mouth.visemes import relabel
from captionsync.timing.plain import joined, line_text
from captionsync.timing.tables.viseme_sets import SETS

Spans: TypeAlias = Sequence[tuple[int, int]]
"""Stretches of media time ``[start_ms, end_ms)``, in order, that do not touch."""

FOREVER_MS: Final = 2**62
"""Later than any media time."""

_Sound = TypeVar("_Sound", Viseme, Phone)


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the same media time as stretches in order that do not touch; empty ones are left out."""
    out: list[tuple[int, int]] = []
    for start_ms, end_ms in sorted(spans):
        if out and start_ms <= out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end_ms)
        elif start_ms < end_ms:
            out.append((start_ms, end_ms))
    return tuple(out)


def is_heard(start_ms: int, end_ms: int, dropped: Spans) -> bool:
    """Return whether a word was heard whole: one that reaches into a dropped stretch was not."""
    return not met(start_ms, end_ms, dropped)


def met(start_ms: int, end_ms: int, spans: Spans) -> Spans:
    """Return the stretches that an interval reaches into."""
    return spans[bisect_right(spans, start_ms, key=_to_ms) : bisect_left(spans, end_ms, key=_from_ms)]


def cut(timeline: Timeline, heard_ms: int) -> Timeline:
    """Return what was heard up to ``heard_ms`` milliseconds.

    Words that end by then are kept, and cues with the kept words; visemes and phones are clipped there.
    """
    if heard_ms >= timeline.duration_ms:
        return timeline
    heard_ms = max(heard_ms, 0)
    return replace(_without(timeline, ((heard_ms, FOREVER_MS),)), duration_ms=heard_ms)


def without(timeline: Timeline, dropped: Spans) -> Timeline:
    """Return the timeline with silence in the dropped stretches.

    Words that were heard whole keep their index and their times, and their offsets count in the text that is left.
    """
    if not dropped:
        return timeline
    left = _without(timeline, dropped)
    silence = relabel("sil", "", 0, timeline.viseme_set) if timeline.viseme_set in SETS else "sil"
    gaps = [(from_ms, min(to_ms, timeline.duration_ms)) for from_ms, to_ms in dropped]
    gaps = [(from_ms, to_ms) for from_ms, to_ms in gaps if from_ms < to_ms]
    rests = [Viseme(silence, "", from_ms, to_ms, 0.0, None) for from_ms, to_ms in gaps] if left.visemes else []
    pauses = [Phone("", from_ms, to_ms) for from_ms, to_ms in gaps] if left.phones else []
    return replace(
        left,
        visemes=tuple(sorted([*left.visemes, *rests], key=_start)),
        phones=tuple(sorted([*left.phones, *pauses], key=_start)),
    )


def _start(sound: Viseme | Phone) -> int:
    return sound.start_ms


def _from_ms(span: tuple[int, int]) -> int:
    return span[0]


def _to_ms(span: tuple[int, int]) -> int:
    return span[1]


def _without(timeline: Timeline, dropped: Spans) -> Timeline:
    words = tuple(_heard_words(timeline.words, dropped))
    known = {word.index for word in words}
    cues = (_cut_cue(timeline, cue, known, dropped) for cue in timeline.cues)
    visemes = (
        replace(viseme, word_index=viseme.word_index if viseme.word_index in known else None)
        for viseme in _clipped(timeline.visemes, dropped)
    )
    return replace(
        timeline,
        text=joined(words),
        words=words,
        cues=tuple(cue for cue in cues if cue is not None),
        visemes=tuple(visemes),
        phones=tuple(_clipped(timeline.phones, dropped)),
        tags=tuple(tag for tag in timeline.tags if not _begins_in(tag.start_ms, dropped)),
    )


def _heard_words(words: Iterable[TimelineWord], dropped: Spans) -> Iterator[TimelineWord]:
    char_start, is_shorter = 0, False
    for word in words:
        if not is_heard(word.start_ms, word.end_ms, dropped):
            is_shorter = True
            continue
        yield replace(word, char_start=char_start, char_end=char_start + len(word.text)) if is_shorter else word
        char_start += len(word.text) + len(word.after)


def _begins_in(at_ms: int, spans: Spans) -> bool:
    before = bisect_right(spans, at_ms, key=_from_ms)
    return before > 0 and at_ms < spans[before - 1][1]


def _clipped(sounds: Iterable[_Sound], dropped: Spans) -> Iterator[_Sound]:
    for sound in sounds:
        start_ms = sound.start_ms
        for from_ms, to_ms in met(start_ms, sound.end_ms, dropped):
            if start_ms < from_ms:
                yield replace(sound, start_ms=start_ms, end_ms=from_ms)
            start_ms = to_ms
        if start_ms < sound.end_ms or (start_ms == sound.start_ms and not _begins_in(start_ms, dropped)):
            yield replace(sound, start_ms=start_ms)


def _cut_cue(timeline: Timeline, cue: TimelineCue, known: set[int], dropped: Spans) -> TimelineCue | None:
    if _begins_in(cue.start_ms, dropped):
        return None
    after = bisect_right(dropped, cue.start_ms, key=_from_ms)
    if after == len(dropped) or dropped[after][0] >= cue.end_ms:
        return cue
    words = timeline.words_of(cue)
    lines = (
        line_text(piece.word for piece in line.pieces if piece.word.index in known) for line in lines_of(cue, words)
    )
    kept_lines = tuple(line for line in lines if line)
    if not kept_lines:
        return None
    last = max(word.index for word in words if word.index in known)
    return replace(cue, end_ms=dropped[after][0], lines=kept_lines, word_end=last + 1)
