"""Where the boundaries of known sounds are: a forward-backward over states with explicit lengths.

The states are the classes of the words' phones in order, with an optional silence at each gap. A boundary's time is the
mean of its posterior, which is finer than a frame. Character times, where there are any, are a soft prior of some
boundaries.

Source: explicit-duration hidden Markov models (Ferguson 1980); log-normal lengths.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.classes import SILENCE
from captionsync.timing.sound.net import Weights
from captionsync.timing.sound.scores import Doubles

LONGEST = 45
"""Frames: the longest sound."""
LONGEST_SILENCE = 400
SILENCE_NATS, SHORT_SILENCE_NATS, SHORT_SILENCE = -5.0, -8.0, 3
"""Log probability of a silence's length, and of one of up to three frames."""
LENGTH_LIMIT = -12.0
SPREAD_FACTOR = 0.9
"""Factor on the spreads of the training voices."""
PRIOR_LIMIT, PRIOR_SLOPE = -8.0, 0.02
"""The most that a character's time says against a boundary, in nats, and what each further frame adds."""
MARGIN = 6.0
"""Frames around three standard deviations of a prior that are tried."""
MOST_STEPS = 5_000_000
"""Pairs of a start and an end that are tried: about 60 ms of work. Long numbers without times have nearly as many; a
word that is estimated to last many seconds has far more."""
_MOST_EXPONENT = 300.0
_PADDING = 512
"""Frames; longer than any state."""


class State(NamedTuple):
    """One sound of the sequence."""

    number: int
    """Class; ``len(classes)`` for a state that explains anything."""
    skip: float | None = None
    """Log probability of leaving it out; ``None`` if it must be heard."""


class Prior(NamedTuple):
    """What is known of a boundary before listening, in frames."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True, eq=False)
class Lengths:
    """Probability of each length of each class. The middle of each table is length 0; shorter ones are impossible."""

    sounds: Doubles
    """``(classes, 2 * 512 + 1)``, by class and frames."""
    silence: Doubles
    """``(2 * 512 + 1,)``."""

    @classmethod
    def of(cls, weights: Weights) -> Lengths:
        """Compute the tables."""
        frames = np.log(np.arange(1, LONGEST + 1))
        spreads = weights.spreads[:, None].astype(np.float64)
        deviation = (frames - weights.log_frames[:, None]) / (SPREAD_FACTOR * spreads)
        logs = np.maximum(-0.5 * deviation**2, LENGTH_LIMIT) - np.log(SPREAD_FACTOR * spreads) - frames
        sounds, silence = np.zeros((len(logs), 2 * _PADDING + 1)), np.zeros(2 * _PADDING + 1)
        sounds[:, _PADDING + 1 : _PADDING + 1 + LONGEST] = np.exp(logs)
        silence[_PADDING + 1 : _PADDING + 1 + LONGEST_SILENCE] = np.exp(SILENCE_NATS)
        silence[_PADDING + 1 : _PADDING + 1 + SHORT_SILENCE] = np.exp(SHORT_SILENCE_NATS)
        return cls(sounds, silence)

    def matrix(self, state: State, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Doubles:
        """Return the probability that a state lasts from each start (columns) to each end (rows)."""
        silent = state.number == SILENCE or state.number >= len(self.sounds)
        table = self.silence if silent else self.sounds[state.number]
        if max(ends[-1] - starts[0], starts[-1] - ends[0]) > _PADDING:
            return np.asarray(table[np.clip(ends[:, None] - starts, -_PADDING, _PADDING) + _PADDING])
        # Both are consecutive, so the next row is a frame further in the table, and the next column a frame less far.
        first, size = int(ends[0] - starts[0]) + _PADDING, table.itemsize
        shape = len(ends), len(starts)
        view: Doubles = np.ndarray(shape, table.dtype, table.data, first * size, (size, -size))
        return view.copy()


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """Where the boundaries are, in frames from the window's start: one more than there are states."""

    means: Doubles


