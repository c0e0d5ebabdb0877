"""The captions of Remotion: a list of words with their times in milliseconds.

A word begins with the space before it, because Remotion joins words as they are, and begins a page only at a space. Its
``timestampMs`` is in the middle of the word. Nothing is recognised here, so there is no ``confidence``.

Source: the type ``Caption`` of ``@remotion/captions`` 4.0 and its documentation, "Whitespace sensitivity".
"""

from __future__ import annotations

import json

from captionsync.exports.base import Options
from captionsync.exports.spoken import Spoken, spoken_cues
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import utf8


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file."""
    captions: list[dict[str, object]] = []
    gap = ""
    for _, words in spoken_cues(timeline):
        for word in words:
            gap += word.gap
            if word.text:
                captions.append(_caption(word, gap if captions else ""))
                gap = ""
    return utf8(json.dumps(captions, ensure_ascii=False, indent=2) + "\n")


def _caption(word: Spoken, gap: str) -> dict[str, object]:
    end_ms = max(word.end_ms, word.start_ms + 1)
    return {
        "text": (" " if gap.isspace() else gap) + word.text,
        "startMs": word.start_ms,
        "endMs": end_ms,
        "timestampMs": (word.start_ms + end_ms) // 2,
        "confidence": None,
    }
