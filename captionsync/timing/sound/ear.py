"""An ear: audio in, scores of frames out, on the session's clock."""

from __future__ import annotations

import copy
import math

from captionsync.timing.sound.features import BLOCK, FRAME_MS, MelStream
from captionsync.timing.sound.net import REACH, NetStream, Weights
from captionsync.timing.sound.nonverbal import Levels, sounds_in
from captionsync.timing.sound.scores import Doubles, Scores


class Ear:
    """Hears a stretch of continuous audio.

    Args:
        weights: the net.
        start_ms: media time of the first sample.
        rate_hz: sample rate.
    """

    def __init__(self, weights: Weights, start_ms: int, rate_hz: int) -> None:
        self.start_ms = start_ms
        self.rate_hz = rate_hz
        self._mel = MelStream(rate_hz)
        self._net = NetStream(weights)
        self._scores = Scores(weights)
        self._levels = Levels()

    @property
    def end(self) -> int:
        """Number of the first frame that is unknown."""
        return self._scores.end

    def feed(self, pcm: bytes) -> None:
        """Take 16-bit mono audio."""
        if blocks := self._mel.feed(pcm):
            self._scores.add(self._net.feed(blocks))
            self._levels.add(blocks)

    def at_end(self) -> Ear:
        """Return a copy that knows all frames of the audio so far, as if silence followed."""
        other = copy.copy(self)
        other._mel, other._scores, other._net = copy.copy(self._mel), copy.copy(self._scores), self._net.copy()
        other._levels = copy.copy(self._levels)
        silence = (BLOCK + REACH) * FRAME_MS * self.rate_hz // 1000
        other.feed(bytes(2 * silence))
        return other

    def window(self, start: int, end: int) -> tuple[Doubles, Doubles]:
        """Return the scores of frames ``start`` to ``end``; see :meth:`Scores.window`."""
        return self._scores.window(start, end)

    def forget(self, before: int) -> None:
        """Drop frames before a number."""
        self._scores.forget(before)
        self._levels.forget(self._scores.base)

    def sounds(self, start_ms: int, end_ms: int, *, after_word: bool, before_word: bool) -> list[tuple[float, float]]:
        """Return where there are sounds that are not text in a gap between words, in milliseconds.

        Args:
            start_ms: start of the gap.
            end_ms: end of the gap; the frames before it are known.
            after_word: it begins at the end of a word.
            before_word: it ends at the beginning of one.
        """
        start = max(self.first, math.ceil(self.frame(start_ms)))
        end = min(self.end, math.floor(self.frame(end_ms)))
        if end <= start:
            return []
        levels, floors = self._levels.window(start, end)
        silent = self._scores.silent(start, end)
        found = sounds_in(levels, floors, silent, after_word=after_word, before_word=before_word)
        return [(self.at_ms(start + one.start), self.at_ms(start + one.stop)) for one in found]

    @property
    def first(self) -> int:
        """Number of the first frame that is still known."""
        return self._scores.base

    def frame(self, at_ms: float) -> float:
        """Return the frame at a media time."""
        return (at_ms - self.start_ms) / FRAME_MS

    def at_ms(self, frame: float) -> float:
        """Return the media time of a frame."""
        return self.start_ms + frame * FRAME_MS
