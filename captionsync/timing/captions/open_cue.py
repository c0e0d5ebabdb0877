"""The cue under construction, and where it ends if nothing is known of the text ahead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from captionsync.timing.captions import lines
from captionsync.timing.captions.lines import CueRules, display_width
from captionsync.timing.captions.plan import Break
from captionsync.timing.captions.sentences import is_sentence_end
from captionsync.timing.model import Word
from captionsync.timing.plain import speaker_label
from captionsync.timing.tables import limits

_BLANK_LINE = 2
_REST_CELLS = 12
"""Cells that a line reserves for the rest of a word that is cut between letters."""


@dataclass(slots=True)
class OpenCue:
    """The words of a cue that may still grow, in lines."""

    start_ms: int
    label: str
    """Name of the speaker that the first line leaves room for, because many files and players write it there."""
    begins_sentence: bool
    lines: list[list[Word]] = field(default_factory=lambda: [[]])
    width: int = 0
    """Cells of the last line, without the white space after it."""
    total: int = 0
    """Cells of all its words with the white space between them."""
    count: int = 0
    """Words."""
    _gap: int = 0

    @property
    def last(self) -> Word:
        """Its last word."""
        return self.lines[-1][-1]

    def words(self) -> Iterator[tuple[Word, Break]]:
        """Yield its words, each with what stands before it."""
        for number, line in enumerate(self.lines):
            for at, word in enumerate(line):
                yield word, Break.NONE if at else Break.LINE if number else Break.CUE

    def room(self, rules: CueRules, width: int) -> int:
        """Return the cells that are left on the last line after a word of ``width`` cells; negative without room."""
        label = min(display_width(speaker_label(self.label)), rules.line_cells // 2) if self.label else 0
        return rules.line_cells - (label if len(self.lines) == 1 else 0) - (self.width + self._gap + width)

    def add(self, word: Word, placed: Break) -> None:
        """Add a word to the last line, or to a new one."""
        if placed == Break.LINE:
            self.lines.append([])
            self.width = self._gap = 0
        width = display_width(word.text)
        self.lines[-1].append(word)
        self.width += self._gap + width
        self.total += self._gap + width
        self.count += 1
        self._gap = display_width(word.after)


def must_end(cue: OpenCue, word: Word, rules: CueRules) -> bool:
    """Return whether a cue ends before ``word`` whatever was planned: the text, the voice or a limit requires it."""
    prev = cue.last
    if word.speaker != prev.speaker or prev.after.count("\n") >= _BLANK_LINE:
        return True
    if word.start_ms - prev.end_ms >= rules.pause_ms or word.end_ms - cue.start_ms > rules.max_cue_ms:
        return True
    return 0 < rules.max_words <= cue.count


def greedy_break(cue: OpenCue, word: Word, rules: CueRules, language: str) -> Break:
    """Return what stands before a word of which nothing was known before it was heard."""
    prev = cue.last
    full = cue.total > limits.SHARED_PART * rules.line_cells
    if full and not lines.continues(word, prev) and is_sentence_end(prev.text, word.text, language):
        return Break.CUE
    if not _ends_line(cue, word, rules, language):
        return Break.NONE
    return Break.LINE if len(cue.lines) < rules.max_lines else Break.CUE


def _ends_line(cue: OpenCue, word: Word, rules: CueRules, language: str) -> bool:
    """Return whether the line ends before ``word``: it does not fit, or breaking here is better than later."""
    prev, cells = cue.last, rules.line_cells
    closing = not lines.may_break_before(word, prev)
    room = cue.room(rules, display_width(word.text))
    if room < (0 if closing else rules.reserve_cells):
        return True
    if room < _REST_CELLS and lines.goes_on(word) and not lines.continues(word, prev):
        return True
    if closing or lines.continues(word, prev):
        return False
    if lines.begins_line(word, prev):
        return True
    last = len(cue.lines) >= rules.max_lines
    if lines.ends_clause(prev):
        return cue.width >= (limits.LAST_CLAUSE_PART if last else limits.CLAUSE_PART) * cells
    if lines.is_light(prev, language) or not lines.is_light(word, language):
        return False
    if cue.width >= limits.LIGHT_PART * cells:
        return True
    return room < limits.ROOM_PART * cells and cue.width >= limits.MIN_BROKEN_PART * cells
