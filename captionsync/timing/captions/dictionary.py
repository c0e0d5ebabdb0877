"""Dictionaries of words for scripts without spaces.

ICU has Thai, Lao, Khmer, Burmese and Japanese words, jieba has Chinese ones. Where a package is not installed, because
there is no wheel for the platform, its answer is ``None``.

Source: ICU 78, "Dictionary-Based Break Iterators" (Unicode License, by icu4py); jieba (MIT, by rjieba).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from itertools import chain

from captionsync.timing.tables import unspaced_words

_LONGEST = 24
"""Characters of the longest word that is joined."""

# A consonant, silent or not; ณ is a word.
_THAI_PART = re.compile("[\u0e01-\u0e12\u0e14-\u0e2e]\u0e4c?")


def icu_words(text: str) -> list[str] | None:
    """Cut text of one script, without white space, into words."""
    breaker = _icu()
    return None if breaker is None else list(breaker(text, "und"))  # the script decides, in any language


def thai_words(text: str) -> list[str] | None:
    """Cut Thai text into words; compounds that are one word stay whole."""
    words = icu_words(text)
    if words is None:
        return None
    pieces = chain.from_iterable(unspaced_words.THAI_AMBIGUOUS.get(word, (word,)) for word in _mended(words))
    return joined(list(pieces), _thai(), unspaced_words.THAI_PREFIXES)


def _mended(words: list[str]) -> list[str]:
    """Join single Thai consonants to their neighbours: no word, but a part of one that the dictionary lacks."""
    out: list[str] = []
    joins = False
    for word in words:
        part = _THAI_PART.fullmatch(word)
        if out and (part or joins):
            out[-1] += word
        else:
            out.append(word)
        joins = part is not None and len(word) == 1
    return out


def chinese_words(text: str) -> list[str] | None:
    """Cut Chinese text, simplified or traditional, into words; Latin words and numbers may be among them."""
    cut = _jieba()
    if cut is None:
        return None
    simple = text.translate(_simplified())
    words, at = [], 0
    for word in joined(cut(simple), _chinese()):
        words.append(text[at : at + len(word)])
        at += len(word)
    return words


def joined(pieces: list[str], words: frozenset[str], prefixes: Iterable[str] = ()) -> list[str]:
    """Join pieces to the words that they make: as few as possible and, among these, as unequal as possible.

    Args:
        pieces: in order.
        words: what neighbouring pieces may make.
        prefixes: pieces that also join the next one.
    """
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for end in range(1, len(pieces) + 1):
        choices = []
        text = ""
        for begin in range(end - 1, -1, -1):
            rest, text = text, pieces[begin] + text
            if len(text) > _LONGEST and begin < end - 1:
                break
            if begin == end - 1 or text in words or (pieces[begin] in prefixes and (begin == end - 2 or rest in words)):
                count, squares, _ = best[begin]
                choices.append((count + 1, squares - len(text) ** 2, begin))
        best.append(min(choices))
    out: list[str] = []
    end = len(pieces)
    while end:
        begin = best[end][2]
        out.append("".join(pieces[begin:end]))
        end = begin
    return out[::-1]


# Loaded at first use: the dictionaries take memory and time, and most sessions need none.
@functools.cache
def _icu() -> Callable[[str, str], Iterable[str]] | None:
    try:
        from icu4py.breakers import WordBreaker
    except ImportError:
        return None
    return WordBreaker


@functools.cache
def _jieba() -> Callable[[str], list[str]] | None:
    try:
        import rjieba
    except ImportError:
        return None
    return rjieba.cut


@functools.cache
def _simplified() -> dict[int, str]:
    from captionsync.timing.tables.simplified import SIMPLIFIED, TRADITIONAL

    return {ord(traditional): simplified for traditional, simplified in zip(TRADITIONAL, SIMPLIFIED, strict=True)}


@functools.cache
def _thai() -> frozenset[str]:
    from captionsync.timing.tables.thai_words import WORDS

    return frozenset(WORDS.split() + unspaced_words.MORE_THAI.split())


@functools.cache
def _chinese() -> frozenset[str]:
    return frozenset(unspaced_words.MORE_CHINESE.split())
