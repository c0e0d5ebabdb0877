"""One engine worker process, seen from the server.

Started with ``subprocess`` (never by forking the running event loop), with an environment that holds no secrets. It
ends by itself when its input ends; :meth:`WorkerProcess.end` does not wait for it to be polite.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from captionsync.espeak import protocol

_STREAM_LIMIT_BYTES = 1 << 18
_KEPT_ENVIRONMENT = (
    "PATH", "PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV", "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "LANG", "LC_ALL",
)  # fmt: skip
_ROOT = str(Path(__file__).resolve().parents[2])
# -P and -c: nothing from the current directory is imported, and the parent's __main__ is not imported again.
_PROGRAM = (
    "import sys; root = sys.argv[1]; root in sys.path or sys.path.insert(0, root); "
    "from captionsync.espeak.worker import main; main()"
)


class WorkerGoneError(Exception):
    """The process ended, or was ended."""


class WorkerSilentError(WorkerGoneError):
    """The process was ended because it gave no sign of life: it was stopped, which is not the fault of its job."""


class WorkerHungError(WorkerGoneError):
    """The process was ended because it lived and got nothing done."""


class WorkerProcess:
    """A started worker. One job at a time; :attr:`alive` is false once it is gone."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._stdin, self._stdout = process.stdin, process.stdout
        self._verdict: WorkerGoneError | None = None
        self.frames = 0
        """Frames that came from it, signs of life apart; whoever lends it may begin the count anew."""
        self.pongs = 0
        """Signs of life."""
        self.voices: tuple[protocol.EngineVoice, ...] = ()
        self.variants: tuple[str, ...] = ()
        self.reads_kanji = False

    @classmethod
    async def start(cls, *, deadline_s: float) -> WorkerProcess:
        """Start a process and wait until its engine is ready.

        Raises:
            WorkerGoneError: It could not be started, or was not ready in ``deadline_s``.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-c", _PROGRAM, _ROOT),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=_STREAM_LIMIT_BYTES,
                env=_environment(os.environ),
                start_new_session=sys.platform != "win32",  # Ctrl-C goes to the server alone
            )
        except OSError as error:
            raise WorkerGoneError(f"the process could not be started: {error}") from error
        worker = cls(process)
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
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process runs, as far as is known."""
        return self._process.returncode is None and self._stdout is not None and not self._stdout.at_eof()

    def send(self, kind: int, document: Any) -> None:
        """Send one frame; frames to a worker are small, so nothing waits."""
        if self._stdin is None or self._stdin.is_closing():
            raise WorkerGoneError("the process is gone")
        self._stdin.write(protocol.pack(kind, document))

    async def receive(self) -> tuple[int, Any, bytes]:
        """Return the next frame that is no sign of life: kind, document, raw bytes.

        Raises:
            WorkerGoneError: The process ended, or was given up.
        """
        assert self._stdout is not None
        while True:
            try:
                header = await self._stdout.readexactly(protocol.HEADER.size)
                kind, text_bytes, raw_bytes = protocol.HEADER.unpack(header)
                body = await self._stdout.readexactly(text_bytes + raw_bytes)
            except (asyncio.IncompleteReadError, ConnectionError) as error:
                raise (self._verdict or WorkerGoneError("the process ended")) from error
            if kind != protocol.PONG:
                self.frames += 1
                return kind, json.loads(body[:text_bytes]), body[text_bytes:]
            self.pongs += 1

    def give_up(self, verdict: WorkerGoneError) -> None:
        """Kill the process; whoever receives from it gets ``verdict``."""
        self._verdict = verdict
        if self._process.returncode is None:
            self._kill()

    async def end(self) -> None:
        """Kill the process, wait for its end and give back the pipes."""
        if self._process.returncode is None:
            self._kill()
        if self._stdin is not None:
            self._stdin.close()
        await self._process.wait()
        # The pipes' transports close on the loop's next turns, after the process' end was seen.
        transport = getattr(self._process, "_transport", None)
        if transport is not None:
            transport.close()
        await asyncio.sleep(0)

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            if sys.platform == "win32":
                self._process.kill()
            else:  # Popen.kill() first asks for the exit status, which takes it away from the event loop
                os.kill(self._process.pid, signal.SIGKILL)


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {name: environment[name] for name in _KEPT_ENVIRONMENT if name in environment}
    return kept | {"OPENBLAS_NUM_THREADS": "1"}  # each of its threads would count against the memory limit
