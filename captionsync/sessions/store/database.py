"""The database of sessions. This module is the one door of sqlite3.

One connection writes, in one thread; each reading has a connection of its own. The write-ahead log lets them work at
the same time. A transaction survives the process with ``normal`` durability, and a power loss with ``full``.

What is deleted is overwritten (``secure_delete``). Its pages are used again, and the file does not shrink: it has only
the records without their audio, a few hundredths of a session, so that vacuuming would cost more than it gives back.

Source: sqlite.org, "Write-Ahead Logging" and "Pragma statements".
"""

from __future__ import annotations

import errno
import os
import sqlite3
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from captionsync.errors import ConfigError, StoreError
from captionsync.sessions.store.changes import ROW_BYTES, Append, Begin, Change, Create, Describe, Remove, Seal

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE sessions (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_ms INTEGER NOT NULL,
        sealed_ms INTEGER,
        size_bytes INTEGER NOT NULL DEFAULT 0,
        about TEXT NOT NULL
    ) STRICT;
    CREATE TABLE lives (
        session INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        epoch TEXT NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE records (
        session INTEGER NOT NULL,
        number INTEGER NOT NULL,
        head BLOB NOT NULL,
        audio_bytes INTEGER NOT NULL,
        audio_crc INTEGER NOT NULL,
        fed_samples INTEGER,
        decodable_samples INTEGER,
        tail_slot INTEGER,
        tail_bytes INTEGER,
        tail_crc INTEGER,
        PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;
    """,
)
"""What makes each version of the schema from the one before. A script never changes once it was released."""

BUSY_MS = 250
"""How long a write waits for a lock that another program holds."""
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_PRIMARY = 0xFF
"""The bits of an error code that are not its details."""

_OS_CAUSES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "full"),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), "read_only"),
}
DISK_ERRORS = (sqlite3.OperationalError, OSError)
"""What a disk that is full, locked or gone raises; so does a damaged file, with the plain ``DatabaseError``."""


class Row(NamedTuple):
    """A session without its records."""

    number: int
    id: str
    created_ms: int
    sealed_ms: int | None
    size_bytes: int
    about: str
    """JSON."""


class RecordRow(NamedTuple):
    """A stored record."""

    head: bytes
    audio_bytes: int
    audio_crc: int
    """CRC-32."""
    fed_samples: int | None
    decodable_samples: int | None
    tail_slot: int | None
    """Where the PCM of its tail is; ``None`` if a later record of the same transaction has a newer one."""
    tail_bytes: int | None
    """Length of that PCM; ``None`` if its codec needs none."""
    tail_crc: int | None


class TailPlace(NamedTuple):
    """Where the PCM of a record's tail is."""

    slot: int
    size_bytes: int
    crc: int


class DamagedError(Exception):
    """The file is not a database, or a damaged one."""


class Database:
    """A connection that writes.

    Args:
        path: of the file.
        full: durability ``full``.
    """

    def __init__(self, path: Path, *, full: bool = False) -> None:
        self.path = path
        self._full = full
        self._connection: sqlite3.Connection | None = None

    def open(self) -> None:
        """Connect, check, and bring the schema up to date.

        Raises:
            DamagedError: the file is damaged.
            ConfigError: a newer version made it, or it cannot be used.
        """
        try:
            with _damage_told():
                connection = self._connect()
                found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if found != "ok":
                    raise DamagedError(str(found))
                _migrate(connection, self.path)
        except DISK_ERRORS as error:
            self.close()
            raise ConfigError(f"Cannot open {self.path}: {error}. Check the disk, or set another data_dir.") from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Disconnect; :meth:`apply` connects again."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            connection.close()

    def apply(self, changes: Sequence[tuple[Change, TailPlace | None]]) -> None:
        """Make all changes in one transaction, or none of them. Raises sqlite3.Error.

        Making the same changes again is harmless: nobody knows whether a commit that failed has reached the disk.
        """
        connection = self._connect()
        if len(changes) == 1 and isinstance(changes[0][0], Append):
            connection.execute(_APPEND, _append_row(*changes[0]))  # a statement alone is a transaction
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            for change, place in changes:
                for statement, values in _statements(change, place):
                    connection.execute(statement, values)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def scrub(self) -> bool:
        """Empty the write-ahead log, where text that was deleted may still be. Raises sqlite3.Error.

        Returns:
            whether it is empty: it cannot be while somebody reads.
        """
        busy, *_ = self._connect().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def _connect(self) -> sqlite3.Connection:
        if self._connection is None:
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))  # what SQLite adds gets the same mode
            connection = _connection(self.path)
            try:
                _set_up(connection, self.path, full=self._full)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection


def _connection(path: Path) -> sqlite3.Connection:
    """Return a connection in which each statement is a transaction, if it does not begin one."""
    return sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)


def _set_up(connection: sqlite3.Connection, path: Path, *, full: bool) -> None:
    mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    if mode != "wal":
        raise ConfigError(f"{path} is on a disk without shared memory. Set data_dir to a folder on a local disk.")
    connection.execute(f"PRAGMA synchronous={'FULL' if full else 'NORMAL'}")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA journal_size_limit=16777216")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise ConfigError(
            f"{path} was made by a newer captionsync (schema {version}; this one knows {len(MIGRATIONS)}). "
            "Upgrade, or set another data_dir."
        )
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {script}; PRAGMA user_version={number}; COMMIT")


