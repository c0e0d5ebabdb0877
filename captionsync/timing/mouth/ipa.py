"""Parses phone names: which mouth shapes one IPA phone needs.

Engines write phones in many ways: with stress, length, tone and secondary articulation marks, ties, nasal tildes, and
for some languages with names that are not IPA (espeak-ng's ``t[``, ``s.``, ``5``). Everything that does not change the
lips is dropped. The rest is read letter by letter; an unknown letter falls back on the letter in its Unicode name, so
every phone is accepted.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from captionsync.timing.tables.viseme_sets import DIGRAPHS, GLOTTALS, MODIFIER_LETTERS, REDUCED, SHAPE_OF_UNIT

Unit = tuple[str, str]
"""Oculus shape and its letter; the shape is empty for a sound that does not affect the mouth."""

_KEPT_MODIFIERS = frozenset("ːᵝ")
_LONGEST = 3
_OPENNESS = {"aa": 4, "O": 3, "E": 3, "I": 2, "U": 2, "SS": 1, "CH": 1, "PP": 5, "FF": 5}
_NAMED_LETTER = re.compile(r"LETTER (?:[A-Z ]* )?([A-Z]{1,2})(?: WITH .*)?$")
_CEDILLA = "̧"


@lru_cache(maxsize=4096)
def units(ipa: str) -> tuple[Unit, ...]:
    """Return the one or two shapes of a phone, with their letters.

    A sound made behind the mouth, such as h, gives one unit without a shape. Silence, and a diacritic by itself, give
    no unit.
    """
    found = _letters(_bare(ipa))
    mouth = [unit for unit in found if unit[0]]
    if not mouth:
        return tuple(found[:1])
    if len(mouth) == 1 and ipa in REDUCED:
        return ((REDUCED[ipa], mouth[0][1]),)
    return _two_of(_joined(mouth))


def widest(found: tuple[Unit, ...]) -> int:
    """Return which unit to show when there is time for only one: the most open vowel, or the tighter consonant."""
    return max(range(len(found)), key=lambda i: (_OPENNESS.get(found[i][0], 0), -i))


def _bare(ipa: str) -> str:
    """Drop stress, ties and diacritics; ``ç`` keeps its cedilla, which makes it a different sound."""
    parts = unicodedata.normalize("NFD", ipa)
    kept = "".join(
        sign
        for sign in parts
        if sign == _CEDILLA or sign in _KEPT_MODIFIERS or not (sign in MODIFIER_LETTERS or unicodedata.combining(sign))
    )
    return unicodedata.normalize("NFC", kept)


def _letters(text: str) -> list[Unit]:
    """Read the longest known letter group at each position."""
    found: list[Unit] = []
    at = 0
    while at < len(text):
        for length in range(min(_LONGEST, len(text) - at), 0, -1):
            group = text[at : at + length]
            if group in DIGRAPHS:
                found.extend(DIGRAPHS[group])
                break
            if group in SHAPE_OF_UNIT:
                found.append((SHAPE_OF_UNIT[group], group))
                break
        else:
            length = 1
            found.extend(_single(text[at]))
        at += length
    return found


def _single(sign: str) -> list[Unit]:
    """Return the unit of a symbol that no shape table has: a glottal, a guess, or nothing."""
    if sign in GLOTTALS:
        return [("", sign)]
    if not sign.isalpha() or sign in _KEPT_MODIFIERS:
        return []
    named = _NAMED_LETTER.search(unicodedata.name(sign, ""))
    guess = named.group(1).lower() if named else ""
    for letter in (sign.lower(), guess, guess[-1:]):
        if letter in SHAPE_OF_UNIT:
            return [(SHAPE_OF_UNIT[letter], letter)]
    return [("E", sign)]


def _joined(found: list[Unit]) -> tuple[Unit, ...]:
    """Merge neighbours of the same shape; the first one's letter represents both."""
    kept = found[:1]
    for unit in found[1:]:
        if unit[0] != kept[-1][0]:
            kept.append(unit)
    return tuple(kept)


def _two_of(found: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Keep the nucleus of a triphthong and what it glides into, or out of if nothing follows."""
    if len(found) <= 2:
        return found
    nucleus = widest(found)
    if nucleus + 1 < len(found):
        return found[nucleus : nucleus + 2]
    return found[nucleus - 1 : nucleus + 1]
