"""The states of a transcript: the sounds of its words in order, a gap before each word, and one after the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.net import Weights
from captionsync.timing.sound.scores import Doubles

STEP = 2
"""Frames of a step."""
LEAST_STEPS = 1.25
"""Mean length of the shortest sound."""
INSIDE = -0.5
"""A word with a higher probability that no pause precedes it continues a phrase."""
NEVER = -1e30


@dataclass(frozen=True, slots=True)
class Sounds:
    """A word of the transcript."""

    classes: tuple[int, ...]
    """The classes of its phones, at least one."""
    skip: float
    """Log probability that there is no pause before it."""


class Found(NamedTuple):
    """A word of the transcript that is heard."""

    number: int
    steps: tuple[int, ...]
    """The step at which each of its sounds begins, and that at which the last one ends."""


@dataclass(frozen=True, slots=True, eq=False)
class StateMap:
    """Every state of a transcript: its class, and what it costs to stay and to come."""

    classes: NDArray[np.int64]
    """Column of the scores; the last two are those of a gap between phrases and of one inside a phrase."""
    words: NDArray[np.int64]
    """Number of the word; -1 in a gap."""
    gaps: NDArray[np.int64]
    """The states that are gaps."""
    stay: Doubles
    enter: Doubles
    """From the state before."""
    leap: Doubles
    """From the last sound of the word before, without a gap."""

    @classmethod
    def of(cls, weights: Weights, words: Sequence[Sounds]) -> StateMap:
        """Lay out a transcript."""
        gap = len(weights.log_shares)
        gaps_of = [gap + (number > 0 and word.skip > INSIDE) for number, word in enumerate(words)]
        means = np.exp(weights.log_frames + 0.5 * weights.spreads**2) / STEP
        ends = np.append(-np.log(np.maximum(means, LEAST_STEPS)), [0.0, 0.0])
        stays = np.append(np.log1p(-1.0 / np.maximum(means, LEAST_STEPS)), [0.0, 0.0])
        spoken = zip(gaps_of, words, strict=True)
        classes = np.array(
            [column for column_of_gap, word in spoken for column in (column_of_gap, *word.classes)] + [gap]
        )
        counts = np.array([1 + len(word.classes) for word in words], np.int64)
        gaps = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        numbers = np.append(np.repeat(np.arange(len(words)), counts), -1)
        numbers[gaps] = -1
        skips = np.array([word.skip for word in words[1:]])
        enter = np.concatenate([[NEVER], ends[classes[:-1]]])
        enter[gaps[1:-1]] += np.log1p(-np.exp(skips))
        leap = np.full(len(classes), NEVER)
        leap[gaps[1:-1] + 1] = ends[classes[gaps[1:-1] - 1]] + skips
        return cls(classes, numbers, gaps, stays[classes], enter, leap)

    @property
    def count(self) -> int:
        """Number of states."""
        return len(self.classes)


class PathReader:
    """A path, in pieces, to the words on it.

    Args:
        states: the transcript's.
    """

    def __init__(self, states: StateMap) -> None:
        self._words = states.words
        self._step = 0
        self._state = -1
        self._begins: list[int] = []

    def read(self, path: NDArray[np.int64]) -> list[Found]:
        """Take the states of the next steps; return the words that end before the last of them."""
        out: list[Found] = []
        changes = np.flatnonzero(np.diff(path, prepend=self._state))
        for place in changes.tolist():
            out += self._change(int(path[place]), self._step + place)
        self._step += len(path)
        return out

    def finish(self) -> list[Found]:
        """Return the word that is still open."""
        return self._change(-1, self._step)

    def _change(self, state: int, step: int) -> list[Found]:
        """Take that another state begins."""
        before, self._state = self._state, state
        number = int(self._words[before]) if before >= 0 else -1
        same = state >= 0 and number >= 0 and int(self._words[state]) == number
        out: list[Found] = []
        if number >= 0 and not same:
            out.append(Found(number, (*self._begins, step)))
        if not same:
            self._begins = []
        if state >= 0 and self._words[state] >= 0:
            self._begins.append(step)
        return out
