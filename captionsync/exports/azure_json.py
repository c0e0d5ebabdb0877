"""Azure Speech's viseme events: ids 0 to 21 and offsets in ticks of 100 ns.

As in Azure, a two-part phone whose halves have the same id (``aɪ`` is 11) is one event, and events have no length.

Source: Microsoft Learn, "Get facial position with viseme" (SpeechSynthesisVisemeEventArgs).
"""

from __future__ import annotations

import json
from typing import Final

from captionsync.exports.base import Options
from captionsync.exports.tracks import viseme_track
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import utf8

TICKS_PER_MS: Final = 10_000


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file: a list of events; takes ``lead_ms``."""
    rows: list[str] = []
    before = ""
    for viseme in viseme_track(timeline, options, "azure"):
        if not (viseme.part and viseme.id == before):
            event = {"AudioOffset": viseme.start_ms * TICKS_PER_MS, "VisemeId": int(viseme.id)}
            rows.append(json.dumps(event))
        before = viseme.id
    return utf8("[\n  " + ",\n  ".join(rows) + "\n]\n" if rows else "[]\n")
