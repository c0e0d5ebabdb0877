"""Where exactly the sounds of some words are, when it is known about where each of them is.

A window is a stretch of sound with its words. All boundaries in it are placed together by the forward-backward of
:mod:`captionsync.timing.sound.decoder`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from captionsync.timing.sound.classes import SILENCE
from captionsync.timing.sound.decoder import Lengths, Prior, State, align
from captionsync.timing.sound.forced_states import STEP, Found, Sounds
from captionsync.timing.sound.net import Weights
from captionsync.timing.sound.scores import ALPHA, EXTRA, KAPPA, Doubles

SPREAD_FRAMES = 12.0
"""Frames: how far a sound may be from where it is expected."""
QUIET_NATS = -1.0
"""A gap in which silence says at least this much a frame, on average, is silent."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word where it is heard."""

    number: int
    frames: tuple[float, ...]
    """Where each of its sounds begins, and where the last one ends."""
    nats: float
    """What a frame says for its word against the average sound, on average."""


def rest_of(weights: Weights) -> Doubles:
    """Return what the scores of a frame lack, by class, to be what it says against the average sound, in nats.

    The decoder takes only :data:`ALPHA` of a class's share out. To find out whether a word is there at all, all of it
    must be taken out.
    """
    return np.asarray((ALPHA - 1.0) * weights.log_shares.astype(np.float64))


def place(
    sums: Doubles,
    edges: Doubles,
    start: int,
    words: Sequence[Sounds],
    found: Sequence[Found],
    lengths: Lengths,
    rest: Doubles,
) -> list[Placed]:
    """Place the words of a window.

    Args:
        sums, edges: the window's scores, as :meth:`Scores.window` returns them.
        start: number of the window's first frame.
        words: the whole transcript.
        found: the window's words, in order; the window begins before the first and ends after the last one.
        lengths: how long each class lasts.
        rest: see :func:`rest_of`.
    """
    unknown = sums.shape[1] - EXTRA
    first, last = found[0].steps[0] * STEP - start, found[-1].steps[-1] * STEP - start
    states = [State(_gap(sums, 0, first, unknown), words[found[0].number].skip)]
    priors: list[Prior | None] = [None]
    places: list[int] = []
    for number, item in enumerate(found):
        if number:
            states.append(State(SILENCE, words[item.number].skip))
            priors.append(_near(found[number - 1].steps[-1], start))
        places.append(len(states))
        states += [State(column) for column in words[item.number].classes]
        priors += [_near(step, start) for step in item.steps[:-1]]
    priors.append(_near(found[-1].steps[-1], start))
    states.append(State(_gap(sums, last, len(edges) - 1, unknown), words[found[-1].number].skip))
    priors.append(None)
    made = align(sums, edges, states, lengths, priors)
    out: list[Placed] = []
    for item, begin in zip(found, places, strict=True):
        if made is None:
            frames = tuple(float(step * STEP) for step in item.steps)
        else:
            frames = tuple((made.means[begin : begin + len(item.steps)] + start).tolist())
        out.append(Placed(item.number, frames, _nats(sums, words[item.number].classes, frames, start, rest)))
    return out


def _near(step: int, start: int) -> Prior:
    return Prior(step * STEP - start, SPREAD_FRAMES)


def _gap(sums: Doubles, begin: int, end: int, unknown: int) -> int:
    """Return the class of a gap: silence, or what explains anything."""
    if end <= begin:
        return SILENCE
    return SILENCE if sums[end, SILENCE] - sums[begin, SILENCE] >= KAPPA * QUIET_NATS * (end - begin) else unknown


def _nats(sums: Doubles, classes: Sequence[int], frames: Sequence[float], start: int, rest: Doubles) -> float:
    edges = [min(max(round(frame) - start, 0), len(sums) - 1) for frame in frames]
    said = 0.0
    for column, (begin, end) in zip(classes, pairwise(edges), strict=True):
        said += (sums[end, column] - sums[begin, column]) / KAPPA + (end - begin) * rest[column]
    return float(said) / max(1, edges[-1] - edges[0])
