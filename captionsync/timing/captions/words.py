"""Assembles timed characters into words.

A word is emitted once its end and the white space after it are certain: when the first character of the next word
arrives. In scripts without spaces, text that is known ahead tells where words end. Elsewhere the assembler holds one
grapheme that may still grow and the few characters that the phrase model looks ahead. Only content decides, never
message boundaries, so any split of the same characters gives the same words. A token too long for a line of captions
becomes several words with an empty ``after``.

Source: UAX #29 (grapheme clusters). White space is Unicode's, except that U+00A0, U+202F and U+2007 hold words
together, U+200B separates them invisibly and U+00AD is dropped.
"""

from __future__ import annotations

import itertools
import re

from captionsync.timing import breaks
from captionsync.timing.breaks import PhraseModel
from captionsync.timing.captions.draft import CROWDING, Draft, plain_units
from captionsync.timing.captions.known import KnownText
from captionsync.timing.captions.units import GraphemeQueue, Unit
from captionsync.timing.markup import cut_known
from captionsync.timing.model import TimedChars, Word, lasting
from captionsync.timing.tables.scripts import (
    MAX_PUNCTUATED_GRAPHEMES,
    MAX_UNMODELLED_GRAPHEMES,
    MAX_UNSPACED_GRAPHEMES,
    NO_BREAK_SPACES,
)

# Each code point is a grapheme of its own, and words end only at white space.
_PLAIN = re.compile("[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2018-\u201f\u2026]+")
_PLAIN_TOKEN = re.compile("[\t\n ]+|[^\t\n ]+")
_PLAIN_KINDS = frozenset(
    {breaks.LETTER, breaks.DIGIT, breaks.OTHER, breaks.OPEN, breaks.CLOSE, breaks.QUOTE, breaks.SPACE}
)
_CUT_BEFORE = CROWDING | {breaks.LETTER, breaks.DIGIT, breaks.OPEN}
_SPACED = frozenset({breaks.LETTER, breaks.DIGIT})
_LOOK_AHEAD = 2
_LOOK_BACK = 3
# A single Chinese character joins its neighbour: budoux cuts Chinese finer than captions should show it.
_CHINESE_TAIL = 4

MAX_WORD_GRAPHEMES = 30
"""Graphemes: a longer word is cut, so that it fits on a line and its audio need not wait for its end."""
MAX_MARKED_GRAPHEMES = 36
"""Graphemes: a word may continue up to here with marks that should not begin a word."""
_MIN_PIECE_GRAPHEMES = 10
_CUT_AFTER = NO_BREAK_SPACES | frozenset("/-?&_.=#")


def _longest(kind: int, begins: bool, known: bool) -> int:
    """Return the longest unspaced word allowed before a grapheme that may or may not begin a word well."""
    if not begins:
        return MAX_PUNCTUATED_GRAPHEMES
    return MAX_UNMODELLED_GRAPHEMES if kind == breaks.UNSPACED and not known else MAX_UNSPACED_GRAPHEMES


def _may_cut(units: list[Unit], at: int) -> bool:
    """Return whether a word that is too long is better cut here: after a mark, but not inside ``« Oui``."""
    mark = units[at - 1].text
    if mark in NO_BREAK_SPACES and units[at - 2].kind == breaks.OPEN:
        return False
    return mark in _CUT_AFTER and units[at].kind in _CUT_BEFORE


