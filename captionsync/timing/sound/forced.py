"""Puts a known text where a recording has it, without any times: forced alignment.

Two passes run over the sound as it comes. The first one finds about where each word is, and which words are not there
(:mod:`captionsync.timing.sound.forced_lattice`). The second one places the sounds of some seconds of words at a time,
cut at pauses (:mod:`captionsync.timing.sound.forced_window`). Only the sound between the two is kept, so a recording of
any length takes the same memory.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from captionsync.timing.sound.classes import SILENCE
from captionsync.timing.sound.decoder import Lengths
from captionsync.timing.sound.ear import Ear
from captionsync.timing.sound.forced_lattice import Lattice
from captionsync.timing.sound.forced_states import STEP, Found, Sounds, StateMap
from captionsync.timing.sound.forced_window import Placed, place, rest_of
from captionsync.timing.sound.net import Weights
from captionsync.timing.sound.scores import EXTRA, KAPPA, Doubles

BACKGROUND_NATS, INSIDE_NATS = -0.1, -0.7
"""What a frame of a gap says if it is no silence, against the average sound: between phrases, and inside one."""
PIECE_S = 1
"""Seconds of sound that are heard at once."""
PAUSE_STEPS = 10
"""A gap of 200 ms ends a window that is long enough,"""
LONG_STEPS = 100
"""which is one of 2 s;"""
LONGEST_STEPS = 750
"""a window of 15 s ends anywhere."""
MARGIN_STEPS = 20
"""Sound around a window's words, at most half of the gap."""


class ForcedAligner:
    """Sound in, placed words out.

    Args:
        weights: the net.
        words: the transcript, at least one word.
        rate_hz: sample rate.
    """

    def __init__(self, weights: Weights, words: Sequence[Sounds], rate_hz: int) -> None:
        self._words = words
        self._ear = Ear(weights, 0, rate_hz)
        self._piece_bytes = 2 * PIECE_S * rate_hz
        self._lattice = Lattice(StateMap.of(weights, words))
        self._lengths = Lengths.of(weights)
        self._rest = rest_of(weights)
        self._step = 0
        self._window: list[Found] = []
        self._end = 0
        """Step after the last word that was placed."""

    def feed(self, pcm: bytes) -> list[Placed]:
        """Take 16-bit mono audio; return the words that are placed now."""
        out: list[Placed] = []
        for at in range(0, len(pcm), self._piece_bytes):
            self._ear.feed(pcm[at : at + self._piece_bytes])
            out += self._take(self._ear)
        return out

    def finish(self) -> list[Placed]:
        """Return the rest; the recording has ended."""
        self._ear = self._ear.at_end()
        out = self._take(self._ear)
        return [*out, *self._place(self._lattice.finish(), last=True)]

    def _take(self, ear: Ear) -> list[Placed]:
        steps = ear.end // STEP - self._step
        if steps <= 0:
            return []
        sums, _ = ear.window(self._step * STEP, (self._step + steps) * STEP)
        self._step += steps
        out = self._place(self._lattice.feed(_rows(sums, self._rest)))
        if not self._window:
            ear.forget((self._lattice.certain - MARGIN_STEPS) * STEP)
        return out

    def _place(self, found: Sequence[Found], *, last: bool = False) -> list[Placed]:
        """Take words that are found, and place those of the windows that are complete."""
        out: list[Placed] = []
        for item in found:
            if self._window and self._ends(item):
                out += self._place_window(item.steps[0])
            self._window.append(item)
        if last and self._window:
            out += self._place_window(self._step)
        return out

    def _ends(self, after: Found) -> bool:
        """Return whether a window is complete before a word."""
        pause = after.steps[0] - self._window[-1].steps[-1]
        length = self._window[-1].steps[-1] - self._window[0].steps[0]
        jumps = after.number != self._window[-1].number + 1
        return (
            jumps or (pause >= PAUSE_STEPS and length >= LONG_STEPS) or length >= LONGEST_STEPS or pause >= LONG_STEPS
        )

    def _place_window(self, next_step: int) -> list[Placed]:
        window, self._window = self._window, []
        begin, end = window[0].steps[0], window[-1].steps[-1]
        start = max((begin - min(MARGIN_STEPS, (begin - self._end) // 2)) * STEP, self._ear.first)
        stop = (end + min(MARGIN_STEPS, (next_step - end) // 2)) * STEP
        self._end = end
        out = place(*self._ear.window(start, stop), start, self._words, window, self._lengths, self._rest)
        self._ear.forget(end * STEP)
        return out


def _rows(sums: Doubles, rest: Doubles) -> Doubles:
    """Return the scores of steps; the last columns are those of a gap between phrases and of one inside."""
    rows = np.diff(sums[::STEP], axis=0)[:, :-EXTRA] + STEP * KAPPA * rest
    silence = rows[:, SILENCE]
    gaps = [np.maximum(silence, STEP * KAPPA * nats) for nats in (BACKGROUND_NATS, INSIDE_NATS)]
    return np.column_stack([rows, *gaps])
