"""Hypotheses about an upstream's character times, and how well each has explained them.

An upstream may smear its times towards even spacing and add noise. All relevant combinations are tried on the same
words and averaged by their probability given the observations. The voice profile also learns how the upstream times
silent letters, spelling by spelling, and how long the voice makes its phones. It is kept per upstream and voice, so the
first words of a session benefit from all earlier sessions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from captionsync.timing.phones.estimator import Hypothesis
from captionsync.timing.phones.spacing import Spacing

HYPOTHESES: tuple[Hypothesis, ...] = (
    Hypothesis(0.0, 3.0, -1.0),
    Hypothesis(0.0, 12.0, -1.0),
    Hypothesis(0.3, 6.0, -1.0),
    Hypothesis(0.3, 14.0, 1.0),
    Hypothesis(0.7, 20.0, -1.0),
)
FORGETTING = 0.97
"""Factor on the log weights of the hypotheses after each word."""
FLOOR = -30.0
TRUST = 0.3
"""Weight of the evidence: the model is not exact, and few words can make it overconfident."""
LEARNT_WORDS = 30
"""From this many words on, only hypotheses within ``PRUNED_NATS`` of the best are tried; on every eighth word, all."""
PRUNED_NATS = 6.0
_FULL_EVERY = 8
MOST_BOUNDS = 60
"""With more boundaries than this in a window, only the best hypothesis is tried: a long URL must not cause a delay."""
REMEMBERED = 0.99
"""Factor on what was learnt about a phone's length each time it is heard again."""
SHRINKING = 6.0
"""Number of observations of a phone after which half of the observed deviation is believed."""
HABIT_TRUST = 0.5
"""Weight of earlier observations of a spelling."""
MOST_HABIT_NATS = 4.0
"""The most evidence that a spelling's habit can give against a reading."""
GROUP_TRUST = 0.1
"""Weight of the common habit of all spellings with the same number of letters."""
MOST_GROUP_NATS = 1.0
_GROUP_KEPT = 0.98
_MOST_FIT_NATS = 3.0
"""The most evidence that one occurrence can give against a reading."""
_MOST_SPELLINGS = 1_000
LEAST_WEIGHT = 0.003


@dataclass(slots=True)
class VoiceProfile:
    """What is known about one upstream's times in one voice. Users copy it and write it back at the end."""

    weights: list[float] = field(default_factory=lambda: [0.0] * len(HYPOTHESES))
    """Log weight of each hypothesis; the best is 0."""
    words: int = 0
    spacing: Spacing = field(default_factory=Spacing)
    """What its spaces mean; :class:`~captionsync.timing.phones.retiming.Retimer` learns it, and :meth:`replace` keeps
    it."""

    lengths: dict[str, tuple[float, float]] = field(default_factory=dict)
    """By phone: sum of log(observed length / expected length), and the number of observations."""

    fits: dict[str, list[float]] = field(default_factory=dict)
    """By spelling, and by number of letters: how well each reading explained the observations, in nats; at best 0."""

    def copy(self) -> VoiceProfile:
        """Return an independent copy."""
        spacing = self.spacing.copy()
        return VoiceProfile(list(self.weights), self.words, spacing, dict(self.lengths), dict(self.fits))

    def replace(self, other: VoiceProfile) -> None:
        """Take over what another profile knows."""
        self.weights = list(other.weights)
        self.words = other.words
        self.lengths = dict(other.lengths)
        self.fits = dict(other.fits)

    def chosen(self, bounds: int) -> list[int]:
        """Return the hypotheses to try on a window with this many boundaries."""
        if bounds > MOST_BOUNDS:
            logs = [one.log_prior + weight for one, weight in zip(HYPOTHESES, self.weights, strict=True)]
            return [logs.index(max(logs))]
        if self.words < LEARNT_WORDS or self.words % _FULL_EVERY == 0:
            return list(range(len(HYPOTHESES)))
        return [index for index, weight in enumerate(self.weights) if weight > -PRUNED_NATS]

    def posterior(self, chosen: Sequence[int], evidence: Sequence[float]) -> list[float]:
        """Return the weight of each chosen hypothesis; they add up to 1, and very small ones are 0."""
        known = [self.weights[index] + value for index, value in zip(chosen, evidence, strict=True)]
        logs = [HYPOTHESES[index].log_prior + TRUST * value for index, value in zip(chosen, known, strict=True)]
        top = max(logs)
        likely = [math.exp(value - top) for value in logs]
        total = sum(likely)
        kept = [value if value / total >= LEAST_WEIGHT else 0.0 for value in likely]
        total = sum(kept)
        return [value / total for value in kept]

    def learn(self, chosen: Sequence[int], evidence: Sequence[float]) -> None:
        """Record a word's evidence, if all hypotheses were tried."""
        self.words += 1
        if len(chosen) < len(HYPOTHESES):
            return
        logs = [FORGETTING * (weight + value) for weight, value in zip(self.weights, evidence, strict=True)]
        top = max(logs)
        self.weights = [max(FLOOR, value - top) for value in logs]

    def hear(self, phone: str, log_ratio: float) -> None:
        """Record how much longer than expected a phone was."""
        total, count = self.lengths.get(phone, (0.0, 0.0))
        bounded = max(-1.0, min(1.0, log_ratio))
        self.lengths[phone] = (REMEMBERED * total + bounded, REMEMBERED * count + 1.0)

    def log_length(self, phone: str) -> float:
        """Return the log of how much longer than expected this voice makes a phone, as far as it is known."""
        total, count = self.lengths.get(phone, (0.0, 0.0))
        return total / (count + SHRINKING)

    def habit(self, spelling: str, count: int) -> list[float]:
        """Return the log prior of each reading of a spelling, as far as it is known."""
        own = [max(-MOST_HABIT_NATS, HABIT_TRUST * fit) for fit in self.fits.get(spelling, [0.0] * count)]
        group = [max(-MOST_GROUP_NATS, GROUP_TRUST * fit) for fit in self.fits.get(_group(count), [0.0] * count)]
        return [one + other for one, other in zip(own, group, strict=True)]

    def see_habit(self, spelling: str, fits: Sequence[float]) -> None:
        """Record how well each reading of a spelling explained its letters, in nats."""
        top = max(fits)
        steps = [max(-_MOST_FIT_NATS, fit - top) for fit in fits]
        for key, kept in ((spelling, 1.0), (_group(len(fits)), _GROUP_KEPT)):
            before = self.fits.pop(key, [0.0] * len(fits))
            sums = [kept * one + step for one, step in zip(before, steps, strict=True)]
            top = max(sums)
            self.fits[key] = [max(FLOOR, one - top) for one in sums]
        while len(self.fits) > _MOST_SPELLINGS:
            del self.fits[next(iter(self.fits))]


def _group(letters: int) -> str:
    return f"{letters} letters"
