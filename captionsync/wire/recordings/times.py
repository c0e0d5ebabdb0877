"""Reads one time from a value: a number, a number as text, a clock time, a number with a unit, seconds and nanos."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from captionsync.wire.recordings.names import MS_PER, squeezed, time_name
from captionsync.wire.recordings.pieces import Time

MAX_TIME_MS = 1e9
"""Milliseconds (11 days) beyond which a number is not a time in speech but a date."""
_MAX_TEXT_CHARS = 40
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?")
_WITH_UNIT = re.compile(r"(\d{1,12}(?:\.\d{1,12})?) ?(ms|s|us|ns|sec|msec)")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,9})?)")
_ISO_DURATION = re.compile(r"PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,9}(?:\.\d{1,12})?)S)?")


def read_time(value: object, unit: str = "") -> Time | None:
    """Return the time that a value stands for, or None.

    Args:
        value: as JSON has it.
        unit: from the name of its field; empty if that does not say.
    """
    if isinstance(value, str):
        return _from_text(value.strip(), unit) if len(value) <= _MAX_TEXT_CHARS else None
    if isinstance(value, Mapping):
        return _from_parts(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, int) and abs(value) > 10**15:
        return None
    return _checked(float(value), unit)


def clock_ms(text: str) -> float | None:
    """Return the milliseconds of a clock time such as ``00:01:02.500``; None for anything else."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds = match.groups()
    return round((int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds.replace(",", "."))) * 1000, 4)


def _from_text(text: str, unit: str) -> Time | None:
    if _NUMBER.fullmatch(text):
        return _checked(float(text), unit)
    if match := _WITH_UNIT.fullmatch(text):
        return _checked(float(match[1]), match[2].removesuffix("ec"))
    if (time_ms := clock_ms(text)) is not None:
        return _checked(time_ms, "ms")
    if (match := _ISO_DURATION.fullmatch(text)) and any(match.groups()):
        hours, minutes, seconds = (float(part or 0) for part in match.groups())
        return _checked(hours * 3600 + minutes * 60 + seconds, "s")
    return None


def _from_parts(value: Mapping[str, object]) -> Time | None:
    """Read ``{"seconds": "1", "nanos": 300000000}``, as protocol buffers write durations; zeros are left out."""
    names = {squeezed(str(name)): part for name, part in value.items()}
    if not names.keys() <= {"seconds", "nanos", "millis"}:
        return None
    parts = ((names.get("seconds"), 1.0), (names.get("millis"), 1e-3), (names.get("nanos"), 1e-9))
    numbers = [(read_time(part), share) for part, share in parts if part is not None]
    if any(number is None for number, _ in numbers):
        return None
    return _checked(sum(number.value * share for number, share in numbers if number is not None), "s")


def _checked(value: float, unit: str) -> Time | None:
    limit = MAX_TIME_MS / MS_PER[unit or "tick"]
    return Time(value, unit) if math.isfinite(value) and 0 <= value <= limit else None


def read_pair(value: object, unit: str = "") -> tuple[Time | None, Time | None]:
    """Return the start and the end that one value holds: a list of two, or an object; a lone time is a start."""
    if isinstance(value, list):
        if len(value) != 2:
            return None, None
        return read_time(value[0], unit), read_time(value[1], unit)
    if isinstance(value, Mapping) and (lone := _from_parts(value)) is None:
        found: dict[str, Time | None] = {}
        for name, part in value.items():
            known = time_name(str(name))
            if known is not None:
                found.setdefault(known.meaning, read_time(part, known.unit or unit))
        return found.get("start"), found.get("end")
    return (lone if isinstance(value, Mapping) else read_time(value, unit)), None
