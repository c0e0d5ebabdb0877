"""A Python process that the server talks to over two pipes, in frames.

It is started with ``subprocess`` (never by forking the running event loop), in an environment without secrets. It exits
when its input ends; :meth:`PipedProcess.end` kills it without waiting for that.
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
from typing import Any, Self

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
    "from importlib import import_module; import_module(sys.argv[2]).main()"
)


class WorkerGoneError(Exception):
    """The process ended, or was killed."""


class PipedProcess:
    """A started process; :attr:`alive` is false once it is gone."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._stdin, self._stdout = process.stdin, process.stdout

    @classmethod
    async def spawn(cls, module: str) -> Self:
        """Start a process that runs ``main`` of a module of this package. Raises WorkerGoneError."""
        try:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-c", _PROGRAM, _ROOT, module),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=_STREAM_LIMIT_BYTES,
                env=_environment(os.environ),
                start_new_session=sys.platform != "win32",  # Ctrl-C goes to the server alone
            )
        except OSError as error:
            raise WorkerGoneError(f"the process could not be started: {error}") from error
        return cls(process)

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process is running, as far as is known."""
        return self._process.returncode is None and self._stdout is not None and not self._stdout.at_eof()

    def write(self, kind: int, document: Any, raw: bytes = b"") -> None:
        """Send one frame without waiting. Raises WorkerGoneError."""
        if self._stdin is None or self._stdin.is_closing():
            raise WorkerGoneError("the process is gone")
        self._stdin.write(protocol.pack(kind, document, raw))

    async def drain(self) -> None:
        """Wait until the process has taken most of what was sent. Raises WorkerGoneError."""
        try:
            if self._stdin is not None:
                await self._stdin.drain()
        except ConnectionError as error:
            raise WorkerGoneError("the process ended") from error

    async def receive_frame(self) -> tuple[int, Any, bytes]:
        """Return the next frame: kind, document, raw bytes. Raises WorkerGoneError."""
        assert self._stdout is not None
        try:
            header = await self._stdout.readexactly(protocol.HEADER.size)
            kind, text_bytes, raw_bytes = protocol.HEADER.unpack(header)
            body = await self._stdout.readexactly(text_bytes + raw_bytes)
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise WorkerGoneError("the process ended") from error
        return kind, json.loads(body[:text_bytes]), body[text_bytes:]

    async def end(self) -> None:
        """Kill the process, wait until it has ended and close the pipes."""
        if self._process.returncode is None:
            self._kill()
        if self._stdin is not None:
            self._stdin.close()
        await self._process.wait()
        # The pipes' transports close in the loop's next iterations, after the process has been reaped.
        transport = getattr(self._process, "_transport", None)
        if transport is not None:
            transport.close()
        await asyncio.sleep(0)

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            if sys.platform == "win32":
                self._process.kill()
            else:  # Popen.kill() polls the exit status first, which takes it away from the event loop
                os.kill(self._process.pid, signal.SIGKILL)


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {name: environment[name] for name in _KEPT_ENVIRONMENT if name in environment}
    return kept | {"OPENBLAS_NUM_THREADS": "1"}  # each of its threads would count against the memory limit
