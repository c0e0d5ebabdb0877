"""Puts words and phones where the sound has them.

The estimate from the character times comes in as phones that tile the timeline. A word is decided when the sound up to
its estimated end and a little more is there, in a window that begins with the word before it. What was returned
never changes, and it depends neither on how the audio nor on how the alignment is cut into messages.

Words are re-timed by the phones they contain.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from captionsync.timing.clock import round_ms
from captionsync.timing.model import Phone, Word
from captionsync.timing.sound.ear import Ear
from captionsync.timing.sound.listening import Decided, Listening, Token, last_frame
from captionsync.timing.sound.net import Weights
from captionsync.timing.sound.priors import Trust

PAUSE_MS = 60
"""An estimated gap of this length is a pause."""
LEAST_SILENCE_MS = 35
"""Shorter gaps between words are closed."""
LEAST_PHONE_MS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Ears:
    """What listening needs."""

    weights: Weights
    trust: Trust
    """What is known of the upstream's times in this voice; updated whenever an utterance ends."""


class SoundTrack:
    """Estimated phones and words in, heard ones out.

    Args:
        ears: the net, and what is known of the upstream.
    """

    def __init__(self, ears: Ears) -> None:
        self._weights, self._shared, self._trust = ears.weights, ears.trust, ears.trust.copy()
        self._listening = Listening(ears.weights, self._trust)
        self.restart(0)

    def restart(self, at_ms: int) -> None:
        """Forget everything; audio continues at ``at_ms``."""
        self._ear: Ear | None = None
        self._start_ms = self._audio_ms = self.ready_ms = self._estimated_ms = at_ms
        self._open: list[Phone] = []
        self._tokens: deque[Token] = deque()
        self._decided: deque[Decided] = deque()
        self._last: Decided | None = None
        self._words: deque[Word] = deque()
        self._upcoming: dict[int, tuple[str, ...]] = {}

    def hear(self, pcm: bytes, rate_hz: int, end_ms: int) -> None:
        """Take the audio that ends at ``end_ms``."""
        if self._ear is None or self._ear.rate_hz != rate_hz:
            self._ear = Ear(self._weights, self._audio_ms, rate_hz)
            self._last = None
        self._ear.feed(pcm)
        self._audio_ms = end_ms

    def feed(
        self, phones: Iterable[Phone], words: Iterable[Word], upcoming: Mapping[int, tuple[str, ...]]
    ) -> tuple[list[Phone], list[Word]]:
        """Take estimates, and return the phones and words that are decided now.

        Args:
            phones: they tile the timeline.
            words: with their estimated times.
            upcoming: by the ``char_start`` of a word's phones: phones of the word after it.
        """
        self._words.extend(words)
        self._upcoming |= upcoming
        for phone in phones:
            self._estimate(phone)
        out: list[Phone] = []
        if self._ear is not None:
            while self._tokens and self._ear.end >= last_frame(self._tokens[0], self._ear):
                token = self._tokens.popleft()
                out += self._decide(token, self._ear, last_frame(token, self._ear))
        return out, self._take_words()

    def close(self, end_ms: int) -> tuple[list[Phone], list[Word]]:
        """Decide everything with the sound up to ``end_ms``; a new estimate starts there."""
        self._complete()
        out: list[Phone] = []
        ear = self._ear.at_end() if self._ear is not None else None
        while self._tokens:
            token = self._tokens.popleft()
            end = min(math.floor(ear.frame(end_ms)), ear.end) if ear is not None else 0
            out += self._decide(token, ear, min(end, last_frame(token, ear)) if ear and self._tokens else end)
        words = [self._retimed(word) for word in self._words]
        self._words.clear()
        self._decided.clear()
        self._last = None
        self.ready_ms = self._estimated_ms = max(end_ms, self.ready_ms)
        self._shared.replace(self._trust)
        return out, words

    # the estimate

    def _estimate(self, phone: Phone) -> None:
        self._estimated_ms = max(self._estimated_ms, phone.end_ms)
        if self._open and phone.char_start != self._open[-1].char_start:
            self._complete()
        if phone.ipa:
            self._open.append(phone)

    def _complete(self) -> None:
        """Take the phones of a word that is complete."""
        if self._open:
            phones, self._open = tuple(self._open), []
            before = self._tokens[-1] if self._tokens else self._last.token if self._last else None
            pause = before is None or phones[0].start_ms - before.end_ms >= PAUSE_MS
            self._tokens.append(Token(phones, pause))

    # deciding

    def _decide(self, token: Token, ear: Ear | None, end: int) -> list[Phone]:
        heard_ms = None
        if ear is not None and token.timing != "exact":
            following = self._upcoming.pop(token.phones[0].char_start, ())
            heard_ms = self._listening.listen(token, following, self._last, ear, end, self.ready_ms)
        given_ms = [float(phone.start_ms) for phone in token.phones] + [float(token.end_ms)]
        edges = _edges(given_ms if heard_ms is None else heard_ms, self.ready_ms)
        self._last = Decided(token, tuple(edges), self.ready_ms, heard_ms is not None)
        self._decided.append(self._last)
        estimated = heard_ms is None and token.phones[0].estimated
        out = [Phone("", self.ready_ms, edges[0])] if edges[0] > self.ready_ms else []
        for phone, (start_ms, end_ms) in zip(token.phones, pairwise(edges), strict=True):
            if end_ms > start_ms:
                out.append(replace(phone, start_ms=start_ms, end_ms=end_ms, estimated=estimated))
        self.ready_ms = edges[-1]
        return out

    # words

    def begin_of(self, estimated_ms: int) -> int:
        """Return where the word that begins at ``estimated_ms`` begins, or :attr:`ready_ms` if that is undecided."""
        for decided in self._decided:
            if decided.middle_ms >= estimated_ms:
                return decided.begin_of(estimated_ms)
        return self.ready_ms

    @property
    def words_ready_ms(self) -> int:
        """Media time before which all words were returned, except those that were not fed yet."""
        return self.begin_of(self._words[0].start_ms) if self._words else self.ready_ms

    def _take_words(self) -> list[Word]:
        out: list[Word] = []
        while self._words and self._is_decided(self._words[0]):
            word = self._words.popleft()
            out.append(self._retimed(word))
            while len(self._decided) > 1 and self._decided[0].middle_ms < word.end_ms:
                self._decided.popleft()
        return out

    def _is_decided(self, word: Word) -> bool:
        waiting = self._tokens[0].phones if self._tokens else self._open
        if waiting:
            return (waiting[0].start_ms + waiting[-1].end_ms) / 2 >= word.end_ms
        return self._estimated_ms >= word.end_ms

    def _retimed(self, word: Word) -> Word:
        inside = [
            item for item in self._decided if word.start_ms <= item.middle_ms < max(word.end_ms, word.start_ms + 1)
        ]
        if not inside:
            start_ms = max(word.start_ms, 0)
            return replace(word, start_ms=start_ms, end_ms=max(start_ms, word.end_ms))
        start_ms = inside[0].begin_of(word.start_ms)
        end_ms = max(start_ms, inside[-1].end_of(word.end_ms))
        estimated = word.estimated and not all(item.heard for item in inside)
        return replace(word, start_ms=start_ms, end_ms=end_ms, estimated=estimated)


def _edges(edges_ms: Sequence[float], floor_ms: int) -> list[int]:
    """Round boundaries in order, from the end of the word before on, and close a gap that is no silence."""
    first = max(floor_ms, round_ms(edges_ms[0]))
    if first - floor_ms < LEAST_SILENCE_MS:
        first = floor_ms
    out = [first]
    for edge_ms in edges_ms[1:]:
        out.append(max(round_ms(edge_ms), out[-1] + LEAST_PHONE_MS))
    return out
