"""The text of cues as words, and what stands where lines and cues end.

The lines of all cues are joined to one text, so that words and sentences are found as in the session that said it.
Scripts without spaces are joined without one: a word over the place where a line ends was cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from captionsync.timing.breaks import PHRASE_KINDS, WIDE_CLOSE, kind_of
from captionsync.timing.captions.bonds import Bond, bonds
from captionsync.timing.captions.report.model import ShownCue
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import TimedChars, Word
from captionsync.timing.plain import one_line
from captionsync.timing.text import clean_text

_TURN = re.compile(
    r"[-–—‐‒―](?:\s+\S|[^\s\d\-–—‐‒―])|[•*]\s+\S|[♪♫]|#\s|>>|\d{1,3}[.)]\s+\S|[\[(（【][^\])）】]*[\])）】]:?$"
)
"""A line that does not continue the one before it: of a dialogue, a list, a song, or the description of a sound."""

_INVISIBLE = re.compile("[\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
"""Marks of direction, and the joiner that keeps text from being read as markup."""

BULLETS = frozenset("・･")
"""Begin an item of a list where what precedes is complete; elsewhere they part the halves of a name."""
BAD_CLASSES = frozenset({"tight", "fixed"})
CLOSED_CLASSES = frozenset({"sentence", "pause", "turn"})
"""Where what is said may be complete."""


@dataclass(frozen=True, slots=True)
class CueText:
    """The text of a cue."""

    lines: tuple[str, ...]
    """Clean, without empty ones."""
    numbers: tuple[int, ...]
    """Number of each line in the cue as given, from 1."""
    words: tuple[tuple[Word, ...], ...]
    """Words that begin in each line."""
    inner: tuple[str, ...]
    """What stands between its words, as a class of break."""
    ends: tuple[str, ...]
    """What each line but the last one ends at."""
    before: str
    """What the cue before it ends at; ``turn`` if there is none."""
    after: str
    """What it ends at itself; ``turn`` for the last one."""


@dataclass(frozen=True, slots=True)
class _Line:
    cue: int
    """Index of its cue."""
    number: int
    text: str
    at: int
    """Offset in the joined text."""


def texts_of(cues: Sequence[ShownCue], language: str, pause_ms: int) -> list[CueText]:
    """Return the text of each cue.

    Args:
        cues: in the order in which they are read.
        language: BCP 47 tag.
        pause_ms: milliseconds: after a silence this long, a sentence may continue in another cue without blame.
    """
    lines, joined = _joined(cues)
    words = _words_of(joined, language)
    starts = [word.source_start for word in words]
    firsts = [*(bisect_left(starts, line.at) for line in lines), len(words)]
    between = [bond.name.lower() for bond in bonds(words, language)]
    ends = [
        _end_class(cues, prev, line, words, between, first, pause_ms)
        for (prev, line), first in zip(pairwise(lines), firsts[1:], strict=False)
    ] + ["turn"] * bool(lines)
    for first, end in zip(firsts[1:], ends, strict=True):
        if 0 < first < len(words):
            between[first - 1] = end
    groups = {cue: list(group) for cue, group in groupby(range(len(lines)), key=lambda index: lines[index].cue)}
    return [_cue_text(groups.get(cue, []), lines, words, between, firsts, ends) for cue in range(len(cues))]


def _joined(cues: Sequence[ShownCue]) -> tuple[list[_Line], str]:
    """Return the lines that are not empty, and their joined text."""
    lines: list[_Line] = []
    parts: list[str] = []
    at = 0
    for index, cue in enumerate(cues):
        for number, given in enumerate(cue.lines, 1):
            text = one_line(_INVISIBLE.sub("", clean_text(given)))
            if not text:
                continue
            if lines and not _is_unspaced(lines[-1].text[-1], text[0]):
                parts.append(" ")
                at += 1
            lines.append(_Line(index, number, text, at))
            parts.append(text)
            at += len(text)
    return lines, "".join(parts)


def _is_unspaced(last: str, first: str) -> bool:
    """Return whether text continues between two characters without a space."""
    if first in BULLETS and kind_of(last) == WIDE_CLOSE:
        return False
    kinds = PHRASE_KINDS | {WIDE_CLOSE}
    return kind_of(last) in kinds and kind_of(first) in kinds


def _words_of(text: str, language: str) -> tuple[Word, ...]:
    assembler = WordAssembler(language)
    times = (0,) * len(text)
    return (*assembler.feed(TimedChars(text, 0, times, times)), *assembler.finish())


def _end_class(
    cues: Sequence[ShownCue],
    prev: _Line,
    line: _Line,
    words: Sequence[Word],
    between: Sequence[str],
    first: int,
    pause_ms: int,
) -> str:
    """Return what the line before ``line`` ends at; ``first`` is the index of the first word that begins in it."""
    before, after = cues[prev.cue], cues[line.cue]
    if not 0 < first < len(words) or before.speaker != after.speaker or _TURN.match(line.text):
        return "turn"
    if words[first - 1].source_end > line.at:
        return "word"
    bond = between[first - 1]
    if bond != Bond.SENTENCE.name.lower() and after.start_ms - before.end_ms >= pause_ms:
        return "pause"
    return bond


def _cue_text(
    own: Sequence[int],
    lines: Sequence[_Line],
    words: Sequence[Word],
    between: Sequence[str],
    firsts: Sequence[int],
    ends: Sequence[str],
) -> CueText:
    """Return the text of the cue that has the lines with these indices."""
    if not own:
        return CueText((), (), (), (), (), "turn", "turn")
    first, end = firsts[own[0]], firsts[own[-1] + 1]
    return CueText(
        tuple(lines[index].text for index in own),
        tuple(lines[index].number for index in own),
        tuple(tuple(words[firsts[index] : firsts[index + 1]]) for index in own),
        tuple(between[first : max(first, end - 1)]),
        tuple(ends[index] for index in own[:-1]),
        ends[own[0] - 1] if own[0] else "turn",
        ends[own[-1]],
    )
