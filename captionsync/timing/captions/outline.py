"""The planned words that are not heard yet."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionsync.timing.captions.lines import CueRules, display_width
from captionsync.timing.captions.open_cue import OpenCue
from captionsync.timing.captions.plan import Break, has_letters, plan
from captionsync.timing.captions.sentences import is_sentence_end
from captionsync.timing.languages import base_language
from captionsync.timing.model import Word
from captionsync.timing.tables.limits import SHARED_PART
from captionsync.timing.tables.planning import CELL_MS, DEFAULT_CELL_MS


@dataclass(slots=True)
class _Item:
    word: Word
    placed: Break
    begins: bool
    """A text that was planned by itself begins here: a sentence."""
    label: str = ""


class Outline:
    """Where each word of the known sentences will stand.

    A sentence is planned when it becomes known, after what was planned before it. It may continue the cue of short
    whole sentences before it.

    Args:
        rules: limits of a cue.
        language: BCP 47 tag.
    """

    def __init__(self, rules: CueRules, language: str) -> None:
        self._rules, self._language = rules, language
        self.cell_ms = CELL_MS.get(base_language(language), DEFAULT_CELL_MS)
        """Milliseconds in which a cell of this language is spoken, as a rule."""
        self._items: deque[_Item] = deque()

    @property
    def end(self) -> int:
        """Code points: source offset after the last planned word; 0 if there is none."""
        return self._items[-1].word.source_end if self._items else 0

    def clear(self) -> None:
        """Forget everything: the text will not be spoken."""
        self._items.clear()

    def know(self, sentence: Sequence[Word], cue: OpenCue | None, last: Word | None) -> None:
        """Plan a sentence.

        Args:
            sentence: its words; those that were heard are left out.
            cue: the open cue.
            last: the last word that was heard.
        """
        heard = max(last.source_end if last else 0, self._items[-1].word.source_end if self._items else 0)
        words = [word for word in sentence if word.source_start >= heard]
        if not words:
            return
        before, begins = self._cue_before(cue)
        prev = self._items[-1].word if self._items else last
        comments = not any(has_letters(word.text) for word in words)
        continues = prev is not None and ((comments and "\n" not in prev.after) or not self._is_end(prev, words[0]))
        cells = sum(display_width(word.text + word.after) for word, _ in before)
        narrow = cells <= SHARED_PART * self._rules.line_cells
        label = "" if prev and prev.speaker == words[0].speaker else words[0].speaker
        if before and (continues or (begins and narrow)):
            breaks = self._plan([word for word, _ in before] + words, [placed for _, placed in before], label)
            breaks = breaks[len(before) :]
        else:
            breaks = self._plan(words, [], label)
        for at, (word, placed) in enumerate(zip(words, breaks, strict=True)):
            self._items.append(_Item(word, placed, at == 0 and not continues, label if at == 0 else ""))

    def take(self, word: Word) -> Break | None:
        """Return what stands before a word that is heard now, or ``None`` if it was not planned."""
        while self._items and self._items[0].word.source_start < word.source_start:
            self._items.popleft()
        if not self._items or self._items[0].word.source_start != word.source_start:
            return None
        placed = self._items.popleft().placed
        while self._items and self._items[0].word.source_start < word.source_end:
            self._items.popleft()
        return placed

    def rest_of_cue(self) -> Iterator[tuple[Word, Break]]:
        """Yield the words that are still to come in the open cue."""
        for item in self._items:
            if item.placed == Break.CUE:
                return
            yield item.word, item.placed

    def replan(self, word: Word, cell_ms: float) -> None:
        """Plan the rest of a sentence again, because a cue begins with ``word``, which was taken.

        Args:
            word: the first word of the cue.
            cell_ms: milliseconds in which the voice speaks a cell.
        """
        rest: list[_Item] = []
        for item in self._items:
            if item.begins:
                item.placed = Break.CUE
                break
            rest.append(item)
        breaks = plan([word, *(item.word for item in rest)], self._rules, self._language, cell_ms)
        for item, placed in zip(rest, breaks[1:], strict=True):
            item.placed = placed

    def _plan(self, words: Sequence[Word], fixed: Sequence[Break], label: str) -> list[Break]:
        return plan(words, self._rules, self._language, self.cell_ms, fixed=fixed, label="" if fixed else label)

    def _cue_before(self, cue: OpenCue | None) -> tuple[list[tuple[Word, Break]], bool]:
        """Return the words of the last cue, heard or planned, and whether a sentence begins it."""
        tail: list[_Item] = []
        for item in reversed(self._items):
            tail.append(item)
            if item.placed == Break.CUE:
                return [(item.word, item.placed) for item in reversed(tail)], item.begins
        if cue is None:
            return [], False
        return [*cue.words(), *((item.word, item.placed) for item in reversed(tail))], cue.begins_sentence

    def _is_end(self, prev: Word, word: Word) -> bool:
        return "\n\n" in prev.after or is_sentence_end(prev.text, word.text, self._language)
