"""Phone names: what the engine reports, cleaned to plain IPA.

Stress, tone and syllable marks leave; the length mark ``ː`` stays (it tells long phones from short ones), as do
palatalisation, aspiration and nasality. A diphthong or affricate that the engine reports as one phone stays one.

Source: espeak-ng ``phsource/`` and the names met while all its voices read numbers, letters and sample text.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_DROPPED = frozenset("ˈˌ'`|‖-.[]‿ˑ˥˦˧˨˩0123456789^\"*!_;:<>=+#%~ \u0361\u035c\u200d")
_MODIFIERS = frozenset("ːʲʰʷˠˤ\u0303\u0329\u032f\u030a\u0325\u032a")
# Names in the engine's own writing, or with one sign for several sounds.
_NAMES = {
    "s.": "ʂ", "z.": "ʐ", "ts.": "tʂ", "ts.h": "tʂʰ", "tsh": "tsʰ", "tɕh": "tɕʰ", "tʃh": "tʃʰ", "ph": "pʰ", "th": "tʰ",
    "kh": "kʰ", "khw": "kʰ", "i.": "ɨ", "i̪": "ɨ", "onɡ": "oŋ", "inɡ": "iŋ", "oenɡ": "œŋ", "nɡ": "ŋ", "sx": "ɧ",
    "A": "ɑ", "N": "ŋ", "S": "ʃ", "X": "χ", "tS": "tʃ", "dZ": "dʒ", "?": "ʔ", "Φ": "ɸ", "ε": "ɛ", "ʦ": "ts",
    "ᵐ": "m", "ᵑ": "ŋ", "ⁿ": "n", "ʰə": "ə", "ʰχ": "χ",
}  # fmt: skip


@lru_cache(maxsize=4096)
def clean_phone(name: str) -> str | None:
    """Return the IPA of an engine's phone name.

    Returns:
        Empty for silence; None for a name that is no sound, such as ``(en)``, a change of language; only modifiers,
        such as ``ʲ``, when the name continues the phone before it.
    """
    if not name:
        return ""
    if name.startswith("("):
        return None
    plain = unicodedata.normalize("NFC", name.lstrip("ˈˌ"))
    plain = _NAMES.get(plain, plain)
    plain = "".join(char for char in plain if char not in _DROPPED)
    plain = _NAMES.get(plain, plain).replace("g", "ɡ").replace("aa", "aː")
    if len(plain) > 1:
        plain = plain.lstrip("ʔ?")  # Danish writes its stød before the vowel, Oromo a glottal stop
    return plain or None


def continues_phone(ipa: str) -> bool:
    """Whether ``ipa`` is only modifiers of the phone before it."""
    return bool(ipa) and all(char in _MODIFIERS for char in ipa)
