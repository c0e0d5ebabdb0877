"""Builds timed graphemes from timed characters, however the characters are split.

The last known grapheme may still gain a combining mark, and a high surrogate may still be joined by its low half, so
both are held until more text arrives or the text ends. Soft hyphens are dropped.

Source: UAX #29 (extended grapheme clusters); UAX #15 (NFC, which never crosses a grapheme boundary).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from captionsync.timing import breaks
from captionsync.timing.breaks import PHRASE_KINDS, kind_of
from captionsync.timing.model import TimedChars
from captionsync.timing.text import graphemes

_IRREGULAR = re.compile("[\u00ad\ud800-\udfff]")
_SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)
class Unit:
    """A grapheme with its times and its position in the source."""

    text: str
    kind: int
    start_ms: int
    end_ms: int
    source_start: int
    source_end: int
    estimated: bool

    @property
    def visible(self) -> bool:
        """Return whether it is part of a word: neither white space nor a zero-width space."""
        return self.kind < breaks.SPACE

    @property
    def settled(self) -> bool:
        """Whether its first character can no longer change, whatever mark follows."""
        return self.kind in PHRASE_KINDS and not "\u3040" <= self.text[0] <= "\u30ff"


@dataclass(slots=True)
class _Chars:
    """Characters with their times and positions, in parallel sequences."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    begins: Sequence[int]
    finishes: Sequence[int]


class GraphemeQueue:
    """The graphemes that are not yet part of a word; only the last one may still grow."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._half: tuple[str, int, int, int] | None = None

    @property
    def half_open(self) -> bool:
        """Whether half a surrogate pair waits for the other half."""
        return self._half is not None

    def feed(self, chars: TimedChars) -> None:
        """Append the graphemes of a run of characters; the first characters may extend the last grapheme."""
        text, begin = chars.text, chars.char_start
        if self._half is not None or _IRREGULAR.search(text):
            run = self._repair(chars)
        else:
            end = begin + len(text)
            run = _Chars(text, chars.starts_ms, chars.ends_ms, range(begin, end), range(begin + 1, end + 1))
        if run.text:
            self._append(run, chars.estimated)

    def close(self) -> None:
        """Give up waiting for the other half of a surrogate pair."""
        if self._half is not None:
            (_, start, end, source), self._half = self._half, None
            self._append(_Chars("\ufffd", (start,), (end,), (source,), (source + 1,)), False)

    def _repair(self, chars: TimedChars) -> _Chars:
        """Join surrogate halves, hold one that ends the run, drop soft hyphens."""
        places = range(chars.char_start, chars.char_start + len(chars.text))
        items = list(zip(chars.text, chars.starts_ms, chars.ends_ms, places, strict=True))
        if self._half is not None:
            items.insert(0, self._half)
            self._half = None
        if "\ud800" <= items[-1][0] <= "\udbff":
            self._half = items.pop()
        out: list[tuple[str, int, int, int, int]] = []
        for char, start, end, source in items:
            if char == _SOFT_HYPHEN:
                continue
            if "\udc00" <= char <= "\udfff" and out and "\ud800" <= out[-1][0] <= "\udbff":
                pair = (out[-1][0] + char).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
                out[-1] = (pair, out[-1][1], end, out[-1][3], source + 1)
            else:
                out.append((char, start, end, source, source + 1))
        return _Chars(
            "".join("\ufffd" if "\ud800" <= item[0] <= "\udfff" else item[0] for item in out),
            [item[1] for item in out],
            [item[2] for item in out],
            [item[3] for item in out],
            [item[4] for item in out],
        )

    def _append(self, run: _Chars, estimated: bool) -> None:
        held = self.units.pop() if self.units else None
        at = -len(held.text) if held else 0
        for grapheme in graphemes(held.text + run.text if held else run.text):
            first, at = at, at + len(grapheme)
            if held is None:
                unit = Unit(
                    "", 0, run.starts[first], run.ends[at - 1], run.begins[first], run.finishes[at - 1], estimated
                )
            else:
                unit, held = held, None
                if at > 0:
                    unit.end_ms, unit.source_end = run.ends[at - 1], run.finishes[at - 1]
                    unit.estimated = unit.estimated or estimated
            unit.text = grapheme if grapheme.isascii() else unicodedata.normalize("NFC", grapheme)
            unit.kind = kind_of(grapheme[0])
            # A space with an accent is visible; white space of several characters (CR LF) is not.
            if unit.kind == breaks.SPACE and not grapheme.isspace():
                unit.kind = breaks.OTHER
            self.units.append(unit)
