"""The playback position of a listener who began with the first audio, and how far a session may be ahead of it."""

from __future__ import annotations

from collections.abc import Callable

LEAD_MS = 2_000
"""Milliseconds that a ``realtime`` session sends ahead of playback."""


class Pace:
    """The clock of one session's playback.

    Args:
        clock: monotonic seconds.
        realtime: nothing is sent more than two seconds ahead of playback.
    """

    def __init__(self, clock: Callable[[], float], *, realtime: bool) -> None:
        self._clock = clock
        self._realtime = realtime
        self._since_s: float | None = None

    def begin(self) -> None:
        """Note that there is audio; playback begins with the first call."""
        if self._since_s is None:
            self._since_s = self._clock()

    def resume(self, played_ms: float) -> None:
        """Continue an earlier clock, whose listener has heard ``played_ms`` by now."""
        self._since_s = self._clock() - played_ms / 1000

    def played_ms(self) -> float:
        """Return the milliseconds since playback began; 0 before."""
        return 0.0 if self._since_s is None else (self._clock() - self._since_s) * 1000

    def due_s(self, audio_ms: int) -> float:
        """Return the clock's time at which ``audio_ms`` of audio will have been played; 0 before playback begins."""
        return 0.0 if self._since_s is None else self._since_s + audio_ms / 1000

    def wait_s(self, point_ms: int) -> float:
        """Return the seconds until speech up to ``point_ms`` may be sent, 0 or less for none."""
        if not self._realtime or self._since_s is None:
            return 0.0
        return (point_ms - self.played_ms() - LEAD_MS) / 1000
