"""Sound as the net hears it: log energy in 32 mel bands every 10 ms, levelled.

Frames are computed at the rate of the audio, without resampling: the bands are the same frequencies at any rate, and
powers are scaled to those of 16 kHz. Frames are made in blocks of :data:`BLOCK` that begin at multiples of it, so the
values are the same to the last bit however the audio is cut.

Source: mel scale as in HTK, 2595 log10(1 + f/700).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

FRAME_MS = 10
"""Frame *t* is centred on ``(t + 0.5) * 10`` ms."""
BANDS = 32
BLOCK = 10
"""Frames that are computed together."""
WINDOW_S = 0.025
LOWEST_HZ, HIGHEST_HZ = 80.0, 7_600.0
REFERENCE_HZ = 16_000
"""Powers are those of audio at this rate."""
FLOOR = 1e-3
"""Added to powers of samples in [-1, 1]; about the noise of a quiet recording."""
KEPT_FRAMES, MOST_FRAMES = 150.0, 1000.0
"""Weight of the usual level, in frames, and the most that is remembered."""
QUIETER_NATS, QUIETEST_NATS = 4.5, -3.5
"""Frames this far below the peak, or below this level, do not count for the level."""
PEAK_FALL_NATS = 0.003
"""How much the remembered peak falls in a frame."""


class MelStream:
    """Audio to mel frames, a block at a time.

    Args:
        rate_hz: sample rate of the audio.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._window, self._bank, self._size = _filters(rate_hz)
        self._before = len(self._window) // 2
        self._samples = np.zeros(self._before, np.float32)
        self._base = -self._before
        """Number of the first sample kept."""
        self._frame = 0

    def feed(self, pcm: bytes) -> list[Array]:
        """Take 16-bit mono audio; return the blocks that are complete, each ``(BLOCK, BANDS)`` log powers."""
        heard = np.frombuffer(pcm, "<i2").astype(np.float32) / 32768.0
        self._samples = np.concatenate([self._samples, heard])
        count = 0
        while self._start(self._frame + (count + 1) * BLOCK - 1) + len(self._window) - self._base <= len(self._samples):
            count += 1
        if not count:
            return []
        out = self._blocks(count)
        self._frame += count * BLOCK
        cut = self._start(self._frame) - self._base
        self._samples, self._base = self._samples[cut:], self._base + cut
        return out

    def _start(self, frame: int) -> int:
        return (2 * frame + 1) * self._rate_hz // (2_000 // FRAME_MS) - self._before

    def _blocks(self, count: int) -> list[Array]:
        """Compute blocks. Each product has a block's shape, so the last bits do not depend on ``count``."""
        starts = np.array([self._start(self._frame + number) - self._base for number in range(count * BLOCK)])
        pieces = self._samples[starts[:, None] + np.arange(len(self._window))] * self._window
        spectrum = np.fft.rfft(pieces, self._size)
        power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32).reshape(count, BLOCK, -1)
        return list(np.log(power @ self._bank + np.float32(FLOOR)))


@lru_cache(maxsize=16)
def _filters(rate_hz: int) -> tuple[Array, Array, int]:
    """Return the window, the filters and the transform's length at a sample rate."""
    length = round(WINDOW_S * rate_hz)
    size = 1 << (length - 1).bit_length()
    edges_hz = _hertz(np.linspace(_mel(LOWEST_HZ), _mel(HIGHEST_HZ), BANDS + 2))
    at_hz = np.arange(size // 2 + 1) * rate_hz / size
    bank = np.zeros((len(at_hz), BANDS))
    for band in range(BANDS):
        low, middle, high = edges_hz[band : band + 3]
        rising, falling = (at_hz - low) / (middle - low), (high - at_hz) / (high - middle)
        bank[:, band] = np.clip(np.minimum(rising, falling), 0.0, None)
    bank /= np.maximum(bank.sum(0), 1e-9)
    bank *= (REFERENCE_HZ / rate_hz) ** 2
    return np.hanning(length).astype(np.float32), bank.astype(np.float32), size


def _mel(hertz: float) -> float:
    return 2595.0 * float(np.log10(1.0 + hertz / 700.0))


def _hertz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(700.0 * (10.0 ** (mel / 2595.0) - 1.0))


class Leveller:
    """Takes the voice's mean spectrum out of the frames, as far as it is known.

    Args:
        usual: mean of the training voices, ``(BANDS,)``.
    """

    def __init__(self, usual: Array) -> None:
        self._mean = usual.astype(np.float32)
        self._weight = KEPT_FRAMES
        self._peak = -99.0

    def level(self, block: Array) -> Array:
        """Return a block of mel frames without the mean so far; the block counts for the next one."""
        out = block - self._mean
        loud = [self._is_loud(energy) for energy in block.mean(1).tolist()]
        if count := sum(loud):
            self._weight = min(self._weight + count, MOST_FRAMES)
            self._mean = self._mean + (block[loud] - self._mean).sum(0) / np.float32(self._weight)
        return np.asarray(out, np.float32)

    def _is_loud(self, energy: float) -> bool:
        self._peak = max(self._peak - PEAK_FALL_NATS, energy)
        return energy > self._peak - QUIETER_NATS and energy > QUIETEST_NATS
