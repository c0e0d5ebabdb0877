"""The arrays of TalkingHead's ``speakAudio`` (and HeadTTS's responses): words and Oculus visemes in milliseconds.

TalkingHead draws a viseme from two thirds of its duration before its start to half of it after its end, so a long vowel
would open the mouth far too early. A viseme of more than 150 ms is therefore split into equal pieces. The ramps stay
short, each piece continues from the last one, and the shape is held for its whole length, which capping the duration
would not achieve. Silence is left out, as in HeadTTS: the mouth closes by itself.

Source: TalkingHead 1.7, ``speakAudio``.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Final

from captionsync.exports.base import Options
from captionsync.exports.tracks import viseme_track
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import one_line, utf8
from captionsync.timing.tables.viseme_sets import BASE_SET

LONGEST_MS: Final = 150
MOST_PIECES: Final = 40
"""Pieces of one viseme: six seconds. No sound lasts that long, and an invalid timeline must not fill the memory."""
_SILENCE: Final = "sil"


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file; takes ``lead_ms``."""
    words = [word for word in timeline.words if one_line(word.text)]
    visemes: list[str] = []
    starts: list[int] = []
    lengths: list[int] = []
    for viseme in viseme_track(timeline, options, BASE_SET):
        if viseme.id != _SILENCE:
            for start_ms, end_ms in _pieces(viseme.start_ms, viseme.end_ms):
                visemes.append(viseme.id)
                starts.append(start_ms)
                lengths.append(end_ms - start_ms)
    arrays = {
        "words": [one_line(word.text) for word in words],
        "wtimes": [word.start_ms for word in words],
        "wdurations": [word.end_ms - word.start_ms for word in words],
        "visemes": visemes,
        "vtimes": starts,
        "vdurations": lengths,
    }
    rows = (f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in arrays.items())
    return utf8("{\n" + ",\n".join(rows) + "\n}\n")


def _pieces(start_ms: int, end_ms: int) -> list[tuple[int, int]]:
    count = min(-(-(end_ms - start_ms) // LONGEST_MS), MOST_PIECES)
    bounds = [start_ms + (end_ms - start_ms) * at // count for at in range(count + 1)]
    return list(pairwise(bounds))
