"""Resumes in the middle of a sentence after its worker died.

The engine gives the same samples and events for the same text, so a second attempt is cut where the first one ended.
"""

from __future__ import annotations

from collections.abc import Sequence

from captionsync.espeak.protocol import EngineEvent


class ResumePoint:
    """The part of a job that was delivered, over all attempts. One per job."""

    def __init__(self) -> None:
        self._bytes = self._events = 0
        """Delivered."""
        self._skip_bytes = self._skip_events = 0
        """Left to skip in this attempt."""

    def begin_attempt(self) -> None:
        """Call before the first chunk of every attempt."""
        self._skip_bytes, self._skip_events = self._bytes, self._events

    def feed(self, pcm: bytes, events: Sequence[EngineEvent]) -> tuple[bytes, list[EngineEvent]]:
        """Take a chunk of this attempt; return the part that was not delivered yet."""
        fresh, later = pcm[self._skip_bytes :], list(events[self._skip_events :])
        self._skip_bytes = max(0, self._skip_bytes - len(pcm))
        self._skip_events = max(0, self._skip_events - len(events))
        self._bytes += len(fresh)
        self._events += len(later)
        return fresh, later
