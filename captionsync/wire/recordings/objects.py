"""Reads one object as a timed text: ``{"word": "Rain", "start": 0.1, "end": 0.4}`` in any spelling."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from captionsync.wire.recordings import names
from captionsync.wire.recordings.names import Kind, role_of, squeezed, time_name
from captionsync.wire.recordings.pieces import Item, Piece, Time
from captionsync.wire.recordings.times import read_pair, read_time

_MARKS = frozenset({"time", "type", "value"})
"""Fields of a speech mark of Amazon Polly, whose ``start`` and ``end`` count bytes."""
_NUMBERED = re.compile(r"\D{0,12}\d+")
"""A mark with such a name does not say which word it stands at."""
_BRACKETS = "[](){}<>*♪ \t\n"


def item_in(keys: Mapping[str, Any], kind: str, list_name: str, speaker: str) -> Piece | None:
    """Return an object that is a timed text, or that belongs to a list of them; None for any other.

    Args:
        keys: its fields.
        kind: its type, or that of the objects that contain it.
        list_name: squeezed name of the list that it is in.
        speaker: who speaks.
    """
    role = role_of(kind)
    found = _named_text(keys, names.EVENT_TEXTS if role == "event" else tuple(names.TEXTS))
    if found is None:
        return None
    name, text = found
    start, end, duration, used = _times(keys)
    is_event = role == "event" or (name == "markname" and _NUMBERED.fullmatch(text) is not None)
    item = Item(event_name(text) if is_event else text, start, end, duration, speaker, is_event)
    if not item.is_timed and is_event:
        return None
    fields = frozenset(squeezed(key) for key in keys)
    return Piece(_kind(name, role, list_name), [item], used, fields=fields)


def event_name(text: str) -> str:
    """Return the name of what is heard: ``laughter`` for ``(laughter)``."""
    return text.strip(_BRACKETS) or text.strip()


def text_in(value: object, depth: int = 0) -> str | None:
    """Return the text that a field holds: a string, lines, or an object with a text."""
    if isinstance(value, str):
        return value
    if depth > 2:
        return None
    if isinstance(value, list) and value:
        if all(isinstance(line, str) for line in value):
            return "\n".join(value)
        return text_in(value[0], depth + 1)
    if isinstance(value, dict):
        found = _named_text({str(key): part for key, part in value.items()}, tuple(names.TEXTS), depth + 1)
        return None if found is None else found[1]
    return None


def _named_text(keys: Mapping[str, Any], wanted: tuple[str, ...], depth: int = 0) -> tuple[str, str] | None:
    """Return the name and the text of the first field of ``wanted`` that has one."""
    by_name = {squeezed(key): value for key, value in keys.items()}
    for name in wanted:
        if name in by_name and (text := text_in(by_name[name], depth)):
            return name, text
    if isinstance(by_name.get("alternatives"), list) and (text := text_in(by_name["alternatives"], depth)):
        return "text", text
    return None


def _kind(name: str, role: str, list_name: str) -> Kind:
    if role == "segment":
        return "segments"
    if role == "word":
        return "words"
    named: Kind = names.LISTS.get(list_name, "")
    if names.TEXTS.get(name) == "segments" and not named:
        return "segments"
    return named or names.TEXTS.get(name, "")


def _times(keys: Mapping[str, Any]) -> tuple[Time | None, Time | None, Time | None, tuple[str, ...]]:
    """Return the start, the end and the length of an object, and the names of the fields that they were in."""
    squeezed_keys = {squeezed(key) for key in keys}
    is_mark = squeezed_keys >= _MARKS
    is_interval = any(name.startswith("onset") for name in squeezed_keys)
    best: dict[str, tuple[int, str, Time]] = {}
    ranks: dict[str, set[int]] = {"start": set(), "end": set()}
    for key, value in keys.items():
        for meaning, rank, time in _meanings(key, value, is_interval=is_interval):
            if is_mark and rank == 1:
                continue
            ranks.setdefault(meaning, set()).add(rank)
            if meaning not in best or rank > best[meaning][0]:
                best[meaning] = (rank, squeezed(key), time)
    # ``start`` and ``end`` beside ``start_time`` count something else, such as characters.
    if "start" in best and "end" in best and best["end"][0] < best["start"][0] and best["end"][0] in ranks["start"]:
        del best["end"]
    found = [best[name][2] if name in best else None for name in ("start", "end", "duration")]
    used = tuple(f"{name}:{best[name][1]}" for name in ("start", "end", "duration") if name in best)
    return found[0], found[1], found[2], used


def _meanings(key: str, value: object, *, is_interval: bool) -> list[tuple[str, int, Time]]:
    """Return what a field says about times, and how clearly."""
    name = squeezed(key)
    known = time_name(key)
    if isinstance(value, dict | list) and (name in names.TIME_HOLDERS or (known and known.meaning == "pair")):
        start, end = read_pair(value, known.unit if known else "")
        rank = 3 if start is not None and start.unit else 2
        return [(word, rank, time) for word, time in (("start", start), ("end", end)) if time is not None]
    if known is None or (time := read_time(value, known.unit)) is None:
        return []
    if known.meaning in ("start", "end") and name.endswith("offset") and not time.unit:
        return []  # counts characters
    meaning = "start" if known.meaning == "pair" else known.meaning
    if is_interval and name.startswith("offset"):
        meaning = "end"
    return [(meaning, known.rank, time)]


def plain(text: str) -> str:
    """Return a name as the value of an attribute in markup."""
    return html.escape(text.replace("\n", " "), quote=True)
