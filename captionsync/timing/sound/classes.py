"""The classes of sound that the net tells apart, for the phones of any language.

A class is named by its usual IPA letter. Length, tone, stress and nasality do not matter; a diphthong or an affricate
is two classes in a row. So a language needs no training of its own.

Source: our own grouping of the IPA chart by what 10 ms of sound can show. espeak-ng's names that are not IPA letters,
such as ``S`` and ``ε``, are grouped with the sounds that its voices make of them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = {
    "p": "p",
    "b": "bɓ",
    "m": "mɱ",
    "f": "fɸΦ",
    "v": "vʋβ",
    "θ": "θ",
    "ð": "ð",
    "t": "tʈʔ",
    "d": "dɖɗ",
    "s": "s",
    "z": "z",
    "n": "nɳ",
    "ɲ": "ɲ",
    "ŋ": "ŋɴN",
    "l": "lɫɭɬɮ",
    "ɹ": "ɹɻ",
    "r": "rɾɽ",
    "x": "xχçʁʀħX",
    "h": "hɦʕ",
    "ʃ": "ʃʂɕS",
    "ʒ": "ʒʐʑɟZ",
    "k": "kqcʡK",
    "g": "gɡɢɣ",
    "j": "jʎɥʝ",
    "w": "wʍ",
    "i": "i",
    "ɪ": "ɪɨᵻ",
    "e": "e",
    "ɛ": "ɛε",
    "æ": "æ",
    "a": "aɑɶA",
    "ə": "əɐʌɜɚɝɘɞᵊ",
    "ɔ": "ɔɒ",
    "o": "oɤ",
    "u": "uɯʉ",
    "ʊ": "ʊ",
    "y": "yʏ",
    "ø": "øœɵ",
}
SILENCE = 0
CLASSES: tuple[str, ...] = ("", *_LETTERS)
"""Names by number; silence is number 0 and has no letter."""
_NUMBERS = {letter: number for number, name in enumerate(_LETTERS, 1) for letter in _LETTERS[name]}
_ANY = _NUMBERS["ə"]
_SOUNDS = frozenset({"Ll", "Lu", "Lo", "Lt"})
"""Categories of letters that are not marks."""
_AFFRICATES = str.maketrans({"ʦ": "ts", "ʣ": "dz", "ʧ": "tʃ", "ʤ": "dʒ", "ʨ": "tɕ", "ʥ": "dʑ"})


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
    # A cedilla is part of its letter: /ç/ is not a kind of /c/.
    letters = unicodedata.normalize("NFD", ipa.translate(_AFFRICATES)).replace("c\u0327", "\u00e7")
    # A raised letter is a mark on its neighbour, and a sound only by itself, such as the nasal before a stop.
    found = _known(letters) or _known(unicodedata.normalize("NFKD", ipa))
    return found or ((_ANY,) if any(unicodedata.category(char) in _SOUNDS for char in letters) else ())


def _known(letters: str) -> tuple[int, ...]:
    return tuple(_NUMBERS[char] for char in letters if char in _NUMBERS)
