"""Milliseconds, samples and the timestamps of caption files.

All internal times are integer milliseconds of media time. Absolute times are rounded once, half up, and a duration is
the difference of two rounded times, so sums never drift.

Source: W3C WebVTT 4.1 (timestamp), SubRip as written by its users, Advanced SubStation v4+ events, W3C TTML2 12.3.1.
"""

from __future__ import annotations

import math
import re
from fractions import Fraction

from captionsync.errors import TimingError

ASS_MAX_MS = 35_999_990
"""Milliseconds: 9:59:59.99, the largest time that an ASS event can hold (one digit of hours)."""

_VTT_TIMESTAMP = re.compile(r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})", re.ASCII)
# Ten digits are over a million years; without a bound a hostile file makes int() refuse with its own error.
_MAX_HOUR_DIGITS = 10


def samples_to_ms(samples: int, rate_hz: int) -> int:
    """Return the media time of a sample position, rounded half up.

    Args:
        samples: position, at least 0.
        rate_hz: samples in a second.

    Returns:
        Milliseconds.

    Raises:
        TimingError: ``rate_hz`` is not positive.
    """
    if rate_hz <= 0:
        raise TimingError(f"the sample rate must be positive, not {rate_hz}")
    return (samples * 2000 + rate_hz) // (2 * rate_hz)


def round_ms(value: float | Fraction) -> int:
    """Round a time in milliseconds to an integer, half up (toward later), exactly.

    Raises:
        TimingError: the value is not finite.
    """
    if isinstance(value, float) and not math.isfinite(value):
        raise TimingError(f"a time must be a finite number, not {value}")
    # A Fraction holds a float exactly; adding 0.5 as a float would round 0.49999999999999994 up.
    return math.floor(Fraction(value) + Fraction(1, 2))


def _split(time_ms: int) -> tuple[int, int, int, int]:
    if time_ms < 0:
        raise TimingError(f"a media time cannot be negative: {time_ms} ms")
    seconds, millis = divmod(time_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return hours, minutes, seconds, millis


def vtt_timestamp(time_ms: int) -> str:
    """Return ``00:00:01.000``: hours always, two digits or more (WebVTT has no upper limit).

    Raises:
        TimingError: the time is negative.
    """
    hours, minutes, seconds, millis = _split(time_ms)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}.{millis:03d}"


def srt_timestamp(time_ms: int) -> str:
    """Return ``00:00:01,000``.

    Raises:
        TimingError: the time is negative.
    """
    hours, minutes, seconds, millis = _split(time_ms)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d},{millis:03d}"


def ass_timestamp(time_ms: int) -> str:
    """Return ``0:00:01.00``: centiseconds, rounded half up, at most ``9:59:59.99``.

    Raises:
        TimingError: the time is negative.
    """
    hours, minutes, seconds, millis = _split(min((time_ms + 5) // 10 * 10, ASS_MAX_MS) if time_ms >= 0 else time_ms)
    return f"{hours}:{minutes:02d}:{seconds:02d}.{millis // 10:02d}"


def lrc_timestamp(time_ms: int) -> str:
    """Return ``01:02.34``: minutes without a limit, and centiseconds, rounded half up.

    Raises:
        TimingError: the time is negative.
    """
    hours, minutes, seconds, millis = _split((time_ms + 5) // 10 * 10 if time_ms >= 0 else time_ms)
    return f"{hours * 60 + minutes:02d}:{seconds:02d}.{millis // 10:02d}"


def ttml_timestamp(time_ms: int) -> str:
    """Return a TTML clock time with milliseconds, ``00:00:01.000``.

    Raises:
        TimingError: the time is negative.
    """
    return vtt_timestamp(time_ms)


def parse_vtt_timestamp(text: str) -> int:
    """Read a WebVTT timestamp: ``MM:SS.mmm`` or ``HH:MM:SS.mmm`` with two or more digits of hours.

    Returns:
        Milliseconds.

    Raises:
        ValueError: it is not one.
    """
    match = _VTT_TIMESTAMP.fullmatch(text)
    if match is None or len(match[1] or "") > _MAX_HOUR_DIGITS:
        raise ValueError(f"not a WebVTT timestamp: {text[:40]!r}")
    hours, minutes, seconds, millis = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis
