"""Where the boundaries of known sounds are: a forward-backward over states with explicit lengths.

The states are the classes of the words' phones in order, with an optional silence at each gap. A boundary's time is the
mean of its posterior, which is finer than a frame. Character times, where there are any, are a soft prior of some
boundaries.

Source: explicit-duration hidden Markov models (Ferguson 1980); log-normal lengths.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
_MOST_EXPONENT = 600.0


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
    """Probability of each length, in frames, of each class: rows of ``(classes + 1, LONGEST + 1)``."""

    sounds: Doubles
    silence: Doubles
    """``(LONGEST_SILENCE + 1,)``."""

    @classmethod
    def of(cls, weights: Weights) -> Lengths:
        """Compute the tables."""
        frames = np.log(np.arange(1, LONGEST + 1))
        spreads = weights.spreads[:, None].astype(np.float64)
        deviation = (frames - weights.log_frames[:, None]) / (SPREAD_FACTOR * spreads)
        logs = np.maximum(-0.5 * deviation**2, LENGTH_LIMIT) - np.log(SPREAD_FACTOR * spreads) - frames
        silence = np.full(LONGEST_SILENCE + 1, SILENCE_NATS)
        silence[: SHORT_SILENCE + 1] = SHORT_SILENCE_NATS
        sounds = np.exp(np.hstack([np.full((len(logs), 1), -np.inf), logs]))
        made = np.exp(silence)
        made[0] = 0.0
        return cls(sounds, made)

    def matrix(self, state: State, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Doubles:
        """Return the probability that a state lasts from each start (columns) to each end (rows)."""
        silent = state.number == SILENCE or state.number >= len(self.sounds)
        table = self.silence if silent else self.sounds[state.number]
        length = ends[:, None] - starts
        return np.where((length > 0) & (length < len(table)), table[np.clip(length, 0, len(table) - 1)], 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """Where the boundaries are, in frames from the window's start: one more than there are states."""

    means: Doubles
    spreads: Doubles


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
        ``None`` if the sequence cannot fill the window.
    """
    frames = len(edges) - 1
    ranges = _ranges(priors, frames)
    spots = [np.arange(low, high + 1) for low, high in ranges]
    views = [_weights(prior, spot) for prior, spot in zip(priors, spots, strict=True)]
    forward = [views[0]]
    steps: list[Doubles] = []
    skips: list[tuple[slice, slice, float] | None] = []
    for number, state in enumerate(states):
        step = _step(sums[:, state.number], edges, spots[number], spots[number + 1], bare=number == 0)
        step *= lengths.matrix(state, spots[number], spots[number + 1])
        skip = None if state.skip is None else _overlap(ranges[number], ranges[number + 1], state.skip)
        made = step @ forward[-1]
        if skip is not None:
            made[skip[1]] += skip[2] * forward[-1][skip[0]]
        made = made * views[number + 1]
        total = made.max()
        if not total > 0.0 or not np.isfinite(total):
            return None
        forward.append(made / total)
        steps.append(step)
        skips.append(skip)
    return _posterior(forward, steps, skips, views, spots)


def _posterior(
    forward: list[Doubles],
    steps: list[Doubles],
    skips: list[tuple[slice, slice, float] | None],
    views: list[Doubles],
    spots: list[NDArray[np.int64]],
) -> Alignment | None:
    count = len(forward)
    means, spreads = np.zeros(count), np.zeros(count)
    backward = np.ones(len(spots[-1]))
    for number in range(count - 1, -1, -1):
        joint = forward[number] * backward
        total = joint.sum()
        if not total > 0.0 or not np.isfinite(total):
            return None
        share = joint / total
        means[number] = share @ spots[number]
        spreads[number] = np.sqrt(max(0.0, share @ (spots[number] - means[number]) ** 2))
        if number:
            seen = backward * views[number]
            backward = seen @ steps[number - 1]
            skip = skips[number - 1]
            if skip is not None:
                backward[skip[0]] += skip[2] * seen[skip[1]]
            top = backward.max()
            backward = backward / top if top > 0.0 else backward
    return Alignment(means, spreads)


def _step(
    sums: Doubles, edges: Doubles, starts: NDArray[np.int64], ends: NDArray[np.int64], *, bare: bool
) -> Doubles:
    """Return the likelihood of one class from each start to each end, with the boundary's score at the start."""
    begin = -sums[starts] if bare else edges[starts] - sums[starts]
    return np.exp(np.clip(sums[ends][:, None] + begin, -_MOST_EXPONENT, _MOST_EXPONENT))


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
