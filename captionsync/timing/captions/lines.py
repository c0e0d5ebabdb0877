"""Where a line of captions may break, and how wide text is.

Width is counted in *cells*: a narrow grapheme takes one, a wide one (Chinese, Japanese, Korean, emoji) two, a combining
mark by itself none. A limit of N characters is N cells, or 2 N in Chinese, Japanese and Korean, where a full-width
character counts as one.

Source: UAX #11 (East Asian Width), UAX #14 in short; Netflix Timed Text Style Guides, "General
Requirements" (two lines, 7 s at most, an end up to half a second after the audio), and ``tables/limits.py``.
"""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass, field, fields, replace
from typing import Any

from captionsync.errors import InputError
from captionsync.timing import breaks
from captionsync.timing.breaks import PHRASE_KINDS, kind_of
from captionsync.timing.captions.joined import run_together
from captionsync.timing.captions.phrases import LEADS, look, table_language
from captionsync.timing.captions.sentences import is_abbreviation
from captionsync.timing.captions.words import MAX_WORD_GRAPHEMES
from captionsync.timing.languages import base_language
from captionsync.timing.model import Word
from captionsync.timing.tables import limits
from captionsync.timing.tables.scripts import PREFIXES
from captionsync.timing.tables.sentences import CLAUSE_MARKS, CLOSERS, EMPHASIS, TERMINATORS, WIDE_TERMINATORS
from captionsync.timing.text import graphemes

_REPEATS = frozenset({breaks.THAI_NS, breaks.UNSPACED_NS})
_CLOSING = frozenset({breaks.CLOSE, breaks.WIDE_CLOSE, breaks.KANA_NS, breaks.DASH, breaks.HYPHEN}) | _REPEATS
_CLAUSE_END = frozenset(CLAUSE_MARKS + TERMINATORS + WIDE_TERMINATORS)
# An apostrophe ends a plural possessive as often as a quotation.
_CLOSED = frozenset(CLOSERS) - frozenset("'’" + EMPHASIS)
_INVERTED = frozenset("¿¡")
_CLOSING_QUOTES = frozenset("\"'’”“")
_BULLETS = frozenset({"-", "*", "•", "–", "—"})
_POINTS = frozenset("•‣◦・")
"""Points of lists that also stand before their item without a space."""
_MAX_DIGITS = 9
_VARIATION_EMOJI = "\ufe0f"
_PARTING = PHRASE_KINDS | {breaks.EMOJI, breaks.WIDE_CLOSE, breaks.DASH}


def _limit(default: int, least: int, most: int, meaning: str) -> int:
    """Return the field of a limit that callers may set from ``least`` to ``most``."""
    made: int = field(default=default, metadata={"range": (least, most), "meaning": meaning})
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRules:
    """The limits of a cue. A limit that callers may set is one row here: its default, its range and its meaning."""

    max_chars_per_line: int = _limit(
        limits.DEFAULT_CHARS_PER_LINE,
        4,
        200,
        "Characters per line; the default is 16 in Chinese and Korean, 13 in Japanese and 35 in Thai. "
        "A longer word, of at most 36 characters, gets a line of its own.",
    )
    max_lines: int = _limit(2, 1, 10, "Lines per cue.")
    max_words: int = _limit(0, 0, 100, "Words per cue; 0 for any number.")
    max_cue_ms: int = _limit(7000, 500, 60_000, "Milliseconds that a cue is shown at most.")
    # Chosen by reading the results.
    pause_ms: int = _limit(700, 100, 10_000, "Milliseconds: a silence this long ends a cue.")
    extend_ms: int = _limit(500, 0, 2000, "Milliseconds that a cue may stay after its last word.")
    half_width: bool = False
    """Full-width characters count 1 and half-width ones 0.5."""
    reading_cells: int = limits.DEFAULT_READING_CELLS
    """Cells that people read in a second."""
    reserve_cells: int = 0
    """Cells at the end of a line reserved for closing punctuation."""

    @property
    def line_cells(self) -> int:
        """Cells in a line."""
        return self.max_chars_per_line * (2 if self.half_width else 1)


RANGES: dict[str, tuple[int, int]] = {
    row.name: row.metadata["range"] for row in fields(CueRules) if "range" in row.metadata
}
"""The limits that callers may set, each with its least and greatest value."""
MEANINGS: dict[str, str] = {row.name: row.metadata["meaning"] for row in fields(CueRules) if "meaning" in row.metadata}
"""What each of these limits does, for people."""


def read_limit(name: str, text: str) -> int:
    """Read a limit that was written as text. Raises InputError."""
    least, most = RANGES[name]
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MAX_DIGITS and least <= int(digits) <= most):
        raise InputError(f"{name} must be a whole number from {least} to {most}, not {text[:40]!r}.")
    return int(digits)


