"""Estimates the most probable phone boundaries from noisy character times, by least squares.

The unknowns are the times of all phone boundaries of a few words; words that touch share one boundary. A character at
position *i* of *L*, at boundary *b* of a word from *B* to *E*, is observed at ``(1 - s) b + s (B + (E - B) i / L)``
plus Gaussian noise, where ``s`` is the upstream's smear towards even spacing. Lengths are log-normal around the
expected length of the phone, scaled by the speaker's rate. Both together form a chain of springs with tridiagonal
normal equations. They are solved once for each step of ``ANNEALING_MS``, each time linearised around the last solution.
The noise is lowered to its value step by step, because starting with a small value can lock onto a wrong reading of
silent letters.

Source: our own model; Rabiner-style alternation of readings and least squares (expectation, maximisation).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from captionsync.timing.phones.equations import System
from captionsync.timing.phones.spoken import Plan, Sighting

ANNEALING_MS = (30.0, 20.0, 10.0, 0.0, 0.0, 0.0)
"""Least noise in each round."""
SILENT_MS = 20.0
"""Least standard deviation of a silent letter's position."""
WEIGHING_MS = 11.0
"""Added noise when readings are weighed, because the boundaries are not exact either."""
SURPRISE_NATS = 4.0
"""The most evidence that one character can give against a hypothesis: any character may be misplaced."""
EXACT_MS = 8.0
"""Up to this noise, two characters at the same time are believed: the sound between them has no length."""
SHORTEST_MS = 12.0
MOST_SMEAR = 0.9
_WIDENED = WEIGHING_MS * WEIGHING_MS


class _Seen(NamedTuple):
    """An observed character, and where its reading places it."""

    bound: int
    """The boundary at its phone's start."""
    part: float
    """How far into the phone, 0 to 1."""
    word: int
    place: float
    """How far into the word's characters, 0 to 1."""
    time_ms: float
    clipped: bool
    """Whether it may really be earlier."""
    carries: bool
    """Whether it marks its phone's start."""


class _View(NamedTuple):
    """How characters appear under one hypothesis, given the boundaries of the last round."""

    keep: float
    """Fraction of a character's position that the smear leaves."""
    log_keep: float
    even: Sequence[tuple[float, float]]
    """What the smear adds to each word's times: at its start, and over its length."""
    carried_ms: float
    """Standard deviation of a character that carries its phone."""
    silent_ms: float
    """The same for a silent one."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Assumed properties of the upstream's times."""

    smear: float
    sigma_ms: float
    log_prior: float


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word in a window: its plan, and its observed times."""

    plan: Plan
    starts_ms: Sequence[float]
    ends_ms: tuple[float, ...]
    """Observations of the word's end that have no smear."""
    clipped: tuple[bool, bool]
    """Whether its first character, and its end, have the time of the character before; they may really be earlier."""
    touches: bool
    """Whether the next word of the window begins where this one ends."""
    means_ms: Sequence[float]
    """Expected length of each phone at the usual rate."""
    habits: Sequence[Sequence[float]]
    """Log prior of each reading of each chunk with silent letters."""
    inside: bool
    """Whether the times of its inner characters carry information."""


@dataclass(frozen=True, slots=True)
class Solution:
    """The boundaries under one hypothesis."""

    bounds_ms: list[float]
    log_evidence: float
    fits: list[list[float]]
    """How well each reading of each chunk explains its letters, in nats."""


