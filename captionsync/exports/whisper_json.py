"""JSON in the format of OpenAI's Whisper with word timestamps: one segment per cue, times in seconds.

As in Whisper, words and segments include the separator before them, so the joined words are the segment's text and the
joined segments are the whole text. As in the ``verbose_json`` of OpenAI's API, all words stand in ``words`` as well,
without separators. What a recogniser says of its certainty is that of a text that is known. Segments and words of a
dialogue have their ``speaker``, as in WhisperX.

Source: the writer of openai-whisper; the OpenAI API reference, "The transcription object (Verbose JSON)".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from captionsync.exports.base import Options
from captionsync.exports.spoken import Spoken, spoken_cues
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import utf8

_CERTAIN: Final[dict[str, Any]] = {
    "seek": 0,
    "tokens": [],
    "temperature": 0.0,
    "avg_logprob": 0.0,
    "compression_ratio": 1.0,
    "no_speech_prob": 0.0,
}


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file."""
    spoken = list(spoken_cues(timeline))
    segments = [_segment(timeline, number, *one) for number, one in enumerate(spoken)]
    out = {
        "task": "transcribe",
        "language": timeline.language,
        "duration": timeline.duration_ms / 1000,
        "text": "".join(segment["text"] for segment in segments),
        "segments": segments,
        "words": [_word(word, word.text) for _, words in spoken for word in words if word.text],
    }
    return utf8(json.dumps(out, ensure_ascii=False, indent=2) + "\n")


def _segment(timeline: Timeline, number: int, cue: TimelineCue, words: Sequence[Spoken]) -> dict[str, Any]:
    return {
        "id": number,
        "start": cue.start_ms / 1000,
        "end": cue.end_ms / 1000,
        "text": "".join(word.gap + word.text for word in words),
        **_CERTAIN,
        "words": [_word(word, word.gap + word.text) for word in words] if timeline.words_of(cue) else [],
        **_said_by(cue.speaker),
    }


def _word(word: Spoken, text: str) -> dict[str, Any]:
    return {"word": text, "start": word.start_ms / 1000, "end": word.end_ms / 1000, **_said_by(word.speaker)}


def _said_by(speaker: str) -> dict[str, Any]:
    """Return the speaker as WhisperX writes it."""
    return {"speaker": speaker} if speaker else {}
