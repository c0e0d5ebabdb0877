"""Times of TTML: expressions, and the parameters that they depend on.

Source: W3C TTML2 12.3 (time expressions), 7.2 (``ttp:frameRate``, ``frameRateMultiplier``, ``subFrameRate``,
``tickRate``). Clock times without hours are read as well, because they are common.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

_OFFSET = re.compile(r"(\d{1,12}(?:\.\d{1,12})?)(h|m|s|ms|f|t)", re.ASCII)
_CLOCK = re.compile(r"(?:(?:(\d{1,10}):)?(\d{1,2}):)?(\d{1,2}(?:\.\d{1,12})?)", re.ASCII)
_FRAMES = re.compile(r"(\d{1,10}):(\d{2}):(\d{2}):(\d{1,6})(?:\.(\d{1,6}))?", re.ASCII)
_UNIT_MS = {"h": 3_600_000, "m": 60_000, "s": 1000, "ms": 1}
_WHOLE = re.compile(r"0*[1-9]\d{0,9}", re.ASCII)
_DEFAULT_FRAME_RATE = 30


@dataclass(frozen=True, slots=True)
class TimeRates:
    """What frames and ticks of a document are worth."""

    frames: Fraction
    """Frames per second."""
    sub_frames: int
    """Per frame."""
    ticks: Fraction
    """Ticks per second."""

    def ms(self, text: str) -> Fraction:
        """Return the milliseconds of an expression. Raises ValueError."""
        text = text.strip()
        if found := _OFFSET.fullmatch(text):
            count, unit = Fraction(found[1]), found[2]
            if unit in _UNIT_MS:
                return count * _UNIT_MS[unit]
            return count * 1000 / (self.frames if unit == "f" else self.ticks)
        if found := _FRAMES.fullmatch(text):
            frames = int(found[4]) + Fraction(int(found[5] or 0), self.sub_frames)
            return (int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3])) * 1000 + frames * 1000 / self.frames
        if found := _CLOCK.fullmatch(text):
            return (int(found[1] or 0) * 3600 + int(found[2] or 0) * 60 + Fraction(found[3])) * 1000
        raise ValueError(f"not a time: {text[:40]!r}")


def rates_of(attributes: Mapping[str, str]) -> TimeRates:
    """Return the rates that the root element states; unreadable ones have their defaults."""
    has_frames = bool(_WHOLE.fullmatch(attributes.get("frameRate", "")))
    frames = Fraction(attributes["frameRate"]) if has_frames else Fraction(_DEFAULT_FRAME_RATE)
    parts = attributes.get("frameRateMultiplier", "").replace(":", " ").split()
    if len(parts) == 2 and all(map(_WHOLE.fullmatch, parts)):
        frames *= Fraction(int(parts[0]), int(parts[1]))
    sub_frames = int(_whole(attributes, "subFrameRate", 1))
    ticks = Fraction(_whole(attributes, "tickRate", 0)) or (frames * sub_frames if has_frames else Fraction(1))
    return TimeRates(frames, sub_frames, ticks)


def _whole(attributes: Mapping[str, str], name: str, default: int) -> int:
    found = attributes.get(name, "")
    return int(found) if _WHOLE.fullmatch(found) else default
