"""Plans where lines and cues end, by dynamic programming over the words of whole sentences.

A plan is the cheapest way to lay the words out in cues of few short lines. It costs to break inside a phrase, to put
parts of two sentences into one cue, to leave a word alone, to fill lines unevenly, and to show a cue for too long or
too short; it costs nothing to break where a sentence or a clause ends. The weights are in ``tables/planning.py``.

Source: Netflix Timed Text Style Guide, "Line Treatment" and "Duration"; BBC Subtitle Guidelines, "Line breaks".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import inf

from captionsync.timing.captions import lines
from captionsync.timing.captions.bonds import Bond, bonds
from captionsync.timing.captions.lines import CueRules, display_width
from captionsync.timing.captions.spoken_width import spoken_cells
from captionsync.timing.model import Word
from captionsync.timing.plain import speaker_label
from captionsync.timing.tables import planning as cost
from captionsync.timing.tables.limits import MIN_CUE_MS, SHARED_PART

_BLANK_LINE = 2
_MOST_COMMENTS = 3
"""Emoji at the end of a text that stay with it; a longer row may be divided."""


class Break(IntEnum):
    """What a plan puts before a word."""

    NONE = 0
    LINE = 1
    CUE = 2


@dataclass(frozen=True, slots=True)
class _Lines:
    """The cheapest lines of a cue up to a word."""

    cost: float
    starts: tuple[int, ...]
    """Of the lines: positions of their first words."""
    width: int
    """Cells of the last line."""


def plan(
    words: Sequence[Word],
    rules: CueRules,
    language: str,
    cell_ms: float,
    *,
    fixed: Sequence[Break] = (),
    label: str = "",
) -> list[Break]:
    """Lay out words and return what stands before each of them; the first one begins a cue.

    Args:
        words: of whole sentences, in order. Their times are not used.
        rules: limits of a cue.
        language: BCP 47 tag.
        cell_ms: milliseconds in which a cell of text is spoken.
        fixed: what stands before the first words, which are shown already and all in one cue.
        label: name of the speaker that the first line leaves room for.
    """
    if not words:
        return []
    return _Planner(words, rules, language, cell_ms, fixed, label).plan()


def has_letters(text: str) -> bool:
    """Return whether there is a letter or a digit in a text, and not only emoji or punctuation."""
    return any(map(str.isalnum, text))


class _Planner:
    def __init__(
        self,
        words: Sequence[Word],
        rules: CueRules,
        language: str,
        cell_ms: float,
        fixed: Sequence[Break],
        label: str,
    ) -> None:
        self._words, self._rules, self._count = words, rules, len(words)
        self._fixed = len(fixed)
        self._cells = rules.line_cells
        self._label = min(display_width(speaker_label(label)), self._cells // 2) if label else 0
        self._bonds = [Bond.SENTENCE, *bonds(words, language), Bond.SENTENCE]
        for at in range(self._count - 1, max(0, self._count - 1 - _MOST_COMMENTS), -1):
            if has_letters(words[at].text) or "\n" in words[at - 1].after:
                break
            self._bonds[at] = Bond.FIXED  # an emoji at the end belongs to what it comments
        self._must = [self._needed(at) for at in range(self._count)] + [Break.CUE]
        for at in range(1, self._count):
            if self._must[at]:
                self._bonds[at] = min(self._bonds[at], Bond.CLAUSE)
        for at, given in enumerate(fixed):
            self._must[at] = given
        self._measure(cell_ms)

    def _measure(self, cell_ms: float) -> None:
        """Set where each word begins in the text, in cells, and when it is expected to be spoken."""
        begins, at_ms = [0], [0.0]
        self._ends: list[int] = []
        self._ends_ms: list[float] = []
        for at, word in enumerate(self._words):
            width = display_width(word.text)
            self._ends.append(begins[at] + width)
            begins.append(begins[at] + width + display_width(word.after))
            self._ends_ms.append(at_ms[at] + cell_ms * spoken_cells(word.text))
            pause_ms = cost.PAUSE_MS[self._bonds[at + 1]]
            at_ms.append(self._ends_ms[at] + cell_ms * (begins[at + 1] - self._ends[at]) + pause_ms)
        self._begins = begins
        self._starts_ms = at_ms

    def _needed(self, at: int) -> Break:
        """Return which break the text itself asks for before a word."""
        if at == 0:
            return Break.CUE
        prev, word = self._words[at - 1], self._words[at]
        if word.speaker != prev.speaker or prev.after.count("\n") >= _BLANK_LINE:
            return Break.CUE
        return Break.LINE if lines.begins_line(word, prev) else Break.NONE

    def plan(self) -> list[Break]:
        """Return the cheapest plan."""
        came = self._best(thorough=False)
        if not came[-1]:
            came = self._best(thorough=True)  # there is no good place for a break
        breaks = [Break.NONE] * self._count
        at = self._count
        while at:
            for start in came[at]:
                breaks[start] = Break.LINE
            at = came[at][0]
            breaks[at] = Break.CUE
        return breaks

    def _best(self, *, thorough: bool) -> list[tuple[int, ...]]:
        """Return for each word where the lines of the cue begin that best ends before it."""
        best: list[float] = [0.0] + [inf] * self._count
        came: list[tuple[int, ...]] = [()] * (self._count + 1)
        for start in range(self._count):
            if best[start] == inf or (not thorough and self._is_poor(start, best)):
                continue
            for end, layout in self._cues_from(start).items():
                total = best[start] + layout.cost + self._cue_cost(start, end)
                if total < best[end]:
                    best[end], came[end] = total, layout.starts
        return came

    def _is_poor(self, start: int, best: Sequence[float]) -> bool:
        """Return whether a cue begins much better at one of the words before."""
        before = best[max(0, start - cost.LOOK_BACK_WORDS) : start]
        return self._bonds[start] >= Bond.TIGHT and min(before, default=inf) < best[start] - cost.POOR

    def _cues_from(self, start: int) -> dict[int, _Lines]:
        """Return the cheapest lines of every cue that begins with a word, by the position of its end."""
        found: dict[int, _Lines] = {}
        layer = {start: _Lines(0.0, (), 0)}
        for number in range(self._rules.max_lines):
            following: dict[int, _Lines] = {}
            for at, before in layer.items():
                if number and self._must[at] == Break.CUE:
                    continue
                broken = before.cost + (cost.LINE[self._bonds[at]] if number else 0.0)
                for end, width in self._lines_from(at, start):
                    total = broken + self._line_cost(at, end, width, before.width if number else 0)
                    known = following.get(end)
                    if known is None or total < known.cost:
                        following[end] = _Lines(total, (*before.starts, at), width)
            for end, layout in following.items():
                if end < self._fixed:
                    continue
                known, total = found.get(end), layout.cost + number * cost.MORE_LINES
                if known is None or (total < known.cost and not self._fits(start, end)):
                    found[end] = _Lines(total, layout.starts, layout.width)
            layer = following
        return found

    def _lines_from(self, at: int, start: int) -> list[tuple[int, int]]:
        """Return the end and the width of every line that begins with a word of the cue that begins at ``start``."""
        room = self._cells - (self._label if at == 0 else 0)
        begin, must, ends = self._begins[at], self._must, self._ends
        most = start + self._rules.max_words if self._rules.max_words else self._count
        out: list[tuple[int, int]] = []
        for end in range(at + 1, self._count + 1):
            width = ends[end - 1] - begin
            if end > self._fixed and ((width > room and end > at + 1) or (end > most and end > start + 1)):
                break
            if end >= self._fixed or must[end]:
                out.append((end, width))
            if must[end]:
                break
        return out if len(out) <= cost.MOST_ENDS else out[-cost.MOST_ENDS // 2 :]

    def _fits(self, start: int, end: int) -> bool:
        """Return whether the words fit on one line, so that they are not divided."""
        if any(self._must[start + 1 : end]):
            return False
        return self._ends[end - 1] - self._begins[start] <= self._cells - (self._label if start == 0 else 0)

    def _line_cost(self, at: int, end: int, width: int, before: int) -> float:
        total = 0.0
        if before:
            total += cost.UNEVEN * abs(width - before) / self._cells
        alone = end - at == 1 and width < cost.ALONE_PART * self._cells
        own = at > 0 and self._must[at] and self._must[end]  # a line of the text itself
        if alone and not own and (before or self._bonds[end] != Bond.SENTENCE):
            total += cost.ALONE_IN_LINE
        return total

    def _cue_cost(self, start: int, end: int) -> float:
        bonds_, cells = self._bonds, self._cells
        total = cost.CUE[bonds_[end]] + cost.PER_CUE
        width = self._ends[end - 1] - self._begins[start]
        whole = bonds_[start] == Bond.SENTENCE and bonds_[end] == Bond.SENTENCE
        inner = [at for at in range(start + 1, end) if bonds_[at] == Bond.SENTENCE]
        if inner and not whole:
            total += cost.PARTS_SHARE * len(inner)
        elif inner:
            last = max(inner)
            narrow = self._ends[last - 1] - self._begins[start] <= SHARED_PART * cells
            total += cost.SENTENCES_SHARE * len(inner) if narrow else cost.LONG_SENTENCES_SHARE
        if not whole:
            if end - start == 1:
                total += cost.ALONE_IN_CUE
            total += cost.SHORT_PART * max(0.0, cost.FULL_PART - width / cells)
        return total + self._time_cost(start, end)

    def _time_cost(self, start: int, end: int) -> float:
        length_ms = self._ends_ms[end - 1] - self._starts_ms[start]
        limit_ms = self._rules.max_cue_ms
        if length_ms > limit_ms:
            return cost.TOO_LONG * (1.0 + length_ms / limit_ms)
        if length_ms > cost.NEARLY * limit_ms:
            return cost.NEARLY_TOO_LONG * (length_ms / limit_ms - cost.NEARLY) / (1 - cost.NEARLY)
        shown_ms = (self._starts_ms[end] if end < self._count else length_ms + MIN_CUE_MS) - self._starts_ms[start]
        return cost.TOO_SHORT * (1 - shown_ms / MIN_CUE_MS) if shown_ms < MIN_CUE_MS else 0.0
