"""Sentences with character times and their true phones: the truth set, other voices, fresh draws of the noise."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import flite_voices
from benchmarks.lipsync_noise import Noise
from benchmarks.lipsync_score import Truth
from captionsync.timing.clock import round_ms
from captionsync.timing.model import TimedChars
from captionsync.timing.phones.assembler import SpokenWord
from captionsync.timing.phones.retiming import Retimer
from captionsync.timing.phones.spacing import Spacing
from captionsync.timing.phones.tokens import token_starts

TRUTH = Path(__file__).parent.parent / "tests" / "data" / "truth"

TAIL_S = 0.17
"""Silence at the end of the audio of the truth set."""


@dataclass(frozen=True)
class Recording:
    """A sentence with character times, and its truth."""

    text: str
    truth: tuple[Truth, ...]
    starts: tuple[float, ...]
    """Seconds."""
    ends: tuple[float, ...]
    words: tuple[tuple[str, float, float], ...]
    phones: dict[int, tuple[str, ...]]


def truth_set(alignment: str, read: dict[str, dict[int, tuple[str, ...]]]) -> list[Recording]:
    """Return the truth set with one of its alignments."""
    out = []
    for path in sorted(TRUTH.glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        times = data[alignment]
        out.append(
            Recording(
                data["text"],
                tuple((item["phone"], item["start"], item["end"]) for item in data["phones"]),
                tuple(times["character_start_times_seconds"]),
                tuple(times["character_end_times_seconds"]),
                tuple((item["text"], item["start"], item["end"]) for item in data["words"]),
                read[data["text"]],
            )
        )
    return out


def voice_set(voice: str, read: dict[str, dict[int, tuple[str, ...]]]) -> list[Recording]:
    """Return our own sentences in a flite voice."""
    out = []
    for item in flite_voices.sentences(voice):
        words = tuple((word, item.phones[a][1], item.phones[b - 1][2]) for word, a, b in item.words)
        out.append(Recording(item.text, item.phones, item.starts, item.ends, words, read[item.text]))
    return out


def with_noise(recordings: Sequence[Recording], seed: int) -> list[Recording]:
    """Return the recordings with a fresh draw of the noise that is milder than that of real streams."""
    dice = random.Random(seed)
    out = []
    for one in recordings:
        starts = flite_voices.noisy(one.text, one.starts, one.ends[-1], dice)
        out.append(Recording(one.text, one.truth, starts, (*starts[1:], one.ends[-1]), one.words, one.phones))
    return out


def like_real(recordings: Sequence[Recording], noise: Noise, seed: int) -> list[Recording]:
    """Return the recordings with the character times of a real stream."""
    dice = random.Random(seed)
    out = []
    for one in recordings:
        audio_end = (one.ends[-1] + TAIL_S) * 1000
        starts = noise(one.text, [value * 1000 for value in one.starts], one.ends[-1] * 1000, audio_end, dice)
        seconds = [value / 1000 for value in starts]
        ends = (*seconds[1:], max(audio_end / 1000, seconds[-1]))
        out.append(Recording(one.text, one.truth, tuple(seconds), ends, one.words, one.phones))
    return out


def word_errors_ms(recordings: Sequence[Recording]) -> list[float]:
    """Return how late each word of one stream begins, as the captions have it."""
    spacing = Spacing()
    out = []
    for one in recordings:
        starts, ends = (tuple(round_ms(value * 1000) for value in times) for times in (one.starts, one.ends))
        retimer = Retimer("en", spacing)
        retimer.pronounce(one.phones)
        runs = [*retimer.feed(TimedChars(one.text, 0, starts, ends)), *retimer.finish()]
        moved = [start for run in runs for start in run.starts_ms]
        begins = [moved[at] for at in token_starts(one.text)]
        out += [start - word[1] * 1000 for start, word in zip(begins, one.words, strict=True)]
    return out


def spoken_words(recording: Recording) -> list[SpokenWord]:
    """Return the white-space tokens with their character times."""
    starts = [round_ms(value * 1000) for value in recording.starts]
    ends = [round_ms(value * 1000) for value in recording.ends]
    out, at = [], 0
    for token in recording.text.split(" "):
        stop = at + len(token)
        space = starts[stop] if stop < len(starts) else None
        phones = recording.phones[at]
        out.append(SpokenWord(token, at, tuple(starts[at:stop]), tuple(ends[at:stop]), space, phones))
        at = stop + 1
    return out


def long_message(recordings: Sequence[Recording]) -> Recording:
    """Join recordings into one, as if an engine sent a whole text in one message."""
    text = ""
    starts: list[float] = []
    ends: list[float] = []
    phones: dict[int, tuple[str, ...]] = {}
    at_s = 0.0
    for one in recordings:
        phones |= {len(text) + place: value for place, value in one.phones.items()}
        text += one.text + " "
        starts += [at_s + value for value in (*one.starts, one.ends[-1])]
        ends += [at_s + value for value in (*one.ends, one.ends[-1])]
        at_s += one.ends[-1] + 0.2
    return Recording(text, (), tuple(starts), tuple(ends), (), phones)
