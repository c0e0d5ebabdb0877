"""The ears on sound that is quiet, noisy or coded: how many frames they lose against the clean sound.

The sentences and their times stay the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from benchmarks.ears_stream import SEED, Audio, Draw, like, stream, untimed
from benchmarks.lipsync_noise import like_v2, like_v3
from benchmarks.lipsync_sets import Recording
from captionsync.audio.codec import Resampler
from tools.ears.augment import from_pcm, mu_law, through_mp3, to_pcm

Row = tuple[str, str, str]

QUIET_DB, NOISE_DB = -20.0, -20.0
MP3_BPS = 32_000
TELEPHONE_HZ = 8_000
MOST_POINTS = 3.5
TIMES: tuple[tuple[str, Draw], ...] = (("v2", like(like_v2)), ("v3", like(like_v3)), ("none", untimed))


def quiet(sound: Audio) -> Audio:
    """Return the sound 20 dB softer."""
    return sound._replace(pcm=to_pcm(from_pcm(sound.pcm) * np.float32(10 ** (QUIET_DB / 20))))


def noisy(sound: Audio) -> Audio:
    """Return the sound with white noise 20 dB below it."""
    heard = from_pcm(sound.pcm)
    level = float(np.sqrt((heard.astype(np.float64) ** 2).mean())) * 10 ** (NOISE_DB / 20)
    drawn = np.random.default_rng(SEED).standard_normal(len(heard), np.float32)
    return sound._replace(pcm=to_pcm(heard + drawn * np.float32(level)))


def mp3(sound: Audio) -> Audio:
    """Return the sound as MP3 of 32 kbit/s gives it, without the codec's delay."""
    return sound._replace(pcm=to_pcm(through_mp3(from_pcm(sound.pcm), sound.rate_hz, MP3_BPS)))


def telephone(sound: Audio) -> Audio:
    """Return the sound as mu-law at 8 kHz gives it."""
    resampler = Resampler(sound.rate_hz, TELEPHONE_HZ)
    return Audio(to_pcm(mu_law(from_pcm(resampler.feed(sound.pcm) + resampler.finish()))), TELEPHONE_HZ)


DAMAGES: tuple[tuple[str, Callable[[Audio], Audio]], ...] = (
    ("20 dB quieter", quiet),
    ("white noise 20 dB below the speech", noisy),
    ("MP3, 32 kbit/s", mp3),
    ("mu-law, 8 kHz", telephone),
)


def rows(recordings: Sequence[Recording], audio: dict[str, Audio]) -> Iterator[Row]:
    """Yield what each damage costs."""
    clean = _accuracies(recordings, audio)
    for name, damage in DAMAGES:
        found = _accuracies(recordings, {text: damage(sound) for text, sound in audio.items()})
        lost = [before - after for before, after in zip(clean, found, strict=True)]
        kinds = " / ".join(kind for kind, _ in TIMES)
        figure = f"{_joined(found)} %, lost {_joined(lost)} points" + (" MISSED" if max(lost) > MOST_POINTS else "")
        yield f"{name}, rms, with ears, times {kinds}", figure, f"≤ {MOST_POINTS} points each"


def _accuracies(recordings: Sequence[Recording], audio: dict[str, Audio]) -> list[float]:
    return [asyncio.run(stream(recordings, audio, draw, ears=True)).score.accuracy for _, draw in TIMES]


def _joined(figures: Sequence[float]) -> str:
    return " / ".join(f"{figure:.1f}" for figure in figures)
