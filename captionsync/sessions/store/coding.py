"""Records as bytes, for stores outside the memory. This module is the one door of msgspec.

A record is one MessagePack array: the version of the layout, then the fields of the record. Events, notes and phones
are arrays of their field values, in the order of the fields; events and notes begin with the number of their kind.
A field that was added later and has a default may be missing at the end of such an array. Any other change of a layout
makes a new version, with a migration from the one before. ``tests/sessions/test_coding.py`` notices such changes.

The bytes of audio events are not part of it: they are most of a record and are best kept as they are, one after the
other. The array only has their lengths.

Source: MessagePack specification, with extension types for what a client may send all the same: 1 is text with lone
surrogates, 2 a whole number that does not fit 64 bits, 3 an object with such text as a key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any, cast

import msgspec

from captionsync import events
from captionsync.audio import Tail
from captionsync.errors import StoreError
from captionsync.events import AudioEvent, CueEvent, Event, ResetEvent
from captionsync.sessions import records
from captionsync.sessions.records import Note, Opened, Record, Spoke
from captionsync.sessions.rows import RecordRows, Row, note_row, row_of, spoke_row
from captionsync.timing.model import Phone, TimedChars, Turn

VERSION = 1
"""Of the layout that is written."""

EVENTS: Mapping[int, type[Event]] = {
    1: events.StartEvent,
    2: events.WordEvent,
    3: events.VisemeEvent,
    4: events.CueEvent,
    5: events.AudioEvent,
    6: events.BlendshapesEvent,
    7: events.TagEvent,
    8: events.VoiceEvent,
    9: events.GapEvent,
    10: events.InterruptedEvent,
    11: events.ResetEvent,
    12: events.EndEvent,
    13: events.FailedEvent,
}
"""Kinds of events by the number that is stored; a number is never used for another kind."""
NOTES: Mapping[int, type[Any]] = {
    1: records.Opened,
    2: records.TextCame,
    3: records.Spoke,
    4: records.Lost,
    5: records.Resumed,
    6: records.TurnBegan,
    7: records.Heard,
    8: records.VoiceChosen,
}
"""Kinds of notes, likewise."""

Migration = Callable[[list[Any]], list[Any]]
MIGRATIONS: dict[int, Migration] = {}
"""For each older version, what makes the plain values of the next one from its own; the version is left out of both."""

_EVENT_NUMBERS = {kind: number for number, kind in EVENTS.items()}
_NOTE_NUMBERS = {kind: number for number, kind in NOTES.items()}
_TEXT, _NUMBER, _OBJECT = 1, 2, 3


def encode(record: Record, *, with_tail: bool = True) -> tuple[bytes, bytes]:
    """Return a record without its audio, and the audio.

    Args:
        record: any record.
        with_tail: keep its tail; a store that keeps tails elsewhere leaves them out.
    """
    audio: list[bytes] = []
    fields = (
        VERSION,
        record.at_ms,
        record.until_ms,
        record.wall_ms,
        [_event_row(event, audio) for event in record.events],
        [_note_row(note) for note in record.notes],
        record.sources,
        [row_of(phone) for phone in record.phones],
        row_of(record.tail) if with_tail and record.tail is not None else None,
    )
    return _packed(fields), b"".join(audio)


def decode(head: bytes, audio: bytes) -> Record:
    """Return the record that was encoded.

    Raises:
        StoreError: it is damaged, or a newer version wrote it, or the audio is not its own.
    """
    values = _values(head)
    try:
        rows = _rows(values, audio, ())
        notes = tuple([_note(number, row) for number, *row in values[4]])
        events = tuple([cast(Event, cast(Any, kind)(*row)) for kind, row in zip(rows.kinds, rows.rows, strict=True)])
        phones = tuple([Phone(*row) for row in rows.phones])
    except (TypeError, ValueError, KeyError, IndexError) as error:
        raise _damaged() from error
    return Record(rows.at_ms, rows.until_ms, rows.wall_ms, events, notes, rows.sources, phones, rows.tail)


def decode_rows(head: bytes, audio: bytes) -> RecordRows:
    """Return the record that was encoded, without making objects of its parts. Raises as :func:`decode`."""
    try:
        values = _values(head)
        return _rows(values, audio, [_row_of_note(number, row) for number, *row in values[4]])
    except (TypeError, ValueError, KeyError, IndexError) as error:
        raise _damaged() from error


def _values(head: bytes) -> list[Any]:
    """Return the plain values of the fields of a record."""
    fields = _unpacked(head)
    if not isinstance(fields, list) or not fields or type(fields[0]) is not int:
        raise _damaged()
    version, *values = fields
    try:
        return _migrated(version, values)
    except (TypeError, ValueError, KeyError, IndexError) as error:
        raise _damaged() from error


def _event_row(event: Event, audio: list[bytes]) -> Row:
    number = _EVENT_NUMBERS[type(event)]
    if isinstance(event, AudioEvent):
        audio.append(event.audio)
        return (number, event.seq, event.start_ms, event.duration_ms, len(event.audio))
    if isinstance(event, ResetEvent):
        return (number, event.reason, event.from_id, None if event.cue is None else row_of(event.cue))
    return (number, *row_of(event)) if not isinstance(event, _SINGLE) else (number, *_only(event))


def _note_row(note: Note) -> Row:
    number = _NOTE_NUMBERS[type(note)]
    if isinstance(note, Spoke):
        chars, spoken = ([row_of(run) for run in runs] for runs in (note.chars, note.spoken))
        return (number, note.end_ms, chars, spoken, note.closes_word)
    if isinstance(note, Opened):
        return (number, dict(note.spec), *row_of(note)[1:])
    return (number, *(_only(note) if isinstance(note, _SINGLE) else row_of(note)))


_SINGLE = tuple(kind for kind in (*EVENTS.values(), *NOTES.values()) if len(kind.__dataclass_fields__) == 1)
"""Kinds with one field, of which ``row_of`` returns the bare value."""


_NESTED = frozenset({CueEvent, events.BlendshapesEvent, ResetEvent})
"""Events with fields that are tuples."""
_FIELDS = {kind: len(fields(kind)) for kind in (*EVENTS.values(), Phone)}
"""Numbers of fields."""


def _only(item: Any) -> Row:
    return tuple(getattr(item, name) for name in item.__dataclass_fields__)


def _rows(values: list[Any], audio: bytes, notes: Sequence[Row]) -> RecordRows:
    at_ms, until_ms, wall_ms, event_rows, _, sources, phones, tail = values
    kinds, rows, used = [], [], 0
    for number, *row in event_rows:
        kind = EVENTS[number]
        if kind is AudioEvent:
            size = row[3]
            row[3] = audio[used : used + size]
            used += size
        elif kind is ResetEvent and row[2] is not None:
            row[2] = CueEvent(*_tuples(row[2]))
        kinds.append(kind)
        rows.append(_whole(kind, _tuples(row) if kind in _NESTED else tuple(row)))
    if used != len(audio):
        raise _damaged()
    found = tuple([_whole(Phone, tuple(row)) for row in phones])
    times, end = (at_ms, until_ms, wall_ms), None if tail is None else Tail(*tail)
    return RecordRows(*times, kinds, rows, tuple(notes), tuple(sources), found, end)


def _whole(kind: type[Any], row: Row) -> Row:
    """Return the values of all fields: those that were added later may be missing."""
    return row if len(row) == _FIELDS[kind] else row_of(kind(*row))


def _row_of_note(number: int, row: list[Any]) -> Row:
    if NOTES[number] is Spoke:
        end_ms, chars, spoken, *closes_word = row
        return spoke_row(end_ms, chars, spoken, *closes_word)
    return note_row(_note(number, row))


def _note(number: int, row: list[Any]) -> Note:
    kind = NOTES[number]
    if kind is Spoke:
        end_ms, chars, spoken, *closes_word = row
        return Spoke(end_ms, _runs(chars), _runs(spoken), *closes_word)
    if kind is Opened and len(row) > 7:
        row[7] = tuple(Turn(*turn) for turn in row[7])
    return cast(Note, kind(*row))


def _runs(rows: list[list[Any]]) -> tuple[TimedChars, ...]:
    return tuple(TimedChars(*_tuples(row)) for row in rows)


def _tuples(value: Any) -> Any:
    """Return lists as tuples, which is what the fields hold."""
    if type(value) is not list:
        return value
    for item in value:
        if type(item) is list:
            return tuple([_tuples(item) for item in value])
    return tuple(value)


def _migrated(version: int, values: list[Any]) -> list[Any]:
    _check(version)
    for old in range(version, VERSION):
        values = MIGRATIONS[old](values)
    return values


def _check(version: int) -> None:
    if version > VERSION:
        raise StoreError(
            f"This was stored by a newer captionsync (layout {version}, this one reads up to {VERSION}). Upgrade it.",
            code="store_newer",
        )


def _damaged() -> StoreError:
    return StoreError("A stored record is damaged.")


def _pack_other(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"{type(value).__name__} cannot be stored")


def _unpack_extension(kind: int, data: memoryview) -> Any:
    if kind == _TEXT:
        return bytes(data).decode("utf-8", "surrogatepass")
    if kind == _NUMBER:
        return int(bytes(data), 16)
    if kind == _OBJECT:
        return dict(_unpacked(bytes(data)))
    raise StoreError("A stored record is damaged.")


_encoder = msgspec.msgpack.Encoder(enc_hook=_pack_other)
_decoder = msgspec.msgpack.Decoder(ext_hook=_unpack_extension)


def _packed(value: Any) -> bytes:
    try:
        return _encoder.encode(value)
    except (UnicodeEncodeError, OverflowError):  # rare, so that only these pay for looking at every value
        return _encoder.encode(_with_extensions(value))


def _unpacked(data: bytes) -> Any:
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise _damaged() from error


def _with_extensions(value: Any) -> Any:
    if isinstance(value, str) and not _is_unicode(value):
        return msgspec.msgpack.Ext(_TEXT, value.encode("utf-8", "surrogatepass"))
    if isinstance(value, int) and not -(2**63) <= value < 2**64:
        return msgspec.msgpack.Ext(_NUMBER, b"%x" % value)
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) and _is_unicode(key) for key in value):
            return msgspec.msgpack.Ext(_OBJECT, _packed([[key, item] for key, item in value.items()]))
        return {key: _with_extensions(item) for key, item in value.items()}
    return [_with_extensions(item) for item in value] if isinstance(value, list | tuple) else value


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
