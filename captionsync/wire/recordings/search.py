"""Finds timed texts in decoded JSON.

Each object is asked three questions. Are there lists of texts and times side by side? Are there timed texts further
inside? Is it a timed text itself? The finest answer counts: a segment whose words have times is only the frame of its
words. Where a response gives the same text in parts of different size, one of them is taken.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from captionsync.wire.recordings import names
from captionsync.wire.recordings.columns import pieces_in_lists
from captionsync.wire.recordings.documents import MAX_DEPTH, Document, too_deep
from captionsync.wire.recordings.duplicates import fill_texts, finest
from captionsync.wire.recordings.names import Kind, role_of, squeezed, time_name
from captionsync.wire.recordings.objects import item_in
from captionsync.wire.recordings.pieces import Item, Piece, Turn
from captionsync.wire.recordings.times import read_time

_MOST_FIELDS = 40
_MOST_COLUMNS = 14
_MOST_SPEAKER_CHARS = 100
_AUDIO = frozenset("audio audiobase64 audiocontent".split())
_NEW_TURN = frozenset("usertranscript interruption".split())


@dataclass(frozen=True, slots=True)
class _Near:
    """What an object inherits from those that contain it."""

    key: str = ""
    kind: str = ""
    speaker: str = ""


@dataclass(slots=True)
class Search:
    """Searches the values of one recording."""

    fields: dict[str, None] = field(default_factory=dict)
    """Names of the fields that were seen, in order."""

    def find(self, documents: Iterable[Document]) -> list[Piece]:
        """Return the pieces of a recording, in order. Raises InputError for values that are nested too deeply."""
        found = (self._value(item.value, _Near(kind=item.event), 0) for item in documents)
        return self._joined(found, "")

    def _value(self, value: object, near: _Near, depth: int) -> list[Piece]:
        if isinstance(value, str):
            return self._text(value, near, depth)
        if not isinstance(value, dict | list | tuple):
            return []
        if depth > MAX_DEPTH:
            raise too_deep()
        return self._object(value, near, depth) if isinstance(value, dict) else self._list(list(value), near, depth)

    def _text(self, value: str, near: _Near, depth: int) -> list[Piece]:
        """Search JSON that was written as a string, as logs and queues do."""
        if value[:1] not in ("{", "[") or value.rstrip()[-1:] not in ("}", "]"):
            return []
        try:
            inner = json.loads(value)
        except RecursionError:
            raise too_deep() from None
        except ValueError:
            return []
        return self._value(inner, near, depth + 1)

    def _object(self, raw: Mapping[Any, Any], near: _Near, depth: int) -> list[Piece]:
        keys = {str(key): value for key, value in raw.items()}
        for key in keys if len(self.fields) < _MOST_FIELDS else ():
            self.fields.setdefault(key[:40])
        near = _inside(keys, near)
        if role_of(near.kind) == "mouth":
            return []
        if rows := _rows_of_table(keys):
            return self._list(rows, near, depth + 1)
        groups: dict[str, list[Piece]] = {}
        own, used = pieces_in_lists(keys)
        for key, value in keys.items():
            name = squeezed(key)
            if key not in used and not names.is_mouth(name):
                groups[key] = self._value(value, replace(near, key=name), depth + 1)
        pieces = finest(own, groups)
        item = item_in(keys, near.kind, near.key, near.speaker)
        if any(piece.is_timed for piece in pieces) and not _is_word(item, pieces):
            fill_texts(keys, pieces)
        elif item is not None:
            pieces = [*(piece for piece in pieces if not piece.items), item]
        return _in_message(keys, pieces)

    def _list(self, raw: list[Any], near: _Near, depth: int) -> list[Piece]:
        inner_near = replace(near, kind="")  # the type of an object is not that of the objects in its lists
        found = (self._value(value, inner_near, depth + 1) for value in raw)
        if near.key in names.ONE_OF_MANY:
            return next((pieces for pieces in found if _has_items(pieces)), [])
        if rows := _rows(raw, near):
            inner = self._joined(found, near.key)
            return inner if _has_items(inner) else rows
        if near.key in names.CHANNELS and len(raw) > 1:
            return _side_by_side(self._joined([pieces], near.key) for pieces in found)
        return self._joined(found, near.key)

    def _joined(self, found: Iterable[list[Piece]], key: str) -> list[Piece]:
        """Return the pieces of a list's values; its objects that are one item each become one piece."""
        out: list[Piece] = []
        tracks: dict[tuple[str, ...], Piece] = {}
        for pieces in found:
            for piece in pieces:
                if not piece.is_single:
                    out.append(piece)
                    continue
                track = tracks.get(_track_of(piece))
                if track is None:
                    tracks[_track_of(piece)] = track = Piece(piece.kind)
                    out.append(track)
                _extend(track, piece)
        return _settled(out, tracks.values(), key)


