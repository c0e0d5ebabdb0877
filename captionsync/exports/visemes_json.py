"""The visemes as JSON, in any set."""

from __future__ import annotations

import json

from captionsync.exports.base import Options
from captionsync.exports.tracks import set_and_version, viseme_track
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import utf8


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file, with one viseme per line; takes ``viseme_set`` and ``lead_ms``."""
    name, version = set_and_version(timeline, options)
    rows = [
        json.dumps(
            {
                "id": viseme.id,
                "phone": viseme.phone,
                "start_ms": viseme.start_ms,
                "end_ms": viseme.end_ms,
                "weight": viseme.weight,
                "word_index": viseme.word_index,
            },
            ensure_ascii=False,
        )
        for viseme in viseme_track(timeline, options)
    ]
    listed = "[\n    " + ",\n    ".join(rows) + "\n  ]" if rows else "[]"
    head = f'  "version": {version},\n  "set": {json.dumps(name)},\n  "duration_ms": {timeline.duration_ms},\n'
    return utf8(f'{{\n{head}  "visemes": {listed}\n}}\n')
