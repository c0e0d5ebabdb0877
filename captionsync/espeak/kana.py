"""Kana: how the Japanese voice reads them, and the phones that they represent.

The voice drops the long mark, and reads the English names of characters it does not know, such as an isolated small
kana.

Source: the phones are general knowledge of the sound system (Vance, *The Sounds of Japanese*, 2008), written as the
voice writes them; *ɯᵝ* is the vowel with compressed instead of rounded lips.
"""

from __future__ import annotations

import re
import unicodedata

_SMALL = dict(
    zip(
        "ぁぃぅぇぉゎゕゖァィゥェォヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ",
        "あいうえおわかかアイウエオワカカクシストヌハヒフヘホムラリルレロ",
        strict=True,
    )
)
_SMALL_VOWELS = frozenset("ァィゥェォヮ")
# Kana that form one syllable with a small vowel after them.
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
_PHONE_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "ɡ": "ガギグゲゴ", "s": "サ スセソ", "z": "ザ ズゼゾ", "ɕ": " シ", "dʑ": " ジ",
    "t": "タ  テト", "d": "ダ  デド", "tɕ": " チ", "ts": "  ツ", "n": "ナニヌネノ", "h": "ハ  ヘホ", "ç": " ヒ",
    "ɸ": "  フ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ", "j": "ヤ ユ ヨ", "ɾ": "ラリルレロ", "w": "ワ",
    "v": "ヷヸヴヹヺ",
}  # fmt: skip
"""Consonant and the kana that begin with it, by the vowels a i u e o."""
_VOWEL_PHONES = ("a", "i", "ɯᵝ", "e", "o")
_PHONES = {
    kana: (consonant, vowel)
    for consonant, row in _PHONE_ROWS.items()
    for kana, vowel in zip(row, _VOWEL_PHONES, strict=False)
    if kana != " "
} | {"ヰ": ("", "i"), "ヱ": ("", "e"), "ヲ": ("", "o"), "ヂ": ("dʑ", "i"), "ヅ": ("z", "ɯᵝ")}
_SMALL_PHONES = {**dict(zip("ァィゥェォ", _VOWEL_PHONES, strict=True)), "ャ": "a", "ュ": "ɯᵝ", "ョ": "o", "ヮ": "a"}
_BEFORE_SMALL = {"ウ": "w", "イ": "j", "ク": "k w", "グ": "ɡ w"}
"""Consonants of these kana before a small kana."""
_SOFT = {"n": "ɲ", **{hard: f"{hard}ʲ" for hard in ("k", "ɡ", "t", "d", "ɸ", "b", "p", "m", "ɾ", "v")}}
_MORA = re.compile("[ーッンァィゥェォャュョヮ]|[ア-ヺ][ァィゥェォャュョヮ]?")
_SYLLABLE = re.compile(rf"(?:{_MORA.pattern})(?:[ーッン]|(?<![ーッンイキシチニヒミリギジヂビピィ])イ(?![ァィゥェォ]))?")
_NASALS = {
    **dict.fromkeys(("p", "b", "m", "pʲ", "bʲ", "mʲ"), "m"), **dict.fromkeys(("k", "ɡ", "kʲ", "ɡʲ"), "ŋ"),
    **dict.fromkeys(("t", "d", "n", "tʲ", "dʲ", "ɲ", "ts", "tɕ", "dʑ", "z", "ɾ", "ɾʲ"), "n"),
}  # fmt: skip
_STOPPED = {"ts": "t", "tɕ": "t", "dʑ": "d"}


def katakana(char: str) -> str:
    """Return a hiragana character as katakana, and any other unchanged."""
    return chr(ord(char) + 0x60) if "\u3041" <= char <= "\u3096" else char


def plain_kana(char: str, before: str) -> str:
    """Return how to write ``char`` for the Japanese voice.

    Args:
        char: one character.
        before: the character that was written before it; may be empty.
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


def morae(kana: str) -> list[str]:
    """Split katakana into morae, each with its small vowel or glide; other characters are left out."""
    return _MORA.findall(kana)


def syllables(kana: str) -> list[str]:
    """Split katakana into syllables: a mora, and the long mark, *n*, stop or *i* that ends it."""
    return _SYLLABLE.findall(kana)


def kana_phones(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """Return where each mora of a text begins, and its phones.

    ``ン`` has the place of articulation of the next consonant; the stop ``ッ`` is the first part of it.

    Args:
        text: kana as :func:`plain_kana` writes them; other characters have no sound.
    """
    plain = "".join(map(katakana, text))
    found: list[tuple[int, tuple[str, ...]]] = []
    after, after_start = "", -1
    for match in reversed(list(_MORA.finditer(plain.replace("ー", " ")))):
        following = after if match.end() == after_start else ""
        phones = _mora_phones(match[0], following)
        found.append((match.start(), phones))
        after, after_start = phones[0], match.start()
    return found[::-1]


def _mora_phones(mora: str, following: str) -> tuple[str, ...]:
    if mora == "ン":
        return (_NASALS.get(following, "ɴ"),)
    if mora == "ッ":
        stop = _STOPPED.get(following, following)
        return ("ʔ" if not stop or stop in _VOWEL_PHONES else stop,)
    if mora in _SMALL_PHONES:
        glide = ("j",) if mora in "ャュョ" else ()
        return (*glide, _SMALL_PHONES[mora])
    consonant, vowel = _PHONES[mora[0]]
    if len(mora) > 1:
        soft = mora[1] in "ャュョ" or vowel == "i"
        consonant = _BEFORE_SMALL.get(mora[0]) or (_SOFT.get(consonant, consonant) if soft else consonant)
        vowel = _SMALL_PHONES[mora[1]]
    return (*consonant.split(), vowel)
