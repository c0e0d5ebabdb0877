"""The event loop's end of the store's thread: sessions hand over changes, and wait until they are stored.

A live session never fails because of the disk. When the disk refuses, or takes longer than ``PATIENCE_S``, nobody waits
any more: sessions go on in memory, and what is missing on disk waits in order until it can be written. It may take
``BACKLOG_BYTES`` of memory; a session whose next record does not fit is given up: it goes on in memory alone, and what
is stored of it is removed, because half a session must not be continued after a restart.
"""

from __future__ import annotations

import asyncio
import logging
import threading

from captionsync.observers import StoreObserver
from captionsync.sessions.store.audio_files import AudioFiles
from captionsync.sessions.store.changes import Append, Change, GiveUp, Remove
from captionsync.sessions.store.database import Database
from captionsync.sessions.store.scribe import FIRST_PAUSE_S, Mark, Report, Scribe

PATIENCE_S = 1.0
"""Seconds for which a session waits for the disk."""
BACKLOG_BYTES = 64 * 1024 * 1024
"""Bytes of what may wait for the disk."""

TROUBLES = {
    "full": "The disk is full.",
    "read_only": "The disk cannot be written to.",
    "locked": "Another program holds the database.",
    "damaged": "The database is damaged; a restart puts it aside and begins a new one.",
    "slow": "The disk does not answer in time.",
    "io": "The disk reports errors.",
}
"""What the store says, by cause."""

log = logging.getLogger(__name__)


class Pen:
    """Hands changes to the thread that writes.

    Args:
        database: it is open.
        files: of the audio.
        observer: gets every transaction and failure.
        backlog_bytes: of what may wait for the disk.
        patience_s: seconds for which a session waits for it.
        pause_s: seconds between a failure and the next try; see :class:`Scribe`.
    """

    def __init__(
        self,
        database: Database,
        files: AudioFiles,
        observer: StoreObserver,
        *,
        backlog_bytes: int = BACKLOG_BYTES,
        patience_s: float = PATIENCE_S,
        pause_s: float = FIRST_PAUSE_S,
    ) -> None:
        self.cause = ""
        """Why the disk refuses; empty while all is well."""
        self.waiting_bytes = 0
        """Of what waits for the disk."""
        self._observer = observer
        self._backlog_bytes, self._patience_s = backlog_bytes, patience_s
        self._loop = asyncio.get_running_loop()
        self._scribe = Scribe(database, files, self._report, pause_s)
        self._awaited: set[Change] = set()
        self._watch: asyncio.TimerHandle | None = None
        self._late = 0
        self._scribe.start()

    @property
    def trouble(self) -> str | None:
        """What is wrong with the disk, in one sentence; ``None`` while all is well."""
        return TROUBLES[self.cause] if self.cause else None

    def put(self, change: Change) -> None:
        """Hand over a change without waiting; changes of sessions that are not archived are ignored."""
        if not change.kept.archived and not isinstance(change, Remove):
            change.done = True
            return
        if self.cause and isinstance(change, Append) and self.waiting_bytes + change.size_bytes > self._backlog_bytes:
            self._give_up(change)
            return
        self._count(change)

    async def write(self, change: Change) -> None:
        """Hand over a change, and return when it is stored or the disk refuses.

        The change is whole: a caller that is cancelled meanwhile is so at its next wait after this one, so that it can
        note that the change was made.
        """
        self.put(change)
        is_cancelled = False
        change.since_s = self._loop.time()
        while not change.done and not self.cause:
            change.waiter = self._loop.create_future()
            self._awaited.add(change)
            self._watch_later()
            try:
                await change.waiter
            except asyncio.CancelledError:
                is_cancelled = True
        self._awaited.discard(change)
        task = asyncio.current_task()
        if is_cancelled and task is not None:
            task.uncancel()
            task.cancel()

    async def flush(self) -> None:
        """Return when all that was handed over is stored and deleted text is gone, or the disk refuses."""
        mark = Mark(threading.Event())
        self._scribe.put(mark)
        await asyncio.to_thread(mark.event.wait)

    async def close(self) -> None:
        """Write what is left, and end the thread."""
        if self._watch is not None:
            self._watch.cancel()
        await asyncio.to_thread(self._scribe.stop)
        if self._scribe.left:
            log.error("%d changes of sessions could not be stored: %s", self._scribe.left, self.trouble)

    def _give_up(self, change: Change) -> None:
        change.done, change.kept.archived = True, False
        log.error("session %s is not archived: too much waits for the disk", change.kept.id)
        self._count(GiveUp(change.kept))
        self._count(Remove(change.kept))

    def _count(self, change: Change) -> None:
        self.waiting_bytes += change.size_bytes
        change.counted = True
        self._scribe.put(change)

    # reports

    def _report(self, report: Report) -> None:
        """Pass a report from the thread to the event loop, which may be closed by now."""
        try:
            self._loop.call_soon_threadsafe(self._take, report)
        except RuntimeError:
            log.debug("a report came after the end")

    def _take(self, report: Report) -> None:
        if report.trouble:
            self._refuse(report.trouble)
            return
        for change in report.changes:
            self.waiting_bytes -= change.size_bytes if change.counted else 0
            change.done = True
            _wake(change)
        if report.seconds:
            records = [change for change in report.changes if isinstance(change, Append)]
            size_bytes = sum(len(record.head) + len(record.audio) for record in records)
            self._observer.wrote(report.seconds, len(records), size_bytes)
            self._recover(len(records))

    def _refuse(self, cause: str) -> None:
        self._observer.failed(cause)
        if self.cause != cause:
            log.error("Sessions are not stored and go on in memory. %s", TROUBLES[cause])
        self.cause = cause
        for change in list(self._awaited):
            _wake(change)

    def _recover(self, records: int) -> None:
        """Note that the disk takes what it gets: all is well once nothing is late."""
        if self.cause:
            self._late += records
            if self._scribe.left:
                return
            log.warning("Sessions are stored again; %d records were late.", self._late)
            self.cause, self._late = "", 0

    # patience

    def _watch_later(self) -> None:
        if self._watch is None:
            self._watch = self._loop.call_later(self._patience_s, self._look)

    def _look(self) -> None:
        self._watch = None
        if self._awaited:
            oldest_s = min(change.since_s for change in self._awaited)
            if self._loop.time() - oldest_s >= self._patience_s:
                self._refuse("slow")
            else:
                self._watch = self._loop.call_at(oldest_s + self._patience_s, self._look)


def _wake(change: Change) -> None:
    if change.waiter is not None and not change.waiter.done():
        change.waiter.set_result(None)
