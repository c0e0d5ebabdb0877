"""Writes captures: what an engine sent, in the form of :mod:`captionsync.wire.capture`.

Files are written in a thread of their own, so that a slow disk holds up nobody. Only their owner may read them, because
they contain what was said.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import secrets
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Protocol, Self, TextIO

from captionsync.align.stream import StreamDecoder
from captionsync.align.timebase import Mode
from captionsync.timing.model import SpeechChunk
from captionsync.wire import capture as wire

MAX_WAITING_CHARS = 64 << 20
"""Characters of one file that wait to be written; with more, its recording ends."""

log = logging.getLogger(__name__)


class Recorder:
    """Writes the captures of one engine. A folder that cannot be written is logged, and never stops speech.

    Args:
        folder: where the files go; empty to write nothing.
        redact: removes the key from what the engine sent.
    """

    def __init__(self, folder: str, redact: Callable[[str], str]) -> None:
        self._folder = folder
        self._redact = redact
        self._thread = ThreadPoolExecutor(1, "captures")
        self._closed = False

    def begin(self, run: wire.Run) -> Capture:
        """Begin the capture of a run."""
        writes = self._folder and not self._closed
        path = Path(self._folder, _file_name(run.provider)) if writes else None
        return Capture(run, _File(path, self._thread) if path else None, self._redact)

    async def close(self) -> None:
        """Wait until everything is written."""
        self._closed = True
        await asyncio.to_thread(self._thread.shutdown)


def _file_name(provider: str) -> str:
    """Return a new name; names sort by time."""
    now_s, rest_ns = divmod(time.time_ns(), 10**9)
    return f"{time.strftime('%Y%m%dT%H%M%S', time.gmtime(now_s))}-{rest_ns:09d}-{provider}-{secrets.token_hex(2)}.jsonl"


class _File:
    """A file that a thread writes."""

    def __init__(self, path: Path, thread: Executor) -> None:
        self.failed = False
        self._path = path
        self._thread = thread
        self._file: TextIO | None = None
        self._taken_chars = 0
        self._written_chars = 0

    def write(self, text: str) -> None:
        """Write later."""
        if self.failed:
            return
        self._taken_chars += len(text)
        if self._taken_chars - self._written_chars > MAX_WAITING_CHARS:
            self._fail("the disk is too slow")
            return
        self._submit(self._write, text)

    def close(self) -> None:
        """Close it once everything is written."""
        self._submit(self._close)

    def _submit(self, work: Callable[..., None], *arguments: str) -> None:
        try:
            self._thread.submit(work, *arguments)
        except RuntimeError:  # the recorder was closed
            self.failed = True

    def _write(self, text: str) -> None:
        if self.failed:
            return
        try:
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                private = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                self._file = os.fdopen(private, "w", 1, "utf-8", "backslashreplace", "\n")
            self._file.write(text)
        except OSError as error:
            self._fail(error.strerror or type(error).__name__)
        self._written_chars += len(text)

    def _close(self) -> None:
        if self._file is not None:
            with suppress(OSError):
                self._file.close()

    def _fail(self, reason: str) -> None:
        self.failed = True
        message = "nothing is recorded in %s: %s" if self._file is None else "the recording ends early in %s: %s"
        log.warning(message, self._path.parent, reason)


class Capture:
    """The capture of one run.

    Args:
        run: how the run begins.
        file: where it goes; None to write nothing.
        redact: removes the key from what the engine sent.
    """

    def __init__(self, run: wire.Run, file: _File | None, redact: Callable[[str], str]) -> None:
        self._redact = redact
        self._file = file
        self._since_s = time.monotonic()
        self._put(wire.run_line(run))

    @property
    def writes(self) -> bool:
        """Whether it writes to a file."""
        return self._file is not None and not self._file.failed

    def stream(self, target: str, mode: Mode) -> None:
        """Note that a connection or request begins."""
        self._since_s = time.monotonic()
        self._put(wire.stream_line(target, mode))

    def sent(self, text: str) -> None:
        """Note source text that goes out."""
        self._put(wire.sent_line(text))

    def flushed(self, *, closes_word: bool) -> None:
        """Note that all of it is to be spoken now."""
        self._put(wire.flushed_line(closes_word=closes_word))

    def received(self, message: str | bytes) -> None:
        """Note a message that came."""
        if self.writes:
            at_ms = round((time.monotonic() - self._since_s) * 1000)
            self._put(wire.received_line(_without_key(message, self._redact), at_ms))

    def settled(self) -> None:
        """Note that the text counts as spoken."""
        self._put(wire.settled_line())

    def finished(self, *, closes_word: bool) -> None:
        """Note that the stream is over."""
        self._put(wire.finished_line(closes_word=closes_word))

    def failed(self, code: str, message: str) -> None:
        """Note that the run failed."""
        self._put(wire.failed_line(code, message))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._file is not None:
            self._file.close()

    def _put(self, line: str) -> None:
        if self._file is not None:
            self._file.write(line)


def _without_key(message: str | bytes, redact: Callable[[str], str]) -> str | bytes:
    """Return a message without the key: as text if it is UTF-8, and as it is written without JSON's escapes."""
    if isinstance(message, bytes):
        try:
            return _without_key(message.decode(), redact)
        except UnicodeDecodeError:
            return redact(message.decode("latin-1")).encode("latin-1")
    text = redact(message)
    if "\\" in text:
        with suppress(ValueError, RecursionError):
            plain = json.dumps(json.loads(text), ensure_ascii=False)
            without = redact(plain)
            return text if without == plain else without
    return text


class Link(Protocol):
    """A connection."""

    async def send(self, message: str) -> None:
        """Send a message."""

    async def receive(self) -> str | bytes:
        """Return the next message."""

    def abort(self) -> None:
        """Drop the connection at once."""


class CapturedLink:
    """A connection, and a capture of what comes over it."""

    def __init__(self, link: Link, capture: Capture) -> None:
        self._link = link
        self._capture = capture

    async def send(self, message: str) -> None:
        """Send a message."""
        await self._link.send(message)

    async def receive(self) -> str | bytes:
        """Return the next message."""
        message = await self._link.receive()
        self._capture.received(message)
        return message

    def abort(self) -> None:
        """Drop the connection at once."""
        self._link.abort()


class CapturedDecoder(StreamDecoder):
    """Decodes one stream, and captures all that decides what it returns, but for the messages themselves."""

    def __init__(self, capture: Capture, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self._capture = capture

    def sent(self, text: str) -> None:
        """Take source text that goes out next."""
        self._capture.sent(text)
        super().sent(text)

    def flushed(self, *, closes_word: bool) -> None:
        """Note that all text sent so far will be spoken now."""
        self._capture.flushed(closes_word=closes_word)
        super().flushed(closes_word=closes_word)

    def settle(self) -> list[SpeechChunk]:
        """Return the rest of the flushed text."""
        self._capture.settled()
        return super().settle()

    def finish(self, *, closes_word: bool = False) -> list[SpeechChunk]:
        """Return the last chunks."""
        self._capture.finished(closes_word=closes_word)
        return super().finish(closes_word=closes_word)
