"""Lengths of SSML pauses.

Source: W3C SSML 1.1, section 3.2.3.
"""

from __future__ import annotations

import re
from fractions import Fraction

from captionsync.timing.clock import round_ms

STRENGTHS_MS = {"none": 0, "x-weak": 100, "weak": 250, "medium": 500, "strong": 750, "x-strong": 1000}
"""Milliseconds of a ``<break>`` by strength; SSML leaves the values to the engine."""
DEFAULT_BREAK_MS = STRENGTHS_MS["medium"]

_PAUSE = re.compile(r"\+?([0-9]{0,6}(?:\.[0-9]{1,6})?)(ms|s)")


def break_ms_of(time: str | None, strength: str | None) -> int:
    """Return the length of a ``<break>``: its ``time`` (``1.5s``, ``300ms``) or ``strength``, by default medium."""
    match = _PAUSE.fullmatch(time.strip()) if time is not None else None
    if match is not None and match[1]:
        return round_ms(Fraction(match[1]) * (1 if match[2] == "ms" else 1000))
    return STRENGTHS_MS.get(strength or "", DEFAULT_BREAK_MS)
