"""Listens for one word at a time: where the sound has the boundaries of its phones.

The window begins with the word before, whose place is known, and ends with what is known of the next one. Character
times are a soft prior of the boundaries. Audio that does not say the word is not believed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from captionsync.timing.model import Phone, Timing
from captionsync.timing.phoneset import split_phone
from captionsync.timing.sound.classes import SILENCE, classes_of
from captionsync.timing.sound.decoder import Alignment, Lengths, Prior, State, align
from captionsync.timing.sound.ear import Ear
from captionsync.timing.sound.features import FRAME_MS
from captionsync.timing.sound.net import REACH, Weights
from captionsync.timing.sound.priors import CHECKS_KEPT, Kind, Trust
from captionsync.timing.sound.scores import KAPPA, UNKNOWN_FINE, Doubles

AHEAD_MS = 120
"""How much sound after a word's estimated end is waited for, the net's 90 ms included."""
UNTIMED_AHEAD_MS = 400
"""The same for words whose times are estimates."""
UNTIMED_SPREAD_MS = 250
"""Deviation of such an estimate."""
SLOWEST, LEAST_HIDDEN_MS = 1.3, 60
"""Factor on the usual length of a word's sounds, and how much more its times must last, to hide a pause."""
LEAD_MS = 1_500
"""How long before its estimate a word is looked for."""
LEAST_QUALITY, LEAST_STANDING = -0.6, 0.6
"""Nats a frame by which a word's sounds must explain its audio, and what the last words must reach on average.

With less, the audio does not say the text, and the character times alone decide. Of the words that are said, 99 in 100
reach -0.5 and half 2.0; silence has -3.6 to -2.5, white noise -2.7 to -0.4, speech of another text -4.4 to 0.9."""
LEAST_UNTIMED_QUALITY, LEAST_UNTIMED_STANDING = -1.6, 0.45
"""The same for words without times, whose estimates are worth less than a poor match. Of a tone, two words in three
have -1.8 or less."""
FIRST_STANDING, STANDING_WORDS = 0.7, 8
LEAST_FRAMES = 3
LEAST_CHECKS = 4
"""How many words that look exact are compared with the sound in a session of a voice that is known."""
KNOWN_FRAMES = 1.5
"""Deviation of the boundaries of the word before."""
EXACT_FRAMES = 0.7
"""The same for the edges of a word that is timed exactly."""
LETTERS: frozenset[Timing] = frozenset({"exact", "letters"})
"""Timings that tell of every letter."""
SOUNDS_BEFORE = 1
"""How many phones of the word before are listened to again."""
TAIL_SOUNDS = 3
"""How many sounds of the next word are listened for."""
SKIP_IN_PHRASE, SKIP_AT_PAUSE, SKIP_FIRST, SKIP_TAIL = (math.log(share) for share in (0.97, 0.25, 0.2, 0.5))
"""Log probability that there is no silence (between words, where the times have a pause, before the first word), and
that nothing follows a word."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the estimate."""

    phones: tuple[Phone, ...]
    after_pause: bool

    @property
    def start_ms(self) -> int:
        return self.phones[0].start_ms

    @property
    def end_ms(self) -> int:
        return self.phones[-1].end_ms

    @property
    def middle_ms(self) -> float:
        return (self.start_ms + self.end_ms) / 2

    @property
    def char_start(self) -> int:
        return self.phones[0].char_start

    @property
    def timing(self) -> Timing:
        """How well the engine times it."""
        return self.phones[0].timing

    @property
    def is_exact(self) -> bool:
        """Whether its times seem to be exact where it begins and ends."""
        return self.timing in ("exact", "exact_word")

    def moved(self, by_ms: int) -> Token:
        """Return the word at another time."""
        phones = (replace(one, start_ms=one.start_ms + by_ms, end_ms=one.end_ms + by_ms) for one in self.phones)
        return replace(self, phones=tuple(phones))

    @property
    def states(self) -> list[State]:
        return [State(number) for phone in self.phones for number in classes_of(phone.ipa)]


@dataclass(frozen=True, slots=True)
class Decided:
    """A word of the estimate, and where it was heard."""

    token: Token
    edges_ms: tuple[int, ...]
    heard: bool

    @property
    def last(self) -> tuple[Phone, ...]:
        """Its last sounds, in which the next word's window begins."""
        return self.token.phones[-SOUNDS_BEFORE:]

    @property
    def begin_ms(self) -> int:
        """Where they begin: no later window begins before."""
        return self.edges_ms[-1 - len(self.last)]


