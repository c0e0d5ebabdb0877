"""The expected length of each phone of a word, before anything was observed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from captionsync.timing.memo import remembered
from captionsync.timing.tables import durations as table
from captionsync.timing.tables.spelling import VOWELS, phone_key


@dataclass(frozen=True, slots=True)
class Expected:
    """A log-normal length: its median, and the standard deviation of its logarithm."""

    mean_ms: float
    final_ms: float
    """The median when a pause follows the word."""
    spread: float


@remembered(8192)
def expected_durations(phones: tuple[str, ...], language: str) -> tuple[Expected, ...]:
    """Return the expected lengths of a word's phones.

    Args:
        phones: IPA, single phones (a diphthong or an affricate is one phone).
        language: primary subtag.
    """
    keys = [phone_key(phone) for phone in phones]
    vowels = [index for index, key in enumerate(keys) if key[:1] in VOWELS]
    last_vowel = vowels[-1] if vowels else len(keys)
    english = language == "en"
    out = []
    for index, (phone, key) in enumerate(zip(phones, keys, strict=True)):
        mean = _mean(phone, key, english)
        if english:
            mean *= math.exp(_context(keys, index, last_vowel))
        final = 0.0
        if index >= last_vowel:
            final = table.FINAL_VOWEL if index == last_vowel else table.FINAL_CONSONANT
        out.append(Expected(mean, mean * math.exp(final), _spread(key, english)))
    return tuple(out)


def _mean(phone: str, key: str, english: bool) -> float:
    known = table.MEANS_MS.get(key)
    if known is None and key[:1] in VOWELS and key[1:2] in VOWELS:
        known = table.DIPHTHONG_MS
    known = known or table.MEANS_MS.get(key[:1])
    if known is None:
        known = table.VOWEL_MS if key[:1] in VOWELS else table.CONSONANT_MS
    if not english and "ː" in phone:
        return known * table.LONG_FACTOR
    return float(known)


def _context(keys: Sequence[str], index: int, last_vowel: int) -> float:
    key = keys[index]
    if key[:1] in VOWELS:
        return table.EARLY_VOWEL if index < last_vowel else 0.0
    if index == 0:
        return table.FIRST_CONSONANT
    if index == len(keys) - 1:
        return table.LAST_N if key == "n" else 0.0
    return table.INNER_CONSONANT + table.INNER.get(key, 0.0)


def _spread(key: str, english: bool) -> float:
    if not english:
        return table.SPREAD_FOREIGN
    if key[:1] in VOWELS:
        return table.SPREAD_DIPHTHONG if len(key) > 1 else table.SPREAD_VOWEL
    return table.SPREADS.get(key, table.SPREAD_OTHER)
