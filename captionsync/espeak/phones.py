"""Converts the engine's phone names to plain IPA.

Stress, tone and syllable marks are removed. The length mark ``ː``, which distinguishes long phones, stays, as do
palatalisation, aspiration and nasality. A diphthong or affricate that the engine reports as one phone stays one.

Source: espeak-ng ``phsource/``, and the names that occur when all its voices read numbers, letters and sample text.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# The second last symbol represents a name that the engine truncated inside a letter.
_DROPPED = frozenset("ˈˌ'`|‖-.[]‿ˑ˥˦˧˨˩0123456789^\"*!_;:<>=+#%~ \u0361\u035c\ufffd\u200d")
_MODIFIERS = frozenset("ːʲʰʷˠˤ\u0303\u0329\u032f\u030a\u0325\u032a")
# Names in the engine's own notation, or with one symbol for several sounds.
_NAMES = {
    "s.": "ʂ", "z.": "ʐ", "ts.": "tʂ", "ts.h": "tʂʰ", "tsh": "tsʰ", "tɕh": "tɕʰ", "tʃh": "tʃʰ", "ph": "pʰ", "th": "tʰ",
    "kh": "kʰ", "khw": "kʰ", "hs": "sʰ", "ht": "tʰ", "ky": "tɕ", "cr": "tʂ", "i.": "ɨ", "i̪": "ɨ", "ee": "eː",
    "eo": "ɵ", "eoi": "ɵy", "oe": "œ", "oenɡ": "œŋ", "ll": "ɫ", "ss": "sː", "sx": "ɧ",
    "A": "ɑ", "N": "ŋ", "S": "ʃ", "X": "χ", "tS": "tʃ", "dZ": "dʒ", "?": "ʔ", "Φ": "ɸ", "ε": "ɛ", "ʦ": "ts",
    "ᵐ": "m", "ᵑ": "ŋ", "ⁿ": "n",
}  # fmt: skip


# First symbols whose sound in a language differs from IPA; the mouth shows the language's own sound.
_BY_LANGUAGE = {
    "ru": {"y": "ɨ", "ɵ": "o"},
    "ro": {"y": "ɨ"},
    "vi": {"y": "ɨ"},
    "pt": {"y": "ɪ"},
    "et": {"ɵ": "ɤ"},
    **{code: {"ç": "ʃ"} for code in ("id", "ms", "fil")},
    **{code: {"c": "tʃ", "ɟ": "dʒ"} for code in "as bn gu hi kn kok ml mr ne or pa sd te ur".split()},
}


@lru_cache(maxsize=4096)
def clean_phone(name: str, language: str = "") -> str | None:
    """Return the IPA of an engine's phone name.

    Args:
        name: as the engine writes it.
        language: tag of the voice; some voices write a sound with the symbol of another.

    Returns:
        Empty for silence; None for a name that is not a sound, such as ``(en)``, a change of language; only modifiers,
        such as ``ʲ``, if the name continues the phone before it.
    """
    if not name:
        return ""
    if name.startswith("("):
        return None
    plain = unicodedata.normalize("NFC", name.lstrip("ˈˌ"))
    plain = _NAMES.get(plain, plain)
    plain = "".join(char for char in plain if char not in _DROPPED)
    plain = _NAMES.get(plain, plain).replace("g", "ɡ").replace("nɡ", "ŋ").replace("aa", "aː")
    if len(plain) > 1:
        plain = plain.lstrip("ʔ?ʰ")  # Danish writes its stød before the vowel, Oromo a glottal stop, many a breath
    own = _BY_LANGUAGE.get(language.partition("-")[0], {})
    return own.get(plain[:1], plain[:1]) + plain[1:] or None


def continues_phone(ipa: str) -> bool:
    """Return whether ``ipa`` consists only of modifiers of the phone before it."""
    return bool(ipa) and all(char in _MODIFIERS for char in ipa)
