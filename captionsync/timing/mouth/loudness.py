"""Measures how loud each stretch of speech is relative to the voice's own loud level.

The level is the root mean square of fixed 10 ms frames counted from media time 0, so it depends on the audio and not on
how the audio was split. The voice's loud level is a slow ceiling over the frames so far: it rises to a louder frame in
about 50 ms and falls by one decibel per second of speech. A stretch is compared with the ceiling at its end, so its
weight is final as soon as its own audio is known. The weight is 1 at the ceiling, 0.3 from 20 dB below it, and linear
in decibels in between.

Every sixth sample at 24 kHz is enough to measure energy; a second of audio takes less than half a millisecond.
"""

from __future__ import annotations

import sys
from array import array
from fractions import Fraction
from math import log10
from operator import mul

FRAME_MS = 10
QUIETEST = 0.3
"""Weight of the quietest shapes: a whisper still moves the lips."""
RANGE_DB = 20.0
"""How far below the voice's loud level the weight stops falling."""
_FULL_SCALE = 32768.0**2
_SILENCE_DB = -90.0
_SPEECH_DB = 30.0
"""Frames further below the ceiling are silence and do not lower it."""
_FIRST_CEILING_DB = -45.0
"""Initial ceiling: below every voice, so it reaches the first loud frame in 50 ms."""
_RISE = 0.2
_FALL_DB = 0.01
_SAMPLES_HZ = 4000
"""Samples used per second."""


class LoudnessMeter:
    """Weighs stretches of one session's audio."""

    def __init__(self) -> None:
        self._rate_hz = 0
        self._base = (0, 1)
        self._taken = 0
        self._rest = b""
        self._energies: list[float] = []
        self._ceilings_db: list[float] = []
        self._ceiling_db = _FIRST_CEILING_DB

    @property
    def end_ms(self) -> int:
        """Milliseconds: weights of stretches up to here are final."""
        return len(self._energies) * FRAME_MS

    def feed(self, pcm: bytes, rate_hz: int) -> None:
        """Take the next audio.

        Args:
            pcm: signed 16-bit little-endian mono; a sample may be split across two calls.
            rate_hz: may change from call to call.
        """
        if rate_hz != self._rate_hz:
            self._change_rate(rate_hz)
        data = self._rest + pcm
        whole = len(data) // 2
        samples = array("h")
        samples.frombytes(data[: whole * 2])
        if sys.byteorder == "big":
            samples.byteswap()
        at = 0
        while True:
            end = self._frame_end(len(self._energies)) - self._taken
            if end > whole:
                break
            self._add_frame(samples, at, end)
            at = end
        self._taken += at
        self._rest = data[at * 2 :]

    def cut(self, at_ms: int) -> None:
        """Discard the audio after ``at_ms``; the next audio begins there."""
        whole = min(at_ms // FRAME_MS, len(self._energies))
        del self._energies[whole:]
        del self._ceilings_db[whole:]
        while len(self._energies) < at_ms // FRAME_MS:
            self._append(0.0)
        self._ceiling_db = self._ceilings_db[-1] if self._ceilings_db else _FIRST_CEILING_DB
        self._base, self._taken, self._rest = (at_ms, FRAME_MS), 0, b""

    def weight(self, start_ms: int, end_ms: int) -> float:
        """Return how loud a stretch is: 0.3 to 1, rounded to two decimals.

        Only audio fed so far counts; a stretch without audio has weight 1.
        """
        first = start_ms // FRAME_MS
        last = min(max(-(-end_ms // FRAME_MS), first + 1), len(self._energies))
        if first >= last:
            return 1.0
        energy = sum(self._energies[first:last]) / (last - first)
        below_db = self._ceilings_db[last - 1] - _decibels(energy)
        return round(min(1.0, max(QUIETEST, 1.0 - (1.0 - QUIETEST) * below_db / RANGE_DB)), 2)

    def _change_rate(self, rate_hz: int) -> None:
        """Continue counting frames from here; a frame cut by the change is judged by its second part."""
        if self._rate_hz:
            heard = self._taken + len(self._rest) // 2
            base = Fraction(*self._base) + Fraction(heard * 1000, self._rate_hz * FRAME_MS)
            self._base = base.as_integer_ratio()
        self._rate_hz, self._taken, self._rest = rate_hz, 0, b""

    def _frame_end(self, frame: int) -> int:
        """Return the number of samples, since the rate was set, at the end of a frame."""
        position, unit = self._base
        return -((position - (frame + 1) * unit) * self._rate_hz * FRAME_MS // (1000 * unit))

    def _add_frame(self, samples: array[int], start: int, end: int) -> None:
        stride = max(1, self._rate_hz // _SAMPLES_HZ)
        phase = -(self._taken + start) % stride
        picked = samples[start + phase : end : stride]
        self._append(sum(map(mul, picked, picked)) / max(1, len(picked)))

    def _append(self, energy: float) -> None:
        level_db = _decibels(energy)
        if level_db > self._ceiling_db:
            self._ceiling_db += _RISE * (level_db - self._ceiling_db)
        elif level_db > self._ceiling_db - _SPEECH_DB:
            self._ceiling_db -= _FALL_DB
        self._energies.append(energy)
        self._ceilings_db.append(self._ceiling_db)


def _decibels(energy: float) -> float:
    return 10.0 * log10(energy / _FULL_SCALE) if energy > 1.0 else _SILENCE_DB
