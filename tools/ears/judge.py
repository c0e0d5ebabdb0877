"""Measures a net on voices that no training has heard, and prints a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from captionsync.timing.sound.classes import SILENCE
from captionsync.timing.sound.features import FRAME_MS
from captionsync.timing.sound.net import Heard, Weights
from tools.ears.frames import mel_frames
from tools.ears.labels import Segment, targets
from tools.ears.listen import boundaries, close_short_silences, hear, states_of
from tools.ears.store import Utterance

MOST_MS = 200.0
"""A greater error counts as this much."""


@dataclass(slots=True)
class Result:
    """What was measured on some sentences."""

    frames: int = 0
    net_right: int = 0
    """Frames of which the net alone prefers the true class."""
    aligned_right: int = 0
    """Frames that have the true class when the sounds are known."""
    failed: int = 0
    """Sentences that the decoder did not place."""
    words_ms: list[float] = field(default_factory=list)
    """Errors of word starts; late is positive."""
    inner_ms: list[float] = field(default_factory=list)
    """Errors of the other boundaries between phones."""

    def add(self, other: Result) -> None:
        """Count another result in."""
        self.frames += other.frames
        self.net_right += other.net_right
        self.aligned_right += other.aligned_right
        self.failed += other.failed
        self.words_ms += other.words_ms
        self.inner_ms += other.inner_ms

    @property
    def right(self) -> float:
        """Share of frames that have the true class when the sounds are known."""
        return self.aligned_right / max(1, self.frames)

    @property
    def inner_rms_ms(self) -> float:
        """Root mean square of the errors inside words."""
        return float(np.sqrt((np.clip(self.inner_ms, -MOST_MS, MOST_MS) ** 2).mean())) if self.inner_ms else 0.0

    @property
    def word_p90_ms(self) -> float:
        """What nine of ten word starts are within."""
        return float(np.percentile(np.abs(self.words_ms), 90)) if self.words_ms else 0.0


def listen(utterance: Utterance, weights: Weights) -> Heard:
    """Return what the net says of an utterance."""
    return hear(weights, mel_frames(utterance.pcm.astype("<i2").tobytes(), utterance.rate_hz))


def measure(utterance: Utterance, heard: Heard, weights: Weights) -> Result:
    """Compare the net, and the decoder without any times, with the labels."""
    numbers = targets(utterance.segments, len(heard.edges))[0]
    right = int((heard.log_probabilities.argmax(1) == numbers).sum())
    states, places = states_of(utterance.segments, utterance.breaks)
    edges = boundaries(weights, heard, states)
    if edges is None:
        return Result(len(numbers), right, failed=1)
    edges = close_short_silences(edges, states)
    at_s = (edges * FRAME_MS / 1000).tolist()
    found = [Segment(state.number, at_s[number], at_s[number + 1]) for number, state in enumerate(states)]
    aligned = int((targets(found, len(numbers))[0] == numbers).sum())
    result = Result(len(numbers), right, aligned)
    word: int | None = None
    sounds = [part for part in utterance.segments if part.number != SILENCE]
    for part, place in zip(sounds, places, strict=True):
        if not part.inner:
            errors = result.inner_ms if part.word == word else result.words_ms
            errors.append((at_s[place] - part.start_s) * 1000)
        word = part.word
    return result


def measure_all(utterances: Sequence[Utterance], heard: Sequence[Heard], weights: Weights) -> dict[str, Result]:
    """Return the results of each voice, in the order of the voices."""
    out: dict[str, Result] = {}
    for utterance, said in zip(utterances, heard, strict=True):
        out.setdefault(f"{utterance.engine} {utterance.voice}", Result()).add(measure(utterance, said, weights))
    return out


def table(results: dict[str, Result]) -> str:
    """Return the table, in Markdown."""
    lines = [
        "| Voice | Net alone | Sounds known | Word starts: bias, median, p90 | Inner rms | Not placed |",
        "|---|---|---|---|---|---|",
    ]
    for voice, result in results.items():
        words = np.array(result.words_ms or [0.0])
        lines.append(
            f"| {voice} | {100 * result.net_right / max(1, result.frames):.1f} % | {100 * result.right:.1f} % "
            f"| {np.median(words):+.0f}, {np.median(np.abs(words)):.0f}, {result.word_p90_ms:.0f} ms "
            f"| {result.inner_rms_ms:.0f} ms | {result.failed} |"
        )
    return "\n".join(lines)
