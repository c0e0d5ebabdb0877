"""The net: 190 ms of mel frames to the probability of each class of sound, and of a boundary, in each frame.

Four convolutions over time and a linear layer, computed block by block. A frame's output needs the
:data:`REACH` frames after it.

The weights come from ``tools/ears``; see ``docs/lip-sync.md``.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from captionsync.timing.sound.features import BANDS, BLOCK, Array, Leveller

LAYERS: tuple[tuple[int, int], ...] = ((5, 1), (3, 2), (3, 4), (3, 1))
"""Taps and dilation of each convolution; all but the first add their input to their output."""
REACH = sum(dilation * (taps - 1) // 2 for taps, dilation in LAYERS)
"""Frames before and after a frame that its output depends on."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """A trained net and the statistics of its training data."""

    mean: Array
    """``(BANDS,)``: mean of sounding mel frames."""
    scale: Array
    """``(BANDS,)``: standard deviation of levelled frames."""
    kernels: tuple[Array, ...]
    """One for each of :data:`LAYERS`, ``(taps, inputs, outputs)``."""
    biases: tuple[Array, ...]
    head: Array
    """``(channels, classes + 1)``; the last column is the boundary's."""
    head_bias: Array
    log_shares: Array
    """``(classes,)``: log of each class's share of the training frames."""
    log_frames: Array
    """``(classes,)``: mean of log(frames) of a class's length."""
    spreads: Array
    """``(classes,)``: standard deviation of the same."""


class Heard(NamedTuple):
    """What the net says of consecutive frames."""

    log_probabilities: Array
    """``(frames, classes)``."""
    edges: Array
    """``(frames,)``: logit of a boundary at the frame's start."""


class NetStream:
    """Mel blocks in, the net's outputs out, :data:`REACH` frames later.

    Args:
        weights: the net.
    """

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._leveller = Leveller(weights.mean)
        sizes = [BANDS, *(bias.shape[0] for bias in weights.biases)]
        self._kept = [
            np.zeros((dilation * (taps - 1), sizes[number]), np.float32)
            for number, (taps, dilation) in enumerate(LAYERS)
        ]
        self._is_first = True

    def copy(self) -> NetStream:
        """Return an independent copy, with the same net."""
        other = copy.copy(self)
        other._leveller = copy.copy(self._leveller)
        other._kept = list(self._kept)
        return other

    def feed(self, blocks: Sequence[Array]) -> Heard:
        """Return the outputs of the next frames; the first call's begin with frame 0."""
        outputs = self._run(blocks) if blocks else np.zeros((0, self._weights.head_bias.shape[0]), np.float32)
        scores = outputs[:, :-1]
        top = scores.max(1, keepdims=True) if len(scores) else scores[:, :1]
        scores = scores - top - np.log(np.exp(scores - top).sum(1, keepdims=True))
        return Heard(scores, outputs[:, -1])

    def _run(self, blocks: Sequence[Array]) -> Array:
        """Compute the layers. Each product has a block's shape, so the last bits do not depend on their number."""
        weights, count = self._weights, len(blocks)
        value = np.concatenate([self._leveller.level(block) for block in blocks]) / weights.scale
        late = 0
        for number, (taps, dilation) in enumerate(LAYERS):
            joined = np.concatenate([self._kept[number], value])
            self._kept[number] = joined[count * BLOCK :]
            kernel = weights.kernels[number]
            made = _cut(joined, 0, count) @ kernel[0]
            for tap in range(1, taps):
                made += _cut(joined, tap * dilation, count) @ kernel[tap]
            made = made.reshape(count * BLOCK, -1)
            made += weights.biases[number]
            np.maximum(made, np.float32(0.0), out=made)
            pad = dilation * (taps - 1) // 2
            value = made if number == 0 else made + joined[pad : pad + count * BLOCK]
            late += pad
            if self._is_first:
                value[:late] = 0.0  # these frames lie before the audio
        out = (value.reshape(count, BLOCK, -1) @ weights.head).reshape(count * BLOCK, -1) + weights.head_bias
        first, self._is_first = self._is_first, False
        return np.asarray(out[REACH:] if first else out, np.float32)


def _cut(frames: Array, start: int, count: int) -> Array:
    """Return ``count`` blocks of frames from ``start`` on."""
    return frames[start : start + count * BLOCK].reshape(count, BLOCK, -1)
