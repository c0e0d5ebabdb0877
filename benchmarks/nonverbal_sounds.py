"""Sounds that are no text, put into the pauses of speech: breath, laughter, hesitation.

Breath is noise in the shape of a breath's spectrum. Laughter is the voice's own "ha ha ha ha" or bursts of breath, and
hesitation its own "um" or "uh", which the text does not have. Every sound has 100 ms of silence around it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]

PAD_MS = 100
LEAST_PAUSE_MS = 60
"""Sounds are put into the middle of pauses of this length."""
BREATH_DB = (-16.0, -22.0, -28.0)
"""Loudness of a breath relative to the speech."""
BREATH_MS = (220, 480)
RESONANCES_HZ = ((600.0, 500.0, 0.5), (1_500.0, 600.0, 1.0), (2_800.0, 900.0, 0.7), (4_500.0, 1_500.0, 0.3))
"""Middle, width and strength."""
_SOUNDING = 0.02
"""Share of the peak at which a voice's sound begins and ends."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound that is no text."""

    kind: str
    samples: Samples


@dataclass(frozen=True, slots=True)
class Inserted:
    """Audio with sounds in its pauses."""

    pcm: bytes
    spans_ms: tuple[tuple[str, float, float], ...]
    """Kind, start and end of each sound."""
    cuts_ms: tuple[tuple[float, float], ...]
    """Time in the original, and how much was inserted there."""

    def moved(self, at_ms: float) -> float:
        """Return where a time of the original is now."""
        return at_ms + sum(length_ms for cut_ms, length_ms in self.cuts_ms if at_ms > cut_ms)


def breath(rate_hz: int, length_ms: float, loudness: float, dice: random.Random) -> Samples:
    """Return a breath of a root mean square."""
    count = int(length_ms * rate_hz / 1000)
    noise = np.random.default_rng(dice.randrange(1 << 30)).normal(size=count)
    at_hz = np.fft.rfftfreq(count, 1 / rate_hz)
    shape = sum(by * np.exp(-0.5 * ((at_hz - middle) / width) ** 2) for middle, width, by in RESONANCES_HZ)
    made = np.fft.irfft(np.fft.rfft(noise) * shape, count)
    made *= np.sin(np.pi * np.linspace(0, 1, count) ** 0.7) ** 0.8
    return np.asarray(made * loudness / root_mean_square(made))


def gasps(rate_hz: int, loudness: float, dice: random.Random) -> Samples:
    """Return laughter without voice: bursts of breath, ever quieter."""
    parts: list[Samples] = []
    for number in range(dice.randint(3, 5)):
        parts.append(breath(rate_hz, dice.uniform(90, 140), loudness * 0.85**number, dice))
        parts.append(np.zeros(int(dice.uniform(50, 90) * rate_hz / 1000)))
    return np.concatenate(parts[:-1])


def sounding(pcm: bytes) -> Samples:
    """Return a voice's sound without the silence around it."""
    samples = np.frombuffer(pcm, "<i2").astype(np.float64)
    loud = np.flatnonzero(np.abs(samples) > _SOUNDING * np.abs(samples).max())
    return samples[loud[0] : loud[-1] + 1]


def root_mean_square(samples: Samples) -> float:
    """Return the level of samples."""
    return float(np.sqrt(np.mean(samples**2)))


def pauses_of(spoken_ms: Sequence[tuple[float, float]]) -> list[float]:
    """Return the middle of each pause between sounds, which are given by start and end."""
    gaps = zip(spoken_ms, spoken_ms[1:], strict=False)
    return [(end + start) / 2 for (_, end), (start, _) in gaps if start - end >= LEAST_PAUSE_MS]


def draw(kind: str, rate_hz: int, speech: Samples, voiced: Mapping[str, Sequence[bytes]], dice: random.Random) -> Sound:
    """Return a sound of a kind.

    Args:
        kind: ``breath``, ``laughter`` or ``hesitation``.
        rate_hz: sample rate.
        speech: to whose loudness the sound is fit.
        voiced: what the voice says for laughter and for hesitation.
        dice: decides the rest.
    """
    level = root_mean_square(speech)
    if kind == "breath":
        loudness = level * 10 ** (dice.choice(BREATH_DB) / 20)
        return Sound(kind, breath(rate_hz, dice.uniform(*BREATH_MS), loudness, dice))
    if kind == "laughter" and dice.random() < 0.5:
        return Sound(kind, gasps(rate_hz, level * 10 ** (dice.uniform(-20.0, -10.0) / 20), dice))
    samples = sounding(dice.choice(list(voiced[kind])))
    return Sound(kind, samples * level / root_mean_square(samples) * 10 ** (dice.uniform(-9.0, -3.0) / 20))


def insert(pcm: bytes, rate_hz: int, at_ms: Sequence[float], sounds: Sequence[Sound]) -> Inserted:
    """Put sounds at times of the audio, in order."""
    speech = np.frombuffer(pcm, "<i2").astype(np.float64)
    pad = np.zeros(PAD_MS * rate_hz // 1000)
    pieces: list[Samples] = []
    spans: list[tuple[str, float, float]] = []
    cuts: list[tuple[float, float]] = []
    done = longer = 0
    for cut_ms, sound in zip(at_ms, sounds, strict=True):
        place = round(cut_ms * rate_hz / 1000)
        pieces += [speech[done:place], pad, sound.samples, pad]
        begin = place + longer + len(pad)
        spans.append((sound.kind, begin * 1000 / rate_hz, (begin + len(sound.samples)) * 1000 / rate_hz))
        added = len(sound.samples) + 2 * len(pad)
        cuts.append((cut_ms, added * 1000 / rate_hz))
        done, longer = place, longer + added
    made = np.concatenate([*pieces, speech[done:]])
    return Inserted(np.clip(np.rint(made), -32768, 32767).astype("<i2").tobytes(), tuple(spans), tuple(cuts))
