"""The classes of sound that the net tells apart, for the phones of any language.

A class is named by its usual IPA letter. Length, tone, stress and nasality do not matter; a diphthong or an affricate
is two classes in a row. So a language needs no training of its own.

Source: our own grouping of the IPA chart by what 10 ms of sound can show.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = {
    "p": "p",
    "b": "b",
    "m": "mɱ",
    "f": "fɸ",
    "v": "vʋβ",
    "θ": "θ",
    "ð": "ð",
    "t": "tʈʔ",
    "d": "dɖ",
    "s": "s",
    "z": "z",
    "n": "nɳ",
    "ɲ": "ɲ",
    "ŋ": "ŋɴ",
    "l": "lɫɭɬɮ",
    "ɹ": "ɹɻ",
    "r": "rɾɽ",
    "x": "xχçʁʀħ",
    "h": "hɦ",
    "ʃ": "ʃʂɕ",
    "ʒ": "ʒʐʑɟ",
    "k": "kqcʡ",
    "g": "gɡɢɣ",
    "j": "jʎɥ",
    "w": "wʍ",
    "i": "i",
    "ɪ": "ɪɨᵻ",
    "e": "e",
    "ɛ": "ɛ",
    "æ": "æ",
    "a": "aɑɶ",
    "ə": "əɐʌɜɚɝɘɞᵊ",
    "ɔ": "ɔɒ",
    "o": "oɤ",
    "u": "uɯ",
    "ʊ": "ʊ",
    "y": "yʏ",
    "ø": "øœɵ",
}
SILENCE = 0
CLASSES: tuple[str, ...] = ("", *_LETTERS)
"""Names by number; silence is number 0 and has no letter."""
_NUMBERS = {letter: number for number, name in enumerate(_LETTERS, 1) for letter in _LETTERS[name]}
_ANY = _NUMBERS["ə"]


@lru_cache(maxsize=4096)
def classes_of(ipa: str) -> tuple[int, ...]:
    """Return the classes of one phone, in the order they are heard.

    Args:
        ipa: a phone, such as ``tʃ`` or ``oː``; empty for silence.

    Returns:
        One number, or two for a diphthong or an affricate; that of ``ə`` for a letter that is unknown here; none if
        ``ipa`` has no letter.
    """
    if not ipa:
        return (SILENCE,)
    found = tuple(_NUMBERS[char] for char in unicodedata.normalize("NFD", ipa) if char in _NUMBERS)
    if found:
        return found
    return (_ANY,) if any(unicodedata.category(char)[0] == "L" for char in ipa) else ()