class Window:
    """A few consecutive words, laid out as one chain of boundaries."""

    def __init__(
        self,
        words: Sequence[TimedWord],
        next_ms: float | None,
        rate_mean_ms: float,
        rate_length_ms: float,
        *,
        next_clipped: bool = False,
    ) -> None:
        """Lay out the chain.

        Args:
            words: at least one, in order.
            next_ms: start of the first character after these words, if it touches the last word.
            rate_mean_ms: expected length of the speech before, whose real length is ``rate_length_ms``. The speaking
                rate is estimated from these and the window.
            rate_length_ms: see above.
            next_clipped: ``next_ms`` is also the time of the character before.
        """
        self.offsets: list[int] = []
        self.springs: list[tuple[int, float, float]] = []
        """Boundary, log of the mean, spread."""
        self.fixed: list[tuple[int, float, bool]] = []
        """Boundary, time, whether the boundary is at or before that time."""
        self.smeared: list[_Seen] = []
        """Each character that surely carries its phone."""
        self.chunks: list[list[tuple[float, list[_Seen]]]] = []
        """Log prior of each reading, and its characters."""
        self.readings: list[int] = []
        """Where each word's chunks with several readings begin."""
        self.spans: list[tuple[int, int]] = []
        self.start: list[float] = []
        self.origin_ms = float(words[0].starts_ms[0])
        """Times are relative to this one, so that hours of speech are as exact as seconds."""
        self.rate_mean_ms = rate_mean_ms
        self.rate_length_ms = rate_length_ms
        self.touching = False
        for number, word in enumerate(words):
            self._add(number, word)
        if next_ms is not None:
            self.fixed.append((self.spans[-1][1], next_ms - self.origin_ms, next_clipped))
        self.mean_ms = rate_mean_ms + sum(math.exp(spring[1]) for spring in self.springs)

    def _add(self, number: int, word: TimedWord) -> None:
        plan = word.plan
        shared = bool(self.spans) and self.touching
        first = self.spans[-1][1] if shared else len(self.start)
        count = len(plan.phones)
        self.touching = word.touches
        self.offsets.append(first)
        self.spans.append((first, first + count))
        means = word.means_ms
        self.springs += [(first + k, math.log(means[k]), item.spread) for k, item in enumerate(plan.expected)]
        times = [time - self.origin_ms for time in word.starts_ms]
        self.fixed += [
            (first, times[char], times[char - 1] >= times[char] if char else word.clipped[0]) for char in plan.edges
        ]
        self.fixed += [(first + count, end - self.origin_ms, word.clipped[1]) for end in word.ends_ms]
        self._spread(word, means, shared)
        if not word.inside:
            self.readings.append(len(self.chunks))
            return
        self.smeared += [self._see(plan, times, number, first, item) for item in plan.sightings if item.carries]
        self.smeared += [
            _Seen(first + count, 0.0, number, char / plan.length, times[char], False, True) for char in plan.closing
        ]
        silent = [self._see(plan, times, number, first, item) for item in plan.sightings if not item.carries]
        if silent:
            self.chunks.append([(0.0, silent)])
        self.readings.append(len(self.chunks))
        for readings, habit in zip(plan.readings, word.habits, strict=True):
            self.chunks.append(
                [
                    (log_prior, [self._see(plan, times, number, first, one) for one in reading])
                    for reading, log_prior in zip(readings, habit, strict=True)
                ]
            )

    @staticmethod
    def _see(plan: Plan, times: Sequence[float], number: int, first: int, item: Sighting) -> _Seen:
        time = times[item.char]
        clipped = item.char > 0 and times[item.char - 1] >= time
        return _Seen(first + item.phone, item.part, number, item.char / plan.length, time, clipped, item.carries)

    def _spread(self, word: TimedWord, means: Sequence[float], shared: bool) -> None:
        """Place the word's initial boundaries: its length is shared out in proportion to the means."""
        begin = word.starts_ms[0] - self.origin_ms
        end = max(word.ends_ms[0] - self.origin_ms if word.ends_ms else begin + sum(means), begin + SHORTEST_MS)
        if shared:
            begin = min(self.start[-1], end - SHORTEST_MS)
        else:
            self.start.append(begin)
        scale = (end - begin) / sum(means)
        for mean in means:
            begin += mean * scale
            self.start.append(begin)

    def solve(self, hypothesis: Hypothesis) -> Solution:
        """Find the boundaries under one hypothesis."""
        bounds, fits, evidence = self.start, list[list[float]](), 0.0
        for rounds_left in range(len(ANNEALING_MS) - 1, -1, -1):
            system = System(len(bounds))
            sigma = max(hypothesis.sigma_ms, ANNEALING_MS[-1 - rounds_left])
            # Only the last round's evidence counts; the other rounds skip it.
            weighed = not rounds_left
            evidence = self._lengths(system, bounds, weighed=weighed)
            evidence += self._edges(system, bounds, sigma, weighed=weighed)
            evidence += self._inner(system, bounds, sigma, hypothesis, fits if weighed else None)
            bounds = system.solve()
        return Solution([self.origin_ms + bound for bound in bounds], evidence - 0.5 * system.log_determinant(), fits)

    def _lengths(self, system: System, bounds: Sequence[float], *, weighed: bool) -> float:
        log_rate = self._log_rate(bounds)
        evidence = 0.0
        diagonal, beside, right = system.diagonal, system.beside, system.right
        log = math.log
        for index, log_mean, spread in self.springs:
            length = bounds[index + 1] - bounds[index]
            if length < SHORTEST_MS:
                length = SHORTEST_MS
            log_length = log(length)
            excess = log_mean + log_rate - log_length
            factor = 1.0 + excess
            target = length * (0.4 if factor < 0.4 else 2.0 if factor > 2.0 else factor)
            weight = 1.0 / (spread * length) ** 2
            diagonal[index] += weight
            diagonal[index + 1] += weight
            beside[index] -= weight
            right[index] -= weight * target
            right[index + 1] += weight * target
            if weighed:
                evidence -= 0.5 * (excess / spread) ** 2 + log_length
        return evidence

    def _log_rate(self, bounds: Sequence[float]) -> float:
        spoken = sum(bounds[end] - bounds[begin] for begin, end in self.spans)
        return math.log(max(0.3, min(3.0, (self.rate_length_ms + spoken) / self.mean_ms)))

    def _edges(self, system: System, bounds: Sequence[float], sigma: float, *, weighed: bool) -> float:
        weight = 1.0 / (sigma * sigma)
        evidence = -len(self.fixed) * math.log(sigma)
        for index, given, clipped in self.fixed:
            time = _not_later(given, bounds[index], sigma) if clipped and sigma > EXACT_MS else given
            system.diagonal[index] += weight
            system.right[index] += weight * time
            if weighed:
                evidence -= min(SURPRISE_NATS, 0.5 * weight * (time - bounds[index]) ** 2)
        return evidence

    def _inner(
        self,
        system: System,
        bounds: Sequence[float],
        sigma: float,
        hypothesis: Hypothesis,
        fits: list[list[float]] | None,
    ) -> float:
        smear = min(hypothesis.smear, MOST_SMEAR)
        keep = 1.0 - smear
        wide = sigma / keep
        weight = 1.0 / (wide * wide)
        evidence = -len(self.smeared) * math.log(sigma)
        even = [(smear * bounds[a], smear * (bounds[b] - bounds[a])) for a, b in self.spans]
        for index, _, word, place, time, clipped, _ in self.smeared:
            begin, length = even[word]
            seen = (time - begin - length * place) / keep
            if clipped:
                seen = _not_later(seen, bounds[index], wide)
            system.diagonal[index] += weight
            system.right[index] += weight * seen
            if fits is not None:
                evidence -= min(SURPRISE_NATS, 0.5 * weight * (seen - bounds[index]) ** 2)
        view = _View(keep, math.log(keep), even, wide, max(SILENT_MS, 2.0 * sigma))
        for readings in self.chunks:
            evidence += self._read(system, bounds, readings, view, fits)
        return evidence

    @staticmethod
    def _read(
        system: System,
        bounds: Sequence[float],
        readings: list[tuple[float, list[_Seen]]],
        view: _View,
        fits: list[list[float]] | None,
    ) -> float:
        """Weigh the readings of a chunk and add them all; return the log of their summed likelihood."""
        scored = [_weigh(bounds, log_prior, seen, view, exact=fits is not None) for log_prior, seen in readings]
        if fits is not None:
            fits.append([item[0] - reading[0] for item, reading in zip(scored, readings, strict=True)])
        return system.enter(scored)


