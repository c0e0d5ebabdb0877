"""Where one word ends and the next begins when no white space separates them.

Scripts with spaces keep everything between spaces together, except at a dash between letters. Where the text is not
known ahead, budoux cuts Chinese, Japanese and Thai into phrases. Its decision at each position depends on the three
characters before and after it, so it is known a few characters later and does not depend on how the text is split into
messages. Punctuation stays with its word: no word begins with a closing mark or ends with an opening one (kinsoku).

Source: UAX #14 (classes OP, CL, NS, B2, ID, SA) in short; budoux (Apache-2.0).
"""

from __future__ import annotations

import functools
import itertools
import unicodedata

import budoux
import regex

from captionsync.timing.languages import base_language
from captionsync.timing.tables.scripts import (
    DASHES,
    HYPHENS,
    KANA_NONSTARTERS,
    NO_BREAK_SPACES,
    OTHER_NONSTARTERS,
    POSTFIXES,
    PREFIXES,
    THAI_NONSTARTERS,
    UNSPACED_SCRIPTS,
    WORD_SPACES,
)

# Kinds of characters. Plain integers: they index a table on the hot path.
LETTER, DIGIT, OTHER, FORMAT, EMOJI, OPEN, CLOSE, WIDE_CLOSE, QUOTE, DASH, HYPHEN = range(11)
CJK, KANA_NS, THAI, THAI_NS, UNSPACED, UNSPACED_NS, SPACE, ZERO = range(11, 19)
KINDS = 19

NO, YES, ASK = range(3)
"""Answers of ``BREAKS``; ``ASK``: the words of the text decide and, where they are not known, the phrase model."""

PHRASE_KINDS = frozenset({CJK, KANA_NS, THAI, THAI_NS, UNSPACED, UNSPACED_NS})
"""Letters of scripts without spaces."""
STARTERS = frozenset({LETTER, DIGIT, EMOJI, OPEN, CJK, THAI, UNSPACED})
"""Kinds with which a word may begin after a dash."""

_FAMILY = {KANA_NS: CJK, THAI_NS: THAI, UNSPACED_NS: UNSPACED}
_NONSTARTERS = frozenset({CLOSE, WIDE_CLOSE, DASH, HYPHEN, OTHER, FORMAT, KANA_NS, THAI_NS, UNSPACED_NS})

_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}\p{Yi}]")
_THAI = regex.compile(r"\p{Thai}")
_UNSPACED = regex.compile("[" + "".join(rf"\p{{{script}}}" for script in UNSPACED_SCRIPTS) + "]")
_OPEN = regex.compile(r"[\p{Ps}\p{Pi}]")
_CLOSE = regex.compile(r"[\p{Pe}\p{Pf}\p{Terminal_Punctuation}]")
_WIDE = regex.compile(r"[\u3000-\u303f\uff00-\uff65\ufe10-\ufe6f]")
_EMOJI = regex.compile(r"[[\p{Extended_Pictographic}\p{Regional_Indicator}]--[\x00-\xff]]", regex.V1)
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_HANGUL = regex.compile(r"\p{Hangul}")


@functools.lru_cache(maxsize=8192)
def kind_of(char: str) -> int:
    """Return the kind of a character, which is that of the grapheme that it begins."""
    return _punctuation_kind(char) or _letter_kind(char)


def _punctuation_kind(char: str) -> int:
    for chars, kind in (
        (DASHES, DASH),
        (HYPHENS, HYPHEN),
        (KANA_NONSTARTERS, KANA_NS),
        (THAI_NONSTARTERS, THAI_NS),
        (OTHER_NONSTARTERS, UNSPACED_NS),
        (WORD_SPACES, WIDE_CLOSE),
        (PREFIXES, OPEN),
        (POSTFIXES, CLOSE),
        ('"＂', QUOTE),
        ("\u200b", ZERO),
        (NO_BREAK_SPACES, OTHER),
    ):
        if char in chars:
            return kind
    if char.isspace():
        return SPACE
    if _OPEN.match(char):
        return OPEN
    if _CLOSE.match(char):
        return WIDE_CLOSE if _WIDE.match(char) else CLOSE
    return 0


