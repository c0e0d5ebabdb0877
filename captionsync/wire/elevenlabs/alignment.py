"""ElevenLabs' alignment objects as a clean list of timed characters.

An alignment is three parallel lists: characters, start times, and durations or end times. The field names depend on
transport and age (``charStartTimesMs``, ``char_start_times_ms``, ``character_start_times_seconds`` and more). The lists
have faults: unequal lengths, times that run backwards or stand still, values that are not numbers. The text is kept in
every case (:func:`captionsync.align.chars.repair`); times that had to be made up are marked ``estimated``.

Source: https://elevenlabs.io/docs/api-reference/text-to-speech (WebSocket, multi-context, with timestamps).
"""

from __future__ import annotations

import math
import re
from typing import Any

from captionsync.align.chars import AlignedChar, join_surrogates, repair, split_items

MAX_TIME_MS = 1e9
"""Milliseconds (11 days) beyond which a number is not a time."""

_FIELD = re.compile(r"(?:characters?|chars?)(?:(starttimes|endtimes|durations)(ms|seconds))?")


def parse_alignment(raw: object) -> list[AlignedChar]:
    """Return the characters of an alignment object in any spelling; an empty list if it holds none.

    Starts never decrease, and no end lies before its start. Items of several code points are split evenly. No error is
    raised: times that cannot be read are estimated from their neighbours.
    """
    if not isinstance(raw, dict):
        return []
    fields: dict[str, Any] = {}
    for key, value in raw.items():
        if isinstance(key, str) and not fields.get(name := _field(key)):
            fields[name] = value
    chars = _texts(fields.get("chars"))
    if not any(chars):
        return []
    count = len(chars)
    starts = _times(fields, "start", count)
    ends = _times(fields, "end", count)
    lengths = _times(fields, "duration", count)
    for i, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        if ends[i] is None and start is not None and length is not None and length >= 0:
            ends[i] = start + length
    return join_surrogates(split_items(chars, *repair(chars, starts, ends)))


def _field(key: str) -> str:
    """Return the meaning of a key: ``chars``, ``start_ms``, ``end_s`` and so on; the key itself if it has none."""
    match = _FIELD.fullmatch(key.replace("_", "").lower())
    if match is None:
        return key
    kind, unit = match.groups()
    return f"{kind.removesuffix('times').removesuffix('s')}_{'ms' if unit == 'ms' else 's'}" if kind else "chars"


def _texts(raw: object) -> list[str]:
    if isinstance(raw, str):
        return list(raw)
    if not isinstance(raw, list):
        return []
    return [item if isinstance(item, str) else "" for item in raw]


def _times(fields: dict[str, Any], name: str, count: int) -> list[float | None]:
    raw, factor = fields.get(f"{name}_ms"), 1.0
    if not isinstance(raw, list):
        raw, factor = fields.get(f"{name}_s"), 1000.0
    items = raw[:count] if isinstance(raw, list) else []
    times = [_time(item, factor) for item in items]
    return times + [None] * (count - len(times))


def _time(item: object, factor: float) -> float | None:
    if isinstance(item, bool) or not isinstance(item, (int, float)):
        return None
    if isinstance(item, int) and abs(item) > MAX_TIME_MS:
        return None
    value = item * factor
    return value if math.isfinite(value) and 0 <= value <= MAX_TIME_MS else None
