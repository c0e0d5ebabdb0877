"""Turns spoken words into timed phones, word by word.

In live sessions, a word's phones are final when the next word begins. They are estimated from the word, the two words
before it and the next word's first character. The window is always the same, so the same alignment gives the same
phones however its messages are split. Recordings can look more words ahead, which places the phones better.

Phones tile the timeline from the start, with silence in the gaps.

Source: see :mod:`captionsync.timing.phones.estimator` for the model.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from captionsync.timing.clock import round_ms
from captionsync.timing.model import Phone
from captionsync.timing.phones.estimator import TimedWord, Window
from captionsync.timing.phones.hypotheses import HYPOTHESES, VoiceProfile
from captionsync.timing.phones.spoken import Plan, SpokenWord, plan_word, single_phones
from captionsync.timing.tables.spelling import is_read

__all__ = ["PhoneAssembler", "SpokenWord", "VoiceProfile", "lay_out"]

PAST_WORDS = 2
TOUCHING_MS = 60
"""A word that begins within this time after the space is taken to begin where the word before it ends."""
HELD_MARK_MS = 50
"""A closing mark that begins at least this much before the space contains the pause itself."""
RATE_PHONES = 12
"""Weight of the usual speaking rate, in phones, against the observed rate."""
_PHONE_MS = 80.0
PHONES_A_LETTER = 2
"""With so many, exact letters do not tell where the phones are, as in Chinese, Korean and numbers."""
LEAST_MS = 5
"""Milliseconds: the shortest phone, if the word is long enough."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A word that waits for the next one."""

    word: SpokenWord
    plan: Plan


@dataclass(frozen=True, slots=True)
class _Observed:
    """A word that waits for its look-ahead words."""

    known: _Known
    timed: TimedWord
    following_ms: int | None
    """Start of the first character of the next token."""

    @property
    def clipped(self) -> bool:
        """Whether the next token has the same time as the space before it."""
        space_ms = self.known.word.space_start_ms
        return self.following_ms is not None and space_ms is not None and self.following_ms <= space_ms


