"""A job for an engine worker, and its results."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from captionsync.errors import ProviderError, ProviderRefusedError, VoiceNotFoundError
from captionsync.espeak import protocol
from captionsync.espeak.piped import WorkerGoneError
from captionsync.espeak.process import WorkerProcess
from captionsync.espeak.protocol import EngineEvent
from captionsync.espeak.resume import ResumePoint
from captionsync.espeak.watch import Patience, Watch

PROVIDER = "espeak"


@dataclass(frozen=True, slots=True)
class RawChunk:
    """Some audio of a job and the events in it."""

    pcm: bytes
    """Signed 16-bit little-endian mono at 22,050 Hz."""
    events: tuple[EngineEvent, ...]
    """``sample`` counts from the start of the job."""


@dataclass(slots=True)
class Job:
    """One job; its results go to :attr:`results`, however many attempts it takes."""

    kind: int
    payload: list[Any]
    """The items after the id in the frame."""
    due_s: float
    """Event-loop time at which the requester runs out of speech; the job that is due first gets a worker first."""
    results: asyncio.Queue[Any] = field(default_factory=asyncio.Queue)
    """Raw chunks or documents, then possibly a ProviderError, then None."""
    cancelled: bool = False
    _id: int = 0
    _worker: WorkerProcess | None = None
    _point: ResumePoint = field(default_factory=ResumePoint)

    def cancel(self) -> None:
        """Tell the worker that the rest is not needed."""
        self.cancelled = True
        if self._worker is not None:
            with suppress(WorkerGoneError):
                self._worker.send(protocol.CANCEL, [self._id])

    async def attempt(self, job_id: int, worker: WorkerProcess, patience: Patience) -> None:
        """Run the job, or the rest of it, on ``worker`` until it is done, refused or cancelled.

        Raises:
            WorkerGoneError: the worker ended, is stopped or hangs.
        """
        self._id, self._worker = job_id, worker
        self._point.begin_attempt()
        try:
            worker.send(self.kind, [job_id, *self.payload])
            if self.cancelled:
                self.cancel()
            with Watch(worker, patience):
                while self._take(*await worker.receive()):
                    pass
        finally:
            self._worker = None

    def _take(self, kind: int, document: Any, pcm: bytes) -> bool:
        """Take a frame; return whether more frames follow."""
        if kind == protocol.DONE:
            return False
        if kind == protocol.REFUSED:
            self.results.put_nowait(_refusal(document[1]))
            return False
        if self.cancelled:
            return True
        if kind == protocol.CHUNK:
            pcm, events = self._point.feed(pcm, [EngineEvent(*event) for event in document])
            if pcm or events:
                self.results.put_nowait(RawChunk(pcm, tuple(events)))
        else:
            self.results.put_nowait(document)
        return True


def _refusal(message: str) -> ProviderError:
    if "no voice" in message:
        return VoiceNotFoundError(f"{message}.", provider=PROVIDER)
    return ProviderRefusedError(f"espeak-ng refused the text: {message}.", provider=PROVIDER)
