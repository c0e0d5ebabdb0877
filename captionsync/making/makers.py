"""The processes that make files: each does one job at a time, starts when there is work and ends when idle."""

from __future__ import annotations

import asyncio
import logging
import marshal
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from captionsync import errors
from captionsync.errors import CaptionSyncError, InputError, ProviderError
from captionsync.espeak.piped import WorkerGoneError
from captionsync.exports import ExportFile, export
from captionsync.making import protocol
from captionsync.making.gate import Gate
from captionsync.making.process import MakerProcess
from captionsync.observers import Tracer
from captionsync.pronounce import Pronouncer
from captionsync.timeline.snapshot import TRACKS, Snapshot
from captionsync.timing.marks import DEFAULT_MARKDOWN, Markdown

SMALL_ROWS = 2_000
"""A session with at most this many rows is exported in a thread, which is faster than handing it to a process."""
ROWS_AT_ONCE = 1_000
"""Rows that are encoded between two iterations of the event loop."""
TIMEOUT_S = 120.0
"""Seconds that one file may take."""
SOUND_TIMEOUT_S = 600.0
"""The same for a recording with sound: about what six hours take."""
UPLOADS = 4
"""Recordings whose sound is received at a time, for each that is converted."""
ANSWER_S = 2.0
"""Seconds in which an idle process must answer before it gets a job."""
IDLE_S = 120.0
"""Seconds after which a process without work ends."""

log = logging.getLogger(__name__)


