"""Assembles words into cues.

The assembler is greedy and never looks ahead: the position of a word depends only on the words so far and on itself. So
a displayed word keeps its cue and line, and any split of the messages gives the same cues. Lines break after
punctuation and before conjunctions and prepositions, and do not leave an article at the end if that is known in time.
Cues end with sentences, at pauses, with clauses when they are nearly full, and at the limits.
Source: Netflix Timed Text Style Guide, "Line Treatment" and "Duration"; W3C WebVTT 3.1 (a cue ends after it starts).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from captionsync.timing.captions import lines
from captionsync.timing.captions.lines import CueRules, display_width
from captionsync.timing.captions.sentences import is_sentence_end
from captionsync.timing.model import Cue, Direction, Word
from captionsync.timing.plain import speaker_label
from captionsync.timing.tables import limits

_BLANK_LINE = 2
_REST_CELLS = 12
"""Cells that a line reserves for the rest of a word that is cut between letters."""


@dataclass(frozen=True, slots=True)
class CueState:
    """What an assembler has built up to a moment: enough for another one to continue after it."""

    count: int = 0
    """Cues that were begun."""
    floor_ms: int = 0
    """End of the last final cue."""
    words: tuple[Word, ...] = ()
    """Words of the cue that is still open."""
    shown: int = 0
    """Of these, how many its last revision shows."""
    revision: int = 0
    """Number of that revision; 0 when none was shown."""
    speaker: str = ""
    """Who said the words of the cue before that one."""


class CueAssembler:
    """Builds the cues of one session.

    Args:
        rules: limits.
        language: BCP 47 tag, carried by the cues.
        direction: base direction, carried by the cues.
    """

    def __init__(self, rules: CueRules, language: str, direction: Direction) -> None:
        self._rules = rules
        self._language = language
        self._direction: Direction = direction
        self._lines: list[list[Word]] = []
        self._width = 0
        self._gap = 0
        self._total = 0
        self._count = 0
        self._start_ms = 0
        self._floor_ms = 0
        self._speaker = ""
        self._shown: Cue | None = None

    def continue_after(self, state: CueState) -> Cue | None:
        """Continue where another assembler stopped, and return the open cue as it was last shown."""
        self._count = state.count - bool(state.words)
        self._floor_ms = state.floor_ms
        self._speaker = state.speaker
        for number, word in enumerate(state.words, 1):
            self.add(word)
            if number == state.shown and state.revision:
                cue = self._revised(self._last_end_ms + self._rules.extend_ms, final=False)
                self._shown = replace(cue, revision=state.revision)
        return self._shown

    def add(self, word: Word) -> tuple[list[Cue], str]:
        """Place a word.

        Returns:
            The cues that are now final, and the id of the cue that contains the word.
        """
        final: list[Cue] = []
        width = display_width(word.text)
        if not self._lines:
            self._begin(word)
        else:
            prev = self._lines[-1][-1]
            new_cue = self._ends_cue(prev, word)
            new_line = not new_cue and self._ends_line(prev, word, width)
            if new_cue or (new_line and len(self._lines) >= self._rules.max_lines):
                final.append(self._close(word.start_ms))
                self._begin(word)
            elif new_line:
                self._lines.append([])
                self._width = self._gap = 0
        self._lines[-1].append(word)
        self._width += self._gap + width
        self._total += self._gap + width
        self._gap = display_width(word.after)
        return final, self._id

    def open(self) -> Cue | None:
        """Return the cue that still grows; its revision rises whenever it differs from the last one returned.

        It ends ``extend_ms`` after its last word, so it stays on screen until the next word is known; the end moves
        earlier if the next cue begins before it.
        """
        if not self._lines:
            return None
        self._shown = self._revised(self._last_end_ms + self._rules.extend_ms, final=False)
        return self._shown

    def finish(self, media_end_ms: int | None = None) -> list[Cue]:
        """Make the last cue final; a later word begins a new cue.

        Args:
            media_end_ms: end of the audio; the cue may stay until then, for at most ``extend_ms``. Without it, the cue
                ends with its last word.
        """
        if not self._lines:
            return []
        return [self._close(self._last_end_ms if media_end_ms is None else media_end_ms)]

    @property
    def _id(self) -> str:
        return f"c{self._count}"

    @property
    def _last_end_ms(self) -> int:
        return self._lines[-1][-1].end_ms

    def _begin(self, word: Word) -> None:
        self._count += 1
        self._start_ms = max(word.start_ms, self._floor_ms)
        self._lines = [[]]
        self._width = self._gap = self._total = 0
        if word.speaker != self._speaker:
            # The first line leaves room for the speaker's name, which many files and players write before it.
            self._width = min(display_width(speaker_label(word.speaker)), self._rules.line_cells // 2)
        self._speaker = word.speaker
        self._shown = None

    def _close(self, limit_ms: int) -> Cue:
        """Return the open cue as final, extended beyond its last word but not beyond ``limit_ms``."""
        end_ms = max(self._last_end_ms, min(self._last_end_ms + self._rules.extend_ms, limit_ms))
        cue = self._revised(end_ms, final=True)
        self._floor_ms = cue.end_ms
        self._lines = []
        return cue

    def _revised(self, end_ms: int, *, final: bool) -> Cue:
        shown = self._shown
        placed = tuple(tuple(line) for line in self._lines)
        # A cue whose words have no length still lasts a millisecond: WebVTT has no empty interval.
        end_ms = max(end_ms, self._start_ms + 1)
        revision = shown.revision if shown else 1
        text = placed, self._language, self._direction
        cue = Cue(self._id, revision, final, self._start_ms, end_ms, *text, self._speaker)
        return cue if shown is None or cue == shown else replace(cue, revision=revision + 1)

    def _ends_cue(self, prev: Word, word: Word) -> bool:
        """Return whether the cue ends before ``word``, whichever line ``word`` would be on."""
        rules = self._rules
        if word.speaker != prev.speaker:
            return True
        if word.start_ms - prev.end_ms >= rules.pause_ms or word.end_ms - self._start_ms > rules.max_cue_ms:
            return True
        if prev.after.count("\n") >= _BLANK_LINE:
            return True
        if lines.continues(word, prev) or self._total <= limits.SHARED_PART * rules.line_cells:
            return False
        return is_sentence_end(prev.text, word.text, self._language)

    def _ends_line(self, prev: Word, word: Word, width: int) -> bool:
        """Return whether the line ends before ``word``: it does not fit, or breaking here is better than later."""
        cells = self._rules.line_cells
        closing = not lines.may_break_before(word, prev)
        room = cells - (self._width + self._gap + width)
        if room < (0 if closing else self._rules.reserve_cells):
            return True
        if room < _REST_CELLS and lines.goes_on(word) and not lines.continues(word, prev):
            return True
        if closing or lines.continues(word, prev):
            return False
        if lines.begins_line(word, prev):
            return True
        last = len(self._lines) >= self._rules.max_lines
        if lines.ends_clause(prev):
            return self._width >= (limits.LAST_CLAUSE_PART if last else limits.CLAUSE_PART) * cells
        if lines.is_light(prev, self._language) or not lines.is_light(word, self._language):
            return False
        if self._width >= limits.LIGHT_PART * cells:
            return True
        return room < limits.ROOM_PART * cells and self._width >= limits.MIN_BROKEN_PART * cells
