"""Finds sounds that are not text: breath, laughter and hesitation between words.

Only the sound between words is looked at, which no phone of the text explains. The net knows phones and silence, and
takes most breaths for silence, so a sound is found by its level: it is above the stream's noise floor, which follows
quiet frames at once and rises slowly. So a steady hum is soon part of the floor. The net decides about what directly
follows a word: if it is silence that fades, it is the room's echo.

The thresholds were chosen with espeak-ng's voices, plain, with noise, echo and codecs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.features import Array

Doubles = NDArray[np.float64]
Mask = NDArray[np.bool_]

RISE_NATS = 0.01
"""How much the floor rises in a frame."""
ABOVE_NATS = 1.0
"""How far the level of a sound is above the floor, at least."""
TAIL_FRAMES, ONSET_FRAMES = 6, 4
"""Frames after a word and before one that say nothing: its sound fades, or its lips and tongue already move."""
BRIDGED_FRAMES = 10
"""Pauses of at most this length are part of a sound, as between bursts of laughter."""
LEAST_FRAMES = 10
"""Length of the shortest sound."""
LEAST_LOUD = 0.5
"""The least share of a sound's frames that are above the floor."""
SWELL_NATS = 0.5
"""By how much a sound that the net takes for silence must swell if it directly follows a word."""
SKIRT_NATS = 3.0
"""The ends of a sound that are quieter than its loudest frame by more are not part of it."""


class Levels:
    """Level and noise floor of frames, from a first kept frame on."""

    def __init__(self) -> None:
        self.base = 0
        """Number of the first frame kept."""
        self._levels: Doubles = np.zeros(0)
        self._floors: Doubles = np.zeros(0)
        self._lowest = np.inf
        """The least of level less :data:`RISE_NATS` times its frame's number."""

    def add(self, blocks: Sequence[Array]) -> None:
        """Take mel frames, before they are levelled."""
        levels = np.log(np.exp(np.concatenate(blocks).astype(np.float64)).mean(1))
        first = self.base + len(self._levels)
        risen = RISE_NATS * np.arange(first, first + len(levels))
        lowest = np.minimum(np.minimum.accumulate(levels - risen), self._lowest)
        self._lowest = float(lowest[-1])
        self._levels = np.concatenate([self._levels, levels])
        self._floors = np.concatenate([self._floors, lowest + risen])

    def forget(self, before: int) -> None:
        """Drop frames before a number."""
        cut = min(before - self.base, len(self._levels))
        if cut > 0:
            self._levels, self._floors, self.base = self._levels[cut:], self._floors[cut:], self.base + cut

    def window(self, start: int, end: int) -> tuple[Doubles, Doubles]:
        """Return the levels of frames ``start`` to ``end``, and their floor as frames before and after have it."""
        levels = self._levels[start - self.base : end - self.base]
        risen = RISE_NATS * np.arange(len(levels))
        later = np.minimum.accumulate((levels + risen)[::-1])[::-1] - risen
        return levels, np.minimum(self._floors[start - self.base : end - self.base], later)


def sounds_in(levels: Doubles, floors: Doubles, silent: Mask, *, after_word: bool, before_word: bool) -> list[range]:
    """Return the frames of each sound in a gap between words.

    Args:
        levels: of the gap's frames.
        floors: the noise floor at each.
        silent: where the net hears silence.
        after_word: the gap begins at the end of a word.
        before_word: it ends at the beginning of one.
    """
    loud = levels - floors >= ABOVE_NATS
    if after_word:
        fades = np.logical_and.accumulate(levels - np.minimum.accumulate(levels) < SWELL_NATS)
        loud &= ~(fades & silent)
        loud[:TAIL_FRAMES] = False
    if before_word:
        loud[max(0, len(loud) - ONSET_FRAMES) :] = False
    found: list[range] = []
    for at in np.flatnonzero(loud).tolist():
        if found and at - found[-1].stop <= BRIDGED_FRAMES:
            found[-1] = range(found[-1].start, at + 1)
        else:
            found.append(range(at, at + 1))
    found = [_without_skirts(one, levels) for one in found]
    return [one for one in found if len(one) >= LEAST_FRAMES and loud[one.start : one.stop].mean() >= LEAST_LOUD]


def _without_skirts(frames: range, levels: Doubles) -> range:
    """Cut off the ends that are far below the loudest frame: its sound leaks into them."""
    near = np.flatnonzero(levels[frames.start : frames.stop] >= levels[frames.start : frames.stop].max() - SKIRT_NATS)
    return range(frames.start + int(near[0]), frames.start + int(near[-1]) + 1)
