"""A store that outlives a crash, as a durable one does: the reference by which the machine itself is tested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from captionsync.errors import SessionError, SessionNotFoundError
from captionsync.sessions.lives import Lives, new_epoch
from captionsync.sessions.log import EventLog, MemoryLog
from captionsync.sessions.records import Record


@dataclass(slots=True)
class Disk:
    """What is kept of one log."""

    lives: list[tuple[int, str]]
    records: list[Record] = field(default_factory=list)
    sealed: bool = False


class KeptLog(MemoryLog):
    """A log that writes each record to its disk."""

    def __init__(self, disk: Disk, lives: Iterable[tuple[int, str]]) -> None:
        super().__init__(Lives(lives))
        self._disk = disk
        for record in disk.records:
            self._add(record, [self._frame(seq, event) for seq, event in enumerate(record.events, len(self) + 1)])
        self.sealed = disk.sealed

    async def keep(self, record: Record) -> None:
        """Write a record."""
        self._disk.lives = list(self.lives)
        self._disk.records.append(record)

    async def seal(self) -> None:
        """Write that nothing more comes."""
        await super().seal()
        self._disk.sealed = True


class KeptStore:
    """Logs over disks that another store may open."""

    def __init__(self, disks: dict[str, Disk]) -> None:
        self._disks = disks

    async def create(self, session_id: str) -> EventLog:
        """Return a new log. Raises SessionError if there is already one with this id."""
        if session_id in self._disks:
            raise SessionError("There is already a session with this id.", session_id=session_id)
        disk = self._disks[session_id] = Disk([(1, new_epoch())])
        return KeptLog(disk, disk.lives)

    async def open(self, session_id: str) -> EventLog:
        """Read a log. Raises SessionNotFoundError."""
        disk = self._found(session_id)
        return KeptLog(disk, disk.lives)

    async def resume(self, session_id: str) -> EventLog:
        """Read a log for its next writer. Raises SessionNotFoundError."""
        disk = self._found(session_id)
        disk.sealed = False
        log = KeptLog(disk, disk.lives)
        log.lives.begin(len(log) + 1, new_epoch())
        return log

    async def ids(self) -> list[str]:
        """Return the ids of all sessions, the oldest first."""
        return list(self._disks)

    async def remove(self, session_id: str) -> None:
        """Forget a log."""
        self._disks.pop(session_id, None)

    def _found(self, session_id: str) -> Disk:
        disk = self._disks.get(session_id)
        if disk is None:
            raise SessionNotFoundError("There is no session with this id.", session_id=session_id)
        return disk
