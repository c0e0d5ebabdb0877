"""Watches a worker during a job, and gives it up when it is stopped or hangs.

A busy worker is pinged whenever it is silent for a moment. A separate thread of the worker answers, so a long sentence
or a busy machine is not mistaken for a stopped process. Time during which this process itself was stopped does not
count: the answers had arrived but were not read.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from captionsync.espeak import protocol
from captionsync.espeak.piped import WorkerGoneError
from captionsync.espeak.process import WorkerHungError, WorkerProcess, WorkerSilentError

_STEPS = 4
"""Checks per shortest limit."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a worker may be silent during a job, in seconds."""

    first_silence_s: float = 2.0
    """Without any response before the job's first frame: an idle process may have to be woken."""
    silence_s: float = 1.0
    """The same after it."""
    hung_s: float = 10.0
    """Without a frame, but with pongs."""


class Watch:
    """Watches ``worker`` within a ``with`` block; if it gives the worker up, receiving from it raises the reason."""

    def __init__(self, worker: WorkerProcess, patience: Patience) -> None:
        self._worker = worker
        self._patience = patience
        self._step_s = min(patience.first_silence_s, patience.silence_s, patience.hung_s) / _STEPS
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._frames = worker.frames
        self._pongs = worker.pongs
        self._silent_s = self._idle_s = 0.0
        self._looked_s = 0.0

    def __enter__(self) -> Self:
        self._looked_s = self._loop.time()
        self._timer = self._loop.call_later(self._step_s, self._look)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _look(self) -> None:
        now_s = self._loop.time()
        passed_s = min(self._step_s, now_s - self._looked_s)
        self._looked_s = now_s
        worker = self._worker
        moved, lives = worker.frames != self._frames, worker.pongs != self._pongs
        self._frames, self._pongs = worker.frames, worker.pongs
        self._idle_s = 0.0 if moved else self._idle_s + passed_s
        self._silent_s = 0.0 if moved or lives else self._silent_s + passed_s
        verdict = self._verdict()
        if verdict is not None:
            worker.give_up(verdict)
            return
        if not moved:
            with suppress(WorkerGoneError):
                worker.send(protocol.PING, [])
        self._timer = self._loop.call_later(self._step_s, self._look)

    def _verdict(self) -> WorkerGoneError | None:
        limit_s = self._patience.silence_s if self._worker.frames else self._patience.first_silence_s
        if self._silent_s >= limit_s:
            return WorkerSilentError(f"the process gave no sign of life for {limit_s:g} s")
        if self._idle_s >= self._patience.hung_s:
            return WorkerHungError(f"the process got nothing done for {self._patience.hung_s:g} s")
        return None
