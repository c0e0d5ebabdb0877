"""Puts words and phones where the sound has them.

The estimate from the character times comes in as phones that tile the timeline. A word is decided when the sound up to
its estimated end and a little more is there, in a window that begins with the word before it. What was returned
never changes, and it depends neither on how the audio nor on how the alignment is cut into messages.

Where the words of the captions go is decided in :mod:`captionsync.timing.sound.words`.
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
from captionsync.timing.sound.words import WordPlaces

PAUSE_MS = 60
"""An estimated gap of this length is a pause."""
LEAST_SILENCE_MS = 35
"""Shorter gaps between words are closed."""
LEAST_PHONE_MS = 5
MOST_FRAMES = 3_000
"""Half a minute of sound waits for its words."""
LATE_MS = 60
"""How far an estimate may reach beyond the end of the audio in which its word is whole."""


@dataclass(frozen=True, slots=True, eq=False)
class Ears:
    """What listening needs."""

    weights: Weights
    trust: Trust
    """What is known of the upstream's times in this voice; updated whenever an utterance ends."""
    nonverbal: bool = True
    """Look for sounds between words that are not text."""


class SoundTrack:
    """Estimated phones and words in, heard ones out.

    Args:
        ears: the net, and what is known of the upstream.
    """

    def __init__(self, ears: Ears) -> None:
        self._weights, self._shared, self._trust = ears.weights, ears.trust, ears.trust.copy()
        self._listening = Listening(ears.weights, self._trust)
        self._nonverbal = ears.nonverbal
        self.restart(0)

    def restart(self, at_ms: int) -> None:
        """Forget everything; audio continues at ``at_ms``."""
        self._ear: Ear | None = None
        self._audio_ms = self.ready_ms = self._estimated_ms = at_ms
        self._open: list[Phone] = []
        self._tokens: deque[Token] = deque()
        self._last: Decided | None = None
        self._heard = True
        """The sound says the text, as far as is known."""
        self._places = WordPlaces(at_ms)
        self._upcoming: dict[int, tuple[str, ...]] = {}
        self._ended_ms: int | None = None
        """Where the last word of the estimate ends."""
        self._drift_ms = 0
        """How much later than its estimate the last word ended; negative if earlier."""

    def hear(self, pcm: bytes, rate_hz: int, end_ms: int) -> None:
        """Take the audio that ends at ``end_ms``."""
        if self._ear is None or self._ear.rate_hz != rate_hz:
            self._ear = Ear(self._weights, self._audio_ms, rate_hz)
            self._last = None
            if not self._tokens:
                self._ended_ms = None
        self._ear.feed(pcm)
        self._ear.forget(self._ear.end - MOST_FRAMES)
        self._audio_ms = end_ms

    def feed(
        self, phones: Iterable[Phone], words: Iterable[Word], upcoming: Mapping[int, tuple[str, ...]]
    ) -> tuple[list[Phone], list[Word]]:
        """Take estimates, and return the phones and words that are decided now.

        Args:
            phones: they tile the timeline; those of a word come together.
            words: with their estimated times.
            upcoming: by the ``char_start`` of a word's phones: phones of the word after it.
        """
        self._places.add(words)
        self._upcoming |= upcoming
        for phone in phones:
            self._estimate(phone)
        if self._open and self._upcoming.get(self._open[0].char_start):
            self._complete()  # the last word of a sentence often ends later than its times say, so it waits
        out: list[Phone] = []
        if self._ear is not None:
            while self._tokens and self._ear.end >= last_frame(self._expected, self._ear):
                end = last_frame(self._expected, self._ear)
                out += self._decide(self._ear, end)
        return out, self._places.take(self._known_ms)

    def close(self, end_ms: int, *, late_ms: int = LATE_MS) -> tuple[list[Phone], list[Word]]:
        """Decide everything with the sound up to ``end_ms``; a new estimate starts there.

        Args:
            end_ms: end of the audio.
            late_ms: a word that is estimated to end more than this later is not all there, so it is not listened to.
        """
        self._complete()
        out: list[Phone] = []
        ear = self._ear.at_end() if self._ear is not None else None
        while self._tokens:
            token = self._expected
            end = min(math.floor(ear.frame(end_ms)), ear.end) if ear is not None else 0
            end = min(end, last_frame(token, ear)) if ear and len(self._tokens) > 1 else end
            out += self._decide(ear if token.end_ms <= end_ms + late_ms else None, end, end_ms)
        if ear is not None and end_ms > self.ready_ms:
            rest = self._gap(ear, end_ms, before_word=False)
            out += rest if len(rest) > 1 else []
        self._last = self._ended_ms = None
        self._upcoming.clear()
        self.ready_ms = self._estimated_ms = max(end_ms, self.ready_ms)
        if self._ear is not None:
            self._ear.forget(math.floor(self._ear.frame(self.ready_ms)))
        self._shared.replace(self._trust)
        return out, self._places.close()

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
            pause = self._ended_ms is None or phones[0].start_ms - self._ended_ms >= PAUSE_MS
            self._tokens.append(Token(phones, pause))
            self._ended_ms = phones[-1].end_ms

    # deciding

    @property
    def _expected(self) -> Token:
        """The next word, where it is expected: an untimed one as far from its estimate as the one before it was."""
        token = self._tokens[0]
        drift_ms = 0 if token.after_pause or token.timing != "none" else self._drift_ms
        return token.moved(drift_ms) if drift_ms else token

    def _decide(self, ear: Ear | None, end: int, most_ms: int | None = None) -> list[Phone]:
        token = self._expected
        estimate = self._tokens.popleft()
        following = self._upcoming.get(token.char_start, ())
        self._upcoming = {at: phones for at, phones in self._upcoming.items() if at > token.char_start}
        heard_ms = None
        if ear is not None and self._listening.wants(token):
            heard_ms = self._listening.listen(token, following, self._last, ear, end, self.ready_ms)
        heard = heard_ms is not None and not self._listening.keeps(token)
        if heard_ms is None:
            given_ms = [*(float(phone.start_ms) for phone in token.phones), float(token.end_ms)]
            edges = _edges(given_ms, self.ready_ms, 0, most_ms)
        else:
            edges = _edges(heard_ms, self.ready_ms, LEAST_SILENCE_MS if heard else 0, most_ms)
        after_heard, self._heard = self._heard, heard
        out = self._gap(ear if after_heard and self._heard else None, edges[0], before_word=True)
        self._last = Decided(token, tuple(edges), self._heard)
        self._places.decide(replace(self._last, token=estimate))
        self._drift_ms = (edges[-1] if heard_ms else token.end_ms) - estimate.end_ms
        estimated = heard_ms is None and token.phones[0].estimated
        for phone, (start_ms, end_ms) in zip(token.phones, pairwise(edges), strict=True):
            if end_ms > start_ms:
                out.append(replace(phone, start_ms=start_ms, end_ms=end_ms, estimated=estimated))
        self.ready_ms = edges[-1]
        if ear is not None:
            ear.forget(math.floor(ear.frame(self._last.begin_ms)))
        return out

    def _gap(self, ear: Ear | None, end_ms: int, *, before_word: bool) -> list[Phone]:
        """Return the silence up to ``end_ms``, with the sounds in it that are not text."""
        edges_ms = [self.ready_ms]
        if ear is not None and self._nonverbal and self._heard and end_ms > self.ready_ms:
            after_word = self._last is not None
            for span in ear.sounds(self.ready_ms, end_ms, after_word=after_word, before_word=before_word):
                edges_ms += [min(end_ms, max(edges_ms[-1], round_ms(at_ms))) for at_ms in span]
        spans = enumerate(pairwise([*edges_ms, end_ms]))
        return [Phone("", start, end, nonverbal=number % 2 == 1) for number, (start, end) in spans if end > start]

    # words

    def words_ready_ms(self, estimated_ms: int) -> int:
        """Return the media time before which no further word begins.

        Args:
            estimated_ms: no word that was not fed yet is estimated to begin before this time.
        """
        return self._places.ready_ms(estimated_ms, self.ready_ms)

    @property
    def _known_ms(self) -> float:
        """Where the estimate of all that is decided ends."""
        if self._tokens:
            return self._tokens[0].middle_ms
        return (self._open[0].start_ms + self._open[-1].end_ms) / 2 if self._open else self._estimated_ms


def _edges(edges_ms: Sequence[float], floor_ms: int, least_gap_ms: int, most_ms: int | None) -> list[int]:
    """Round boundaries in order, with the least length for each phone where there is room.

    Args:
        edges_ms: the boundaries.
        floor_ms: the end of the word before.
        least_gap_ms: a shorter gap after it is closed.
        most_ms: nothing ends later.
    """
    first, last = max(floor_ms, round_ms(edges_ms[0])), round_ms(edges_ms[-1])
    if most_ms is not None:
        first, last = min(first, most_ms), min(last, most_ms)
    if first - floor_ms < least_gap_ms:
        first = floor_ms
    last = max(first, last)
    count = len(edges_ms) - 1
    least = min(LEAST_PHONE_MS, (last - first) // count)
    out = [first]
    for number in range(1, count):
        out.append(min(last - least * (count - number), max(out[-1] + least, round_ms(edges_ms[number]))))
    return [*out, last]
