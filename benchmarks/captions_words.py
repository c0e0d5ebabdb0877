"""Words of timed characters as the packages of voice agents make them: ``python captions_words.py livekit``.

It runs in the interpreter of ``.venv/agents``, which does not have captionsync. It reads texts with the times of their
characters from stdin, and prints the words of each with their times, as JSON.

Source: LiveKit's ElevenLabs plugin (``_to_timed_words``), Pipecat's ElevenLabs service (``calculate_word_times``).
"""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace
from typing import NamedTuple

AGENTS = {"livekit": "LiveKit's words", "pipecat": "Pipecat's words"}


class Word(NamedTuple):
    """A word, with the white space around it."""

    text: str
    start_ms: int
    end_ms: int


def livekit(text: str, starts_ms: list[int], ends_ms: list[int]) -> list[Word]:
    """Return LiveKit's words, each with the white space after it."""
    from livekit.plugins.elevenlabs.tts import _to_timed_words

    durations = [end - start for start, end in zip(starts_ms, ends_ms, strict=True)]
    words, _ = _to_timed_words(text, starts_ms, durations, flush=True)
    return [Word(str(word), round(word.start_time * 1000), round(word.end_time * 1000)) for word in words]


def pipecat(text: str, starts_ms: list[int], ends_ms: list[int]) -> list[Word]:
    """Return Pipecat's words. They have no ends: a word lasts until the next one, which the space before it joins."""
    from pipecat.services.elevenlabs.tts import ElevenLabsHttpTTSService

    state = SimpleNamespace(_partial_word="", _partial_word_start_time=0.0, _cumulative_time=0.0)
    seconds = [ms / 1000 for ms in [*starts_ms, ends_ms[-1]]]
    sent = {"characters": [*text, " "], "character_start_times_seconds": seconds}
    timed = ElevenLabsHttpTTSService.calculate_word_times(state, sent)
    starts = [round(start * 1000) for _, start in timed]
    ends = [*starts[1:], ends_ms[-1]]
    words = [(" " if number else "") + word for number, (word, _) in enumerate(timed)]
    return [Word(*row) for row in zip(words, starts, ends, strict=True)]


if __name__ == "__main__":
    made = {"livekit": livekit, "pipecat": pipecat}[sys.argv[1]]
    print(json.dumps([made(*text) for text in json.load(sys.stdin)]))