def set_aside(path: Path, audio: Path, wall_s: float | None = None) -> Path:
    """Rename a damaged database and its audio, and return its new path. Raises OSError."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime(wall_s))
    new = path.with_name(f"{path.name}.damaged-{stamp}")
    for end in ("", "-wal", "-shm"):
        old = path.with_name(path.name + end)
        if old.exists():
            old.replace(new.with_name(new.name + end))
    if audio.is_dir():
        audio.replace(audio.with_name(f"{audio.name}.damaged-{stamp}"))
    return new


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        if _code(error) in _DAMAGED:
            raise DamagedError(str(error)) from error
        raise


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY


def cause_of(error: Exception) -> str:
    """Return a word for why the disk refused: ``full``, ``read_only``, ``locked``, ``damaged``, or ``io``.

    Returns an empty string if it is not the disk's fault.
    """
    if isinstance(error, OSError):
        return _OS_CAUSES.get(error.errno or 0, "io")
    if not isinstance(error, sqlite3.DatabaseError):
        return ""
    causes = {
        sqlite3.SQLITE_FULL: "full",
        sqlite3.SQLITE_READONLY: "read_only",
        sqlite3.SQLITE_PERM: "read_only",
        sqlite3.SQLITE_BUSY: "locked",
        sqlite3.SQLITE_LOCKED: "locked",
        sqlite3.SQLITE_CORRUPT: "damaged",
        sqlite3.SQLITE_NOTADB: "damaged",
    }
    found = causes.get(_code(error), "")
    return found or ("io" if isinstance(error, sqlite3.OperationalError) else "")


# reading


def sessions_of(path: Path) -> tuple[list[Row], list[tuple[int, str]]]:
    """Return all sessions, the oldest first, and the session number and epoch of all lives. Raises sqlite3.Error."""
    with closing(_connection(path)) as connection:
        rows = connection.execute(
            "SELECT number, id, created_ms, sealed_ms, CASE WHEN sealed_ms IS NULL THEN (SELECT "
            f"coalesce(sum(length(head) + audio_bytes + {ROW_BYTES}), 0) FROM records WHERE session = sessions.number)"
            " ELSE size_bytes END, about FROM sessions ORDER BY number"
        )
        found = [Row(*row) for row in rows]
        return found, connection.execute("SELECT session, epoch FROM lives").fetchall()


def log_of(path: Path, number: int) -> tuple[list[tuple[int, str]], list[RecordRow], bool]:
    """Return the lives and records of a session, and whether it is sealed. Raises sqlite3.Error."""
    with closing(_connection(path)) as connection:
        connection.execute("BEGIN")
        sealed = connection.execute("SELECT sealed_ms FROM sessions WHERE number = ?", (number,)).fetchone()
        lives = connection.execute("SELECT seq, epoch FROM lives WHERE session = ? ORDER BY seq", (number,)).fetchall()
        records = connection.execute(
            f"SELECT {', '.join(RecordRow._fields)} FROM records WHERE session = ? ORDER BY number", (number,)
        )
        return lives, [RecordRow(*row) for row in records], sealed is not None and sealed[0] is not None


def version_of(path: Path) -> int:
    """Return the version of the schema, without changing anything. Raises StoreError."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.Error as error:
        raise StoreError(f"It cannot be opened ({error})") from error


# statements

_APPEND = "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def _append_row(change: Change, place: TailPlace | None) -> tuple[Any, ...]:
    assert isinstance(change, Append)
    tail = change.tail
    samples = (None, None) if tail is None else (tail.fed_samples, tail.decodable_samples)
    audio = len(change.audio), zlib.crc32(change.audio)
    pcm_bytes = len(tail.pcm) if tail and tail.pcm else None
    return (change.kept.number, change.index, change.head, *audio, *samples, *(place or (None, pcm_bytes, None)))


def _statements(change: Change, place: TailPlace | None) -> Iterator[tuple[str, tuple[Any, ...]]]:
    number = change.kept.number
    match change:
        case Append():
            yield _APPEND, _append_row(change, place)
        case Create(about=about, epoch=epoch):
            made = number, change.kept.id, change.kept.created_ms, about
            yield "INSERT OR REPLACE INTO sessions (number, id, created_ms, about) VALUES (?, ?, ?, ?)", made
            yield "INSERT OR REPLACE INTO lives VALUES (?, 1, ?)", (number, epoch)
        case Begin(seq=seq, epoch=epoch, records=records):
            yield "DELETE FROM records WHERE session = ? AND number >= ?", (number, records)
            yield "DELETE FROM lives WHERE session = ? AND seq >= ?", (number, seq)
            yield "INSERT INTO lives VALUES (?, ?, ?)", (number, seq, epoch)
            yield "UPDATE sessions SET sealed_ms = NULL WHERE number = ?", (number,)  # its end may have been lost
        case Seal(sealed_ms=sealed_ms, total_bytes=total_bytes):
            values = sealed_ms, total_bytes, number
            yield "UPDATE sessions SET sealed_ms = ?, size_bytes = ? WHERE number = ?", values
        case Describe(about=about):
            yield "UPDATE sessions SET about = ? WHERE number = ?", (about, number)
        case Remove():
            yield "DELETE FROM records WHERE session = ?", (number,)
            yield "DELETE FROM lives WHERE session = ?", (number,)
            yield "DELETE FROM sessions WHERE number = ?", (number,)
