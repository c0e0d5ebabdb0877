"""Moves the engines' boundaries to where the net hears them."""

from __future__ import annotations

import math

from captionsync.timing.sound.classes import SILENCE
from captionsync.timing.sound.decoder import Prior, State
from captionsync.timing.sound.features import FRAME_MS
from captionsync.timing.sound.net import Weights
from tools.ears.frames import mel_frames
from tools.ears.labels import Segment
from tools.ears.listen import boundaries, hear
from tools.ears.store import Utterance

SKIP = math.log(0.01)
"""Log probability that a silence of the labels is none."""
SPREADS = {"kokoro": 2.5, "espeak": 0.8}
"""Frames: how far the labels of each engine may be moved."""
HALF_SPREAD = 4.0
"""The same of the middle of a diphthong or an affricate, which was only halved."""


def realign(utterance: Utterance, weights: Weights) -> list[Segment]:
    """Return the segments with the net's boundaries; unchanged if the net cannot place them.

    Where a pause of Kokoro begins is left to the net: the sound before it may swallow the pause of a voice with noise.
    """
    segments = utterance.segments
    spread = SPREADS[utterance.engine]
    states = [State(part.number, SKIP if part.number == SILENCE else None) for part in segments]
    priors: list[Prior | None] = [
        Prior(part.start_s * 1000 / FRAME_MS, HALF_SPREAD if part.inner else spread) for part in segments
    ]
    if utterance.engine == "kokoro":
        priors = [None if part.number == SILENCE else prior for part, prior in zip(segments, priors, strict=True)]
    priors[0] = None
    heard = hear(weights, mel_frames(utterance.pcm.astype("<i2").tobytes(), utterance.rate_hz))
    edges = boundaries(weights, heard, states, [*priors, None])
    if edges is None:
        return segments
    at_s = (edges * FRAME_MS / 1000).tolist()
    return [part._replace(start_s=at_s[number], end_s=at_s[number + 1]) for number, part in enumerate(segments)]