class WordAssembler:
    """Builds the words of one session from its timed source characters.

    Args:
        language: BCP 47 tag; it chooses the phrase model of text without spaces.
        last: the word after which speech resumes; ``None`` at the start of a session.
        known: text that another assembler of the session knew ahead.
    """

    def __init__(self, language: str, *, last: Word | None = None, known: KnownText | None = None) -> None:
        self._model = PhraseModel(language)
        self._known = KnownText(language) if known is None else known
        self._queue = GraphemeQueue()
        self._draft = Draft()
        self._context = ""
        self._expected = last.source_end if last else 0
        self._index = last.index + 1 if last else 0
        self._chars = last.char_end + len(last.after) if last else 0
        self._last_end_ms = self._last_seen_ms = last.end_ms if last else 0

    @property
    def ready_ms(self) -> int:
        """Milliseconds: no later word begins before this time."""
        if self._draft.text:
            known = self._draft.start_ms
        else:
            known = next((unit.start_ms for unit in self._queue.units if unit.visible), self._last_seen_ms)
        return max(known, self._last_end_ms)

    def know(self, text: str, char_start: int, *, closes: bool = False) -> None:
        """Take text ahead of its characters: whole sentences, in order. Its words end where a dictionary has them.

        Args:
            text: the characters as they will arrive, without markup.
            char_start: source offset of the first one.
            closes: a sentence ends here, even without punctuation.
        """
        self._known.know(text, char_start, closes=closes)

    def feed(self, chars: TimedChars) -> list[Word]:
        """Take the next characters and return the words that are now complete.

        Characters that were already taken are dropped; a hole in the offsets is markup and does not separate words.
        """
        chars = cut_known(chars, self._expected)
        text = chars.text
        if not text:
            return []
        self._expected = chars.char_start + len(text)
        self._last_seen_ms = max(self._last_seen_ms, chars.starts_ms[-1])
        words: list[Word] = []
        if self._takes_plain() and "--" not in text and _PLAIN.fullmatch(text):
            self._feed_plain(chars, words)
        else:
            self._queue.feed(chars)
        self._drain(words)
        return words

    def close_word(self, trailing_space: bool) -> list[Word]:
        """Return everything held: the last word is complete.

        Args:
            trailing_space: give the last word a space after it, unless it has white space or its script has no spaces.
                White space that follows is then dropped: it cannot be added to a word that was already sent.
        """
        words: list[Word] = []
        self._queue.close()
        self._drain(words, final=True)
        if self._draft.text:
            if trailing_space and not self._draft.after and self._draft.spaced:
                self._draft.after.append(" ")
            self._emit(words, None)
        self._draft = Draft()
        self._context = ""
        return words

    def finish(self) -> list[Word]:
        """Return everything held; nothing follows."""
        return self.close_word(False)

    def _takes_plain(self) -> bool:
        if self._queue.half_open:
            return False
        units = self._queue.units
        return not units or (len(units) == 1 and units[0].kind in _PLAIN_KINDS)

    def _feed_plain(self, chars: TimedChars, words: list[Word]) -> None:
        # The held grapheme cannot grow, because a plain character follows.
        self._drain(words, settled=True)
        text, last = chars.text, len(chars.text) - 1
        for match in _PLAIN_TOKEN.finditer(text, 0, last):
            token = match[0]
            if token[0] in "\t\n ":
                self._space(token)
                continue
            begin, end = match.span()
            if self._draft.ended:
                self._emit(words, chars.starts_ms[begin])
            if self._draft.length + len(token) <= MAX_WORD_GRAPHEMES:
                self._draft.append_plain(chars, begin, end)
            else:
                for unit in plain_units(chars, begin, end):
                    self._cut_long(words, unit)
                    self._draft.append(unit)
            self._context = (self._context + token)[-_LOOK_BACK:]
        self._queue.units += plain_units(chars, last, last + 1)

    def _drain(self, words: list[Word], *, settled: bool = False, final: bool = False) -> None:
        """Move graphemes into the word until one is undecided.

        Args:
            settled: the last grapheme can no longer grow.
            final: nothing follows at all.
        """
        units, taken = self._queue.units, 0
        for taken, unit in enumerate(units):
            if unit.visible and self._draft.text:
                ends = self._word_ends(taken, final)
                if ends is None:
                    break
                if ends:
                    self._emit(words, unit.start_ms)
                else:
                    self._cut_long(words, unit)
            if taken == len(units) - 1 and not (settled or final):
                break
            self._take(unit)
        else:
            taken = len(units)
        del units[:taken]

    def _take(self, unit: Unit) -> None:
        if not unit.visible:
            self._space("" if unit.kind == breaks.ZERO else unit.text)
            return
        self._draft.append(unit)
        self._context = (self._context + unit.text[0])[-_LOOK_BACK:]

    def _space(self, text: str) -> None:
        self._context = ""
        # White space before the first word, or after a word that was closed and sent, belongs to no word.
        if self._draft.text:
            self._draft.ended = True
            if text:
                self._draft.after.append(text)

    def _word_ends(self, at: int, final: bool) -> bool | None:
        """Return whether the word ends before a queued grapheme; None while that is unknown."""
        draft = self._draft
        if draft.ended:
            return True
        unit = self._queue.units[at]
        kind = draft.resolve(unit.kind)
        begins = kind in breaks.STARTERS and draft.kind != breaks.OPEN
        if draft.dash and begins:
            return True
        answer = breaks.BREAKS[draft.kind][kind]
        known = self._known.ends(unit.source_start) if answer == breaks.ASK else None
        if draft.crowd >= _longest(kind, begins, known is not None) and kind in _CUT_BEFORE:
            return True
        if answer != breaks.ASK:
            return answer == breaks.YES
        if known is not None:
            return known
        if draft.kind in _SPACED or kind in _SPACED:
            letters = draft.text[-1] if draft.letters == 1 else "".join(draft.text)
            return self._model.scripts_part(letters, unit.text[0])
        return self._phrase_ends(at, final)

    def _phrase_ends(self, at: int, final: bool) -> bool | None:
        units = self._queue.units
        ahead: list[Unit] = []
        for position in range(at, at + 1 + _LOOK_AHEAD):
            if position == len(units):
                if final:
                    break
                return None
            unit = units[position]
            if position == len(units) - 1 and not (final or unit.settled):
                return None
            if not unit.visible:
                break
            ahead.append(unit)
        after = "".join(unit.text[0] for unit in ahead)
        if self._model.is_chinese(self._context, after):
            alone = len(ahead) < 2 or ahead[1].kind != breaks.CJK
            if self._draft.letters < 2 or (alone and self._draft.length <= _CHINESE_TAIL):
                return False
        return self._model.ends(self._context, after)

    def _cut_long(self, words: list[Word], following: Unit) -> None:
        """Emit the first part of a word that is too long for the next grapheme."""
        draft = self._draft
        kind = draft.resolve(following.kind)
        begins = kind in _CUT_BEFORE and draft.kind != breaks.OPEN
        if draft.length < (MAX_WORD_GRAPHEMES if begins else MAX_MARKED_GRAPHEMES):
            return
        units = [*itertools.chain.from_iterable(draft.parts), following]
        places = range(draft.length, _MIN_PIECE_GRAPHEMES - 1, -1)
        marked = (at for at in places if _may_cut(units, at))
        count = next(marked, draft.length)
        self._draft = Draft(draft.opened)
        for unit in units[:count]:
            self._draft.append(unit)
        self._emit(words, units[count].start_ms)
        for unit in units[count:-1]:
            self._draft.append(unit)

    def _emit(self, words: list[Word], next_start_ms: int | None) -> None:
        draft = self._draft
        # Quotes may span phrases that white space does not separate.
        self._draft = Draft(draft.quoted and not draft.ended)
        text, after = "".join(draft.text), "".join(draft.after)
        # The engine's times may overlap. The start of a word is what viewers notice, so the previous end gives way.
        end_ms = draft.end_ms if next_start_ms is None else min(draft.end_ms, next_start_ms)
        start_ms, self._last_end_ms = lasting(draft.start_ms, end_ms, self._last_end_ms)
        end = self._chars + len(text)
        source = (draft.source_start, draft.source_end)
        words.append(
            Word(self._index, text, after, start_ms, self._last_end_ms, self._chars, end, *source, draft.estimated)
        )
        self._index += 1
        self._chars = end + len(after)
