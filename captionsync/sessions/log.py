"""The log of a session: append-only records, read from any position.

Fan-out, late joiners, slow readers, ``Last-Event-ID``, replay, the timeline, the status and the ElevenLabs-compatible
responses all read the log from a position. A position counts events. Events are encoded once, and all readers share
the frame. Audio is the exception: it is most of the bytes, so only the audio itself is kept, and its frame is encoded
again for late readers. Everything is kept as plain rows, from which events are rebuilt for each reader
(:mod:`captionsync.sessions.rows`).
"""

from __future__ import annotations

import asyncio
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from captionsync.audio import Tail
from captionsync.events import AudioEvent, BlendshapesEvent, CueEvent, Event
from captionsync.sessions.lives import Lives
from captionsync.sessions.records import Lost, Note, Opened, Record, Resumed, TurnBegan
from captionsync.sessions.rows import RecordRows, Row, Rows, is_spoke, note_from, spoken_in
from captionsync.timing.model import Phone
from captionsync.wire import sse

ENTRY_BYTES = 560
"""About how many bytes an entry takes besides its frame, with the phones and characters that belong to it."""
CURVE_VALUE_BYTES = 32
"""Bytes of memory for one number of an animation frame."""
_FINAL = CueEvent.__slots__.index("final")


@dataclass(slots=True)
class Entry:
    """One event of the log, as its reader gets it."""

    seq: int
    kind: type[Event]
    batch_ms: int
    """Media time at which the batch of this event begins."""
    frame: bytes | None
    """Server-sent form in the plain view; ``None`` if it is encoded again on demand."""
    row: Row
    """The event's fields, in order."""

    @property
    def event(self) -> Event:
        """The event, rebuilt on every read."""
        return cast(Event, cast(Any, self.kind)(*self.row))


class Wants(Protocol):
    """Chooses event types."""

    def wants(self, event_type: str) -> bool:
        """Return whether events of this type are read."""


@dataclass(slots=True)
class Totals:
    """What a log holds so far."""

    counts: Counter[str]
    """Events of each type; of cues only the final ones."""
    audio_ms: int = 0
    """Media time at the end of the audio events."""
    audio_bytes: int = 0
    """Length of the encoded stream."""
    char_end: int = 0
    """Code points: source offset after the last character that an engine gave."""
    held_bytes: int = 0
    """About how many bytes of memory the log takes."""
    spent: Counter[str] = field(default_factory=Counter)
    """Characters that each engine gave, also those that were given again after a failure."""
    engine: str = ""
    """The one that speaks."""


class EventLog(Protocol):
    """An append-only log with one writer."""

    lives: Lives
    """Who wrote which of its events."""
    sealed: bool
    """Whether it has its last record."""
    totals: Totals
    tail: Tail | None
    """The end of the audio, from the last record that has one."""

    def __len__(self) -> int:
        """Return the number of events."""

    async def append(self, record: Record) -> None:
        """Add one record, all of it or nothing, and return when it is stored. A sealed log accepts no more."""

    async def seal(self) -> None:
        """Note that nothing more will come; the records may be compacted."""

    def read(self, position: int, end: int | None = None, view: Wants | None = None) -> Iterator[Entry]:
        """Yield events from the zero-based ``position`` to ``end`` or the current end; with a view, only its events."""

    def records(self, number: int = 0) -> Iterator[Record]:
        """Yield records from the zero-based ``number`` to the current end, without their tails."""

    def notes(self, number: int = 0) -> Iterator[tuple[int, tuple[Note, ...]]]:
        """Yield the notes of each record from the zero-based ``number`` on.

        Before them comes the media time up to which everything was decided before that record.
        """

    def position_at(self, at_ms: int) -> int:
        """Return the position of the first batch with the latest start that is not after ``at_ms``."""

    def audio(self, number: int = 0) -> Iterator[bytes]:
        """Yield the encoded audio of the audio events from the zero-based ``number`` on."""

    def rows(self, kind: type[Event]) -> list[Row]:
        """Return the fields of all events of a kind."""

    def phone_rows(self) -> list[Row]:
        """Return the fields of all phones."""


