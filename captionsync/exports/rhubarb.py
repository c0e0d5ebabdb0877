"""Rhubarb Lip Sync's TSV, and its DAT for Moho and OpenToonz with Preston Blair names.

Both list the start of each shape and close the mouth at the end. TSV gives seconds with two decimals. DAT counts frames
from 1, here at 24 frames per second like Rhubarb's default. If two shapes fall into one frame, the later one moves to
the next frame if it lasts for half of that frame. A closed mouth is never left out.

Source: Rhubarb Lip Sync 1.14, its TSV and DAT exporters.
"""

from __future__ import annotations

from typing import Final

from captionsync.exports.base import Options
from captionsync.exports.tracks import joined_shapes, viseme_track
from captionsync.timeline.model import Timeline
from captionsync.timing.model import Viseme
from captionsync.timing.plain import utf8

FRAMES_PER_SECOND: Final = 24
_HALF_FRAME_MS: Final = 500 // FRAMES_PER_SECOND
_CLOSED: Final = "MBP"


def write_tsv(timeline: Timeline, options: Options) -> bytes:
    """Return the TSV file; takes ``lead_ms``."""
    track = viseme_track(timeline, options, "rhubarb")
    rows = [f"{_hundredths(item.start_ms)}\t{item.id}\n" for item in joined_shapes(track)]
    return utf8("".join(rows) + f"{_hundredths(_end_ms(track, timeline))}\tX\n")


def write_dat(timeline: Timeline, options: Options) -> bytes:
    """Return the DAT file; takes ``lead_ms``."""
    track = viseme_track(timeline, options, "preston_blair")
    frames: dict[int, str] = {}
    last = 0
    for item in joined_shapes(track):
        frame = _frame(item.start_ms)
        if frame <= last and _frame(item.end_ms - _HALF_FRAME_MS) <= last:
            if item.id == _CLOSED:
                frames[last] = item.id
            continue
        last = max(frame, last + 1)
        frames[last] = item.id
    frames[max(_frame(_end_ms(track, timeline)), last + 1)] = "rest"
    return utf8("MohoSwitch1\n" + "".join(f"{frame} {shape}\n" for frame, shape in frames.items()))


def _end_ms(track: list[Viseme], timeline: Timeline) -> int:
    return track[-1].end_ms if track else timeline.duration_ms


def _frame(time_ms: int) -> int:
    return 1 + time_ms * FRAMES_PER_SECOND // 1000


def _hundredths(time_ms: int) -> str:
    hundredths = (time_ms + 5) // 10
    return f"{hundredths // 100}.{hundredths % 100:02d}"
