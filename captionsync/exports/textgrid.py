"""Praat TextGrid, long text format, with tiers of words, phones and visemes, and of the speakers of a dialogue.

The intervals of a tier are contiguous from 0 to the end, so gaps become empty intervals. Intervals must have a length,
so the label of an item without length is joined to its neighbour's. Quotation marks are doubled.

Source: Praat manual, "TextGrid file formats".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from captionsync.exports.base import Options
from captionsync.exports.tracks import viseme_track
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import one_line, seconds, utf8


@dataclass(slots=True)
class _Interval:
    start_ms: int
    end_ms: int
    label: str


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the TextGrid file; takes ``viseme_set``."""
    words = [(word.start_ms, word.end_ms, word.text) for word in timeline.words]
    phones = [(phone.start_ms, phone.end_ms, phone.ipa) for phone in timeline.phones]
    visemes = [(item.start_ms, item.end_ms, item.id) for item in viseme_track(timeline, options)]
    tiers = {"words": words, "phones": phones, "visemes": visemes}
    if any(cue.speaker for cue in timeline.cues):
        tiers["speakers"] = [(cue.start_ms, cue.end_ms, cue.speaker) for cue in timeline.cues]
    # Praat rejects a grid without length.
    end_ms = max([timeline.duration_ms, 1, *(end for tier in tiers.values() for _, end, _ in tier)])
    head = (
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\n'
        f"xmin = 0\nxmax = {seconds(end_ms)}\ntiers? <exists>\nsize = {len(tiers)}\nitem []:\n"
    )
    written = (_tier(number, name, tier, end_ms) for number, (name, tier) in enumerate(tiers.items(), start=1))
    return utf8(head + "".join(written))


def _tier(number: int, name: str, items: Iterable[tuple[int, int, str]], end_ms: int) -> str:
    intervals = _touching(items, end_ms)
    head = (
        f'    item [{number}]:\n        class = "IntervalTier"\n        name = "{name}"\n'
        f"        xmin = 0\n        xmax = {seconds(end_ms)}\n        intervals: size = {len(intervals)}\n"
    )
    return head + "".join(
        f"        intervals [{at}]:\n            xmin = {seconds(item.start_ms)}\n"
        f'            xmax = {seconds(item.end_ms)}\n            text = "{_quoted(item.label)}"\n'
        for at, item in enumerate(intervals, start=1)
    )


def _touching(items: Iterable[tuple[int, int, str]], end_ms: int) -> list[_Interval]:
    """Return contiguous, non-empty intervals from 0 to ``end_ms``."""
    out: list[_Interval] = []
    at_ms = 0
    waiting: list[str] = []
    for start_ms, item_end_ms, label in items:
        start_ms = max(start_ms, at_ms)
        if item_end_ms <= start_ms:
            waiting.append(label)
            continue
        if start_ms > at_ms:
            out.append(_Interval(at_ms, start_ms, ""))
        out.append(_Interval(start_ms, item_end_ms, _joined(*waiting, label)))
        waiting.clear()
        at_ms = item_end_ms
    if at_ms < end_ms:
        out.append(_Interval(at_ms, end_ms, ""))
    if waiting:
        out[-1].label = _joined(out[-1].label, *waiting)
    return out


def _joined(*labels: str) -> str:
    return " ".join(filter(None, labels))


def _quoted(label: str) -> str:
    return one_line(label).replace('"', '""')
