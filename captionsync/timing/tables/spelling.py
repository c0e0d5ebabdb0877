"""How letters of any script relate to phones of any language: a small affinity, from general knowledge of spelling.

A letter's Latin reading is taken from its Unicode name (CYRILLIC SMALL LETTER BE reads *b*, DEVANAGARI LETTER KA reads
*k*), so one table serves every alphabet. ``SPELLED`` lists for each phone, by its first symbols, the Latin letters that
commonly write it. Chosen by hand; no outside data.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from captionsync.timing.memo import remembered

Kind = Literal["v", "c", "sign", "syllable", "wide", "mark"]

SPELLED: dict[str, str] = {
    "p": "pb",
    "b": "bpv",
    "m": "mn",
    "f": "fpvg",
    "v": "vwfbu",
    "ɸ": "fhp",
    "β": "bvw",
    "ʋ": "vw",
    "θ": "tzcs",
    "ð": "tdz",
    "t": "tdzs",
    "d": "dtz",
    "k": "kcqxg",
    "g": "gkcjh",
    "ɡ": "gkcjh",
    "q": "qkg",
    "tʃ": "ctsjz",
    "dʒ": "jgdx",
    "tɕ": "ctj",
    "dʑ": "dj",
    "tʂ": "ctsz",
    "dʐ": "dz",
    "ts": "tzcsd",
    "dz": "dzs",
    "s": "sczxtp",
    "z": "zsxj",
    "ʃ": "sctxzj",
    "ʒ": "gjzsyl",
    "ɕ": "ss",
    "ʑ": "zz",
    "ʂ": "szr",
    "ʐ": "rzj",
    "ç": "chg",
    "n": "nkgm",
    "ŋ": "ng",
    "ɲ": "ng",
    "ɳ": "n",
    "l": "lt",
    "ɫ": "l",
    "ɭ": "l",
    "ʎ": "lyg",
    "r": "r",
    "ɹ": "rw",
    "ɾ": "rtd",
    "ʁ": "r",
    "ʀ": "r",
    "ɽ": "rd",
    "w": "wuov",
    "ɥ": "u",
    "j": "yjiegulh",
    "h": "hgjxw",
    "ɦ": "hg",
    "x": "hcxgjk",
    "χ": "hcxgj",
    "ɣ": "gy",
    "ʔ": "'aq",
    "ʕ": "a",
    "ħ": "h",
    "a": "aoieyuw",
    "ɑ": "aoeu",
    "æ": "aei",
    "ɐ": "aoeiur",
    "ʌ": "uoa",
    "ɒ": "oa",
    "ɔ": "oau",
    "o": "oaeuw",
    "e": "eaiy",
    "ɛ": "eai",
    "ə": "aeioury",
    "ɚ": "eiouar",
    "ɜ": "eiour",
    "ɝ": "eiour",
    "i": "ieyj",
    "ɪ": "ieyua",
    "ᵻ": "ieya",
    "ɨ": "yie",
    "y": "uyi",
    "ʏ": "uy",
    "ø": "oeu",
    "œ": "oeu",
    "u": "uowy",
    "ʊ": "uow",
    "ɯ": "ui",
    "ɤ": "oe",
    "ɵ": "ou",
    "ʉ": "uo",
}
VOWELS = frozenset("aɑæɐʌɒɔoeɛəɚɜɝiɪᵻɨyʏøœuʊɯɤɵʉ")
_IGNORED = frozenset("ˈˌːˑ.|‖ʰʲˠˤ'ʼ’-0123456789˥˦˧˨˩↓↑ \u0306\u032f\u0361\u035c\u200d")
SILENT_SIGNS = r"*~^|`_\\•·◦"
"""Symbols of Markdown and of lists, which voices skip; as in a regular-expression character class."""
EMOJI = "\U0001f000-\U0001faff\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f"
"""Pictographs, arrows and joiners, which voices also skip."""
_SILENT = re.compile(f"[{SILENT_SIGNS}{EMOJI}ʼʻ]")
_CYRILLIC = dict(zip("эелмнрсф", "eelmnrsf", strict=True)) | {"ю": "yu", "я": "ya", "ё": "yo", "й": "y", "ы": "y"}
_SYLLABLES = ("HANGUL SYLLABLE", "HIRAGANA", "KATAKANA", "CJK UNIFIED", "ETHIOPIC SYLLABLE", "CHEROKEE")


@dataclass(frozen=True, slots=True)
class Letter:
    """Kind of a written character."""

    kind: Kind
    """v vowel letter, c consonant letter, sign (silent or modifying), syllable (several phones), wide (digits and
    symbols: read as words), mark (punctuation and white space: not read)."""
    latin: str
    """Its Latin reading, lower case; empty if there is none."""


@dataclass(frozen=True, slots=True)
class PhoneClass:
    """A phone as the affinity sees it."""

    vowel: bool
    spelled: frozenset[str]


@lru_cache(maxsize=4096)
def letter_class(char: str) -> Letter:
    """Classify one code point of any script."""
    category = unicodedata.category(char)
    if (category[0] in "ZCP" and char not in "%&@#§") or _SILENT.match(char):
        return Letter("mark", "")
    if category[0] in "NS" or category == "Po":
        return Letter("wide", "")
    base = unicodedata.normalize("NFD", char)[0].lower()
    if base.isascii() and base.isalpha():
        return Letter("v" if base in "aeiouy" else "c", base)
    if base in _CYRILLIC:
        return Letter("v" if _CYRILLIC[base][0] in "eyu" else "c", _CYRILLIC[base])
    name = unicodedata.name(char, "")
    reading = name.partition(" WITH ")[0].split(" ")[-1].lower()
    if name.startswith(_SYLLABLES):
        return Letter("syllable", "" if name.startswith("CJK") else reading)
    if "VIRAMA" in name or "NUKTA" in name or "HARD SIGN" in name or "SOFT SIGN" in name:
        return Letter("sign", "")
    if category[0] == "M" and "VOWEL" not in name:
        return Letter("sign", reading)
    return Letter("v" if reading[:1] in tuple("aeiou") else "c", reading)


@lru_cache(maxsize=4096)
def phone_key(ipa: str) -> str:
    """Return a phone without stress, length, tone and tie marks, combining marks (nasal, syllabic) dropped."""
    kept = (char for char in unicodedata.normalize("NFD", ipa) if char not in _IGNORED)
    plain = "".join(char for char in kept if not unicodedata.combining(char))
    return plain.replace("g", "ɡ")


@lru_cache(maxsize=4096)
def phone_class(key: str) -> PhoneClass:
    """Classify a phone by its key."""
    spelled = SPELLED.get(key[:2]) or SPELLED.get(key[:1], key[:1])
    return PhoneClass(key[:1] in VOWELS, frozenset(spelled))


_GUESSES = {
    "a": "a",
    "e": "ɛ",
    "i": "i",
    "o": "o",
    "u": "u",
    "y": "i",
    "c": "k",
    "g": "ɡ",
    "j": "dʒ",
    "q": "k",
    "r": "ɹ",
}


def is_read(char: str) -> bool:
    """Return whether a character is certainly read out: a letter or a digit."""
    return letter_class(char).kind in ("v", "c", "syllable") or char.isdigit()


@remembered(2048)
def guess_phones(text: str) -> tuple[str, ...]:
    """Return rough phones for an unpronounceable token: each letter by its Latin reading.

    Empty for a token without letters and digits. A wrong mouth is better than a still one.
    """
    out = []
    for char in text:
        if is_read(char):
            latin = letter_class(char).latin[:1]
            out.append(_GUESSES.get(latin, latin) if latin.isalpha() else "ə")
    return tuple("k" if sound == "x" else sound for sound in out)
