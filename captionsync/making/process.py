"""One process that makes files, seen from the server."""

from __future__ import annotations

from typing import Any

from captionsync.espeak.piped import PipedProcess


class MakerProcess(PipedProcess):
    """A process that makes one file at a time."""

    is_free = False
    """Its last job came to its end."""

    async def send(self, kind: int, document: Any, raw: bytes = b"") -> None:
        """Send one frame and wait while the process is behind. Raises WorkerGoneError."""
        self.write(kind, document, raw)
        await self.drain()