def align(
    sums: Doubles, edges: Doubles, states: Sequence[State], lengths: Lengths, priors: Sequence[Prior | None]
) -> Alignment | None:
    """Find the boundaries of a sequence that fills a window.

    Args:
        sums, edges: the window's scores, as :meth:`Scores.window` returns them.
        states: at least one.
        lengths: how long each class lasts.
        priors: one for each boundary, the window's start and end included; ``None`` where nothing is known.

    Returns:
        ``None`` if the sequence cannot fill the window, or if that would take too long to find out.
    """
    frames = len(edges) - 1
    ranges = _ranges(priors, frames)
    sizes = [high - low + 1 for low, high in ranges]
    if sum(before * after for before, after in pairwise(sizes)) > MOST_STEPS:
        return None
    spots = [np.arange(low, high + 1) for low, high in ranges]
    views = [_weights(prior, spot) for prior, spot in zip(priors, spots, strict=True)]
    forward = [views[0]]
    steps: list[_Step] = []
    for number, state in enumerate(states):
        before, after = spots[number], spots[number + 1]
        step = _step(
            sums[:, state.number], edges if number else None, before, after, lengths.matrix(state, before, after)
        )
        if state.skip is not None:
            step.skip = _overlap(ranges[number], ranges[number + 1], state.skip)
        made = step.forward(forward[-1]) * views[number + 1]
        total = made.max()
        if not 0.0 < total < np.inf:
            return None
        forward.append(made / total)
        steps.append(step)
    return _posterior(forward, steps, views, spots)


@dataclass(slots=True, eq=False)
class _Step:
    """One state's likelihood from each start to each end, as a product."""

    starts: Doubles
    ends: Doubles
    lengths: Doubles
    skip: tuple[slice, slice, float] | None = None
    """Where both boundaries have the same edges, and the probability of leaving the state out."""

    def forward(self, value: Doubles) -> Doubles:
        made = (self.lengths @ (value * self.starts)) * self.ends
        if self.skip is not None:
            made[self.skip[1]] += self.skip[2] * value[self.skip[0]]
        return made

    def backward(self, value: Doubles) -> Doubles:
        made = ((value * self.ends) @ self.lengths) * self.starts
        if self.skip is not None:
            made[self.skip[0]] += self.skip[2] * value[self.skip[1]]
        return made


def _step(
    sums: Doubles, edges: Doubles | None, starts: NDArray[np.int64], ends: NDArray[np.int64], lengths: Doubles
) -> _Step:
    """Return one class's step, with the boundary's score at its start."""
    level = sums[(starts[0] + ends[-1]) // 2]
    begin = level - sums[starts]
    if edges is not None:
        begin += edges[starts]
    limit = _MOST_EXPONENT
    return _Step(
        np.exp(np.minimum(np.maximum(begin, -limit), limit)),
        np.exp(np.minimum(np.maximum(sums[ends] - level, -limit), limit)),
        lengths,
    )


def _posterior(
    forward: list[Doubles], steps: list[_Step], views: list[Doubles], spots: list[NDArray[np.int64]]
) -> Alignment | None:
    count = len(forward)
    means = np.zeros(count)
    backward = np.ones(len(spots[-1]))
    for number in range(count - 1, -1, -1):
        joint = forward[number] * backward
        total = joint.sum()
        if not 0.0 < total < np.inf:
            return None
        means[number] = (joint @ spots[number]) / total
        if number:
            backward = steps[number - 1].backward(backward * views[number])
            top = backward.max()
            if not 0.0 < top < np.inf:
                return None
            backward /= top
    return Alignment(means)


def _ranges(priors: Sequence[Prior | None], frames: int) -> list[tuple[int, int]]:
    """Return the first and last edge that each boundary may have; both never decrease."""
    lows, highs = [0] * len(priors), [frames] * len(priors)
    for number, prior in enumerate(priors):
        if prior is not None:
            reach = 3.0 * prior.spread + MARGIN
            lows[number] = int(min(max(prior.mean - reach, 0), frames))
            highs[number] = int(min(max(prior.mean + reach, 0), frames))
    lows[0] = highs[0] = 0
    lows[-1] = highs[-1] = frames
    for number in range(1, len(lows)):
        lows[number] = max(lows[number], lows[number - 1])
    for number in range(len(highs) - 2, -1, -1):
        highs[number] = max(min(highs[number], highs[number + 1]), 0)
    return [(min(low, high), high) for low, high in zip(lows, highs, strict=True)]


def _weights(prior: Prior | None, spot: NDArray[np.int64]) -> Doubles:
    if prior is None:
        return np.ones(len(spot))
    away = spot - prior.mean
    limit = PRIOR_LIMIT - PRIOR_SLOPE * np.abs(away)
    return np.asarray(np.exp(np.maximum(-0.5 * (away / prior.spread) ** 2, limit)))


def _overlap(before: tuple[int, int], after: tuple[int, int], skip: float) -> tuple[slice, slice, float] | None:
    """Return where both boundaries have the same edges, and the probability of leaving a state out."""
    low, high = max(before[0], after[0]), min(before[1], after[1])
    if high < low:
        return None
    return (
        slice(low - before[0], high - before[0] + 1),
        slice(low - after[0], high - after[0] + 1),
        float(np.exp(skip)),
    )
