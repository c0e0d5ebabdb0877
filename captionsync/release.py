"""The order rule: up to where audio may go out.

Audio is released only up to a point where everything that is shown with it is known: the end of a word, or silence. So
what is seen is never later than what is heard, and speech can always continue from a word's end when an engine fails.

The states, and what each means for the audio:

========= =================================================== ==============================================
State     Entered by                                          Audio goes out up to
========= =================================================== ==============================================
open      ``take``: speech came, and more may follow          the last point before which words and mouth are
                                                              final, with what the mouth needs to come to rest
settled   ``settle``: nothing continues the last word (the    the end of the audio, or the start of a word
          end of an utterance, a hold that ran out, a rewind)  that reaches beyond it
finished  ``finish``: the text has ended                      the end of the audio, all words and marks with it
========= =================================================== ==============================================

``go_back`` moves back to the end of a whole word and leaves the state settled.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

MIN_BATCH_MS = 200
"""With smaller batches, the cost of more writes exceeds the gain; the first batch is exempt."""


@dataclass(frozen=True, slots=True)
class Point:
    """Where the next batch ends."""

    until_ms: int
    due_ms: int | None
    """Words and marks are due up to here; ``None`` for all there are."""
    comes_to_rest: bool
    """The mouth comes to rest in it."""


class Release:
    """Decides how much of the audio may go out.

    A decision depends only on the speech that came. :class:`Plan` asks for all of them after every change.

    Args:
        rest_ms: length of the silence in which the mouth comes to rest; 0 without curves.
    """

    def __init__(self, rest_ms: int) -> None:
        self.rest_ms = rest_ms
        self.audio_end_ms = 0
        """Media time at the end of all audio taken so far."""
        self.decided_ms = 0
        """Media time up to which it is decided where batches end."""
        self.finished = False
        self.settled = False

    def take(self, audio_end_ms: int) -> None:
        """Note that speech came, with audio up to a time."""
        self.settled = False
        self.audio_end_ms = max(self.audio_end_ms, audio_end_ms)

    def settle(self) -> None:
        """Note that nothing continues the last word."""
        self.settled = True

    def finish(self) -> None:
        """Note that the text has ended."""
        self.finished = True

    def go_back(self, at_ms: int) -> None:
        """Forget the audio after ``at_ms``."""
        self.audio_end_ms = at_ms
        self.settled = True

    def point(self, words: Iterable[tuple[int, int]], ready_ms: int) -> Point | None:
        """Return where the next batch ends, or ``None`` when more must be known first.

        Args:
            words: start and end, in milliseconds, of each word that no batch has yet, in order.
            ready_ms: media time up to which words and visemes are final.
        """
        until_ms = self._until_ms(words, ready_ms)
        if until_ms is None:
            return None
        whole = until_ms >= self.audio_end_ms
        due_ms = None if self.finished and whole else until_ms
        return Point(until_ms, due_ms, whole and (self.finished or self.settled))

    def _until_ms(self, words: Iterable[tuple[int, int]], ready_ms: int) -> int | None:
        limit_ms = self.audio_end_ms
        # Either all audio goes out and the mouth comes to rest in it, or enough audio for that is kept back.
        early_ms = limit_ms - self.rest_ms
        if not (self.finished or self.settled):
            limit_ms = min(early_ms, ready_ms)
        if limit_ms <= self.decided_ms:
            return limit_ms if self.finished else None
        wanted_ms = self.decided_ms + (MIN_BATCH_MS if self.decided_ms else 1)
        for start_ms, end_ms in words:
            if end_ms > limit_ms:
                if start_ms < limit_ms and not self.finished:
                    # A word is never cut: it waits for the rest of its audio.
                    limit_ms = max(self.decided_ms, start_ms)
                break
            if wanted_ms <= end_ms < limit_ms and end_ms <= early_ms:
                return end_ms
        far_enough = limit_ms >= self.decided_ms + MIN_BATCH_MS
        if limit_ms > self.decided_ms and (far_enough or self.finished or self.settled):
            return limit_ms
        return None


class Plan:
    """The points that are decided and were not taken yet.

    They are decided as soon as speech comes, so that the same speech gives the same batches, however far behind the one
    that takes them is.

    Args:
        release: decides.
    """

    def __init__(self, release: Release) -> None:
        self._release = release
        self._points: deque[tuple[Point, int]] = deque()
        self._words: deque[tuple[int, int]] = deque()

    @property
    def next(self) -> tuple[Point, int] | None:
        """The next point, and the number of visemes that were known when it was decided."""
        return self._points[0] if self._points else None

    def add(self, start_ms: int, end_ms: int) -> None:
        """Add a word, which begins no earlier than the last point."""
        self._words.append((start_ms, end_ms))

    def decide(self, ready_ms: int, visemes: int) -> None:
        """Decide on all points that can be decided.

        Args:
            ready_ms: media time up to which words and visemes are final.
            visemes: how many are known.
        """
        while (point := self._release.point(self._words, ready_ms)) is not None:
            self._points.append((point, visemes))
            self._release.decided_ms = point.until_ms
            self._release.finished = self._release.finished and point.due_ms is not None
            while self._words and (point.due_ms is None or self._words[0][0] < point.due_ms):
                self._words.popleft()

    def take(self) -> None:
        """Remove the next point."""
        self._points.popleft()

    def restart(self, at_ms: int, words: Iterable[tuple[int, int]]) -> None:
        """Decide again from ``at_ms`` on; ``words`` are those that no batch has yet."""
        self._release.decided_ms = at_ms
        self._points.clear()
        self._words = deque(words)
