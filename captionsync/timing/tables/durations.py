"""How long phones last in connected speech, and how much that varies.

Means (ms) at about 11 phones per second, by the phone's IPA key (without stress and length mark). They are general:
half comes from knowledge of read American English (closure and release of a stop together), half from the means of
three unlike synthetic voices (flite slt, awb, kal) over our own sentences, rounded. Sounds of other languages are
placed beside their nearest English neighbour. The table includes those three voices, but not the voice of the test set.
Spreads are standard deviations of the
natural logarithm.
"""

from __future__ import annotations

MEANS_MS: dict[str, int] = {
    "ɑ": 112, "æ": 118, "ʌ": 74, "ɔ": 100, "o": 100, "aʊ": 154, "ə": 49, "ɐ": 50, "aɪ": 152, "ɛ": 92, "e": 94,
    "ɚ": 92, "ɜ": 110, "ɝ": 110, "eɪ": 132, "ɪ": 66, "ᵻ": 54, "i": 102, "oʊ": 125, "ɔɪ": 170, "ʊ": 74, "u": 90,
    "a": 95, "ɒ": 100, "y": 85, "ʏ": 75, "ø": 100, "œ": 95, "ɨ": 75, "ɯ": 80, "ɤ": 85, "ɵ": 80, "ʉ": 85,
    "p": 100, "b": 71, "t": 72, "d": 56, "k": 95, "ɡ": 79, "ɾ": 34, "ʔ": 55, "q": 95, "c": 95, "ɟ": 80,
    "tʃ": 127, "dʒ": 103, "ts": 118, "dz": 95, "tɕ": 115, "dʑ": 95, "tʂ": 115, "dʐ": 95, "pf": 120,
    "f": 105, "v": 60, "θ": 105, "ð": 45, "s": 113, "z": 86, "ʃ": 124, "ʒ": 98, "ç": 95, "x": 92, "χ": 92, "ɣ": 65,
    "ɕ": 112, "ʑ": 82, "ʂ": 112, "ʐ": 82, "β": 62, "ɸ": 95, "ħ": 85, "ʕ": 70, "h": 64, "ɦ": 60,
    "m": 69, "n": 63, "ŋ": 82, "ɲ": 78, "ɳ": 65, "l": 78, "ɫ": 70, "ʎ": 72, "ɭ": 70, "ɬ": 95,
    "r": 58, "ɹ": 62, "ʁ": 64, "ʀ": 64, "ɽ": 45, "w": 68, "j": 69, "ɥ": 62, "ʋ": 60, "ɻ": 66,
}  # fmt: skip
VOWEL_MS = 90
DIPHTHONG_MS = 125
CONSONANT_MS = 80
LONG_FACTOR = 1.3
"""A length mark, in languages where length distinguishes words."""

SPREAD_VOWEL = 0.32
SPREAD_DIPHTHONG = 0.24
SPREAD_OTHER = 0.30
SPREAD_FOREIGN = 0.38
"""Every phone of a language other than English: its means are less certain."""
SPREADS: dict[str, float] = (
    dict.fromkeys(("f", "θ", "s", "ʃ"), 0.19)
    | dict.fromkeys(("z",), 0.19)
    | dict.fromkeys(("tʃ", "dʒ", "b", "p", "k", "m", "ŋ", "v", "w", "j", "ɹ", "ʒ"), 0.26)
    | dict.fromkeys(("t", "d", "l", "n", "ð", "h", "ɾ"), 0.32)
)

FINAL_VOWEL = 0.30
"""Added to ln of the mean of the last vowel before a pause."""
FINAL_CONSONANT = 0.35
"""The same for each consonant after it."""
EARLY_VOWEL = -0.10
"""A vowel that is not its word's last."""
FIRST_CONSONANT = 0.08
INNER_CONSONANT = -0.08
INNER = {"t": -0.20, "n": -0.10}
"""Added to INNER_CONSONANT."""
LAST_N = 0.15
