"""One engine worker process, seen from the server."""

from __future__ import annotations

import asyncio
from typing import Any, Self

from captionsync.espeak import protocol
from captionsync.espeak.piped import PipedProcess, WorkerGoneError


class WorkerSilentError(WorkerGoneError):
    """The process was killed because it did not respond: it was stopped, which is not the job's fault."""


class WorkerHungError(WorkerGoneError):
    """The process was killed because it responded but made no progress."""


_LIFE_JOBS = 500
"""A renewed engine loses up to 0.2 MB: the dictionary of a second language that a text switched to."""


class WorkerProcess(PipedProcess):
    """A started worker. One job at a time; :attr:`alive` is false once it is gone."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        super().__init__(process)
        self._verdict: WorkerGoneError | None = None
        self.frames = 0
        """Frames received from it, except pongs; the owner may reset the count."""
        self.pongs = 0
        """Pongs received from it."""
        self._jobs = 0
        self.voices: tuple[protocol.EngineVoice, ...] = ()
        self.variants: tuple[str, ...] = ()
        self.reads_kanji = False

    @classmethod
    async def start(cls, *, deadline_s: float) -> Self:
        """Start a process and wait until its engine is ready.

        Raises:
            WorkerGoneError: it could not be started, or was not ready in ``deadline_s``.
        """
        worker = await cls.spawn("captionsync.espeak.worker")
        try:
            async with asyncio.timeout(deadline_s):
                kind, document, _ = await worker.receive()
        except TimeoutError as error:
            await worker.end()
            raise WorkerGoneError(f"the process was not ready after {deadline_s:g} s") from error
        except BaseException:
            await worker.end()
            raise
        if kind != protocol.READY:
            await worker.end()
            raise WorkerGoneError("the process did not begin with its voices")
        voices, variants, worker.reads_kanji = document
        worker.voices = tuple(protocol.EngineVoice(name, tuple(tags), file) for name, tags, file in voices)
        worker.variants = tuple(variants)
        return worker

    @property
    def is_worn(self) -> bool:
        """Whether it has done so many jobs that a new process should replace it."""
        return self._jobs >= _LIFE_JOBS

    def send(self, kind: int, document: Any) -> None:
        """Send one frame; frames to a worker are small, so nothing waits."""
        self.write(kind, document)

    async def receive(self) -> tuple[int, Any, bytes]:
        """Return the next frame that is not a pong: kind, document, raw bytes.

        Raises:
            WorkerGoneError: the process ended, or was given up.
        """
        while True:
            try:
                kind, document, raw = await self.receive_frame()
            except WorkerGoneError as error:
                raise (self._verdict or error) from error.__cause__
            if kind != protocol.PONG:
                self.frames += 1
                self._jobs += kind in (protocol.DONE, protocol.REFUSED)
                return kind, document, raw
            self.pongs += 1

    def give_up(self, verdict: WorkerGoneError) -> None:
        """Kill the process; :meth:`receive` then raises ``verdict``."""
        self._verdict = verdict
        if self._process.returncode is None:
            self._kill()
