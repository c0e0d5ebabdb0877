"""The mouth's part of a session: turns phones into visemes and curve frames, up to any released time.

The track feeds phones to the viseme assembler once the word they belong to is known, and holds what was not returned
yet. It can be *closed* at a time (everything before is final: the end of an utterance) or *cut* there (everything after
is discarded: an engine died, or the listener interrupted). Returned items never change, so after a cut the track
continues from the end of the last returned viseme.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from captionsync.timing.model import BlendFrames, Phone, Viseme
from captionsync.timing.mouth.curve import REST_MS, MouthCurve
from captionsync.timing.mouth.loudness import LoudnessMeter
from captionsync.timing.mouth.visemes import VisemeAssembler, shape_weight

MEMORY_MS = 600
"""Visemes of this long ago still colour the curve."""


@dataclass(frozen=True, slots=True)
class MouthSlice:
    """The mouth's part of one batch."""

    visemes: tuple[Viseme, ...]
    phones: tuple[Phone, ...]
    frames: BlendFrames | None


@dataclass(frozen=True, slots=True)
class MouthState:
    """What a track released up to a moment: enough for another one to continue after it."""

    visemes: tuple[Viseme, ...] = ()
    """The last visemes, at least those of the last :data:`MEMORY_MS`."""
    phones_end_ms: int = 0
    """End of the last phone."""
    next_frame: int = 0
    """Number of the next animation frame."""
    frame: tuple[float, ...] = ()
    """The last animation frame; empty where there was none."""


class WordIndex:
    """Finds the word that is spoken at a time."""

    def __init__(self) -> None:
        self._starts_ms: list[int] = []

    def add(self, start_ms: int) -> None:
        """Add the next word."""
        self._starts_ms.append(start_ms)

    def cut(self, count: int) -> None:
        """Keep the first ``count`` words."""
        del self._starts_ms[count:]

    def at(self, time_ms: int) -> int | None:
        """Return the index of the last word that begins no later than ``time_ms``."""
        found = bisect_right(self._starts_ms, time_ms) - 1
        return found if found >= 0 else None