def rules_for(language: str, **given: int | None) -> CueRules:
    """Return the rules of a language, with the caller's limits in place of its defaults.

    Args:
        given: values of the limits in ``RANGES``; ``None`` keeps the language's default.

    Raises:
        InputError: a limit is out of its range.
    """
    for name, value in given.items():
        least, most = RANGES[name]
        if value is not None and not least <= value <= most:
            raise InputError(f"captions.{name} must lie between {least} and {most}, not {value}.")
    base = base_language(language)
    rules = CueRules(
        max_chars_per_line=limits.CHARS_PER_LINE.get(base, limits.DEFAULT_CHARS_PER_LINE),
        half_width=base in limits.HALF_WIDTH_LANGUAGES,
        reading_cells=limits.READING_CELLS.get(base, limits.DEFAULT_READING_CELLS),
        reserve_cells=limits.SPACED_PUNCTUATION.get(base, 0),
    )
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    return replace(rules, **changes)


@functools.lru_cache(maxsize=8192)
def _cells(grapheme: str) -> int:
    char = grapheme[0]
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(char) in "WF" or _VARIATION_EMOJI in grapheme:
        return 2
    # A flag is two regional indicators, each of which counts as narrow.
    return 2 if "\U0001f1e6" <= char <= "\U0001f1ff" else 1


def display_width(text: str) -> int:
    """Return the width of a text in cells; a run of white space counts as one space."""
    if text.isascii() and "\n" not in text and "\t" not in text and "  " not in text:
        return len(text)
    width = 0
    in_space = False
    for grapheme in graphemes(text):
        if grapheme.isspace() and kind_of(grapheme[0]) == breaks.SPACE:
            width += 0 if in_space else 2 if "\u3000" in grapheme else 1
            in_space = True
        else:
            width += _cells(grapheme)
            in_space = False
    return width


def may_break_before(word: Word, prev: Word) -> bool:
    """Return whether a line may begin with ``word`` if there is a choice.

    A line does not begin with closing punctuation, a dash between words or a repeat mark, and does not end with opening
    punctuation. A sign such as ``€`` or ``№`` stays with the number beside it.
    """
    if begins_line(word, prev):
        return True
    return not (_closes(word.text, prev.text) or _opens(prev.text, word.text))


def _closes(text: str, before: str) -> bool:
    first = kind_of(text[0])
    if first in _REPEATS or (text[0] in PREFIXES and before[-1].isdigit()):
        return not any(map(str.isdigit, text))
    return first in _CLOSING and all(kind_of(char) in _CLOSING or char in _CLOSING_QUOTES for char in text)


def _opens(text: str, after: str) -> bool:
    kinds = {kind_of(char) for char in text}
    if not kinds <= {breaks.OPEN, breaks.QUOTE} or breaks.OPEN not in kinds:
        return False
    return after[0].isdigit() or text[-1] not in PREFIXES or text[-1] in _INVERTED


def ends_clause(word: Word) -> bool:
    """Return whether a word ends with the punctuation of a clause or a sentence."""
    last = word.text[-1]
    return last in _CLOSED or word.text.rstrip(CLOSERS)[-1:] in _CLAUSE_END


def is_light(word: Word, language: str) -> bool:
    """Return whether a word belongs with the next one: an article, preposition, conjunction or abbreviated title."""
    return bool(look(word.text, table_language(language)).tail & LEADS) or is_abbreviation(word.text, language)


def continues(word: Word, prev: Word) -> bool:
    """Return whether two words are pieces of one token that is too long for a line.

    They are separated where a line is full, not at punctuation that looks like a sentence end, such as ``?`` in a URL.
    """
    if not prev.after and len(prev.text) in run_together(prev.text + word.text):
        return False
    return not (prev.after or kind_of(prev.text[-1]) in _PARTING or kind_of(word.text[0]) in _PARTING)


def goes_on(word: Word) -> bool:
    """Return whether a word is cut between letters, so the rest of it should fit on its line."""
    if word.after or not word.text[-1].isalnum() or kind_of(word.text[-1]) in _PARTING:
        return False
    return len(graphemes(word.text)) >= MAX_WORD_GRAPHEMES


def begins_line(word: Word, prev: Word) -> bool:
    """Return whether a line of the text begins with ``word``: a verse or an item of a list, not a wrapped paragraph."""
    if "\n" not in prev.after:
        return False
    numbered = word.text[:1].isdigit() and word.text[-1] in ".)"
    return numbered or word.text in _BULLETS or word.text[0] in _POINTS or ends_clause(prev)