class PhoneAssembler:
    """Turns spoken words into phones."""

    def __init__(
        self, language: str, profile: VoiceProfile | None = None, start_ms: int = 0, *, ahead_words: int = 0
    ) -> None:
        """Begin a run of speech.

        Args:
            language: BCP 47 tag of the text.
            profile: what is known about the upstream and voice; read now, updated by :meth:`finish`.
            start_ms: start of the first phone.
            ahead_words: number of words to look ahead before a word's phones are returned.
        """
        self._language = language.partition("-")[0].lower()
        self._shared = profile
        self._profile = profile.copy() if profile else VoiceProfile()
        self._ready_ms = start_ms
        self._waiting: _Known | None = None
        self._ahead_words = ahead_words
        self._observed: deque[_Observed] = deque()
        self._past: deque[TimedWord] = deque(maxlen=PAST_WORDS)
        self._joined = False
        self._space_ms: int | None = None
        self._mean_ms = self._length_ms = RATE_PHONES * _PHONE_MS

    @property
    def ready_ms(self) -> int:
        """Milliseconds: all phones up to here are final and were returned."""
        return self._ready_ms

    def feed(self, words: Iterable[SpokenWord]) -> list[Phone]:
        """Take words in order; return the phones of the words that have enough look-ahead."""
        out: list[Phone] = []
        for word in words:
            if not word.text:
                continue
            phones = single_phones(word.text, word.phones)
            self._observe_waiting(word.starts_ms[0], bool(phones))
            out += self._settle(self._ahead_words)
            if phones:
                self._waiting = _Known(word, plan_word(word.text, phones, self._language))
        return out

    def begin(self, char: str, start_ms: int) -> list[Phone]:
        """Take the first character of the next word; return the phones of the word before if that settles it.

        A token that begins with a mark may not be a word, so it must be complete first.
        """
        if is_read(char):
            self._observe_waiting(start_ms, True)
        return self._settle(self._ahead_words)

    def finish(self, end_ms: int = 0) -> list[Phone]:
        """Return the remaining phones, and silence up to ``end_ms`` if that is later."""
        self._observe_waiting(None, False)
        out = self._settle(0)
        if end_ms > self._ready_ms:
            out.append(Phone("", self._ready_ms, end_ms))
            self._ready_ms = end_ms
        if self._shared is not None:
            self._shared.replace(self._profile)
        return out

    def _observe_waiting(self, following_ms: int | None, spoken: bool) -> None:
        """Observe the waiting word, given when the next token begins and whether it is spoken."""
        known, self._waiting = self._waiting, None
        if known is not None:
            timed = self._observe(known, following_ms if spoken else None)
            self._space_ms = known.word.space_start_ms
            self._observed.append(_Observed(known, timed, following_ms))

    def _settle(self, ahead_words: int) -> list[Phone]:
        """Time the words that have enough look-ahead."""
        out: list[Phone] = []
        while len(self._observed) > ahead_words:
            bounds = self._estimate()
            first = self._observed.popleft()
            self._past.append(first.timed)
            joined, self._joined = self._joined, first.timed.touches
            bounds[0] = self._ready_ms if joined else max(bounds[0], self._ready_ms)
            if first.following_ms is not None and not first.timed.touches:
                bounds[-1] = min(bounds[-1], first.following_ms)
            out += self._emit(first.known, bounds)
        return out

    def _observe(self, known: _Known, next_ms: int | None) -> TimedWord:
        """Collect the evidence for a word's end, and whether the next spoken word touches it."""
        word, plan = known.word, known.plan
        marked = word.starts_ms[plan.closing[0]] if plan.closing else None
        last = word.space_start_ms
        if marked is not None and (last is None or last - marked > HELD_MARK_MS):
            last = marked
        elif last is None:
            last = word.ends_ms[-1]
        gap = next_ms - last if next_ms is not None else None
        touches = gap is not None and gap < TOUCHING_MS
        plain = not plan.closing and word.space_start_ms is not None
        inside = not word.estimated and word.starts_ms[-1] > word.starts_ms[0]
        means = self._means(plan, not touches or bool(plan.closing))
        habits = [
            [habit + prior for habit, prior in zip(self._profile.habit(spelling, len(priors)), priors, strict=True)]
            for spelling, priors in zip(plan.spellings, plan.priors, strict=True)
        ]
        clipped = (
            self._space_ms is not None and self._space_ms >= word.starts_ms[0],
            plain and last <= word.starts_ms[-1],
        )
        return TimedWord(plan, word.starts_ms, (float(last),), clipped, touches, means, habits, inside)

    def _means(self, plan: Plan, pause: bool) -> list[float]:
        """Return the expected lengths of a word's phones in this voice."""
        means = [item.final_ms if pause else item.mean_ms for item in plan.expected]
        learnt = [math.exp(self._profile.log_length(key)) for key in plan.keys]
        return [mean * factor for mean, factor in zip(means, learnt, strict=True)]

    def _estimate(self) -> list[float]:
        """Return the first observed word's boundaries, averaged over the hypotheses."""
        word, last = self._observed[0].timed, self._observed[-1]
        words = [*self._past, *(item.timed for item in self._observed)]
        next_ms = last.following_ms if last.timed.touches else None
        window = Window(words, next_ms, self._mean_ms, self._length_ms, next_clipped=last.clipped)
        begin, end = window.spans[len(self._past)]
        chosen = self._profile.chosen(len(window.start))
        solutions = [window.solve(HYPOTHESES[index]) for index in chosen]
        evidence = [solution.log_evidence for solution in solutions]
        weights = self._profile.posterior(chosen, evidence)
        self._profile.learn(chosen, [value / len(words) for value in evidence])
        self._mean_ms += sum(word.means_ms)
        bounds = [0.0] * (end - begin + 1)
        for weight, solution in zip(weights, solutions, strict=True):
            if weight:
                for index, value in enumerate(solution.bounds_ms[begin : end + 1]):
                    bounds[index] += weight * value
        self._length_ms += bounds[-1] - bounds[0]
        if word.inside:
            self._hear(word, bounds)
            at = window.readings[len(self._past)]
            self._see_habits(word.plan, weights, [solution.fits[at:] for solution in solutions])
        return bounds

    def _see_habits(self, plan: Plan, weights: Sequence[float], fits: Sequence[Sequence[Sequence[float]]]) -> None:
        """Learn from a word how the upstream times its spellings."""
        for number, spelling in enumerate(plan.spellings):
            each = zip(*(one[number] for one in fits), strict=True)
            mean = [sum(weight * fit for weight, fit in zip(weights, of, strict=True)) for of in each]
            self._profile.see_habit(spelling, mean)

    def _hear(self, word: TimedWord, bounds: Sequence[float]) -> None:
        """Learn from a word how long this voice makes its phones."""
        rate = min(3.0, max(0.3, self._length_ms / self._mean_ms))
        for key, mean, (start, end) in zip(word.plan.keys, word.means_ms, pairwise(bounds), strict=True):
            expected = mean * rate / math.exp(self._profile.log_length(key))
            self._profile.hear(key, math.log(max(10.0, end - start) / expected))

    def _emit(self, known: _Known, bounds: Sequence[float]) -> list[Phone]:
        """Round the boundaries, keep them in order and fill the gap before the word with silence."""
        edges = _edges(bounds, self._ready_ms)
        out = [Phone("", self._ready_ms, edges[0])] if edges[0] > self._ready_ms else []
        timing = known.word.timing
        if timing == "exact" and len(known.plan.phones) >= PHONES_A_LETTER * known.plan.letters:
            timing = "exact_word"
        for ipa, (start_ms, end_ms) in zip(known.plan.phones, pairwise(edges), strict=True):
            if end_ms > start_ms:
                out.append(Phone(ipa, start_ms, end_ms, known.word.char_start, known.word.estimated, timing))
        self._ready_ms = edges[-1]
        return out


def lay_out(text: str, phones: Sequence[str], language: str) -> None:
    """Compute and cache the layout of a long token ahead of time, in a thread.

    Args:
        text: the token.
        phones: its pronunciation.
        language: BCP 47 tag.
    """
    if single := single_phones(text, phones):
        plan_word(text, single, language.partition("-")[0].lower())


def _edges(bounds: Sequence[float], floor_ms: int) -> list[int]:
    """Round boundaries to whole milliseconds, in order, with the least length for each phone where there is room."""
    first = max(floor_ms, round_ms(bounds[0]))
    last = max(first, round_ms(bounds[-1]))
    count = len(bounds) - 1
    least = min(LEAST_MS, (last - first) // count)
    out = [first]
    for index in range(1, count):
        latest = last - least * (count - index)
        out.append(min(latest, max(out[-1] + least, round_ms(bounds[index]))))
    return [*out, last]
