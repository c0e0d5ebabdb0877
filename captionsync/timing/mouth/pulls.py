"""One sound's pull on the mouth: its strength, its interval and its closure.

A dominance is 1 while the sound's target is held and decays exponentially before and after it, with separate time
constants for jaw, lips and tongue. A closure's seal is a ramp that does not depend on the neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from captionsync.timing.model import Viseme
from captionsync.timing.tables.arkit import TARGETS, Target
from captionsync.timing.tables.viseme_sets import AJAR, CLOSURES, VOWELS

SEAL_LEAD_MS = 10
"""How long before its viseme a seal begins to close, and before the viseme's end to open."""
SEAL_RAMP_MS = {"PP": 35, "FF": 45}
"""How long the lips take to meet (PP), and the lip to meet the teeth (FF)."""
SEAL_HANDOVER_MS = 20
"""How much earlier the lips begin to meet after FF or silence, where there is no lead to use."""
SEAL_HOLD_MS = 17
"""A seal stays complete for at least one frame."""
LONG_SILENCE_MS = 350
"""After a silence this long the mouth has come to rest."""
JAW_REACH_MS = 40.0
TONGUE_REACH_MS = 22.0
_HELD_PART = 0.75
"""The part of a sound for which its target is held."""
_AFTER_SILENCE = 1.8
"""Factor on how early a mouth moves when it starts from rest."""
_SHORT_SILENCE_MS = 80
_SHORT_STOP_MS = 50
"""A shorter sound of the tongue hardly moves the jaw."""
_LOWEST_JAW = 0.12
"""The least jaw opening of a whispered vowel."""


@dataclass(slots=True)
class Pull:
    """One viseme as a pull on the mouth."""

    target: Target
    start_ms: int
    held_ms: float
    end_ms: int
    jaw_pull: float
    lip_pull: float
    jaw_before_ms: float
    lip_before_ms: float
    jaw: float
    lips: float
    """Factor on the lips' targets, from the loudness."""
    closure: str
    closes_ms: int
    """Start of its seal."""
    opens_ms: int
    """When its seal begins to open."""
    follows: bool
    """It opens further the louder it is: a vowel, or a sound that is not text."""

    def weigh(self, weight: float) -> None:
        """Open the mouth in proportion to the loudness, if the shape follows it."""
        if self.follows:
            narrow = min(self.target.jaw, _LOWEST_JAW)
            self.jaw = narrow + (self.target.jaw - narrow) * (0.4 + 0.6 * weight)
            self.lips = 0.7 + 0.3 * weight


def make_pull(shape: str, viseme: Viseme, *, rested: bool) -> Pull:
    target = TARGETS[shape]
    length_ms = viseme.end_ms - viseme.start_ms
    share = 1.0
    if shape == "sil":
        share = min(1.0, max(0.1, (length_ms - _SHORT_SILENCE_MS) / (LONG_SILENCE_MS - _SHORT_SILENCE_MS)))
    elif shape in ("DD", "nn", "kk"):
        share = min(1.0, length_ms / _SHORT_STOP_MS)
    early = _AFTER_SILENCE if rested and shape != "sil" else 1.0
    pull = Pull(
        target,
        viseme.start_ms,
        viseme.start_ms + _HELD_PART * length_ms,
        viseme.end_ms,
        target.jaw_pull * share,
        target.lip_pull * share,
        JAW_REACH_MS * early,
        target.lip_reach_ms * early,
        target.jaw,
        1.0,
        shape if shape in CLOSURES else "",
        viseme.start_ms - SEAL_LEAD_MS,
        viseme.end_ms - SEAL_LEAD_MS,
        shape in VOWELS or (shape == AJAR and not viseme.phone),
    )
    pull.weigh(viseme.weight)
    return pull


def seal_at(pull: Pull, time_ms: float) -> float:
    """Return a seal's ramp: rising around the start of the viseme, falling around its end."""
    ramp_ms = SEAL_RAMP_MS[pull.closure]
    closes_ms = pull.closes_ms
    opens_ms = max(pull.opens_ms, closes_ms + ramp_ms + SEAL_HOLD_MS)
    amount = min((time_ms - closes_ms) / ramp_ms, 1.0 - (time_ms - opens_ms) / ramp_ms, 1.0)
    return amount * amount * (3.0 - 2.0 * amount) if amount > 0.0 else 0.0


def fade(pull: Pull, time_ms: float, before_ms: float, after_ms: float) -> float:
    """Return the dominance: 1 while the target is held, decreasing with the distance from it."""
    if time_ms < pull.start_ms:
        return exp((time_ms - pull.start_ms) / before_ms)
    if time_ms > pull.held_ms:
        return exp((pull.held_ms - time_ms) / after_ms)
    return 1.0
