"""A session's log as a Redis stream: what its entries mean, and the log in memory that holds the same.

The ids of entries are ``{life}-{number}``. A life begins with a *claim*, which shuts out all earlier writers, and then
a *beginning*, which says what the stream held before it. Records follow, and a *seal* ends the log. Whoever follows a
stream checks that no entry is missing and that each life begins where it has read to; so entries that Redis lost, or
that another writer replaced, are always noticed.

Source: Redis documentation, "Streams": an id must be greater than all earlier ones.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from captionsync.errors import SessionMovedError, StoreError
from captionsync.events import AudioEvent
from captionsync.sessions.lives import Lives, new_epoch
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.nodes.entries import (
    AUDIO,
    BEFORE,
    CLAIM,
    COMMAND,
    EPOCH,
    FRAMES,
    HEAD,
    NOTHING,
    SEAL,
    SEQ,
    BrokenChainError,
    EntryId,
    Fields,
)
from captionsync.sessions.records import Record
from captionsync.sessions.rows import RecordRows
from captionsync.sessions.store.coding import decode_rows, encode

Storing = Callable[["RedisLog"], Awaitable[None]]


class RedisLog(MemoryLog):
    """The log of one session, as its owner or a follower holds it.

    Args:
        session_id: of the session.
        store: returns when all of the log is stored, or cannot be stored now.
        about: what is noted of the session.
        created_ms: Unix time in milliseconds at which the session was made.
    """

    def __init__(self, session_id: str, store: Storing, about: Mapping[str, Any], created_ms: int) -> None:
        super().__init__(Lives([]))
        self.session_id, self.about, self.created_ms = session_id, about, created_ms
        self.owner = ""
        """The node that claimed the present life."""
        self.ids: list[EntryId] = []
        """Of all entries."""
        self.stored = 0
        """Number of entries that are known to be in the stream."""
        self.is_checked = False
        """What the stream holds was compared since the connection was last lost."""
        self.is_noted = True
        """What is noted of the session is in Redis."""
        self.is_closed = False
        """The stream is sealed and will expire, or the log was removed."""
        self.commands: dict[str, None] = {}
        """Commands whose effect is in the log."""
        self.life = 0
        """Of this writer; 0 for a follower."""
        self._store = store
        self._fields: list[Fields] = []
        self._starts = array("q")
        """Numbers of the first event of each entry."""
        self._audio_starts = array("q")
        self._fresh: tuple[int, bytes, bytes] = (-1, b"", b"")
        """An entry that is not in the log yet: its index, frames and audio."""
        self._completing: tuple[str, tuple[type[object], ...]] | None = None

    @property
    def last(self) -> EntryId:
        """The id of the last entry."""
        return self.ids[-1] if self.ids else NOTHING

    # writing

    def claim(self, life: int, node: str) -> None:
        """Add the claim of a new life, which has been stored already."""
        self._push(EntryId(life, 0), (CLAIM, node.encode()))
        self.stored, self.life, self.owner, self.is_checked = len(self.ids), life, node, True

    def begin(self) -> None:
        """Add the beginning of the life that was claimed."""
        before, epoch = self.ids[-2] if len(self.ids) > 1 else NOTHING, new_epoch()
        self.lives.begin(len(self) + 1, epoch)
        fields = (EPOCH, epoch.encode(), SEQ, b"%d" % (len(self) + 1), BEFORE, bytes(before))
        self._push(EntryId(self.life, 1), fields)

    def complete(self, command: str, kinds: tuple[type[object], ...]) -> None:
        """Note with the next record that has such an event or note that it completes a command."""
        self._completing = command, kinds

    async def append(self, record: Record) -> None:
        """Add one record, and return when it is stored, or Redis does not answer.

        Raises:
            SessionMovedError: another node writes the log now.
        """
        async with self._writing:
            if self.sealed:
                return
            frames = [self._frame(seq, event) for seq, event in enumerate(record.events, len(self) + 1)]
            head, audio = encode(record)
            fields: Fields = (HEAD, head)
            if self._completing is not None and _has(record, self._completing[1]):
                command, self._completing = self._completing[0], None
                self.commands[command] = None
                fields = (*fields, COMMAND, command.encode())
            self._push(EntryId(self.life, self.last.number + 1), fields, _joined(frames), audio)
            try:
                await self._store(self)
            finally:
                # Redis may have it even if the caller goes away, and the writer stores it later if Redis does not.
                if self.life:
                    self._add(record, frames)
            if not self.life:
                raise taken_over(self.session_id)

    async def seal(self) -> None:
        """End the log; the stream expires some time later."""
        async with self._writing:
            if self.life and not self.sealed:
                self._push(EntryId(self.life, self.last.number + 1), (SEAL, b"%d" % int(time.time() * 1000)))
                self._compact()
                await self._store(self)
            self._compact()

    def lose(self) -> None:
        """Append nothing more, because another node writes the log now."""
        self.life, self.sealed = 0, True

    def _compact(self) -> None:
        self.sealed = True
        self._rows.seal()
        self._records.seal()

    def _push(self, entry: EntryId, fields: Fields, frames: bytes = b"", audio: bytes = b"") -> None:
        self._fresh = len(self.ids), frames, audio
        self.ids.append(entry)
        self._fields.append(fields)
        self._starts.append(len(self))
        self._audio_starts.append(len(self._audio_positions))

    def fields(self, index: int) -> Fields:
        """Return the fields of an entry, whole."""
        at, frames, audio = self._fresh
        if at != index:
            is_last = index + 1 == len(self.ids)
            end = len(self) if is_last else self._starts[index + 1]
            frames = _joined(entry.frame for entry in self.read(self._starts[index], end))
            begin = self._audio_starts[index]
            end = len(self._audio_positions) if is_last else self._audio_starts[index + 1]
            audio = b"".join(islice(self.audio(begin), end - begin)) if begin < end else b""
        more = *((FRAMES, frames) if frames else ()), *((AUDIO, audio) if audio else ())
        return (*self._fields[index], *more)

    # following

    def absorb(self, entry: EntryId, fields: Sequence[bytes]) -> RecordRows | None:
        """Add an entry as read from the stream, and return its record if it has one.

        Raises BrokenChainError, StoreError.
        """
        given = dict(zip(fields[::2], fields[1::2], strict=True))
        record = None
        if HEAD in given:
            if entry != (self.last.life, self.last.number + 1):
                raise BrokenChainError
            record = self._absorb_record(entry, given)
        elif CLAIM in given:
            if entry.number or entry <= self.last:
                raise BrokenChainError
            self._push(entry, (CLAIM, given[CLAIM]))
            self.owner = given[CLAIM].decode()
        elif entry != (self.last.life, self.last.number + 1):
            raise BrokenChainError
        elif EPOCH in given:
            before = self.ids[-2] if len(self.ids) > 1 else NOTHING
            if given[BEFORE] != bytes(before) or int(given[SEQ]) != len(self) + 1:
                raise BrokenChainError
            self.lives.begin(len(self) + 1, given[EPOCH].decode())
            self._push(entry, tuple(fields))
        else:
            self._push(entry, tuple(fields))
            self._compact()
        self.stored = len(self.ids)
        return record

    def _absorb_record(self, entry: EntryId, given: Mapping[bytes, bytes]) -> RecordRows:
        record = decode_rows(given[HEAD], given.get(AUDIO, b""))
        kept: Fields = (HEAD, given[HEAD])
        if COMMAND in given:
            self.commands[given[COMMAND].decode()] = None
            kept = (*kept, COMMAND, given[COMMAND])
        self._push(entry, kept)
        self._fresh = (-1, b"", b"")
        parts = iter(given.get(FRAMES, b"").split(b"\n\n"))  # JSON in one line has none
        try:
            frames = [None if kind is AudioEvent else next(parts) + b"\n\n" for kind in record.kinds]
        except StopIteration:
            raise StoreError("A stored record is damaged.") from None
        self._add_rows(record, frames)
        return record


def _joined(frames: Iterable[bytes | None]) -> bytes:
    """Return the frames of a record's events; those of its audio are made for each reader."""
    return b"".join([frame for frame in frames if frame is not None])


def _has(record: Record, kinds: tuple[type[object], ...]) -> bool:
    return any(isinstance(item, kinds) for item in (*record.events, *record.notes))


def taken_over(session_id: str) -> SessionMovedError:
    """Return the error for what a node may not do any more."""
    return SessionMovedError("Another server continues this session. Try again.", session_id=session_id)
