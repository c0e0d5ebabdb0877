"""JSON in the format of OpenAI's Whisper with word timestamps: one segment per cue, times in seconds.

As in Whisper, words and segments include the separator before them, so the joined words are the segment's text and the
joined segments are the whole text. Segments and words of a dialogue have their ``speaker``, as in WhisperX.
"""

from __future__ import annotations

import json
from typing import Any

from captionsync.exports.base import Options
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import one_line, spaced, utf8


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file."""
    segments: list[dict[str, Any]] = []
    gap = ""
    for number, cue in enumerate(timeline.cues):
        segment, gap = _segment(timeline, number, cue, gap)
        segments.append(segment)
    out = {
        "text": "".join(segment["text"] for segment in segments),
        "language": timeline.language,
        "duration": timeline.duration_ms / 1000,
        "segments": segments,
    }
    return utf8(json.dumps(out, ensure_ascii=False, indent=2) + "\n")


def _segment(timeline: Timeline, number: int, cue: TimelineCue, gap: str) -> tuple[dict[str, Any], str]:
    """Return the segment of a cue and the separator after it."""
    words: list[dict[str, Any]] = []
    for word in timeline.words_of(cue):
        text = f"{gap}{one_line(word.text)}"
        words.append({"word": text, "start": word.start_ms / 1000, "end": word.end_ms / 1000} | _said_by(word.speaker))
        gap = spaced(word.after)
    if not words:
        text, gap = gap + " ".join(filter(None, cue.lines)), " "
    else:
        text = "".join(word["word"] for word in words)
    segment = {
        "id": number,
        "start": cue.start_ms / 1000,
        "end": cue.end_ms / 1000,
        "text": text,
        "words": words,
    } | _said_by(cue.speaker)
    return segment, gap


def _said_by(speaker: str) -> dict[str, Any]:
    """Return the speaker as WhisperX writes it."""
    return {"speaker": speaker} if speaker else {}
