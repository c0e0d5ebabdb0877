"""What character times are worth: how far each kind of boundary is from where the sound has it.

The bias and spread of each kind are learnt from the words that were heard, from a table of real streams on. Times that
are shared evenly inside words say nothing there.

Source: measured on real ElevenLabs streams of the v2 family and on simulations of them; see ``docs/lip-sync.md``.
"""

from __future__ import annotations

import statistics
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from captionsync.timing.sound.decoder import Prior
from captionsync.timing.sound.features import FRAME_MS

OWN_MS = 12.0
"""Deviation of the sound's own boundaries."""
MOST_MS = 200.0
"""The largest spread."""
REMEMBERED = 0.98
"""Factor on what was learnt each time a boundary of the kind is heard."""
FIRST_WEIGHT = 25.0
"""How many observations the table counts for."""
OUTLIER = 3.0
"""Spreads beyond which a difference counts no further."""
CHECKS_KEPT, CHECKS_NEEDED = 20, 6
"""How many words that look exact are compared with the sound; how many show that their times are shifted."""
SHIFTED_MS, SHIFTED_SPREADS = 24.0, 1.5
"""From which median, and how much of the spread, the differences are a shift. That of exact times is up to 12 ms."""
VAGUE_MS = 60.0
"""From which spread times are vague, as far as the most words show. That of exact times is up to 45 ms."""

NORMAL_SPREAD = 1.48
"""Standard deviation of normal values, in median absolute deviations."""


class Kind(Enum):
    """Where a boundary is."""

    START = "start of a word that follows another"
    START_AFTER_PAUSE = "start of a word after a pause"
    END = "end of a word"
    INSIDE = "inside a word"


TABLE_MS: Mapping[Kind, tuple[float, float]] = {
    Kind.START: (0.0, 24.0),
    Kind.START_AFTER_PAUSE: (-30.0, 90.0),
    Kind.END: (-10.0, 60.0),
    Kind.INSIDE: (4.0, 30.0),
}
"""Bias and spread of the estimate, in milliseconds, before anything was heard."""
LEAST_MS: Mapping[Kind, float] = {
    Kind.START: 12.0,
    Kind.START_AFTER_PAUSE: 40.0,
    Kind.END: 50.0,
    Kind.INSIDE: 15.0,
}
"""The smallest spread: differences from the sound look smaller than they are, because the times draw the sound's own
boundaries to them."""


@dataclass(slots=True)
class Trust:
    """What was learnt about one upstream's times in one voice."""

    sums: dict[Kind, tuple[float, float, float]] = field(default_factory=dict)
    """By kind: weight, and sums of the differences and of their squares (estimate minus sound)."""
    checks_ms: deque[float] = field(default_factory=lambda: deque(maxlen=CHECKS_KEPT))
    """Differences of the last words that look exact."""
    listened: int = 0
    """Words that were listened for."""
    found: int = 0
    """Those of them whose sound was there."""

    def copy(self) -> Trust:
        """Return an independent copy."""
        return Trust(dict(self.sums), deque(self.checks_ms, CHECKS_KEPT), self.listened, self.found)

    def replace(self, other: Trust) -> None:
        """Take over what another one learnt."""
        self.sums, self.checks_ms = dict(other.sums), deque(other.checks_ms, CHECKS_KEPT)
        self.listened, self.found = other.listened, other.found

    @property
    def denies_exact(self) -> bool:
        """Whether the sound is not where times that look exact have it."""
        count = len(self.checks_ms)
        if count < CHECKS_NEEDED:
            return False
        bias_ms = statistics.median(self.checks_ms)
        spread_ms = NORMAL_SPREAD * statistics.median(abs(one - bias_ms) for one in self.checks_ms)
        shifted = abs(bias_ms) >= max(SHIFTED_MS, SHIFTED_SPREADS * spread_ms)
        return shifted or (count == CHECKS_KEPT and spread_ms >= VAGUE_MS)

    def of(self, kind: Kind) -> tuple[float, float]:
        """Return the bias and spread of a kind, in milliseconds."""
        weight, first, second = self.sums.get(kind) or _table(kind)
        bias = first / weight
        variance = second / weight - bias * bias - OWN_MS * OWN_MS
        return bias, min(MOST_MS, max(LEAST_MS[kind], max(0.0, variance) ** 0.5))

    def prior(self, kind: Kind, estimate_ms: float, extra_ms: float = 0.0) -> Prior:
        """Return the prior of a boundary that the character times place at ``estimate_ms``, in frames.

        Args:
            extra_ms: added to the spread, where the estimate is known to be worse than most.
        """
        bias, spread = self.of(kind)
        return Prior((estimate_ms - bias) / FRAME_MS, (spread + extra_ms) / FRAME_MS)

    def see(self, kind: Kind, difference_ms: float) -> None:
        """Learn from a boundary that was heard: its estimate minus where the sound has it."""
        weight, first, second = self.sums.get(kind) or _table(kind)
        bias, spread = self.of(kind)
        reach = OUTLIER * (spread + OWN_MS)
        seen = min(max(difference_ms, bias - reach), bias + reach)
        self.sums[kind] = (weight * REMEMBERED + 1, first * REMEMBERED + seen, second * REMEMBERED + seen * seen)


def _table(kind: Kind) -> tuple[float, float, float]:
    bias, spread = TABLE_MS[kind]
    variance = spread * spread + OWN_MS * OWN_MS
    return FIRST_WEIGHT, FIRST_WEIGHT * bias, FIRST_WEIGHT * (variance + bias * bias)
