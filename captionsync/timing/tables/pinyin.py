"""Sounds of Standard Chinese: the initials and finals of pinyin (without tones) in IPA.

Source: general knowledge of the sound system (Lin, *The Sounds of Chinese*, 2007); ``ü`` is written ``v``.
"""

from __future__ import annotations

INITIALS: dict[str, str] = {
    "zh": "tʂ", "ch": "tʂʰ", "sh": "ʂ", "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n",
    "l": "l", "g": "k", "k": "kʰ", "h": "x", "j": "tɕ", "q": "tɕʰ", "x": "ɕ", "r": "ɻ", "z": "ts", "c": "tsʰ", "s": "s",
}  # fmt: skip
FINALS: dict[str, str] = {
    "a": "a", "o": "w o", "e": "ɤ", "ai": "ai", "ei": "ei", "ao": "au", "ou": "ou", "an": "a n", "en": "ə n",
    "ang": "a ŋ", "eng": "ə ŋ", "ong": "u ŋ", "er": "ə ɻ", "i": "i", "ia": "j a", "ie": "j e", "iao": "j au",
    "iu": "j ou", "ian": "j ɛ n", "in": "i n", "iang": "j a ŋ", "ing": "i ŋ", "iong": "j u ŋ", "u": "u", "ua": "w a",
    "uo": "w o", "uai": "w ai", "ui": "w ei", "uan": "w a n", "un": "w ə n", "uang": "w a ŋ", "ueng": "w ə ŋ",
    "v": "y", "ve": "ɥ e", "van": "ɥ ɛ n", "vn": "y n", "ue": "ɥ e", "n": "ə n", "ng": "ə ŋ", "m": "m", "ê": "e",
    "io": "j o", "oh": "o",
}  # fmt: skip
SPELLED: dict[str, str] = {
    "yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in", "yang": "iang",
    "ying": "ing", "yong": "iong", "yo": "io", "o": "oh", "ng": "ng",
    "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang",
    "weng": "ueng", "yu": "v", "yue": "ve", "yuan": "van", "yun": "vn",
}  # fmt: skip
"""Syllables without an initial, and the final that each represents."""
BUZZED: dict[str, str] = {"zh": "ɨ", "ch": "ɨ", "sh": "ɨ", "r": "ɨ", "z": "ɨ", "c": "ɨ", "s": "ɨ"}
"""The vowel of ``i`` after these initials."""
