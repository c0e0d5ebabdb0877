"""Reads lists of texts and times that stand side by side, as ElevenLabs' alignments do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from captionsync.wire.recordings import names
from captionsync.wire.recordings.names import Kind, squeezed, time_name
from captionsync.wire.recordings.pieces import Item, Piece, Time
from captionsync.wire.recordings.times import read_pair, read_time

_Column = tuple[str, str, Sequence[Any], str]
"""Meaning, unit, values, name."""


def pieces_in_lists(keys: Mapping[str, Any]) -> tuple[list[Piece], set[str]]:
    """Return the pieces whose texts and times are lists of an object, and the names of the fields that they use."""
    for key, value in keys.items():
        name = squeezed(key)
        if name not in names.LISTS or not isinstance(value, list | tuple | str) or not value:
            continue
        columns, used = _columns(keys, key, names.LISTS[name])
        length = max((len(values) for _, _, values, _ in columns), default=0)
        kind, texts = _texts(value, names.LISTS[name], length)
        if texts and length and (piece := _piece(kind, texts, columns)) is not None:
            return [piece], {key, *used}
    return [], set()


def _texts(value: Sequence[Any], kind: Kind, length: int) -> tuple[Kind, list[str]]:
    """Return texts as a list, and what they are: a string holds characters, or words if there are as many times."""
    if isinstance(value, str):
        if kind == "chars" or len(value) == length:
            return "chars", list(value)
        words = value.split()
        return ("words", words) if len(words) == length else (kind, [])
    if not all(isinstance(text, str) or text is None for text in value):
        return kind, []
    texts = [text or "" for text in value]
    if not any(texts):
        return kind, []
    return kind or ("chars" if all(len(text) == 1 for text in texts) and len(texts) > 1 else "words"), texts


def _columns(keys: Mapping[str, Any], text_key: str, kind: Kind) -> tuple[list[_Column], set[str]]:
    """Return the lists of times beside a list of texts, or in an object beside it."""
    found, used = list[_Column](), set[str]()
    for key, value in keys.items():
        if key == text_key:
            continue
        inner = list(_columns_of(key, value, kind))
        if not inner and isinstance(value, dict) and not any(squeezed(str(name)) in names.LISTS for name in value):
            inner = [
                column
                for name, part in value.items()
                if isinstance(name, str)
                for column in _columns_of(name, part, kind)
            ]
        if inner:
            found += inner
            used.add(key)
    return found, used


def _columns_of(key: str, value: object, kind: Kind) -> Iterator[_Column]:
    known = time_name(key)
    if known is None and squeezed(key) not in names.TIME_HOLDERS:
        return
    if known is not None and kind and known.subject and known.subject != kind:
        return
    if not isinstance(value, list | tuple) or not value:
        return
    unit = known.unit if known else ""
    if all(isinstance(part, dict | list | tuple | None) for part in value):
        pairs = [read_pair(list(part) if isinstance(part, tuple) else part, unit) for part in value]
        yield "start", unit, [start for start, _ in pairs], squeezed(key)
        yield "end", unit, [end for _, end in pairs], squeezed(key)
    elif known is not None:
        meaning = "start" if known.meaning == "pair" else known.meaning
        yield meaning, unit, [read_time(part, unit) for part in value], squeezed(key)


def _piece(kind: Kind, texts: Sequence[str], columns: Sequence[_Column]) -> Piece | None:
    best: dict[str, _Column] = {}
    for column in columns:
        old = best.get(column[0])
        if any(column[2]) and (old is None or (column[1] and not old[1])):
            best[column[0]] = column
    if "start" not in best and "end" not in best:
        return None
    starts, ends, lengths = (
        _sized(best[name][2] if name in best else (), len(texts)) for name in ("start", "end", "duration")
    )
    items = [Item(*row) for row in zip(texts, starts, ends, lengths, strict=True)]
    used = tuple(f"{name}:{best[name][3]}" for name in ("start", "end", "duration") if name in best)
    is_message = kind == "chars" and all(best[name][1] == "ms" for name in best)
    return Piece(kind, items, used, is_message=is_message)


def _sized(times: Sequence[Time | None], count: int) -> list[Time | None]:
    padded = zip_longest(range(count), times[:count])
    return [time for _, time in padded]
