"""Runs the product's net and decoder on sentences of which the sounds are known."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from captionsync.timing.sound.classes import SILENCE
from captionsync.timing.sound.decoder import Lengths, Prior, State, align
from captionsync.timing.sound.features import BLOCK, Array
from captionsync.timing.sound.net import REACH, Heard, NetStream, Weights
from captionsync.timing.sound.scores import Doubles, Scores
from tools.ears.labels import Segment

FIRST_SKIP, WORD_SKIP, BREAK_SKIP, LAST_SKIP = (math.log(share) for share in (0.2, 0.97, 0.25, 0.05))
"""Log probability of no silence at the start, between words, after punctuation, at the end."""
SHORTEST_SILENCE = 3.5
"""Frames; a shorter silence between words is closed in the middle."""


def hear(weights: Weights, mel: Array) -> Heard:
    """Return what the net says of each frame.

    Args:
        weights: the net.
        mel: a whole number of blocks.
    """
    blocks = [mel[at : at + BLOCK] for at in range(0, len(mel), BLOCK)]
    after = [np.repeat(mel[-1:], BLOCK, 0)] * -(-REACH // BLOCK)
    heard = NetStream(weights).feed([*blocks, *after])
    return Heard(heard.log_probabilities[: len(mel)], heard.edges[: len(mel)])


def boundaries(
    weights: Weights, heard: Heard, states: Sequence[State], priors: Sequence[Prior | None] | None = None
) -> Doubles | None:
    """Return the boundaries of states that fill all frames, one more than there are states.

    Args:
        weights: the net's, for the lengths.
        heard: what it says.
        states: at least one.
        priors: of each boundary, if anything is known.
    """
    scores = Scores(weights)
    scores.add(heard)
    sums, edges = scores.window(0, scores.end)
    found = align(sums, edges, states, Lengths.of(weights), priors or [None] * (len(states) + 1))
    return None if found is None else found.means


def states_of(segments: Sequence[Segment], breaks: Sequence[int]) -> tuple[list[State], list[int]]:
    """Return the states of a sentence, a silence possible at every gap, and the state of each sound.

    Args:
        segments: of the sentence; its silences are not used.
        breaks: the words that punctuation follows.
    """
    states, places = [State(SILENCE, FIRST_SKIP)], []
    word: int | None = None
    for part in segments:
        if part.number == SILENCE:
            continue
        if word is not None and part.word != word:
            states.append(State(SILENCE, BREAK_SKIP if word in breaks else WORD_SKIP))
        places.append(len(states))
        states.append(State(part.number))
        word = part.word
    return [*states, State(SILENCE, LAST_SKIP)], places


def close_short_silences(edges: Doubles, states: Sequence[State]) -> Doubles:
    """Return the boundaries with each silence inside the sentence that is too short closed in its middle."""
    out = edges.copy()
    for number in range(1, len(states) - 1):
        if states[number].number == SILENCE and out[number + 1] - out[number] < SHORTEST_SILENCE:
            out[number : number + 2] = out[number : number + 2].mean()
    return out
