"""Splits compound phones into single ones and removes marks that no mouth shows.

Engines report some runs of sounds as one unit: a vowel with *r* (``oːɹ``), with *l* (``əl``), with a second syllable
(``iə``) or a syllabic consonant (``n̩``). Timing and mouth shapes need each sound by itself. A diphthong or an
affricate stays one phone.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from captionsync.timing.tables.spelling import VOWELS

_GLIDE_ENDS = "ɪʊiuyʏ"
_OPEN_STARTS = "aɑæɐʌɒɔoeɛəɜœøɤ"
_AFFRICATES = ("tʃ", "dʒ", "ts", "dz", "tɕ", "dʑ", "tʂ", "dʐ", "ʈʂ", "ɖʐ", "pf")
_SYLLABIC = "\u0329"
_STRESS = frozenset("ˈˌ|‖.ˑ˥˦˧˨˩↓↑'’ʼ-0123456789^\u200d\u0361\u035c")
_MODIFIERS = frozenset("ːʰʲʷˠˤʱᵝⁿ")


@lru_cache(maxsize=4096)
def split_phone(ipa: str) -> tuple[str, ...]:
    """Return the single phones of an engine's unit, without stress and tone.

    Args:
        ipa: one phone as the engine reports it; may be empty.

    Returns:
        Zero or more phones: ``("oː", "ɹ")`` for ``ˈoːɹ``, ``("ə", "n")`` for ``n̩``, ``("aɪ", "ɚ")`` for ``aɪɚ``. Their
        text is NFC.
    """
    out: list[str] = []
    for segment in _segments(ipa):
        if _SYLLABIC in segment:
            out += ["ə", segment.replace(_SYLLABIC, "")]
        elif out and _joins(out[-1], segment):
            out[-1] += segment
        else:
            out.append(segment)
    return tuple(unicodedata.normalize("NFC", phone) for phone in out)


def _segments(ipa: str) -> list[str]:
    """Cut into base letters, each with the modifiers and combining marks that follow it."""
    out: list[str] = []
    for char in unicodedata.normalize("NFD", ipa):
        if char in _STRESS or char.isspace():
            continue
        if out and (char in _MODIFIERS or unicodedata.combining(char)):
            out[-1] += char
        elif unicodedata.category(char)[0] == "L":
            out.append(char)
    return out


def _joins(before: str, segment: str) -> bool:
    if segment[0] in VOWELS:
        alone = not any(char in VOWELS for char in before[1:])
        return alone and before[0] in _OPEN_STARTS and segment[0] in _GLIDE_ENDS and before[0] != segment[0]
    return before + segment[0] in _AFFRICATES
