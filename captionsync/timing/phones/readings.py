"""Sounds that spelling does not show: pinyin, unwritten Arabic and Hebrew vowels, kanji groups, silent symbols."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from captionsync.timing.tables.pinyin import BUZZED, FINALS, INITIALS, SPELLED
from captionsync.timing.tables.spelling import EMOJI, SILENT_SIGNS, phone_class, phone_key

_MUTE = "\u200b"
_UNREAD = re.compile(
    rf"(?<!\S)[^\w\s=<>&+%$€£¥@]{{2,}}(?!\S)|(?<!\d)[{SILENT_SIGNS}]+|[{SILENT_SIGNS}]+(?!\d)"
    rf"|(?<!\w)#(?!\w)|[{EMOJI}]+"
)
_JOINING = frozenset("*`\u200d\ufe0e\ufe0f")
"""Symbols that may occur inside a word without separating it."""
_VIRAMA = 9
"""Canonical combining class."""


def mute_signs(text: str) -> str:
    """Replace each symbol that voices skip by one without sound: emoji, Markdown markup, marks by themselves.

    Symbols between digits and single ones such as ``&`` stay, because they are read out. A symbol that separates two
    words or numbers becomes a space; a joiner that belongs to the spelling of a word stays. Offsets do not change.
    """
    return _UNREAD.sub(_muted, text)


def _muted(found: re.Match[str]) -> str:
    signs, text = found[0], found.string
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    first = _MUTE
    if signs[0] == "\u200d" and before and unicodedata.combining(before) == _VIRAMA:
        first = signs[0]
    elif _is_latin(before) and _is_latin(after) and not _JOINING.issuperset(signs):
        first = " "
    return first + _MUTE * (len(signs) - 1)


def _is_latin(char: str) -> bool:
    """Return whether a character is a digit or a letter that would be read as one word with the next."""
    return char.isalnum() and char < "\u0250"


def pinyin_phones(syllable: str) -> tuple[str, ...]:
    """Return the phones of a pinyin syllable without tone; empty for an unknown syllable."""
    plain = syllable.lower().replace("ü", "v").replace("u:", "v")
    final = SPELLED.get(plain)
    if final is not None:
        return tuple(FINALS[final].split())
    initial = next((one for one in INITIALS if plain.startswith(one) and len(plain) > len(one)), "")
    rest = plain[len(initial) :]
    if initial in ("j", "q", "x") and rest.startswith("u"):
        rest = "v" + rest[1:]
    if rest == "o" and initial in ("b", "p", "m", "f"):
        return (INITIALS[initial], "o")
    vowels = BUZZED[initial] if rest == "i" and initial in BUZZED else FINALS.get(rest)
    if vowels is None:
        return ()
    return tuple(([INITIALS[initial]] if initial else []) + vowels.split())


def with_short_vowels(phones: Sequence[str]) -> tuple[str, ...]:
    """Insert an open vowel after each consonant that would begin a syllable without one.

    Short vowels are rarely written; for the mouth, any open vowel is closer than none.
    """
    vowels = [phone_class(phone_key(phone)).vowel for phone in phones]
    out: list[str] = []
    open_before = False
    for index, phone in enumerate(phones):
        out.append(phone)
        if not (vowels[index] or open_before) and index + 1 < len(phones) and not vowels[index + 1]:
            out.append("a")  # the next consonant may close this syllable
            open_before = True
        else:
            open_before = vowels[index]
    return tuple(out)


def share_phones(phones: Sequence[str], count: int) -> list[tuple[str, ...]]:
    """Share the phones of a reading among the characters it is written with, evenly by syllables.

    Args:
        phones: the phones of the whole reading.
        count: number of characters, at least one. If there are more of them than syllables, single phones are shared
            out.
    """
    syllables: list[list[str]] = []
    for phone in phones:
        complete = bool(syllables) and any(phone_class(phone_key(one)).vowel for one in syllables[-1])
        if not syllables or complete:
            syllables.append([phone])
        else:
            syllables[-1].append(phone)
    parts = syllables if len(syllables) >= count else [[phone] for phone in phones]
    cuts = [len(parts) * k // count for k in range(count + 1)]
    return [tuple(phone for part in parts[a:b] for phone in part) for a, b in pairwise(cuts)]