def _weigh(
    bounds: Sequence[float], log_prior: float, sightings: list[_Seen], view: _View, *, exact: bool
) -> tuple[float, float, list[tuple[int, float, float, float]]]:
    """Return a reading's log weight, its log likelihood if wanted, and its equations."""
    keep, log_keep, even, carried_ms, silent_ms = view
    log_weight = log_exact = log_prior
    entries = []
    for index, part, word, place, time, clipped, carries in sightings:
        begin, length = even[word]
        seen = (time - begin - length * place) / keep
        expected = bounds[index]
        expected += part * (bounds[index + 1] - expected)
        deviation = carried_ms if carries else silent_ms
        if clipped and carries:
            seen = _not_later(seen, expected, deviation)
        variance = deviation * deviation
        square = 0.5 * (seen - expected) ** 2
        log_weight -= square / (variance + _WIDENED)
        if exact:
            log_exact -= min(SURPRISE_NATS, square / variance) + math.log(deviation) + log_keep
        entries.append((index, part, seen, variance))
    return log_weight, log_exact, entries


def _not_later(seen: float, expected: float, deviation: float) -> float:
    """Return the mean of a value that was clipped at ``seen``, if it is earlier."""
    q = (seen - expected) / deviation
    below = 0.5 * math.erfc(-q / math.sqrt(2.0))
    if below < 1e-9:
        return seen
    mean = expected - deviation * math.exp(-0.5 * q * q) / (math.sqrt(2.0 * math.pi) * below)
    return min(seen, mean)
