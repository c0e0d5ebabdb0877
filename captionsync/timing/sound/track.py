"""Puts words and phones where the sound has them.

The estimate from the character times comes in as phones that tile the timeline. A word is decided when the sound up to
its estimated end and :data:`AHEAD_MS` more is there, in a window that begins with the word before it. What was returned
never changes, and it depends neither on how the audio nor on how the alignment is cut into messages.

Where the words of the captions go is decided in :mod:`captionsync.timing.sound.words`.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from captionsync.timing.clock import round_ms
from captionsync.timing.model import Phone, Word
from captionsync.timing.phoneset import split_phone
from captionsync.timing.sound.classes import SILENCE, classes_of
from captionsync.timing.sound.decoder import Alignment, Lengths, Prior, State, align
from captionsync.timing.sound.ear import Ear
from captionsync.timing.sound.features import FRAME_MS
from captionsync.timing.sound.net import REACH, Weights
from captionsync.timing.sound.priors import Kind, Trust
from captionsync.timing.sound.scores import KAPPA, UNKNOWN_FINE, Doubles
from captionsync.timing.sound.words import Decided, Token, WordPlaces

AHEAD_MS = 120
"""How much sound after a word's estimated end is waited for, the net's 90 ms included."""
UNTIMED_AHEAD_MS = 400
"""The same for words whose times are estimates."""
UNTIMED_SPREAD_MS = 250
"""Deviation of such an estimate."""
PAUSE_MS = 60
"""An estimated gap of this length is a pause."""
SLOWEST = 1.3
"""Factor on the usual lengths of sounds beyond which a word's times may hide a pause."""
LEAST_SILENCE_MS = 35
"""Shorter gaps between words are closed."""
LEAD_MS = 1_500
"""How long before its estimate a word is looked for."""
LEAST_QUALITY, LEAST_STANDING = -1.2, 0.8
"""Nats a frame by which a word's sounds must explain its audio, and what the last words must reach on average.

With less, the audio does not say the text, and the character times alone decide. Speech has 1 to 4, silence -3 to -1.8,
white noise -1.7 to 0.9, speech of another text -3.6 to 1.7."""
FIRST_STANDING, STANDING_WORDS = 2.0, 6
LEAST_PHONE_MS = 5
TAIL_SOUNDS = 4
"""How many sounds of the next word are listened for."""
SKIP_IN_PHRASE, SKIP_AT_PAUSE, SKIP_FIRST, SKIP_TAIL = (math.log(share) for share in (0.97, 0.25, 0.2, 0.5))
"""Log probability that there is no silence (between words, where the times have a pause, before the first word), and
that nothing follows a word."""


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
        self._weights, self._shared, self.trust = ears.weights, ears.trust, ears.trust.copy()
        self._lengths = Lengths.of(ears.weights)
        self._unknown = len(ears.weights.log_shares)
        self._standing = FIRST_STANDING
        self.restart(0)

    def restart(self, at_ms: int) -> None:
        """Forget everything; audio continues at ``at_ms``."""
        self._ear: Ear | None = None
        self._start_ms = self._audio_ms = self.ready_ms = self._estimated_ms = at_ms
        self._open: list[Phone] = []
        self._tokens: deque[Token] = deque()
        self._last: Decided | None = None
        self._places = WordPlaces(at_ms)
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
        self._places.add(words)
        self._upcoming |= upcoming
        for phone in phones:
            self._estimate(phone)
        out: list[Phone] = []
        if self._ear is not None:
            while self._tokens and self._ear.end >= self._end_of(self._tokens[0], self._ear):
                token = self._tokens.popleft()
                out += self._decide(token, self._ear, self._end_of(token, self._ear))
        return out, self._places.take(self._known_ms)

    def close(self, end_ms: int) -> tuple[list[Phone], list[Word]]:
        """Decide everything with the sound up to ``end_ms``; a new estimate starts there."""
        self._complete()
        out: list[Phone] = []
        ear = self._ear.at_end() if self._ear is not None else None
        while self._tokens:
            token = self._tokens.popleft()
            end = min(math.floor(ear.frame(end_ms)), ear.end) if ear is not None else 0
            end = min(end, self._end_of(token, ear)) if ear and self._tokens else end
            out += self._decide(token, ear, end, end_ms)
        self._last = None
        self.ready_ms = self._estimated_ms = max(end_ms, self.ready_ms)
        self._shared.replace(self.trust)
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
            before = self._tokens[-1] if self._tokens else self._last.token if self._last else None
            pause = before is None or phones[0].start_ms - before.end_ms >= PAUSE_MS
            self._tokens.append(Token(phones, pause))

    def _end_of(self, token: Token, ear: Ear) -> int:
        """Return the frame up to which a word is listened to."""
        ahead_ms = UNTIMED_AHEAD_MS if token.untimed else AHEAD_MS
        return math.floor(ear.frame(token.end_ms + ahead_ms)) - REACH

    # deciding

    def _decide(self, token: Token, ear: Ear | None, end: int, most_ms: int | None = None) -> list[Phone]:
        heard_ms = None if ear is None or token.phones[0].exact else self._listen(token, ear, end)
        self._upcoming.pop(token.char_start, None)
        if heard_ms is None:
            given_ms = [*(float(phone.start_ms) for phone in token.phones), float(token.end_ms)]
            edges = _edges(given_ms, self.ready_ms, 0, most_ms)
        else:
            edges = _edges(heard_ms, self.ready_ms, LEAST_SILENCE_MS, most_ms)
        self._last = Decided(token, tuple(edges), heard_ms is not None)
        self._places.decide(self._last)
        untimed = token.untimed and heard_ms is None
        out = [Phone("", self.ready_ms, edges[0])] if edges[0] > self.ready_ms else []
        for phone, (start_ms, end_ms) in zip(token.phones, pairwise(edges), strict=True):
            if end_ms > start_ms:
                out.append(replace(phone, start_ms=start_ms, end_ms=end_ms, estimated=untimed, exact=False))
        self.ready_ms = edges[-1]
        return out

    def _listen(self, token: Token, ear: Ear, end: int) -> list[float] | None:
        """Return where the sound has a word's boundaries; ``None`` if it does not have them."""
        before = self._last if self._last is not None and self._near(self._last, token) else None
        floor_ms = before.edges_ms[0] if before else max(self.ready_ms, token.start_ms - LEAD_MS)
        start = max(ear.first, math.floor(ear.frame(floor_ms)))
        if end - start < 3:
            return None
        states = [*before.token.states] if before else []
        first = len(states) + 1
        priors: list[Prior | None] = [None] * len(states)
        if before:
            at = [ear.frame(edge_ms) - start for edge_ms in before.edges_ms]
            priors = [Prior(place, 1.5) for place in _spread(before.token, at)[:-1]]
        states.append(
            State(SILENCE, SKIP_FIRST if not before else SKIP_AT_PAUSE if token.after_pause else SKIP_IN_PHRASE)
        )
        priors.append(None)
        states += token.states
        priors += self._priors(token, ear, start)
        tail = self._tail(token)
        states += tail
        priors += [None] * len(tail)
        found = align(*ear.window(start, end), states, self._lengths, priors)
        if found is None or not self._believes(self._quality(token, found, first, ear.window(start, end)[0])):
            return None
        ear.forget(math.floor(min(found.means[first] + start, ear.end)))
        edges_ms = self._edges_of(token, found, first, ear, start)
        if not (token.untimed or self._hidden_ms(token)):
            self._learn(token, edges_ms)
        return edges_ms

    def _believes(self, quality: float) -> bool:
        """Return whether the audio says what it should, judged by a word and by those before it."""
        self._standing += (quality - self._standing) / STANDING_WORDS
        return quality >= LEAST_QUALITY and self._standing >= LEAST_STANDING

    def _quality(self, token: Token, found: Alignment, first: int, sums: Doubles) -> float:
        """Return how well a word's sounds explain its frames, in nats a frame; 0 is as well as any other sound."""
        at = np.rint(found.means[first : first + len(token.states) + 1]).astype(int)
        gain = sum(
            sums[end, state.number] - sums[begin, state.number] - sums[end, self._unknown] + sums[begin, self._unknown]
            for state, (begin, end) in zip(token.states, pairwise(at), strict=True)
        )
        return float(gain) / KAPPA / max(1, int(at[-1] - at[0])) - UNKNOWN_FINE

    def _tail(self, token: Token) -> list[State]:
        """Return what may follow a word in its window: a pause, the next word as far as it is known, anything."""
        phones = self._upcoming.get(token.char_start, ())
        following = [number for phone in phones for part in split_phone(phone) for number in classes_of(part)]
        return [
            State(SILENCE, SKIP_IN_PHRASE),
            *(State(number, SKIP_TAIL) for number in following[:TAIL_SOUNDS]),
            State(self._unknown, SKIP_TAIL),
        ]

    @staticmethod
    def _near(before: Decided, token: Token) -> bool:
        return token.start_ms - before.token.end_ms < LEAD_MS

    def _priors(self, token: Token, ear: Ear, start: int) -> list[Prior | None]:
        """Return the prior of each boundary of a word, its end included."""
        kind = Kind.START_AFTER_PAUSE if token.after_pause else Kind.START
        edges = [ear.frame(phone.start_ms) - start for phone in token.phones] + [ear.frame(token.end_ms) - start]
        if token.untimed:
            begin = Prior(edges[0], UNTIMED_SPREAD_MS / FRAME_MS)
            return [begin, *[None] * len(token.states)]
        hidden_ms = self._hidden_ms(token)
        out: list[Prior | None] = []
        for number, place in enumerate(_spread(token, edges)):
            kinds = kind if number == 0 else Kind.INSIDE
            out.append(self.trust.prior(kinds, place * FRAME_MS, hidden_ms))
        out[-1] = self.trust.prior(Kind.END_BEFORE_PAUSE, edges[-1] * FRAME_MS)
        return out

    def _hidden_ms(self, token: Token) -> float:
        """Return by how much a word's times are longer than a slow voice speaks its sounds: they may hide a pause."""
        usual = sum(math.exp(self._weights.log_frames[state.number]) for state in token.states)
        excess_ms = token.end_ms - token.start_ms - SLOWEST * usual * FRAME_MS
        return excess_ms if excess_ms >= PAUSE_MS else 0.0

    @staticmethod
    def _edges_of(token: Token, found: Alignment, first: int, ear: Ear, start: int) -> list[float]:
        at, edges_ms = first, []
        for phone in token.phones:
            edges_ms.append(ear.at_ms(start + found.means[at]))
            at += len(classes_of(phone.ipa))
        return [*edges_ms, ear.at_ms(start + found.means[at])]

    def _learn(self, token: Token, edges_ms: Sequence[float]) -> None:
        self.trust.see(Kind.START_AFTER_PAUSE if token.after_pause else Kind.START, token.start_ms - edges_ms[0])
        for phone, edge_ms in zip(token.phones[1:], edges_ms[1:-1], strict=True):
            self.trust.see(Kind.INSIDE, phone.start_ms - edge_ms)
        self.trust.see(Kind.END_BEFORE_PAUSE, token.end_ms - edges_ms[-1])

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


def _spread(token: Token, edges: Sequence[float]) -> list[float]:
    """Return the boundaries of a word's classes: a phone of two classes is halved."""
    out: list[float] = []
    for phone, (begin, end) in zip(token.phones, pairwise(edges), strict=True):
        count = len(classes_of(phone.ipa))
        out += [begin + (end - begin) * part / count for part in range(count)]
    return [*out, edges[-1]]


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
