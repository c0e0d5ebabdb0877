"""Resumes in the middle of a sentence after its worker died.

For the same text the engine gives the same phones, but not the same number of samples (its output varies by a few
milliseconds from run to run). So the second run is cut at the phone that the first one had reached, at the same
distance into it, and its later samples are shifted to follow what was delivered.
"""

from __future__ import annotations

from collections.abc import Sequence

from captionsync.espeak.protocol import EngineEvent

_BYTES_A_SAMPLE = 2


class ResumePoint:
    """The part of a job that was delivered, over all attempts. One per job."""

    def __init__(self) -> None:
        self._events = 0
        self._samples = 0
        self._last_sample = 0
        """Start of the last delivered event."""
        self._cut: _Cut | None = None
        self._shift = 0
        """Added to this attempt's sample positions to get delivered time."""

    def begin_attempt(self) -> None:
        """Call before the first chunk of every attempt."""
        self._shift = 0
        begun = self._events or self._samples
        self._cut = _Cut(self._events, max(0, self._samples - self._last_sample)) if begun else None

    def feed(self, pcm: bytes, events: Sequence[EngineEvent]) -> tuple[bytes, list[EngineEvent]]:
        """Take a chunk of this attempt; return the part that was not delivered yet, in delivered time."""
        if self._cut is not None:
            if not self._cut.reached(pcm, events):
                return b"", []
            pcm, events = self._cut.rest()
            self._shift = self._samples - self._cut.sample
            self._cut = None
        fresh = [event._replace(sample=event.sample + self._shift) for event in events]
        self._samples += len(pcm) // _BYTES_A_SAMPLE
        self._events += len(fresh)
        if fresh:
            self._last_sample = fresh[-1].sample
        return pcm, fresh


class _Cut:
    """Finds where a later attempt reaches the end of what was delivered."""

    def __init__(self, events: int, into_samples: int) -> None:
        self._skip = events
        self._into = into_samples
        self._pcm = bytearray()
        self._seen: list[EngineEvent] = []
        self.sample = 0

    def reached(self, pcm: bytes, events: Sequence[EngineEvent]) -> bool:
        self._pcm += pcm
        self._seen += events
        if len(self._seen) < self._skip:
            return False
        self.sample = self._into + (self._seen[self._skip - 1].sample if self._skip else 0)
        if len(self._seen) > self._skip:  # the phone was shorter this time
            self.sample = min(self.sample, self._seen[self._skip].sample)
        return len(self._pcm) >= self.sample * _BYTES_A_SAMPLE

    def rest(self) -> tuple[bytes, list[EngineEvent]]:
        return bytes(self._pcm[self.sample * _BYTES_A_SAMPLE :]), self._seen[self._skip :]
