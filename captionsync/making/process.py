"""The server's side of one process that makes files."""

from __future__ import annotations

from typing import Any

from captionsync.espeak.piped import PipedProcess


class MakerProcess(PipedProcess):
    """A process that makes one file at a time."""

    is_free = False
    """Whether its last job has ended."""

    async def send(self, kind: int, document: Any, raw: bytes = b"") -> None:
        """Send one frame and wait until the process has caught up. Raises WorkerGoneError."""
        self.write(kind, document, raw)
        await self.drain()
