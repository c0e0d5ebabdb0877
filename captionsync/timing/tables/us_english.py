"""US English words that espeak-ng 1.52 does not read in the usual way: a hand-made list, and the names of ARPAbet.

The long list is in ``us_words``, from the CMU Pronouncing Dictionary.
"""

from __future__ import annotations

from functools import lru_cache

ARPABET: dict[str, str] = {
    "aa": "ɑː", "ae": "æ", "ah": "ʌ", "ao": "ɔː", "aw": "aʊ", "ax": "ə", "ay": "aɪ", "eh": "ɛ", "er": "ɚ", "ey": "eɪ",
    "ih": "ɪ", "iy": "iː", "ow": "oʊ", "oy": "ɔɪ", "uh": "ʊ", "uw": "uː", "b": "b", "ch": "tʃ", "d": "d", "dh": "ð",
    "f": "f", "g": "ɡ", "hh": "h", "jh": "dʒ", "k": "k", "l": "l", "m": "m", "n": "n", "ng": "ŋ", "p": "p", "r": "ɹ",
    "s": "s", "sh": "ʃ", "t": "t", "th": "θ", "v": "v", "w": "w", "y": "j", "z": "z", "zh": "ʒ",
}  # fmt: skip
EXCEPTIONS: dict[str, tuple[str, ...]] = {
    "on": ("ɑː", "n"),
    "upon": ("ə", "p", "ɑː", "n"),
}


@lru_cache(maxsize=1)
def words() -> dict[str, tuple[str, ...]]:
    """Return the phones of each word that overrides the engine."""
    from captionsync.timing.tables.us_words import READINGS

    known = {}
    for entry in READINGS.split():
        word, _, names = entry.partition(":")
        known[word] = tuple(ARPABET[name] for name in names.split("+"))
    return known | EXCEPTIONS
