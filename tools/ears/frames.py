"""Frames for training: what :class:`MelStream` and :class:`Leveller` of the product make of each copy."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.features import BLOCK, Array, Leveller, MelStream
from tools.ears.augment import augment
from tools.ears.labels import Segment, targets
from tools.ears.store import Utterance

COPIES = 4
LOUD_NATS = 4.0
"""Frames this far below the loud ones of a copy do not count for the usual mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """The frames of one copy."""

    mel: Array
    """``(frames, BANDS)``: log powers, not yet levelled; a whole number of blocks."""
    numbers: NDArray[np.int64]
    """``(frames,)``: the class of each."""
    edges: Array
    """``(frames,)``: how much its start is a boundary."""
    settled: bool
    """Whether the voice counts as known, as after a minute of speech."""


def mel_frames(pcm: bytes, rate_hz: int) -> Array:
    """Return the mel frames of all of a piece, the last block filled with silence."""
    tail = bytes(2 * (rate_hz * (BLOCK + 3) // 100))
    return np.concatenate(MelStream(rate_hz).feed(pcm + tail))[: max(BLOCK, _blocks(pcm, rate_hz) * BLOCK)]


def _blocks(pcm: bytes, rate_hz: int) -> int:
    return -(-len(pcm) * 50 // rate_hz // BLOCK)


def level_frames(mel: Array, usual: Array, *, settled: bool = False) -> Array:
    """Return the frames without the mean that was known at each block.

    Args:
        mel: a whole number of blocks.
        usual: the mean of the training voices.
        settled: go through the piece once before, so that its mean is known from the start.
    """
    leveller = Leveller(usual)
    blocks = [mel[at : at + BLOCK] for at in range(0, len(mel), BLOCK)]
    if settled:
        for block in blocks:
            leveller.level(block)
    return np.concatenate([leveller.level(block) for block in blocks])


def usual_mean(mels: Sequence[Array]) -> Array:
    """Return the mean of the sounding frames, each copy counted once."""
    means = []
    for mel in mels:
        energy = mel.mean(1)
        means.append(mel[energy > np.percentile(energy, 95) - LOUD_NATS].mean(0))
    return np.asarray(np.mean(means, 0), np.float32)


def materials(utterance: Utterance, segments: list[Segment]) -> list[Material]:
    """Return the frames of the copies of an utterance, the same every time.

    Args:
        utterance: the speech.
        segments: what is heard in it; may be better than its own.
    """
    source = random.Random(utterance.name)
    made = []
    for number in range(COPIES):
        copy = augment(utterance.pcm, utterance.rate_hz, segments, source, codecs=number > 0)
        mel = mel_frames(copy.pcm, copy.rate_hz)
        made.append(Material(mel, *targets(copy.segments, len(mel)), settled=number % 2 == 1))
    return made
