"""A transcript against a recording, coarsely: which word is heard when, which words are not, and what is none of them.

The states are the sounds of all words in order, with a gap before each word and after the last one. In a gap anything
may be heard. From a gap, words can be left out: that costs :data:`OMIT_NATS`, and :data:`OMIT_WORD_NATS` for each word.
So a sentence that was not said, or was said differently, moves its neighbours no further than a word or two.

The best path is searched in steps of some frames among the states near it. A part of the path is returned when
all paths that are still open agree on it, so nothing that was returned is taken back.

Source: the Viterbi algorithm with a beam; traceback by convergence.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.forced_states import NEVER, Found, PathReader, StateMap
from captionsync.timing.sound.scores import Doubles

OMIT_NATS, OMIT_WORD_NATS = 14.0, 1.0
"""Cost of leaving out words, and of each of them."""
OMIT_STEPS = 5
"""Words can be left out at every fifth step."""
BEAM_NATS = 160.0
"""Paths that are worse than the best one by more are given up."""
AGREE_STEPS = 250
"""Steps between two looks for what all open paths agree on."""
LONGEST_STEPS = 6_000
"""Two minutes: then the best path decides, so that memory is bounded."""


class Lattice:
    """Scores of steps in, words out.

    Args:
        states: the transcript's.
    """

    def __init__(self, states: StateMap) -> None:
        self._map = states
        self._scores = np.full(self._map.count, NEVER)
        self._scores[0] = 0.0
        self._low, self._high = 0, min(3, self._map.count)
        self._step = 0
        self._back: list[_Back] = []
        self._reader = PathReader(states)

    @property
    def certain(self) -> int:
        """Number of the first step that is open."""
        return self._step - len(self._back)

    def feed(self, scores: Doubles) -> list[Found]:
        """Take steps; return the words that are certain now.

        Args:
            scores: ``(steps, classes + 2)``; the last columns are those of a gap between phrases and of one inside.
        """
        out: list[Found] = []
        for row in scores:
            self._advance(row)
            if self._step % AGREE_STEPS == 0:
                out += self._agree()
        return out

    def finish(self) -> list[Found]:
        """Return the rest; the recording has ended."""
        if not self._back:
            return []
        self._omit(self._back[-1], self._map.count)
        last = self._map.count - 1
        end = last if self._scores[last] > NEVER / 2 else int(self._scores.argmax())
        path = self._trace(np.array([end]), 0)
        return [*self._reader.read(path[:, 0]), *self._reader.finish()]

    def _advance(self, row: Doubles) -> None:
        low, high, table = self._low, self._high, self._map
        before = self._scores
        best = before[low:high] + table.stay[low:high]
        moves = np.zeros(high - low, np.int8)
        for reach, cost in ((1, table.enter), (2, table.leap)):
            start = max(low, reach)
            came = before[start - reach : high - reach] + cost[start:high]
            part = best[start - low :]
            better = came > part
            part[better] = came[better]
            moves[start - low :][better] = reach
        best += row[table.classes[low:high]]
        # A state left of the window is given up, and must not be entered from again.
        self._scores[low:high] = best
        back = _Back(low, moves)
        self._back.append(back)
        self._step += 1
        if self._step % OMIT_STEPS == 0:
            self._omit(back, high)
        self._prune()

    def _omit(self, back: _Back, high: int) -> None:
        """Let paths jump from their gap to later gaps."""
        table = self._map
        top = self._scores[self._low : high].max()
        first = int(np.searchsorted(table.gaps, self._low))
        ahead = (
            table.gaps[first : first + int(BEAM_NATS / OMIT_WORD_NATS) + 8]
            if high < table.count
            else table.gaps[first:]
        )
        if len(ahead) < 2:
            return
        scores = self._scores[ahead]
        levels = scores + OMIT_WORD_NATS * np.arange(len(ahead))
        best = np.maximum.accumulate(levels)
        sources = np.maximum.accumulate(np.where(levels >= best, np.arange(len(ahead)), 0))
        made = best - OMIT_WORD_NATS * np.arange(len(ahead)) - OMIT_NATS
        wanted = made > scores if high == table.count else (made > scores) & (made > top - BEAM_NATS)
        if wanted.any():
            self._scores[ahead[wanted]] = made[wanted]
            back.targets, back.sources = ahead[wanted], ahead[sources[wanted]]
            self._high = max(self._high, min(int(ahead[wanted][-1]) + 1, table.count))

    def _prune(self) -> None:
        low, high = self._low, self._high
        window = self._scores[low:high]
        open_ = np.flatnonzero(window > window.max() - BEAM_NATS)
        begin, end = int(open_[0]), int(open_[-1])
        window[:begin] = NEVER
        window[end + 1 :] = NEVER
        self._low = low + begin
        self._high = min(low + end + 3, self._map.count)

    def _agree(self) -> list[Found]:
        """Return the words on which all open paths agree."""
        window = self._scores[self._low : self._high]
        open_ = self._low + np.flatnonzero(window > window.max() - BEAM_NATS)
        best = int(self._scores[self._low : self._high].argmax()) + self._low
        path = self._trace(open_, len(self._back) // 2 if len(self._back) > LONGEST_STEPS else None)
        if len(self._back) > LONGEST_STEPS:
            ours = path[0] == path[0, open_ == best]
            self._scores[open_[~ours]] = NEVER
            path = self._trace(open_[ours], None)
        agreed = int((path == path[:, :1]).all(1).sum())
        out = self._reader.read(path[:agreed, 0])
        del self._back[:agreed]
        return out

    def _trace(self, states: NDArray[np.int64], until: int | None) -> NDArray[np.int64]:
        """Return the paths that end in the given states, ``(steps, states)``, from an entry of ``_back`` on."""
        until = until or 0
        path = np.empty((len(self._back) - until, len(states)), np.int64)
        at = states
        for number in range(len(self._back) - 1, until - 1, -1):
            back = self._back[number]
            at = back.undo_omission(at)
            path[number - until] = at
            at = at - back.moves[at - back.low]
        return path


class _Back:
    """How the states of one step were reached."""

    __slots__ = ("low", "moves", "sources", "targets")

    def __init__(self, low: int, moves: NDArray[np.int8]) -> None:
        self.low, self.moves = low, moves
        self.targets: NDArray[np.int64] | None = None
        self.sources: NDArray[np.int64] | None = None

    def undo_omission(self, states: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the gaps from which omitted words were left."""
        if self.targets is None or self.sources is None:
            return states
        places = np.minimum(np.searchsorted(self.targets, states), len(self.targets) - 1)
        return np.where(self.targets[places] == states, self.sources[places], states)
