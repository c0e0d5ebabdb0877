"""What each frame says for each class, summed so that the score of any stretch is one subtraction."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.classes import SILENCE
from captionsync.timing.sound.net import Heard, Weights

Doubles = NDArray[np.float64]

KAPPA = 0.25
"""Weight of a frame: neighbouring frames hear the same sound, so they are not independent."""
ALPHA = 0.8
"""How much of the classes' shares in training is taken out."""
FLOOR = -7.0
"""The least that a frame can say for a class, in nats."""
LAMBDA = 1.2
"""Weight of the net's boundary."""
EDGE_LIMITS = (-6.0, 4.0)
UNKNOWN_FINE = 1.0
"""Nats by which a state that explains anything is worse than what the net prefers."""
REST_FINE = 3.0
"""Nats by which what follows the words of a window is worse than the best class, whose share in training is taken out.
The shares count, or a long silence at the end of a window is taken for a slow word. Chosen with the tuning voices."""
EXTRA = 2
"""Columns after those of the classes: of what explains anything, and of what follows."""


class Scores:
    """Scores of frames, from a first kept frame on.

    Args:
        weights: the net's.
    """

    def __init__(self, weights: Weights) -> None:
        classes = len(weights.log_shares)
        self._shares = ALPHA * weights.log_shares.astype(np.float64)
        self.base = 0
        """Number of the first frame kept."""
        self._sums = np.zeros((1, classes + EXTRA))
        self._edges = np.zeros(0)

    @property
    def end(self) -> int:
        """Number of the first frame that is unknown."""
        return self.base + len(self._edges)

    def add(self, heard: Heard) -> None:
        """Take what the net says of the next frames."""
        if not len(heard.edges):
            return
        found = heard.log_probabilities.astype(np.float64)
        before, classes = len(self._sums), len(self._shares)
        sums = np.empty((before + len(found), classes + EXTRA))
        sums[:before] = self._sums
        steps = sums[before:]
        known = np.maximum(found - self._shares, FLOOR, out=steps[:, :classes])
        np.maximum(found.max(1) - UNKNOWN_FINE, FLOOR, out=steps[:, -2])
        np.maximum(known.max(1) - REST_FINE, FLOOR, out=steps[:, -1])
        steps *= KAPPA
        # Continued one by one and never shifted, the sums are the same to the last bit however the audio was cut.
        np.cumsum(sums[before - 1 :], 0, out=sums[before - 1 :])
        self._sums = sums
        self._edges = np.concatenate([self._edges, LAMBDA * np.clip(heard.edges.astype(np.float64), *EDGE_LIMITS)])

    def forget(self, before: int) -> None:
        """Drop frames before a number."""
        if before > self.base:
            cut = min(before, self.end) - self.base
            self._sums = self._sums[cut:]
            self._edges, self.base = self._edges[cut:], self.base + cut

    def silent(self, start: int, end: int) -> NDArray[np.bool_]:
        """Return in which frames from ``start`` to ``end`` the net prefers silence, or hardly anything to it."""
        steps = np.diff(self._sums[start - self.base : end - self.base + 1], axis=0)
        return np.asarray(steps[:, SILENCE] >= steps[:, -EXTRA])

    def window(self, start: int, end: int) -> tuple[Doubles, Doubles]:
        """Return the sums at the edges of frames ``start`` to ``end``, and the boundary score of each edge."""
        low, high = start - self.base, end - self.base
        sums = self._sums[low : high + 1]
        return sums - sums[0], np.append(self._edges[low:high], 0.0)
