"""Where words may end inside text without spaces, decided from all of it.

Dictionaries find the words. They are joined to units that read well on a line: Japanese words to the phrases of budoux,
a single Chinese character to the next word, a particle to the one before. No word of a dictionary is cut.

Source: :mod:`captionsync.timing.captions.dictionary`; budoux (Apache-2.0).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

import regex

from captionsync.timing import breaks
from captionsync.timing.captions.dictionary import chinese_words, icu_words, thai_words
from captionsync.timing.languages import base_language
from captionsync.timing.tables.scripts import MAX_UNSPACED_GRAPHEMES
from captionsync.timing.tables.unspaced_words import (
    BURMESE_SUFFIXES,
    CHINESE_NUMERALS,
    CHINESE_PLACES,
    CHINESE_SUFFIXES,
    JAPANESE_ENDS,
)

_PARTS = regex.compile(
    r"(?P<thai>\p{Thai}+)|(?P<other>\p{Lao}+|\p{Khmer}+|\p{Myanmar}+)"
    r"|(?P<east>[^\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+)"
)
_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}]")
_HAN = regex.compile(r"\p{Han}")
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_PHRASE_START = regex.compile(r"(?<=\p{Hiragana})[\p{Han}\p{Katakana}\p{Latin}\p{N}]|(?<=[\p{Katakana}ー])\p{Han}")
_KANA_PART = 4
"""Text in a Chinese session is Japanese where one in this many characters is a kana."""

_LONGEST_PHRASE = 10
"""Characters: a longer Japanese phrase ends where another one may begin."""
_LONGEST_WORD = 13
"""Characters: a Japanese line has no room for a longer one, so it is cut between words."""
_LONGEST_JOINED = 6
"""Characters: a single Chinese character joins the next word if both are no longer."""
_SHORT_UNIT = 4
"""Characters: a single Chinese character that nothing follows joins a unit that is no longer."""


def word_ends(text: str, language: str) -> dict[int, bool]:
    """Return for each offset between two characters of a script without spaces whether a word may end there.

    Offsets that no dictionary knows are missing.

    Args:
        text: letters, marks and digits without white space or punctuation; as much as stands together.
        language: BCP 47 tag; it tells Chinese, Japanese and Korean apart.
    """
    ends: dict[int, bool] = {}
    for match in _PARTS.finditer(text):
        if match["thai"]:
            units = _thai(match[0])
        elif match["other"]:
            units = _south_east_asian(match[0])
        else:
            units = _east_asian(match[0], base_language(language))
        if units is not None:
            edges = {match.start() + edge for edge in _edges(units)}
            ends.update((at, at in edges and _may_part(text, at)) for at in range(match.start() + 1, match.end()))
    return ends


def _may_part(text: str, at: int) -> bool:
    """Return whether the characters around an offset may be parted: repeat marks, for one, begin no word."""
    return breaks.BREAKS[breaks.kind_of(text[at - 1])][breaks.kind_of(text[at])] != breaks.NO


def _edges(units: Iterable[str]) -> list[int]:
    return list(accumulate(map(len, units)))


def _thai(text: str) -> list[str] | None:
    units = thai_words(text)
    if units is None or max(map(len, units)) <= MAX_UNSPACED_GRAPHEMES:
        return units
    edges = _shortened([0, *_edges(units)], _edges(icu_words(text) or units), MAX_UNSPACED_GRAPHEMES)
    return [text[begin:end] for begin, end in pairwise(edges)]


def _south_east_asian(text: str) -> list[str] | None:
    words = icu_words(text)
    if words is None:
        return None
    units: list[str] = []
    for word in words:
        if units and word in BURMESE_SUFFIXES and len(units[-1]) <= MAX_UNSPACED_GRAPHEMES:
            units[-1] += word
        else:
            units.append(word)
    return units


def _east_asian(text: str, language: str) -> list[str] | None:
    if _EAST_ASIAN.search(text) is None:
        return None
    kana = len(_KANA.findall(text))
    if language == "ja" or (kana and (language not in ("zh", "yue") or kana * _KANA_PART >= len(text))):
        return _japanese(text)
    if language == "ko":
        return [text]  # Han in Korean text are words of a script with spaces
    words = chinese_words(text)
    return None if words is None else _chinese_units(words)


def _japanese(text: str) -> list[str] | None:
    words = icu_words(text)
    if words is None:
        return None
    between = set(_edges(words))
    phrases = _edges(breaks.japanese_phrases(text))
    edges = [0, *(at for at in phrases if at in between and _japanese_ends(text, at)), len(text)]
    starts = [match.start() for match in _PHRASE_START.finditer(text) if match.start() in between]
    edges = _shortened(edges, starts, _LONGEST_PHRASE)
    edges = _shortened(edges, sorted(between), _LONGEST_WORD)
    return [text[begin:end] for begin, end in pairwise(edges)]


def _japanese_ends(text: str, at: int) -> bool:
    """Return whether a phrase may end at an offset: not inside a compound such as 環境問題."""
    if at == len(text):
        return False
    compound = _HAN.match(text[at - 1]) and _HAN.match(text[at])
    return not compound or text[at - 1] in JAPANESE_ENDS


def _shortened(edges: Sequence[int], places: Sequence[int], longest: int) -> list[int]:
    """Return edges with some of ``places`` added, so that no unit is longer than ``longest`` if they allow it."""
    out = list(edges[:1])
    for begin, end in pairwise(edges):
        if end - begin > longest:
            inside = [at for at in places if begin < at < end]
            for place, following in pairwise([*inside, end]):
                if following - out[-1] > longest:
                    out.append(place)
        out.append(end)
    return out


def _chinese_units(words: list[str]) -> list[str]:
    units: list[str] = []
    last = ""
    for word in words:
        if units and _leans(units[-1], last, word):
            units[-1] += word
        else:
            units.append(word)
        last = word
    if len(units) > 1 and _is_single(units[-1]) and len(units[-2]) <= _SHORT_UNIT:
        single = units.pop()
        units[-1] += single
    return units


def _leans(unit: str, last: str, word: str) -> bool:
    """Return whether a word belongs to the unit before it, which ends with the word ``last``."""
    if len(unit) > _LONGEST_PHRASE:
        return False
    if last[-1].isdigit() or (_KANA.match(last[-1]) and _KANA.match(word[0])):
        return True
    if word in CHINESE_SUFFIXES or last in CHINESE_NUMERALS or (word in CHINESE_PLACES and len(unit) > 1):
        return True
    return _is_single(unit) and len(unit + word) <= _LONGEST_JOINED


def _is_single(unit: str) -> bool:
    return len(unit) == 1 and _HAN.match(unit) is not None