def _letter_kind(char: str) -> int:
    for pattern, kind in ((_CJK, CJK), (_THAI, THAI), (_UNSPACED, UNSPACED), (_EMOJI, EMOJI)):
        if pattern.match(char):
            return kind
    category = unicodedata.category(char)
    if category == "Nd":
        return DIGIT
    if category == "Cf":
        return FORMAT
    return LETTER if category[0] in "LMN" else OTHER


def _pair(before: int, after: int) -> int:
    if after in _NONSTARTERS or before == OPEN:
        return NO
    before = _FAMILY.get(before, before)
    if after in PHRASE_KINDS:
        if before == after:
            return ASK
        # A number stays with its counter: 3月, 5人.
        if before == DIGIT:
            return NO if after == CJK else YES
        if before == LETTER and after == CJK:
            return ASK
        return YES if before in (LETTER, EMOJI, CLOSE, WIDE_CLOSE, CJK, THAI, UNSPACED) else NO
    if before == CJK and after in (LETTER, DIGIT):
        return ASK
    return YES if before in PHRASE_KINDS or before == WIDE_CLOSE else NO


BREAKS: tuple[tuple[int, ...], ...] = tuple(
    tuple(_pair(before, after) if max(before, after) < SPACE else NO for after in range(KINDS))
    for before in range(KINDS)
)
"""``BREAKS[kind before][kind after]``: whether a word ends between two characters without white space."""


class PhraseModel:
    """Answers where a phrase ends, for text without spaces in any language."""

    def __init__(self, language: str) -> None:
        base = base_language(language)
        self._japanese = base == "ja"
        self._korean = base == "ko"
        subtags = set(language.replace("_", "-").lower().split("-")[1:])
        self._traditional = base == "yue" or bool(subtags & {"hant", "tw", "hk", "mo"})

    def is_chinese(self, before: str, after: str) -> bool:
        """Return whether the Chinese model decides here; it cuts text finer than phrases."""
        return not self._japanese and _KANA.search(before + after) is None and _THAI.match(after) is None

    def scripts_part(self, before: str, after: str) -> bool:
        """Return whether a word ends between Chinese or Japanese characters and letters or digits.

        Args:
            before: the characters of the word so far.
            after: the character after them.
        """
        if self._korean or _HANGUL.match(before[-1]) or _HANGUL.match(after):
            return False
        return len(before) > 1 or _CJK.match(before) is not None  # a single letter belongs to what follows: T恤

    def ends(self, before: str, after: str) -> bool:
        """Return whether a phrase ends between two parts; it never does in scripts without a phrase model.

        Args:
            before: one to three characters before the position.
            after: one to three characters after it; fewer than three only before white space or the end of the text.
        """
        if _UNSPACED.match(after):
            return False
        if _THAI.match(after):
            parser = _thai()
        elif self._korean:
            # Han in Korean text are words of a script with spaces.
            return False
        elif self._japanese or _KANA.search(before + after):
            parser = _japanese()
        else:
            parser = _traditional() if self._traditional else _simplified()
        return len(before) in itertools.accumulate(map(len, parser.parse(before + after)))


def japanese_phrases(text: str) -> list[str]:
    """Cut Japanese text into phrases."""
    return _japanese().parse(text)


# Loaded at first use: reading a model takes milliseconds and most sessions need none.
@functools.cache
def _japanese() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


@functools.cache
def _simplified() -> budoux.Parser:
    return budoux.load_default_simplified_chinese_parser()


@functools.cache
def _traditional() -> budoux.Parser:
    return budoux.load_default_traditional_chinese_parser()


@functools.cache
def _thai() -> budoux.Parser:
    return budoux.load_default_thai_parser()