class MemoryLog:
    """The log in memory.

    Args:
        lives: those of earlier writers and the present one's, or only the epoch of the first.
    """

    def __init__(self, lives: Lives | str = "1") -> None:
        self.lives = Lives([(1, lives)]) if isinstance(lives, str) else lives
        self.sealed = False
        self.totals = Totals(Counter())
        self.tail: Tail | None = None
        self.written_ms = 0
        """Unix time in milliseconds of the last record."""
        self._writing = asyncio.Lock()
        self._kinds: list[type[Event]] = []
        self._rows = Rows[tuple[int, bytes | None, Row]](lambda row: (row[0], row[1], row[2:]))
        self._records = Rows[tuple[int, Record]](_record_from)
        self._batch_starts_ms = array("q")
        self._batch_positions = array("q")
        self._audio_positions = array("q")

    def __len__(self) -> int:
        return len(self._kinds)

    async def append(self, record: Record) -> None:
        """Add one record, all of it or nothing, and return when it is stored. A sealed log takes no more."""
        async with self._writing:
            if not self.sealed:
                frames = [self._frame(seq, event) for seq, event in enumerate(record.events, len(self) + 1)]
                await self.keep(record)
                self._add(record, frames)

    async def keep(self, record: Record) -> None:
        """Store a record before readers see it; here they are the only ones. A durable log overrides this."""

    def _add(self, record: Record, frames: Sequence[bytes | None]) -> None:
        self._add_rows(RecordRows.of(record), frames)

    def _add_rows(self, record: RecordRows, frames: Sequence[bytes | None]) -> None:
        position = len(self)
        if record.kinds:
            before_ms = self._batch_starts_ms[-1] if self._batch_starts_ms else record.at_ms
            self._batch_starts_ms.append(max(before_ms, record.at_ms))
            self._batch_positions.append(position)
        self._kinds += record.kinds
        self._rows.extend([(record.at_ms, frame, *row) for row, frame in zip(record.rows, frames, strict=True)])
        self._records.extend([_record_row(position, record)])
        self.tail = record.tail or self.tail
        self.written_ms = record.wall_ms
        self._count(record, position, frames)

    def _count(self, record: RecordRows, position: int, frames: Sequence[bytes | None]) -> None:
        totals, counts = self.totals, self.totals.counts
        for number, (kind, row, frame) in enumerate(zip(record.kinds, record.rows, frames, strict=True), position):
            totals.held_bytes += ENTRY_BYTES + len(frame or b"")
            if kind is AudioEvent:
                _, start_ms, duration_ms, audio = row
                self._audio_positions.append(number)
                totals.audio_ms = start_ms + duration_ms
                totals.audio_bytes += len(audio)
                totals.held_bytes += len(audio)
            elif kind is BlendshapesEvent:
                totals.held_bytes += CURVE_VALUE_BYTES * sum(map(len, row[-1]))
            if kind is not CueEvent or row[_FINAL]:
                counts[kind.type] += 1
        for row in record.notes:
            if is_spoke(row):
                end, chars = spoken_in(row)
                totals.char_end = max(totals.char_end, end)
                totals.spent[totals.engine] += chars
                continue
            note = note_from(row)
            if isinstance(note, Opened | Resumed):
                totals.engine = note.provider
            elif isinstance(note, Lost | TurnBegan):
                totals.char_end = note.char

    async def seal(self) -> None:
        """Note that nothing more will come; the records are compacted."""
        async with self._writing:
            self.sealed = True
            self._rows.seal()
            self._records.seal()

    def read(self, position: int, end: int | None = None, view: Wants | None = None) -> Iterator[Entry]:
        """Yield events from the zero-based ``position`` to ``end`` or the current end; with a view, only its events."""
        for index in range(position, len(self) if end is None else end):
            kind = self._kinds[index]
            if view is None or view.wants(kind.type):
                yield Entry(index + 1, kind, *self._rows[index])

    def records(self, number: int = 0) -> Iterator[Record]:
        """Yield records from the zero-based ``number`` to the current end, without their tails."""
        for index in range(number, len(self._records)):
            position, record = self._records[index]
            end = self._records[index + 1][0] if index + 1 < len(self._records) else len(self)
            yield _with_events(record, [entry.event for entry in self.read(position, end)])

    def notes(self, number: int = 0) -> Iterator[tuple[int, tuple[Note, ...]]]:
        """Yield, for each record from the zero-based ``number`` on, where everything before it ends, and its notes."""
        rows = self._records.raw()
        for index in range(number, len(rows)):
            decided_ms = cast(int, rows[index - 1][2]) if index else 0
            yield decided_ms, tuple(map(note_from, rows[index][6]))

    def position_at(self, at_ms: int) -> int:
        """Return the position of the first batch with the latest start that is not after ``at_ms``."""
        after = bisect_right(self._batch_starts_ms, at_ms)
        if not after:
            return 0
        return self._batch_positions[bisect_left(self._batch_starts_ms, self._batch_starts_ms[after - 1])]

    def audio(self, number: int = 0) -> Iterator[bytes]:
        """Yield the encoded audio of the audio events from the zero-based ``number`` on."""
        while number < len(self._audio_positions):
            yield cast(bytes, self._rows[self._audio_positions[number]][2][-1])
            number += 1

    def rows(self, kind: type[Event]) -> list[Row]:
        """Return the fields of all events of a kind."""
        raw = self._rows.raw()
        return [raw[index][2:] for index, found in enumerate(self._kinds) if found is kind]

    def phone_rows(self) -> list[Row]:
        """Return the fields of all phones."""
        return [row for record in self._records.raw() for row in record[5]]

    def _frame(self, seq: int, event: Event) -> bytes | None:
        if isinstance(event, AudioEvent):
            return None
        return sse.frame(self.lives.id_of(seq), event.type, event.data())


def _record_row(position: int, record: RecordRows) -> Row:
    return (position, record.at_ms, record.until_ms, record.wall_ms, record.sources, record.phones, record.notes)


def _record_from(row: Row) -> tuple[int, Record]:
    position, at_ms, until_ms, wall_ms, sources, phones, notes = row
    record = Record(
        at_ms,
        until_ms,
        wall_ms,
        notes=tuple(map(note_from, notes)),
        sources=sources,
        phones=tuple(Phone(*phone) for phone in phones),
    )
    return position, record


def _with_events(record: Record, events: Sequence[Event]) -> Record:
    return Record(
        record.at_ms, record.until_ms, record.wall_ms, tuple(events), record.notes, record.sources, record.phones
    )