def _inside(keys: Mapping[str, Any], near: _Near) -> _Near:
    """Return what is inherited inside an object."""
    by_name = {squeezed(key): value for key, value in keys.items()}
    kind = next((by_name[name] for name in names.TYPES if isinstance(by_name.get(name), str)), "")
    spoken_by = (by_name[name] for name in names.SPEAKERS if isinstance(by_name.get(name), str | int))
    speaker = str(next(spoken_by, near.speaker))[:_MOST_SPEAKER_CHARS]
    return _Near(near.key, kind if role_of(kind) else near.kind, speaker)


def _track_of(piece: Piece) -> tuple[str, ...]:
    return ("segments",) if piece.kind == "segments" else ("items",)


def _extend(track: Piece, piece: Piece) -> None:
    """Add one object's item to the piece of its list."""
    item = piece.items[0]
    if not item.is_timed and not piece.fields <= track.fields:
        return  # another kind of object, which has text but no times
    if item.is_timed and not item.is_event and track.names and not _has_same_names(track.names, piece.names):
        item = item._replace(start=None, end=None, duration=None)  # under other names than its neighbours' times
    if item.is_timed and not item.is_event:
        track.fields |= piece.fields
        track.names = track.names or piece.names
        track.kind = track.kind or piece.kind
    track.items.append(item._replace(is_interim=piece.is_interim))
    track.is_final = track.is_final or piece.is_final
    track.texts += piece.texts
    track.context = track.context or piece.context


