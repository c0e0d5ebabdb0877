"""Words of the captions, put where the words of the sound were heard.

The phones have words of their own, which need not be those of the captions: ``42`` is spoken in two, a dash in none.
Both have estimated times, so a heard word belongs to the caption's word in whose estimate its middle lies. A word that
was not heard keeps its estimate. Words never overlap and never go back.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from captionsync.timing.model import Word, lasting
from captionsync.timing.sound.listening import Decided


class WordPlaces:
    """Words with estimated times in, words with their places out, in order.

    Args:
        at_ms: no word begins before this time.
    """

    def __init__(self, at_ms: int) -> None:
        self._end_ms = at_ms
        self._waiting: deque[Word] = deque()
        self._decided: deque[Decided] = deque()

    def add(self, words: Iterable[Word]) -> None:
        """Take words with their estimated times, in order."""
        self._waiting.extend(words)

    def decide(self, item: Decided) -> None:
        """Take the next word of the sound."""
        self._decided.append(item)

    def ready_ms(self, estimated_ms: int, ready_ms: int) -> int:
        """Return the media time before which no further word begins.

        Args:
            estimated_ms: no word that was not added yet is estimated to begin before this time.
            ready_ms: where the next word of the sound may begin.
        """
        if self._waiting:
            estimated_ms = min(estimated_ms, self._waiting[0].start_ms)
        following = next((item for item in self._decided if item.token.middle_ms >= estimated_ms), None)
        begin_ms = following.edges_ms[0] if following else ready_ms
        return max(self._end_ms, min(begin_ms, estimated_ms))

    def take(self, estimated_ms: float) -> list[Word]:
        """Return the words that are estimated to end by ``estimated_ms``; all sound before it is decided."""
        out: list[Word] = []
        while self._waiting and self._waiting[0].end_ms <= estimated_ms:
            out.append(self._placed(self._waiting.popleft()))
        return out

    def close(self) -> list[Word]:
        """Return the remaining words: all sound is decided."""
        out = [self._placed(word) for word in self._waiting]
        self._waiting.clear()
        self._decided.clear()
        return out

    def _placed(self, word: Word) -> Word:
        inside: list[Decided] = []
        while self._decided and self._decided[0].token.middle_ms < max(word.end_ms, word.start_ms + 1):
            item = self._decided.popleft()
            if item.token.middle_ms >= word.start_ms:
                inside.append(item)
        start_ms = inside[0].edges_ms[0] if inside and inside[0].heard else word.start_ms
        end_ms = inside[-1].edges_ms[-1] if inside and inside[-1].heard else word.end_ms
        start_ms, self._end_ms = lasting(start_ms, end_ms, self._end_ms)
        estimated = word.estimated and not (inside and all(item.heard for item in inside))
        return replace(word, start_ms=start_ms, end_ms=self._end_ms, estimated=estimated)
