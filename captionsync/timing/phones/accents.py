"""Converts an engine's phones to the estimator's and mouth's convention: single phones of one accent.

For US English, the engine's rarer symbols are replaced (its ``ɜː`` is rhotic, its ``ɐ`` is a schwa), a second *r* after
an r-coloured vowel is dropped, and a small table lists the words that the engine does not read in the usual way.
"""

from __future__ import annotations

from collections.abc import Iterable

from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.us_english import words

_US = {"ɜː": "ɝ", "ɜ": "ɝ", "ɐ": "ə", "ɔ": "ɔː", "ʔ": "t"}
_MARKS = "\"'.,;:!?()[]{}«»“”‘’„…—–-*_/"
_RHOTIC = frozenset(("ɚ", "ɝ", "ɹ"))


_FILIPINO = frozenset(("fil", "tl", "tgl"))
_FILIPINO_WORDS = {"ng": ("n", "a", "ŋ"), "mga": ("m", "a", "ŋ", "a")}
"""Two of the most frequent words, which are not pronounced as spelled."""


def tidy_phones(word: str, phones: Iterable[str], language: str) -> tuple[str, ...]:
    """Return a word's single phones, in the usual accent of its language.

    Args:
        word: the word as written, with attached punctuation.
        phones: the word's phones as an engine gives them.
        language: BCP 47 tag; English is US English unless the tag names another region.
    """
    parts = [part for phone in phones for part in split_phone(phone)]
    primary, _, region = language.lower().partition("-")
    if primary in _FILIPINO:
        return _FILIPINO_WORDS.get(word.lower().strip(_MARKS), tuple(parts))
    if primary != "en" or region not in ("", "us"):
        return tuple(parts)
    known = words().get(word.lower().replace("’", "'").strip(_MARKS))
    return known if known is not None else us_phones(parts)


def us_phones(parts: Iterable[str]) -> tuple[str, ...]:
    """Convert single phones of the engine's US voice to the usual symbols."""
    out: list[str] = []
    for part in parts:
        sound = _US.get(part, part)
        if sound == "ɹ" and out and out[-1] in _RHOTIC:
            continue
        out.append(sound)
    return tuple(out)