def _has_same_names(names_of_list: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Return whether the times of an object have the names that they have in its list, as far as both have them."""
    known = dict(name.split(":", 1) for name in names_of_list)
    return all(known.get(meaning, name) == name for meaning, name in (one.split(":", 1) for one in own))


def _settled(out: list[Piece], tracks: Iterable[Piece], key: str) -> list[Piece]:
    """Return the pieces of a list, whose objects are words or segments or both: then the segments frame the words."""
    timed = [track for track in tracks if track.is_timed]
    fine = next((track for track in timed if track.kind != "segments" and _has_words(track)), None)
    for track in tracks:
        track.fields = frozenset()
        if not all(item.is_interim for item in track.items):
            track.items = [item for item in track.items if not item.is_interim]
        if not track.kind:
            track.kind = _kind_of(track.items, names.LISTS.get(key, ""))
        if fine is not None and track.kind == "segments" and track.is_timed and track is not fine:
            fine.texts.append(" ".join(item.text.strip() for item in track.items))
        if track not in timed or (fine is not None and track.kind == "segments" and track is not fine):
            track.items.clear()
    return [piece for piece in out if piece.items or piece.audio or piece.is_final or piece.is_first]


def _is_word(item: Piece | None, pieces: list[Piece]) -> bool:
    """Return whether an object is a word with times of its own, whatever its characters have."""
    if item is None or not item.is_timed or any(map(str.isspace, item.items[0].text.strip())):
        return False
    return all(piece.kind == "chars" and piece.names and not piece.is_message for piece in pieces if piece.items)


def _rows_of_table(keys: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a table that was written by its columns, ``{"word": {"0": ...}, "start": {"0": ...}}``."""
    columns = list(keys.values())
    if len(columns) < 2 or not all(isinstance(column, dict) and column for column in columns):
        return []
    numbers = list(columns[0])
    if not all(list(column) == numbers for column in columns) or not all(str(key).isdigit() for key in numbers):
        return []
    return [{key: column[number] for key, column in keys.items()} for number in numbers]


def _has_items(pieces: list[Piece]) -> bool:
    return any(piece.items for piece in pieces)


def _has_words(track: Piece) -> bool:
    return any(not item.is_event for item in track.items)


def _kind_of(items: list[Item], named: Kind) -> Kind:
    """Return what texts are, from the name of their list or from themselves."""
    texts = [item.text for item in items if not item.is_event]
    if named:
        return named
    single = all(len(text) == 1 for text in texts)
    if single and (len(texts) >= 8 or (len(texts) > 1 and any(text.isspace() or text > "\u2e80" for text in texts))):
        return "chars"
    return "segments" if any(" " in text.strip() for text in texts) else "words"


def _rows(raw: list[Any], near: _Near) -> list[Piece]:
    """Read rows such as ``[0.0, 0.4, "word"]``: the two numbers before the text, or else those after it."""
    items: list[Item] = []
    for row in raw:
        texts = [at for at, cell in enumerate(row) if isinstance(cell, str)] if isinstance(row, list | tuple) else []
        if len(texts) != 1 or not 3 <= len(row) <= _MOST_COLUMNS:
            return []
        before, after = row[: texts[0]][-2:], row[texts[0] + 1 :][:2]
        cells = before if len(before) == 2 else after
        start, end = (read_time(cells[0]), read_time(cells[1])) if len(cells) == 2 else (None, None)
        if start is None or end is None or end.value < start.value:
            return []
        items.append(Item(row[texts[0]], start, end, speaker=near.speaker))
    return [Piece(_kind_of(items, ""), items, ("rows",))] if items else []


def _side_by_side(channels: Iterable[list[Piece]]) -> list[Piece]:
    """Lay channels of the same recording over each other: their speakers speak at the same time."""
    found = [[piece for piece in pieces if piece.items] for pieces in channels]
    found = [pieces for pieces in found if pieces]
    if len(found) < 2:
        return found[0] if found else []
    rows = [
        item._replace(speaker=f"channel {number}")
        for number, pieces in enumerate(found)
        for piece in pieces
        for item in piece.items
    ]
    rows.sort(key=lambda item: item.start.value if item.start else 0.0)
    return [replace(found[0][0], items=rows, texts=[])]


def _in_message(keys: Mapping[str, Any], pieces: list[Piece]) -> list[Piece]:
    """Note what an object says about the pieces in it: audio, stream, end, turns."""
    by_name = {squeezed(key): value for key, value in keys.items()}
    audio = next((found for name in _AUDIO if (found := _bytes(by_name.get(name)))), b"")
    is_final = next((by_name[name] for name in ("isfinal", "final") if name in by_name), None)
    is_first = squeezed(str(by_name.get("type", ""))) in _NEW_TURN
    if (audio or is_final is True or is_first) and not pieces:
        pieces = [Piece("")]
    if not pieces:
        return pieces
    pieces[0].audio = pieces[0].audio or audio
    pieces[0].is_first = pieces[0].is_first or is_first
    pieces[-1].is_final = pieces[-1].is_final or is_final is True
    context, turns = by_name.get("contextid"), _turns(by_name.get("voicesegments"))
    zero = next((read_time(keys[key], known.unit) for key in keys if (known := _offset_name(key))), None)
    for piece in pieces:
        piece.context = piece.context or (context[:200] if isinstance(context, str) else "")
        piece.turns = piece.turns or turns
        piece.zero = piece.zero or (zero if not piece.is_single else None)
        piece.is_interim = piece.is_interim or is_final is False
    return pieces


def _offset_name(key: str) -> names.TimeName | None:
    """Return what a name says that stands for the place of a piece in its audio."""
    return time_name(key) if squeezed(key).startswith(("audiostart", "chunkaudiooffset", "chunkoffset")) else None


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(value) if isinstance(value, str) else b""
    except (binascii.Error, ValueError):
        return b""


def _turns(value: object) -> tuple[Turn, ...]:
    """Read the voices of a dialogue."""
    found: list[Turn] = []
    for raw in value if isinstance(value, list) else ():
        if not isinstance(raw, dict):
            continue
        by_name = {squeezed(str(key)): part for key, part in raw.items()}
        first, last = (by_name.get(f"character{name}index") for name in ("start", "end"))
        item = item_in({"text": "x", **{str(key): part for key, part in raw.items()}}, "", "", "")
        start = item.items[0].start if item is not None else None
        indexes = (first, last) if isinstance(first, int) and isinstance(last, int) else (-1, -1)
        found.append(Turn(str(by_name.get("voiceid", by_name.get("speaker", ""))), *indexes, start))
    return tuple(found)
