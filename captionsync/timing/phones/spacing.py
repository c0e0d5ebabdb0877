"""What the spaces of an upstream's character times mean, learnt from the times themselves.

Three kinds of upstream differ by it:

- exact ones: spaces between words that touch have no length;
- those whose letters come from the sound, such as ElevenLabs' v1 and v2: the space is the first 50 ms of the next word;
- those that time tokens, such as v3: a word and the space before it share their time evenly, so only its edges count.

Source: 32 real recordings of the last two kinds, measured against the closures, the friction and the silences in them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from captionsync.timing.phones.exactness import EVEN_MS, Exactness

LONGEST_SPACE_MS = 150
"""A longer space inside a phrase is a pause. In real recordings, nine of ten last at most 70 (v2) to 116 ms (v1)."""
OWNED_MS = 25
"""Spaces with at least this median length belong to the next word: no speaker pauses at every word. Real medians are 53
to 70 ms; noise of 15 ms alone makes spaces of 8 ms."""
SURELY_OWNED_MS = 35
"""The same for a single space, while too few are known."""
LATE_SHARE = 0.5
"""Weight of the letter's start, less the usual length of a space, against the space's start. The letter's is the more
precise one where both were measured, but that was one voice."""
EVEN_LETTERS = 3
"""Words with fewer letters are equal in length by chance too often."""
EVEN_SHARE = 0.6
_REMEMBERED = 0.97
_SPACES_KEPT = 40
_SPACES_NEEDED = 4
_TOKENS_NEEDED = 3.0


@dataclass(slots=True)
class Spacing:
    """What is known about the spaces of one upstream."""

    spaces_ms: deque[int] = field(default_factory=lambda: deque(maxlen=_SPACES_KEPT))
    """Lengths of the last spaces inside phrases."""
    even: float = 0.0
    """Words that shared their time evenly with the space before them; the older ones count less."""
    words: float = 0.0
    """All words that could tell, counted the same way."""
    exactness: Exactness = field(default_factory=Exactness)
    """Whether its times are exact."""

    def copy(self) -> Spacing:
        """Return an independent copy."""
        return Spacing(deque(self.spaces_ms, maxlen=_SPACES_KEPT), self.even, self.words, self.exactness.copy())

    def replace(self, other: Spacing) -> None:
        """Take over what another one knows."""
        self.spaces_ms = deque(other.spaces_ms, maxlen=_SPACES_KEPT)
        self.even, self.words, self.exactness = other.even, other.words, other.exactness.copy()

    @property
    def is_even(self) -> bool:
        """Whether the upstream times tokens: inside a word its times say nothing."""
        return self.even > EVEN_SHARE * self.words

    @property
    def may_be_even(self) -> bool:
        """Whether it does, or too few words are known."""
        return self.is_even or self.words < _TOKENS_NEEDED

    @property
    def is_known(self) -> bool:
        """Whether enough spaces are known."""
        return len(self.spaces_ms) >= _SPACES_NEEDED

    @property
    def median_ms(self) -> int:
        """The usual length of a space: the lower median; 0 if none is known."""
        known = sorted(self.spaces_ms)
        return known[(len(known) - 1) // 2] if known else 0

    @property
    def is_owned(self) -> bool:
        """Whether spaces are known to belong to the next word."""
        return self.is_even or (self.is_known and self.median_ms >= OWNED_MS and not self.is_exact)

    @property
    def is_exact(self) -> bool:
        """Whether the times are exact, as far as they show it."""
        return not self.is_even and self.exactness.nats > 0

    def owns(self, length_ms: int) -> bool:
        """Return whether a space inside a phrase belongs to the next word."""
        return self.is_owned or (not self.is_known and length_ms >= SURELY_OWNED_MS and not self.is_exact)

    def late_ms(self, length_ms: int) -> int:
        """Return how long after the start of a space that belongs to it a word begins; may be negative."""
        if self.is_even or not self.is_known:
            return 0
        return round(LATE_SHARE * (length_ms - self.median_ms))

    def see_space(self, length_ms: int) -> None:
        """Record the length of a space inside a phrase."""
        self.spaces_ms.append(length_ms)
        self.exactness.see_space(length_ms)

    def see_word(self, lengths_ms: Sequence[int]) -> None:
        """Record the lengths of a space and of the letters of the word after it."""
        if len(lengths_ms) <= EVEN_LETTERS:
            return
        self.even *= _REMEMBERED
        self.words = _REMEMBERED * self.words + 1.0
        self.even += is_even(lengths_ms)


def is_even(lengths_ms: Sequence[int]) -> bool:
    """Return whether characters have the same length, which is not 0."""
    return max(lengths_ms) - min(lengths_ms) <= EVEN_MS < max(lengths_ms)
