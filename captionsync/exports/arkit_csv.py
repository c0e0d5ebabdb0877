"""Animation frames as a table: 60 rows per second, each with the time and the 52 ARKit weights.

Source: Apple's ARFaceAnchor.BlendShapeLocation for the names; the weights are those of ``timing/mouth``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from captionsync.errors import ExportError
from captionsync.exports.base import Options
from captionsync.exports.tracks import viseme_track
from captionsync.timeline.model import Timeline
from captionsync.timing.model import BlendFrames
from captionsync.timing.mouth.curve import MouthCurve
from captionsync.timing.plain import utf8
from captionsync.timing.tables.viseme_sets import BASE_SET

LONGEST_MS: Final = 4 * 3_600_000
"""Milliseconds: a table of this length is over 100 MB."""
_BATCH_MS: Final = 10_000
# The end of the track affects the frames shortly before it, so they are computed together with it.
_TAIL_MS: Final = 1_000


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the CSV file; takes ``lead_ms``.

    Raises:
        ExportError: the timeline is longer than four hours.
    """
    if timeline.duration_ms > LONGEST_MS:
        raise ExportError("The table of ARKit frames holds at most four hours; this timeline is longer.")
    curve = MouthCurve("arkit")
    for viseme in viseme_track(timeline, options, BASE_SET):
        curve.feed(viseme)
    rows = [",".join(("time_ms", *curve.names))]
    for batch in _batches(curve, timeline.duration_ms):
        rows += _rows(batch)
    return utf8("\n".join(rows) + "\n")


def _batches(curve: MouthCurve, duration_ms: int) -> Iterator[BlendFrames]:
    yield from filter(None, map(curve.take, range(_BATCH_MS, duration_ms - _TAIL_MS, _BATCH_MS)))
    yield from filter(None, [curve.finish(duration_ms)])


def _rows(batch: BlendFrames) -> Iterator[str]:
    # start_ms is rounded; exact times follow from the frame's number.
    first = (batch.start_ms * batch.fps + 500) // 1000
    for number, frame in enumerate(batch.frames, start=first):
        time_ms = (number * 2000 + batch.fps) // (2 * batch.fps)
        yield f"{time_ms}," + ",".join(f"{weight:g}" for weight in frame)
