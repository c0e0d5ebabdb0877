"""How often each class is heard in training, and for how long."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.classes import CLASSES
from captionsync.timing.sound.features import FRAME_MS, Array
from tools.ears.labels import Segment

EXTRA_FRAMES = 50
"""Added to the frames of each class, so that a rare one has a share."""
SHORTEST_S = 0.008
FEWEST = 6
"""Segments that a class needs for a length of its own."""
USUAL_FRAMES, USUAL_SPREAD, LEAST_SPREAD = 7.0, 0.5, 0.25


def log_shares(numbers: NDArray[np.int64]) -> Array:
    """Return the log of each class's share of frames."""
    counts = np.bincount(numbers, minlength=len(CLASSES)) + EXTRA_FRAMES
    return np.asarray(np.log(counts / counts.sum()), np.float32)


def lengths(segments: Sequence[Sequence[Segment]]) -> tuple[Array, Array]:
    """Return the mean and the standard deviation of log(frames) of each class."""
    logs: list[list[float]] = [[] for _ in CLASSES]
    for sentence in segments:
        for part in sentence:
            if part.end_s - part.start_s > SHORTEST_S:
                logs[part.number].append(float(np.log((part.end_s - part.start_s) * 1000 / FRAME_MS)))
    means = [np.mean(found) if len(found) >= FEWEST else np.log(USUAL_FRAMES) for found in logs]
    spreads = [max(LEAST_SPREAD, np.std(found)) if len(found) >= FEWEST else USUAL_SPREAD for found in logs]
    return np.array(means, np.float32), np.array(spreads, np.float32)
