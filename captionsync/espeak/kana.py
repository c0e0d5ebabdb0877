"""Kana as the Japanese voice reads it.

The voice drops the long mark, and names in English what it does not know, such as a small kana that follows no other.
"""

from __future__ import annotations

import unicodedata

_SMALL = dict(
    zip(
        "ぁぃぅぇぉゎゕゖァィゥェォヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ",
        "あいうえおわかかアイウエオワカカクシストヌハヒフヘホムラリルレロ",
        strict=True,
    )
)
_SMALL_VOWELS = frozenset("ァィゥェォヮ")
# Kana that make one syllable with a small vowel after them.
_TAKES_SMALL = frozenset("フテデウヴトドシジチツスズイキギクグニヒビピミリ")
_VOWELS = {
    **dict.fromkeys("アカサタナハマヤラワガザダバパァャヮ", "ア"),
    **dict.fromkeys("イキシチニヒミリヰギジヂビピィ", "イ"),
    **dict.fromkeys("ウクスツヌフムユルグズヅブプヴゥュ", "ウ"),
    **dict.fromkeys("エケセテネヘメレヱゲゼデベペェ", "エ"),
    **dict.fromkeys("オコソトノホモヨロヲゴゾドボポォョ", "オ"),
}
_LONG = frozenset("ー〜～")
_SILENT = frozenset("・〰゙゚゛゜゠‐‑‒–—―")


def katakana(char: str) -> str:
    """Return a hiragana character as katakana, any other as it is."""
    return chr(ord(char) + 0x60) if "\u3041" <= char <= "\u3096" else char


def plain_kana(char: str, before: str) -> str:
    """Return how to write ``char`` for the Japanese voice.

    Args:
        char: One character.
        before: The character that was written before it; may be empty.
    """
    previous = katakana(before)
    if char in _LONG:
        return _VOWELS.get(previous, " ")
    if char in "ゝヽゞヾ" and previous not in _VOWELS:
        return " "
    if char in "ゝヽ":
        return before
    if char in "ゞヾ":
        voiced = unicodedata.normalize("NFC", f"{before}\u3099")
        return voiced if len(voiced) == 1 else before
    if char in _SILENT:
        return " "
    if char in _SMALL and not (katakana(char) in _SMALL_VOWELS and previous in _TAKES_SMALL):
        return _SMALL[char]
    return char
