"""The one PCM timeline of a session.

All audio passes through it. One continuous resampler converts each run of an engine to the timeline's rate, and the
output tiles the timeline without gap or overlap, even across engines of different rates that start and die anywhere. A
run begins on a whole sample, at the exact time :attr:`PcmTimeline.end_exact_ms`, and ends on the sample nearest to its
own end."""

from __future__ import annotations

import math
from collections import deque
from fractions import Fraction

from captionsync.audio.codec import Resampler

Milliseconds = int | float | Fraction


class PcmTimeline:
    """Takes PCM of any rate and returns PCM at ``rate_hz`` by media time.

    PCM is signed 16-bit little-endian mono. Times become samples by rounding half up.

    Args:
        rate_hz: of the timeline.
        start_samples: where it begins, when another timeline was taken up to there.
    """

    def __init__(self, rate_hz: int, start_samples: int = 0) -> None:
        self.rate_hz = rate_hz
        self.position_samples = start_samples
        """Samples taken so far: where the next :meth:`take` begins."""
        self._chunks: deque[bytes] = deque()
        self._ready = start_samples
        self._run: Resampler | None = None
        self._run_start = 0

    @property
    def end_samples(self) -> int:
        """Samples: the end of all appended audio, including what the resampler of a run still holds."""
        if self._run is None:
            return self._ready
        return self._run_start + self._run.expected_samples

    @property
    def end_exact_ms(self) -> Fraction:
        """Exact media time of ``end_samples``: where the next run begins."""
        return Fraction(self.end_samples * 1000, self.rate_hz)

    @property
    def end_ms(self) -> int:
        """Media time of ``end_samples``, rounded half up."""
        return math.floor(self.end_exact_ms + Fraction(1, 2))

    def append(self, pcm: bytes, from_hz: int) -> None:
        """Append the next PCM of the current run. A different rate begins another run."""
        if self._run is not None and self._run.from_hz != from_hz:
            self.end_run()
        if self._run is None:
            self._run, self._run_start = Resampler(from_hz, self.rate_hz), self._ready
        self._push(self._run.feed(pcm))

    def end_run(self) -> None:
        """End the run of an engine and release the audio held by its resampler. Without a run, do nothing."""
        if self._run is not None:
            self._push(self._run.finish())
            self._run = None

    def append_silence(self, duration_ms: Milliseconds) -> None:
        """End the run and append ``duration_ms`` of silence."""
        self.end_run()
        self._push(bytes(2 * self.samples_at(duration_ms)))

    def take(self, until_ms: Milliseconds | None = None) -> bytes:
        """Remove and return the audio from ``position_samples`` to ``until_ms``, or as much as there is so far.

        Args:
            until_ms: media time; None for all available audio.
        """
        until = self._ready if until_ms is None else min(self._ready, self.samples_at(until_ms))
        need = max(0, until - self.position_samples) * 2
        self.position_samples += need // 2
        taken: list[bytes] = []
        while need:
            chunk = self._chunks.popleft()
            if len(chunk) > need:
                self._chunks.appendleft(chunk[need:])
                chunk = chunk[:need]
            taken.append(chunk)
            need -= len(chunk)
        return b"".join(taken)

    def truncate(self, until_ms: Milliseconds) -> None:
        """End the run and drop the audio from ``until_ms`` on; audio already taken stays. The end never moves later."""
        self.end_run()
        keep = max(self.position_samples, self.samples_at(until_ms))
        excess = max(0, self._ready - keep) * 2
        self._ready -= excess // 2
        while excess:
            chunk = self._chunks.pop()
            if len(chunk) > excess:
                self._chunks.append(chunk[: len(chunk) - excess])
            excess -= min(excess, len(chunk))

    def samples_at(self, time_ms: Milliseconds) -> int:
        """Return ``time_ms`` in samples of this timeline, rounded half up."""
        return ms_to_samples(time_ms, self.rate_hz)

    def _push(self, pcm: bytes) -> None:
        if pcm:
            self._chunks.append(pcm)
            self._ready += len(pcm) // 2


def ms_to_samples(time_ms: Milliseconds, rate_hz: int) -> int:
    """Return a media time in samples, rounded half up."""
    return math.floor(Fraction(time_ms) * rate_hz / 1000 + Fraction(1, 2))
