"""The thread that writes: it takes what all sessions wait for, and writes it in one transaction.

It knows nothing of the event loop. What cannot be written stays in order and is tried again, after longer and longer
pauses. A change that fails although the disk is well is a defect: its session is given up, so that the others go on.
"""

from __future__ import annotations

import logging
import threading
import time
import zlib
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from captionsync.sessions.store.audio_files import SLOTS, AudioFiles
from captionsync.sessions.store.changes import Append, Begin, Change, Create, GiveUp, Kept, Remove, Seal
from captionsync.sessions.store.database import Database, TailPlace, cause_of

MAX_CHANGES = 256
"""Changes of one transaction; only what was late needs more than one."""
MAX_BYTES = 4 * 1024 * 1024
"""The same in bytes."""
FIRST_PAUSE_S = 0.1
LONGEST_PAUSE_S = 5.0
STOP_S = 10.0
"""Seconds to wait for the disk at the end."""
SCRUB_S = 0.5
"""Seconds after a removal until the log of the database is emptied; what is removed meanwhile goes along."""
BUSY_SCRUB_S = 2.0
"""The same if somebody was reading it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """What happened to some changes."""

    changes: tuple[Change, ...] = ()
    """They are stored, or their sessions were given up."""
    seconds: float = 0.0
    """How long the transaction took; 0 if there was none."""
    trouble: str = ""
    """Why the disk refused; these changes and all later ones wait."""


@dataclass(slots=True, eq=False)
class Mark:
    """Set when everything that was asked for before it is stored and scrubbed, or cannot be now."""

    event: threading.Event


class Scribe:
    """Writes changes in order, in a thread of its own.

    Args:
        database: to write to; it is open.
        files: of the audio.
        report: called in the thread.
        pause_s: the first pause after a failure; each doubles, up to ``LONGEST_PAUSE_S``.
    """

    def __init__(
        self, database: Database, files: AudioFiles, report: Callable[[Report], None], pause_s: float = FIRST_PAUSE_S
    ) -> None:
        self._database, self._files, self._report = database, files, report
        self._queue: SimpleQueue[Change | Mark | None] = SimpleQueue()
        self._pending: deque[Change] = deque()
        self._marks: list[Mark] = []
        self._first_pause_s = self._pause_s = pause_s
        self._retry_s = 0.0
        self._failing = False
        self._scrub_s: float | None = None
        """When to empty the log of the database."""
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="sessions-store", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    @property
    def left(self) -> int:
        """Number of changes that could not be written."""
        return len(self._pending)

    def put(self, item: Change | Mark) -> None:
        """Ask for a change, or for a mark to be set."""
        self._queue.put(item)

    def stop(self) -> None:
        """Write what is left, once, and end the thread; blocks."""
        self._queue.put(None)
        self._thread.join(STOP_S)

    def _run(self) -> None:
        while not self._stopping:
            self._take(self._patience_s())
            if not self._failing or self._stopping or time.monotonic() >= self._retry_s:
                self._write_all()
            if self._scrub_s is not None and not self._failing and (self._marks or time.monotonic() >= self._scrub_s):
                self._scrub()
            if self._marks and (self._failing or not self._pending):
                for mark in self._marks:
                    mark.event.set()
                self._marks.clear()
        self._files.close()
        self._database.close()

    def _patience_s(self) -> float | None:
        due_s = self._retry_s if self._failing else self._scrub_s
        return None if due_s is None else max(0.0, due_s - time.monotonic())

    def _take(self, timeout_s: float | None) -> None:
        """Wait for something to do, and take all that there is."""
        try:
            item = self._queue.get(timeout=timeout_s)
            while True:
                self._accept(item)
                item = self._queue.get_nowait()
        except Empty:
            pass

    def _accept(self, item: Change | Mark | None) -> None:
        match item:
            case None:
                self._stopping = True
            case Mark():
                self._marks.append(item)
            case GiveUp():
                self._give_up(item.kept)
                self._report(Report((item,)))
            case _:
                self._pending.append(item)

    def _give_up(self, kept: Kept) -> None:
        """Write nothing that waits of a session."""
        mine = tuple(change for change in self._pending if change.kept is kept)
        self._pending = deque(change for change in self._pending if change.kept is not kept)
        self._report(Report(mine))

    def _write_all(self) -> None:
        limit = MAX_CHANGES
        while self._pending:
            chunk = self._chunk(limit)
            began_s = time.perf_counter()
            try:
                self._write(chunk)
            except Exception as error:
                cause = cause_of(error)
                if cause:
                    self._fail(cause)
                    return
                limit = 1  # a defect: find out whose
                if len(chunk) == 1:
                    log.exception("session %s: a change could not be stored", chunk[0].kept.id)
                    chunk[0].kept.archived = False
                    self._drop(chunk[0])
                continue
            for _ in chunk:
                self._pending.popleft()
            self._failing, self._pause_s = False, self._first_pause_s
            self._report(Report(tuple(chunk), time.perf_counter() - began_s))
            self._prepare(chunk)

    def _prepare(self, chunk: Sequence[Change]) -> None:
        for change in chunk:
            if isinstance(change, Create):
                change.kept.files = True
                with suppress(OSError):  # it is opened again for its audio
                    self._files.prepare(change.kept.id)

    def _drop(self, change: Change) -> None:
        self._pending.popleft()
        self._report(Report((change,)))
        if not isinstance(change, Remove):
            self._give_up(change.kept)
            self._pending.append(Remove(change.kept))

    def _fail(self, cause: str) -> None:
        """Let go of the files, which may be broken, and try again later."""
        self._failing = True
        self._retry_s = time.monotonic() + self._pause_s
        self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)
        for close in (self._files.close, self._database.close):
            try:
                close()
            except Exception as error:
                log.debug("closing after a failure: %s", type(error).__name__)
        self._report(Report(trouble=cause))

    def _chunk(self, limit: int) -> list[Change]:
        found: list[Change] = []
        size_bytes = 0
        for change in self._pending:
            size_bytes += change.size_bytes
            if found and (len(found) == limit or size_bytes > MAX_BYTES):
                break
            found.append(change)
        return found

    def _write(self, chunk: Sequence[Change]) -> None:
        """Write audio, then the database, then delete what it has forgotten."""
        places = self._write_audio(chunk)
        self._database.apply([(change, places.get(change)) for change in chunk])
        for change, place in places.items():
            change.kept.slot = place.slot
        for change in chunk:
            if isinstance(change, Remove) and change.kept.files:
                self._files.remove(change.kept.id)
            elif isinstance(change, Seal):
                self._files.finish(change.kept.id)
        if any(isinstance(change, Remove) for change in chunk):
            self._scrub_s = time.monotonic() + SCRUB_S

    def _write_audio(self, chunk: Sequence[Change]) -> dict[Change, TailPlace]:
        last_tails: dict[Kept, Append] = {}
        for change in chunk:
            if isinstance(change, Append):
                if change.audio:
                    change.kept.files = True
                    self._files.write(change.kept.id, change.audio_start, change.audio)
                if change.tail is not None and change.tail.pcm:
                    last_tails[change.kept] = change
            elif isinstance(change, Begin):
                self._files.truncate(change.kept.id, change.audio_bytes)
        places: dict[Change, TailPlace] = {
            change: self._write_tail(kept, change) for kept, change in last_tails.items()
        }
        self._files.settle()
        return places

    def _write_tail(self, kept: Kept, change: Append) -> TailPlace:
        assert change.tail is not None
        pcm, slot = change.tail.pcm, (kept.slot + 1) % SLOTS
        kept.files = True
        self._files.write_tail(kept.id, slot, pcm)
        return TailPlace(slot, len(pcm), zlib.crc32(pcm))

    def _scrub(self) -> None:
        """Empty the log of the database, now or when no reader needs it any more."""
        try:
            done = self._database.scrub()
        except Exception as error:
            log.debug("the log of the database could not be emptied: %s", type(error).__name__)
            done = False
        self._scrub_s = None if done else time.monotonic() + BUSY_SCRUB_S
