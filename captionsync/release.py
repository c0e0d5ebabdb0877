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

    Args:
        rest_ms: length of the silence in which the mouth comes to rest; 0 without curves.
    """

    def __init__(self, rest_ms: int) -> None:
        self.rest_ms = rest_ms
        self.audio_end_ms = 0
        """Media time at the end of all audio taken so far."""
        self.released_ms = 0
        """Media time up to which batches were released."""
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
            words: start and end, in milliseconds, of each word that was not released, in order.
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
        if limit_ms <= self.released_ms:
            return limit_ms if self.finished else None
        wanted_ms = self.released_ms + (MIN_BATCH_MS if self.released_ms else 1)
        for start_ms, end_ms in words:
            if end_ms > limit_ms:
                if start_ms < limit_ms and not self.finished:
                    # A word is never cut: it waits for the rest of its audio.
                    limit_ms = max(self.released_ms, start_ms)
                break
            if wanted_ms <= end_ms < limit_ms and end_ms <= early_ms:
                return end_ms
        far_enough = limit_ms >= self.released_ms + MIN_BATCH_MS
        if limit_ms > self.released_ms and (far_enough or self.finished or self.settled):
            return limit_ms
        return None
