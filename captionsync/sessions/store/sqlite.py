"""Logs on disk: records in an SQLite database, audio in files beside it.

A log is a log in memory that stores each record before readers see it. Live logs, and finished ones that somebody
holds, are in memory; others are read back when they are asked for. What is listed of all sessions is in memory, too.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any
from weakref import WeakValueDictionary

from captionsync.data_dir import DataDir
from captionsync.errors import ConfigError, SessionError, SessionNotFoundError, StoreError
from captionsync.observers import StoreObserver
from captionsync.sessions.about import noted_from
from captionsync.sessions.lives import Lives, new_epoch
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.records import Record
from captionsync.sessions.store.audio_files import AudioFiles, is_id
from captionsync.sessions.store.base import Stored
from captionsync.sessions.store.changes import ROW_BYTES, Append, Begin, Create, Describe, Kept, Remove, Seal
from captionsync.sessions.store.coding import encode
from captionsync.sessions.store.database import DamagedError, Database, sessions_of, set_aside
from captionsync.sessions.store.pen import Pen
from captionsync.sessions.store.reading import Found, read_log

READERS = 2
"""Logs that are read at the same time."""

log = logging.getLogger(__name__)


class SqliteLog(MemoryLog):
    """A log whose records are stored.

    Args:
        store: that it belongs to.
        kept: what the store knows of it.
        lives: see :class:`MemoryLog`.
    """

    def __init__(self, store: SqliteStore, kept: Kept, lives: Lives | str) -> None:
        super().__init__(lives)
        self.kept = kept
        self._store = store
        self.stored_records = 0
        """Of its records, those that were handed to the store."""
        self.stored_audio_bytes = 0

    async def keep(self, record: Record) -> None:
        """Store a record before readers see it."""
        head, audio = encode(record, with_tail=False)
        index, start = self.stored_records, self.stored_audio_bytes
        self.stored_records += 1
        self.stored_audio_bytes += len(audio)
        self.kept.size_bytes += ROW_BYTES + len(head) + len(audio)
        await self._store.pen.write(Append(self.kept, index, head, audio, start, record.tail, self))

    async def seal(self) -> None:
        """Note that nothing more will come."""
        await super().seal()
        if self.kept.sealed_ms is None:
            self.kept.sealed_ms = self._store.now_ms()
            await self._store.pen.write(Seal(self.kept, self.kept.sealed_ms, self.kept.size_bytes))

    def fill(self, found: Found) -> None:
        """Take what was read back."""
        for record in found.records:
            self._add(record, [self._frame(seq, event) for seq, event in enumerate(record.events, len(self) + 1)])
        self.stored_records, self.stored_audio_bytes = len(found.records), found.audio_bytes
        self.kept.slot = found.slot
        if found.sealed:
            self.sealed = True
            self._rows.seal()
            self._records.seal()


class SqliteStore:
    """A store in a data folder, which nobody else uses meanwhile; see :func:`open_sqlite`.

    Args:
        folder: of the data.
        files: of the audio.
        pen: writes.
        wall_s: Unix time in seconds.
    """

    durable = True

    def __init__(self, folder: DataDir, files: AudioFiles, pen: Pen, wall_s: Callable[[], float] = time.time) -> None:
        self.pen = pen
        """Writes."""
        self._path = folder.database
        self.files = files
        """Of the audio."""
        self._wall_s = wall_s
        self._kept: dict[str, Kept] = {}
        self._epochs: dict[str, str] = {}
        self._logs: WeakValueDictionary[str, SqliteLog] = WeakValueDictionary()
        self._readings: dict[str, asyncio.Task[SqliteLog]] = {}
        self._readers = ThreadPoolExecutor(READERS, "sessions-read")
        self._next_number = 1

    @property
    def trouble(self) -> str | None:
        """What is wrong with the disk, in one sentence; ``None`` while all is well."""
        return self.pen.trouble

    @property
    def size_bytes(self) -> int:
        """About how many bytes all sessions take on disk."""
        return sum(kept.size_bytes for kept in self._kept.values())

    def now_ms(self) -> int:
        """Return the Unix time in milliseconds."""
        return int(self._wall_s() * 1000)

    async def create(self, session_id: str, about: Mapping[str, Any] | None = None) -> SqliteLog:
        """Return a new log, which is stored with its first record. Raises SessionError if the id is taken or unfit."""
        if session_id in self._kept or not is_id(session_id):
            raise SessionError("There is already a session with this id.", session_id=session_id)
        kept = Kept(self._next_number, session_id, self.now_ms(), dict(about or {}))
        self._next_number += 1
        made = SqliteLog(self, kept, new_epoch())
        self._kept[session_id], self._logs[session_id] = kept, made
        self._note_life(kept, made.lives.epoch)
        self.pen.put(Create(kept, json.dumps(kept.about), made.lives.epoch))
        return made

    async def open(self, session_id: str) -> SqliteLog:
        """Return a log, read back if it is not in memory.

        Raises:
            SessionNotFoundError: there is no such session.
            StoreError: it cannot be read.
        """
        kept = self._kept.get(session_id)
        if kept is None:
            raise SessionNotFoundError("There is no session with this id.", session_id=session_id)
        found = self._logs.get(session_id)
        if found is not None:
            return found
        reading = self._readings.get(session_id)
        if reading is None:
            reading = self._readings[session_id] = asyncio.create_task(self._read(kept))
            reading.add_done_callback(lambda task: self._note_reading(session_id, task))
        return await asyncio.shield(reading)

    async def resume(self, session_id: str) -> SqliteLog:
        """Return a log for its next writer, in a new life. Raises as :meth:`open`."""
        found = await self.open(session_id)
        found.lives.begin(len(found) + 1, new_epoch())
        found.sealed, found.kept.sealed_ms = False, None
        seq, epoch = len(found) + 1, found.lives.epoch
        self._note_life(found.kept, epoch)
        size = found.stored_records, found.stored_audio_bytes
        await self.pen.write(Begin(found.kept, seq, epoch, *size))
        return found

    async def ids(self) -> list[str]:
        """Return the ids of all sessions, the oldest first."""
        return list(self._kept)

    async def all(self) -> list[Stored]:
        """Return what is known of all sessions, the oldest first."""
        return [
            Stored(kept.id, kept.created_ms, kept.sealed_ms, kept.size_bytes, kept.about)
            for kept in self._kept.values()
        ]

    async def describe(self, session_id: str, about: Mapping[str, Any]) -> None:
        """Replace what is noted of a session."""
        kept = self._kept.get(session_id)
        if kept is not None:
            kept.about = dict(about)
            await self.pen.write(Describe(kept, json.dumps(kept.about)))

    async def written_in(self, epoch: str) -> list[str]:
        """Return the ids of the sessions whose logs have a life with this epoch."""
        found = self._epochs.get(epoch)
        return [found] if found in self._kept else []

    async def remove(self, session_id: str) -> None:
        """Forget a log and delete its files; what is appended to it later stays in memory."""
        kept = self._kept.pop(session_id, None)
        self._logs.pop(session_id, None)
        if kept is not None:
            for epoch in kept.epochs:
                self._epochs.pop(epoch, None)
            was_archived, kept.archived = kept.archived, False
            if was_archived:
                await self.pen.write(Remove(kept))

    async def flush(self) -> None:
        """Return when all is stored and what was removed is gone from the disk, or the disk refuses."""
        await self.pen.flush()

    # reading

    def forget(self) -> None:
        """Keep no log in memory whose records are all stored; those that are still written to must not be."""
        self._logs.clear()

    async def _read(self, kept: Kept) -> SqliteLog:
        loop = asyncio.get_running_loop()
        read = await loop.run_in_executor(self._readers, self._read_now, kept)
        if kept.id not in self._kept:
            raise SessionNotFoundError("There is no session with this id.", session_id=kept.id)
        if read is None:
            raise StoreError("The log of this session is missing.")
        self._logs[kept.id] = read
        return read

    def _read_now(self, kept: Kept) -> SqliteLog | None:
        found = read_log(self._path, self.files, kept)
        if found is None:
            return None
        read = SqliteLog(self, kept, found.lives)
        read.fill(found)
        return read

    def _note_reading(self, session_id: str, task: asyncio.Task[SqliteLog]) -> None:
        self._readings.pop(session_id, None)
        if not task.cancelled():
            task.exception()  # those who wait for it raise it

    # start and end

    def _load(self) -> None:
        """Read what is known of all sessions."""
        rows, lives = sessions_of(self._path)
        by_number: dict[int, Kept] = {}
        for row in rows:
            about = noted_from(row.id, row.about)
            kept = Kept(row.number, row.id, row.created_ms, about, row.sealed_ms, row.size_bytes)
            kept.files = True
            self._kept[row.id] = by_number[row.number] = kept
        for number, epoch in lives:
            if number in by_number:
                self._note_life(by_number[number], epoch)
        self._next_number = max(by_number, default=0) + 1

    def _note_life(self, kept: Kept, epoch: str) -> None:
        kept.epochs.append(epoch)
        self._epochs[epoch] = kept.id

    def _sweep(self) -> None:
        count = self.files.sweep(self._kept)
        if count:
            log.info("%d files of audio belonged to no session and were deleted", count)

    async def start(self) -> None:
        """Read what is known of all sessions; files that belong to none are deleted meanwhile."""
        await asyncio.to_thread(self._load)
        self._readers.submit(self._sweep)

    async def close(self) -> None:
        """Write what is left, and free everything."""
        await self.pen.close()
        await asyncio.to_thread(self._readers.shutdown, cancel_futures=True)


@asynccontextmanager
async def open_sqlite(
    folder: DataDir, *, full: bool = False, observer: StoreObserver | None = None, **options: Any
) -> AsyncIterator[SqliteStore]:
    """Open the store of a folder, and close it afterwards.

    Args:
        folder: of the data.
        full: also survive a power loss.
        observer: gets every transaction and failure.
        options: of :class:`Pen`.

    Raises:
        ConfigError: another server uses the folder, a newer version made the database, or it cannot be opened.
    """
    with folder.hold():
        files = AudioFiles(folder.audio, sync=full)
        database = await asyncio.to_thread(_opened, folder, full)
        store = SqliteStore(folder, files, Pen(database, files, observer or StoreObserver(), **options))
        try:
            await store.start()
            yield store
        finally:
            await store.close()


def _opened(folder: DataDir, full: bool) -> Database:
    """Return an open database; a damaged one is put aside. Raises ConfigError."""
    database = Database(folder.database, full=full)
    try:
        database.open()
    except DamagedError as error:
        try:
            aside = set_aside(folder.database, folder.audio)
        except OSError as refused:
            raise ConfigError(f"{folder.database} is damaged and cannot be put aside: {refused.strerror}.") from refused
        log.error("The database of sessions was damaged (%s). It is now %s, and a new one was made.", error, aside)
        database.open()
    return database