class FileMakers:
    """Makes exports and conversions.

    Args:
        pronouncer: reads words for conversions.
        max_exports: number of exports of sessions at a time.
        max_conversions: number of conversions of recordings at a time.
        timeout_s: seconds that one file may take.
        sound_timeout_s: seconds that a recording with sound may take; None for any.
        tracer: makes the spans of the jobs.
    """

    def __init__(
        self,
        pronouncer: Pronouncer,
        *,
        max_exports: int = 2,
        max_conversions: int = 2,
        timeout_s: float = TIMEOUT_S,
        sound_timeout_s: float | None = SOUND_TIMEOUT_S,
        tracer: Tracer | None = None,
    ) -> None:
        self._pronouncer = pronouncer
        self._tracer = tracer or Tracer()
        self.exports = Gate(max_exports, "too_many_exports", "exports")
        """Turns for exports of long sessions."""
        self.conversions = Gate(max_conversions, "too_many_conversions", "conversions")
        """Turns for conversions."""
        self.uploads = Gate(UPLOADS * max_conversions, "too_many_conversions", "conversions")
        """Turns to send a recording's sound."""
        self._timeout_s, self._sound_timeout_s = timeout_s, sound_timeout_s
        self._idle: list[MakerProcess] = []
        self._closing: asyncio.TimerHandle | None = None
        self._ending: set[asyncio.Task[None]] = set()

    async def export(
        self, snapshot: Snapshot, extension: str, options: Mapping[str, Any], *, client: str = ""
    ) -> ExportFile:
        """Make a file of a session for a client. Raises ExportError, LimitError."""
        with self._traced("export", extension):
            return await self._export(snapshot, extension, options, client)

    async def _export(self, snapshot: Snapshot, extension: str, options: Mapping[str, Any], client: str) -> ExportFile:
        if len(snapshot) <= SMALL_ROWS:
            return await asyncio.to_thread(lambda: export(snapshot.timeline(), extension, **options))
        async with self.exports.enter(client), self._lent(self._timeout_s) as maker:
            head = [extension, dict(options), dict(snapshot.header), snapshot.heard_ms, snapshot.dropped]
            await maker.send(protocol.EXPORT, head)
            for track in TRACKS:
                rows = getattr(snapshot, track)
                for start in range(0, len(rows), ROWS_AT_ONCE):
                    await maker.send(protocol.ROWS, [track], marshal.dumps(rows[start : start + ROWS_AT_ONCE]))
                    await asyncio.sleep(0)
            await maker.send(protocol.MAKE, [])
            return await self._result(maker)

    async def convert(
        self,
        data: bytes,
        extension: str,
        options: Mapping[str, Any],
        *,
        language: str,
        max_chars: int | None,
        sound: Path | None = None,
        is_transcript: bool = False,
        audio_tags: bool | None = None,
        captions: Mapping[str, int] | None = None,
        markdown: Markdown = DEFAULT_MARKDOWN,
        client: str = "",
        progress: Callable[[int], None] | None = None,
        warn: Callable[[str], None] = log.warning,
    ) -> ExportFile:
        """Make a file of a recording. Raises InputError, ExportError, LimitError, ProviderError.

        Args:
            data: as ``convert.convert_recording`` takes it, or a transcript in UTF-8.
            extension: of the export.
            options: of the export.
            language: BCP 47 tag; empty to guess it.
            max_chars: longest text; None for any.
            sound: file with the recording's audio; a transcript needs one.
            is_transcript: the data is a transcript.
            audio_tags: whether ``[tags]`` are performed; None if the times of a recording shall tell.
            captions: limits of cues.
            markdown: leave Markdown out of speech and captions, or treat it as text.
            client: the address that asks.
            progress: called with the milliseconds of sound that are done, now and then.
            warn: called with a sentence if the sound and the data do not go together.
        """
        timeout_s = self._timeout_s if sound is None else self._sound_timeout_s
        path = None if sound is None else str(sound)
        limits = dict(captions or {})
        job = [extension, dict(options), language, max_chars, path, is_transcript, audio_tags, limits, markdown]
        with self._traced("conversion", extension):
            async with self.conversions.enter(client), self._lent(timeout_s) as maker:
                await maker.send(protocol.CONVERT, job, data)
                return await self._result(maker, progress, warn)

    async def close(self) -> None:
        """End all processes."""
        if self._closing is not None:
            self._closing.cancel()
        await asyncio.gather(*(maker.end() for maker in self._idle), *self._ending)
        self._idle.clear()

    @contextmanager
    def _traced(self, name: str, extension: str) -> Iterator[None]:
        span = self._tracer.begin(name, {"captionsync.format": extension})
        try:
            yield
        except CaptionSyncError as error:
            span.end(error.code)
            raise
        finally:
            span.end()

    async def _result(
        self,
        maker: MakerProcess,
        progress: Callable[[int], None] | None = None,
        warn: Callable[[str], None] = log.warning,
    ) -> ExportFile:
        while True:
            kind, document, raw = await maker.receive_frame()
            if kind == protocol.PROGRESS:
                if progress is not None:
                    progress(document[0])
                continue
            if kind == protocol.WARNING:
                warn(document[0])
                continue
            if kind == protocol.READ:
                await maker.send(protocol.PHONES, await self._read(*document))
                continue
            maker.is_free = True
            if kind == protocol.REFUSED:
                raise _error(*document)
            if kind == protocol.FAILED:
                log.error("a file could not be made: %s", document[0])
                raise CaptionSyncError("Something went wrong while making the file. Try again.")
            mime, extension = document
            return ExportFile(raw, mime, extension)

    async def _read(self, text: str, language: str) -> list[Any] | None:
        try:
            return list(await self._pronouncer.pronounce(text, language))
        except ProviderError:
            return None

    @asynccontextmanager
    async def _lent(self, timeout_s: float | None) -> AsyncIterator[MakerProcess]:
        """Lend a process for a limited time. One whose job did not come to its end is ended."""
        maker = await self._take()
        try:
            async with asyncio.timeout(timeout_s):
                yield maker
        except TimeoutError:
            message = f"Making this file takes more than {timeout_s:g} s. Send less at once."
            raise InputError(message, code="takes_too_long") from None
        except WorkerGoneError as error:
            log.error("a file could not be made: %s", error)
            raise CaptionSyncError("Something went wrong while making the file. Try again.") from None
        finally:
            if maker.is_free:
                self._keep(maker)
            else:
                self._end(maker)

    async def _take(self) -> MakerProcess:
        """Return a process that responds, a new one if no other does."""
        while self._idle:
            maker = self._idle.pop()
            try:
                async with asyncio.timeout(ANSWER_S):
                    await maker.send(protocol.PING, [])
                    await maker.receive_frame()
            except (TimeoutError, WorkerGoneError):
                self._end(maker)
            else:
                maker.is_free = False
                return maker
        try:
            return await MakerProcess.spawn("captionsync.making.worker")
        except WorkerGoneError as error:
            raise CaptionSyncError(f"The file could not be made: {error}.") from error

    def _keep(self, maker: MakerProcess) -> None:
        self._idle.append(maker)
        if self._closing is not None:
            self._closing.cancel()
        self._closing = asyncio.get_running_loop().call_later(IDLE_S, self._end_idle)

    def _end_idle(self) -> None:
        while self._idle:
            self._end(self._idle.pop())

    def _end(self, maker: MakerProcess) -> None:
        task = asyncio.create_task(maker.end())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


def _error(kind: str, code: str, message: str) -> CaptionSyncError:
    if issubclass(getattr(errors, kind), ProviderError):
        return ProviderError(message, provider="espeak", code=code)
    made: CaptionSyncError = getattr(errors, kind)(message, code=code)
    return made
