"""Heartbeats: bytes that keep a silent stream open, so that proxies do not cut it and dead clients are noticed.

One timer looks after all streams. A stream waits in the step of the timer in which it will have been silent for long;
writing to it does not move it, which is found out when its step comes. No task is woken for a heartbeat.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

HEARTBEAT_S = 15.0
"""Longest silence of a stream whose socket accepts more."""
STEPS = 15
"""Steps of the timer in this time: a heartbeat comes at most one step early."""
SLICE_STREAMS = 64
"""Streams written to before the event loop gets its turn."""


class Stream(Protocol):
    """An open stream that may be silent."""

    written_s: float
    """Time of the event loop at which it was last written to."""

    def beat(self) -> None:
        """Write a heartbeat, if the socket accepts it."""


class Heartbeats:
    """Writes to streams that are silent.

    Args:
        silence_s: longest silence in seconds.
    """

    def __init__(self, silence_s: float) -> None:
        self._silence_s, self._step_s = silence_s, silence_s / STEPS
        self._waiting: dict[int, dict[Stream, None]] = {}
        self._step_of: dict[Stream, int] = {}
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self._step_of)

    def add(self, stream: Stream) -> None:
        """Look after a stream."""
        self._put(stream, self._step_at(asyncio.get_running_loop().time()))
        if self._timer is None:
            self._look_later()

    def remove(self, stream: Stream) -> None:
        """Forget a stream."""
        step = self._step_of.pop(stream, None)
        if step is not None:
            self._waiting.get(step, {}).pop(stream, None)

    def due(self, now_s: float) -> list[Stream]:
        """Return the streams whose step has come, and let those that were written to since wait again."""
        now = self._step_at(now_s)
        due = []
        for step in sorted(step for step in self._waiting if step <= now):
            for stream in self._waiting.pop(step):
                if self._due_step(stream) <= now:
                    due.append(stream)
                else:
                    self._put(stream, now)
        return due

    def serve(self, streams: Sequence[Stream], now_s: float) -> None:
        """Write to streams that are due, some in each turn of the event loop."""
        for stream in streams[:SLICE_STREAMS]:
            if stream in self._step_of:  # it may have left in the meantime
                stream.beat()
                self._put(stream, self._step_at(now_s))
        if rest := streams[SLICE_STREAMS:]:
            asyncio.get_running_loop().call_soon(self.serve, rest, now_s)

    def _step_at(self, time_s: float) -> int:
        return int(time_s / self._step_s)

    def _due_step(self, stream: Stream) -> int:
        return self._step_at(stream.written_s + self._silence_s)

    def _put(self, stream: Stream, now: int) -> None:
        """Let a stream wait for its step; one that could not be written to waits for the next."""
        step = self._step_of[stream] = max(now + 1, self._due_step(stream))
        self._waiting.setdefault(step, {})[stream] = None

    def _look_later(self) -> None:
        loop = asyncio.get_running_loop()
        self._timer = loop.call_at((self._step_at(loop.time()) + 1) * self._step_s, self._look)

    def _look(self) -> None:
        self._timer = None
        now_s = asyncio.get_running_loop().time()
        self.serve(self.due(now_s), now_s)
        if self._step_of:
            self._look_later()
