"""Small things for the tests of the sound: nets of random weights, and noise as audio."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import numpy as np

from captionsync.timing.sound.classes import CLASSES
from captionsync.timing.sound.features import BANDS
from captionsync.timing.sound.net import LAYERS, Weights


def random_weights(seed: int, channels: int = 8, classes: int = len(CLASSES)) -> Weights:
    """Return a net of the right shape that learnt nothing."""
    random = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return random.normal(0.0, 0.3, shape).astype(np.float32)

    inputs = [BANDS, *[channels] * (len(LAYERS) - 1)]
    return Weights(
        mean=some(BANDS) - np.float32(3.0),
        scale=np.full(BANDS, 2.0, np.float32),
        kernels=tuple(some(taps, size, channels) for (taps, _), size in zip(LAYERS, inputs, strict=True)),
        biases=tuple(some(channels) for _ in LAYERS),
        head=some(channels, classes + 1),
        head_bias=some(classes + 1),
        log_shares=np.log(random.dirichlet(np.full(classes, 5.0))).astype(np.float32),
        log_frames=np.full(classes, np.log(8.0), np.float32),
        spreads=np.full(classes, 0.4, np.float32),
    )


def noise(samples: int, seed: int = 0, loudness: float = 0.1) -> bytes:
    """Return white noise that swells and fades."""
    random = np.random.default_rng(seed)
    swell = 0.55 + 0.45 * np.sin(np.arange(samples) / 3_000)
    return pcm_of(random.normal(0.0, loudness, samples) * swell)


def pcm_of(signal: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> bytes:
    """Return a signal in [-1, 1] as 16-bit samples."""
    return np.clip(np.rint(signal * 32_768), -32_768, 32_767).astype("<i2").tobytes()


def cut_pcm(pcm: bytes, places: Iterable[int]) -> list[bytes]:
    """Cut audio at some sample positions, taken modulo its length; pieces may be empty."""
    samples = len(pcm) // 2
    edges = [0, *sorted(2 * (place % (samples + 1)) for place in places), len(pcm)]
    return [pcm[begin:end] for begin, end in itertools.pairwise(edges)]