class MouthTrack:
    """Phones to visemes and curves.

    Args:
        curves: ``arkit``, ``vrm`` or ``None``.
    """

    def __init__(self, curves: str | None) -> None:
        self._curve = MouthCurve(curves) if curves else None
        self._assembler = VisemeAssembler()
        self._loudness = LoudnessMeter()
        self._queue: deque[Phone] = deque()
        self._fed: deque[tuple[Phone, int | None]] = deque()
        self._visemes: deque[Viseme] = deque()
        self._uncurved: deque[Viseme] = deque()
        """Those that the curve does not know yet."""
        self.known = 0
        """How many visemes have been made."""
        self._phones_end_ms = 0
        self._taken_ms = 0
        self._phones_taken_ms = 0

    def continue_after(self, state: MouthState) -> None:
        """Continue where another track stopped; :meth:`cut` has to follow."""
        self._taken_ms = state.visemes[-1].end_ms if state.visemes else 0
        self._phones_end_ms = self._phones_taken_ms = state.phones_end_ms
        if self._curve and state.frame:
            self._curve.continue_after(state.visemes, state.next_frame, state.frame)

    @property
    def rest_ms(self) -> int:
        """How long the curve takes to come to rest; 0 without a curve."""
        return REST_MS if self._curve else 0

    @property
    def ready_ms(self) -> int:
        """Media time up to which visemes are final and all their audio is known, as a weight needs all of it."""
        heard_ms = self._loudness.end_ms
        if not heard_ms:
            return self._assembler.ready_ms
        for viseme in reversed(self._visemes):
            if viseme.end_ms <= heard_ms:
                return viseme.end_ms
        return min(self._taken_ms, self._assembler.ready_ms)

    def hear(self, pcm: bytes, rate_hz: int) -> None:
        """Take audio, to measure its loudness."""
        self._loudness.feed(pcm, rate_hz)

    def add(self, phones: Iterable[Phone]) -> None:
        """Queue phones; they continue from the last one."""
        self._queue.extend(phones)

    def advance(self, words: WordIndex, known_ms: int) -> None:
        """Feed the queued phones whose words are known; words are complete up to ``known_ms``."""
        while self._queue:
            phone = self._queue[0]
            middle_ms = (phone.start_ms + phone.end_ms) // 2
            if phone.ipa and middle_ms >= known_ms:
                return
            self._feed(self._queue.popleft(), words.at(middle_ms))

    def close(self, words: WordIndex, at_ms: int) -> None:
        """Make everything up to ``at_ms`` final."""
        self.advance(words, at_ms)
        self._queue.clear()
        if self._phones_end_ms < at_ms:
            self._feed(Phone("", self._phones_end_ms, at_ms), None)
        self._collect(self._assembler.finish())
        self._assembler = VisemeAssembler(start_ms=max(at_ms, self._visemes_end_ms()))

    def cut(self, words: WordIndex, at_ms: int) -> None:
        """Discard everything after ``at_ms`` that was not returned yet."""
        base_ms = self._taken_ms
        again = [phone for phone, _ in self._fed] + list(self._queue)
        self._queue.clear()
        self._fed.clear()
        self._visemes.clear()
        self._assembler = VisemeAssembler(start_ms=base_ms)
        self._phones_end_ms = self._phones_taken_ms
        if self._curve:
            self._curve.cut(base_ms)
        self._uncurved.clear()
        self._loudness.cut(at_ms)
        for phone in again:
            end_ms = min(phone.end_ms, at_ms)
            if phone.start_ms < end_ms:
                middle_ms = (max(phone.start_ms, base_ms) + end_ms) // 2
                self._feed(replace(phone, end_ms=end_ms), words.at(middle_ms), shown_ms=base_ms)
        self.close(words, at_ms)

    def take(self, until_ms: int, known: int, *, rest: bool = False) -> MouthSlice:
        """Return what begins before ``until_ms``.

        Args:
            until_ms: media time.
            known: the value of :attr:`known` when ``until_ms`` was decided; later visemes do not bend the curve yet.
            rest: the curve comes to rest there.
        """
        visemes: list[Viseme] = []
        while self._curve and self._uncurved and self.known - len(self._uncurved) < known:
            self._curve.feed(self._uncurved.popleft())
        while self._visemes and self._visemes[0].start_ms < until_ms:
            viseme = self._visemes.popleft()
            weight = shape_weight(viseme.id, viseme.phone, self._loudness.weight(viseme.start_ms, viseme.end_ms))
            visemes.append(replace(viseme, weight=weight))
            if self._curve:
                self._curve.weigh(viseme.start_ms, weight)
            self._taken_ms = viseme.end_ms
        phones: list[Phone] = []
        while self._fed and self._fed[0][0].start_ms < until_ms:
            phones.append(self._fed.popleft()[0])
            self._phones_taken_ms = phones[-1].end_ms
        frames = self._curve.take(until_ms, rest=rest) if self._curve else None
        return MouthSlice(tuple(visemes), tuple(phones), frames)

    def _feed(self, phone: Phone, word_index: int | None, *, shown_ms: int = 0) -> None:
        """Take a phone; visemes before ``shown_ms`` were returned already, though its phones may not have been."""
        # A phone that was released before a cut may reach beyond it; the next one begins at its end.
        start_ms = max(phone.start_ms, self._phones_taken_ms)
        if start_ms < phone.end_ms or phone.start_ms >= self._phones_taken_ms:
            self._fed.append((replace(phone, start_ms=start_ms), word_index))
        self._phones_end_ms = max(self._phones_end_ms, phone.end_ms)
        if phone.end_ms > shown_ms:
            rest = replace(phone, start_ms=max(phone.start_ms, shown_ms))
            self._collect(self._assembler.feed(rest, word_index if phone.ipa else None))

    def _collect(self, visemes: Sequence[Viseme]) -> None:
        self._visemes.extend(visemes)
        self.known += len(visemes)
        if self._curve:
            self._uncurved.extend(visemes)

    def _visemes_end_ms(self) -> int:
        return self._visemes[-1].end_ms if self._visemes else self._taken_ms