class Listening:
    """Listens to one voice.

    Args:
        weights: the net.
        trust: what the character times are worth; learns.
    """

    def __init__(self, weights: Weights, trust: Trust) -> None:
        self._trust = trust
        self._lengths = Lengths.of(weights)
        self._log_frames = weights.log_frames.tolist()
        self._unknown = len(weights.log_shares)
        self._rest = self._unknown + 1
        self._standing = FIRST_STANDING
        self._unchecked = max(LEAST_CHECKS, CHECKS_KEPT - len(trust.checks_ms))
        """How many more words that look exact are compared with the sound."""

    def listen(
        self, token: Token, following: Sequence[str], before: Decided | None, ear: Ear, end: int, floor_ms: int
    ) -> list[float] | None:
        """Return where the sound has a word's boundaries, in milliseconds; ``None`` if its times are better.

        Exact times keep their place, as long as the sound does not deny that they are exact.

        Args:
            token: the word.
            following: phones of the next word, if they are known.
            before: the word before, if it is near.
            ear: what was heard.
            end: frame up to which to listen.
            floor_ms: where the word can begin at the earliest.
        """
        self._trust.listened += 1
        if before is not None and token.start_ms - before.token.end_ms >= LEAD_MS:
            before = None
        begin_ms = before.begin_ms if before else max(floor_ms, token.start_ms - LEAD_MS)
        start = max(ear.first, math.floor(ear.frame(begin_ms)))
        if end - start < LEAST_FRAMES or not token.states:
            return None
        states: list[State] = []
        priors: list[Prior | None] = []
        if before:
            at = [ear.frame(edge_ms) - start for edge_ms in before.edges_ms[-1 - len(before.last) :]]
            states += [State(number) for phone in before.last for number in classes_of(phone.ipa)]
            priors += [Prior(place, KNOWN_FRAMES) for place in _spread(before.last, at)[:-1]]
        gap = SKIP_FIRST if not before else SKIP_AT_PAUSE if token.after_pause else SKIP_IN_PHRASE
        tail = self._tail(following)
        first = len(states) + 1
        states += [State(SILENCE, gap), *token.states, *tail]
        priors += [None, *self._priors(token, ear, start), *[None] * len(tail)]
        sums, edges = ear.window(start, end)
        found = align(sums, edges, states, self._lengths, priors)
        if found is None or not self._believes(self._quality(token, found, first, sums), token.timing):
            return None
        self._trust.found += 1
        edges_ms = self._edges_of(token, found, first, ear, start)
        if token.is_exact:
            self._check(token, edges_ms[0])
            if self.keeps(token):
                return _inside(token, edges_ms) if token.timing == "exact_word" else None
        if token.timing != "none" and not self._hidden_ms(token):
            self._learn(token, edges_ms)
        return edges_ms

    def wants(self, token: Token) -> bool:
        """Return whether there is anything to learn from listening to a word."""
        return token.timing != "exact" or self._unchecked > 0 or self._trust.denies_exact

    def keeps(self, token: Token) -> bool:
        """Return whether a word begins and ends where its times say."""
        return token.is_exact and not self._trust.denies_exact

    def _check(self, token: Token, start_ms: float) -> None:
        """Compare a word that looks exact with the sound."""
        if not token.after_pause and self._unchecked > 0:
            self._unchecked -= 1
            self._trust.checks_ms.append(token.start_ms - start_ms)

    def _believes(self, quality: float, timing: Timing) -> bool:
        """Return whether the audio says what it should, judged by a word and by those before it."""
        self._standing += (quality - self._standing) / STANDING_WORDS
        if timing == "none":
            return quality >= LEAST_UNTIMED_QUALITY and self._standing >= LEAST_UNTIMED_STANDING
        return quality >= LEAST_QUALITY and self._standing >= LEAST_STANDING

    def _quality(self, token: Token, found: Alignment, first: int, sums: Doubles) -> float:
        """Return how well a word's sounds explain its frames, in nats a frame; 0 is as well as any other sound."""
        at = np.rint(found.means[first : first + len(token.states) + 1]).astype(int)
        gain = sum(
            sums[end, state.number] - sums[begin, state.number] - sums[end, self._unknown] + sums[begin, self._unknown]
            for state, (begin, end) in zip(token.states, pairwise(at), strict=True)
        )
        return float(gain) / KAPPA / max(1, int(at[-1] - at[0])) - UNKNOWN_FINE

    def _tail(self, following: Sequence[str]) -> list[State]:
        """Return what may follow a word in its window: a pause, the next word as far as it is known, anything."""
        numbers = [number for phone in following for part in split_phone(phone) for number in classes_of(part)]
        return [
            State(SILENCE, SKIP_IN_PHRASE),
            *(State(number, SKIP_TAIL) for number in numbers[:TAIL_SOUNDS]),
            State(self._rest, SKIP_TAIL),
        ]

    def _priors(self, token: Token, ear: Ear, start: int) -> list[Prior | None]:
        """Return the prior of each boundary of a word, its end included."""
        kind = Kind.START_AFTER_PAUSE if token.after_pause else Kind.START
        edges = [ear.frame(phone.start_ms) - start for phone in token.phones] + [ear.frame(token.end_ms) - start]
        inner: list[Prior | None] = [None] * (len(token.states) - 1)
        if token.timing == "none":
            return [Prior(edges[0], UNTIMED_SPREAD_MS / FRAME_MS), *inner, None]
        if self.keeps(token) and not self._unchecked:
            return [Prior(edges[0], EXACT_FRAMES), *inner, Prior(edges[-1], EXACT_FRAMES)]
        hidden_ms = self._hidden_ms(token)
        if token.timing in LETTERS:
            places = _spread(token.phones, edges)[1:-1]
            inner = [self._trust.prior(Kind.INSIDE, place * FRAME_MS, hidden_ms) for place in places]
        out = [self._trust.prior(kind, edges[0] * FRAME_MS, hidden_ms), *inner, None]
        out[-1] = self._trust.prior(Kind.END, edges[-1] * FRAME_MS)
        return out

    def _hidden_ms(self, token: Token) -> float:
        """Return by how much a word's times are longer than its sounds: they may hide a pause."""
        usual = sum(math.exp(self._log_frames[state.number]) for state in token.states)
        excess_ms = token.end_ms - token.start_ms - SLOWEST * usual * FRAME_MS
        return excess_ms if excess_ms >= LEAST_HIDDEN_MS else 0.0

    @staticmethod
    def _edges_of(token: Token, found: Alignment, first: int, ear: Ear, start: int) -> list[float]:
        at, edges_ms = first, []
        for phone in token.phones:
            edges_ms.append(ear.at_ms(start + found.means[at]))
            at += len(classes_of(phone.ipa))
        return [*edges_ms, ear.at_ms(start + found.means[at])]

    def _learn(self, token: Token, edges_ms: Sequence[float]) -> None:
        self._trust.see(Kind.START_AFTER_PAUSE if token.after_pause else Kind.START, token.start_ms - edges_ms[0])
        inner = zip(token.phones[1:], edges_ms[1:-1], strict=True) if token.timing in LETTERS else ()
        for phone, edge_ms in inner:
            self._trust.see(Kind.INSIDE, phone.start_ms - edge_ms)
        self._trust.see(Kind.END, token.end_ms - edges_ms[-1])


def last_frame(token: Token, ear: Ear) -> int:
    """Return the frame up to which a word is listened to."""
    ahead_ms = UNTIMED_AHEAD_MS if token.timing == "none" else AHEAD_MS
    return math.floor(ear.frame(token.end_ms + ahead_ms)) - REACH


def _inside(token: Token, edges_ms: Sequence[float]) -> list[float]:
    """Return boundaries that were heard, from where the word's times begin to where they end."""
    return [token.start_ms, *(min(max(at, token.start_ms), token.end_ms) for at in edges_ms[1:-1]), token.end_ms]


def _spread(phones: Sequence[Phone], edges: Sequence[float]) -> list[float]:
    """Return the boundaries of a word's classes: a phone of two classes is halved."""
    out: list[float] = []
    for phone, (begin, end) in zip(phones, pairwise(edges), strict=True):
        count = len(classes_of(phone.ipa))
        out += [begin + (end - begin) * part / count for part in range(count)]
    return [*out, edges[-1]]
