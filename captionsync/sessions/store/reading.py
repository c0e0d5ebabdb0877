"""Logs read back from the database and the files of audio.

A log is read up to its last whole record. After a power loss the end of its audio may be missing although the database
has the records, and the log ends before the first record whose audio is not what it was; it then ends, if it can,
after a record whose tail is whole, too, so that the encoder can go on without a seam.
"""

from __future__ import annotations

import logging
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from captionsync.audio import Tail
from captionsync.errors import StoreError
from captionsync.sessions.lives import Lives
from captionsync.sessions.records import Record
from captionsync.sessions.store.audio_files import AudioFiles
from captionsync.sessions.store.changes import Kept
from captionsync.sessions.store.coding import decode
from captionsync.sessions.store.database import RecordRow, log_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """What is stored of a log."""

    lives: Lives
    records: Sequence[Record]
    """The last of them has the log's tail."""
    audio_bytes: int
    slot: int
    """Where the log's tail is; -1 if it is nowhere."""
    sealed: bool


def read_log(path: Path, files: AudioFiles, kept: Kept) -> Found | None:
    """Read a log; ``None`` if there is none. Raises sqlite3.Error, OSError, StoreError if nothing of it can be read."""
    lives, rows, sealed = log_of(path, kept.number)
    if not lives:
        return None
    records, audio_bytes = _whole(kept.id, rows, files.read(kept.id))
    count = len(records)
    sealed = sealed and count == len(rows)
    if count == len(rows):
        tail, slot = _tail(files, kept.id, rows[:count], sealed=sealed)
    else:
        count, tail, slot = _seamless(files, kept.id, rows[:count])
    if count < len(rows):
        log.error("session %s: the last %d of %d records were lost", kept.id, len(rows) - count, len(rows))
    audio_bytes -= sum(row.audio_bytes for row in rows[count : len(records)])
    records = records[:count]
    if records and tail is not None:
        records[-1] = replace(records[-1], tail=tail)
    return Found(Lives(lives), records, audio_bytes, slot, sealed)


def _whole(session_id: str, rows: Sequence[RecordRow], audio: bytes) -> tuple[list[Record], int]:
    """Return the records up to the first one that is damaged, and the length of their audio."""
    found: list[Record] = []
    end = 0
    for row in rows:
        own = audio[end : end + row.audio_bytes]
        if len(own) < row.audio_bytes or zlib.crc32(own) != row.audio_crc:
            break
        try:
            found.append(decode(row.head, own))
        except StoreError as error:
            if not found or error.code == "store_newer":
                raise
            log.exception("session %s: a record cannot be read", session_id)
            break
        end += row.audio_bytes
    return found, end


def _seamless(files: AudioFiles, session_id: str, rows: Sequence[RecordRow]) -> tuple[int, Tail | None, int]:
    """Return how many records to keep so that the last has a whole tail, that tail, and its place."""
    for count in range(len(rows), 0, -1):
        row = rows[count - 1]
        if not row.tail_bytes or _pcm(files, session_id, row):
            return count, *_tail(files, session_id, rows[:count], sealed=False)
    return len(rows), *_tail(files, session_id, rows, sealed=False)


def _tail(files: AudioFiles, session_id: str, rows: Sequence[RecordRow], *, sealed: bool) -> tuple[Tail | None, int]:
    """Return the tail of the last record that has one; of one that was lost, silence of its length."""
    row = next((row for row in reversed(rows) if row.fed_samples is not None), None)
    if row is None:
        return None, -1
    pcm = b"" if sealed or not row.tail_bytes else _pcm(files, session_id, row) or bytes(row.tail_bytes)
    slot = -1 if row.tail_slot is None else row.tail_slot
    return Tail(row.fed_samples or 0, row.decodable_samples or 0, pcm), slot


def _pcm(files: AudioFiles, session_id: str, row: RecordRow) -> bytes:
    """Return the PCM of a record's tail; empty if it is not what it was."""
    if row.tail_slot is None or row.tail_bytes is None:
        return b""
    pcm = files.read_tail(session_id, row.tail_slot, row.tail_bytes)
    return pcm if len(pcm) == row.tail_bytes and zlib.crc32(pcm) == row.tail_crc else b""
