"""Timed characters for tests: 100 ms per code point from 0."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from captionsync.timing.captions.cues import CueAssembler
from captionsync.timing.captions.lines import CueRules, rules_for
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import Cue, Direction, Tag, TimedChars, Word

CHAR_MS = 100


def timed(text: str, char_start: int = 0, *, estimated: bool = False) -> TimedChars:
    starts = range(char_start * CHAR_MS, (char_start + len(text)) * CHAR_MS, CHAR_MS)
    return TimedChars(text, char_start, tuple(starts), tuple(t + CHAR_MS for t in starts), estimated=estimated)


def runs(pieces: Iterable[str]) -> list[TimedChars]:
    out, at = [], 0
    for piece in pieces:
        out.append(timed(piece, at))
        at += len(piece)
    return out


def cut(text: str, places: Iterable[int]) -> list[str]:
    edges = sorted({0, len(text), *(place % (len(text) + 1) for place in places)})
    return [text[a:b] for a, b in itertools.pairwise(edges)]


def words_of(chunks: Iterable[TimedChars], language: str = "en") -> list[Word]:
    assembler = WordAssembler(language)
    return [word for chunk in chunks for word in assembler.feed(chunk)] + assembler.finish()


def display_words(chunks: Iterable[TimedChars], language: str = "en", *, audio_tags: bool = False) -> list[Word]:
    """Return the words of source characters, markup taken out."""
    stripper, assembler = MarkupStripper(audio_tags), WordAssembler(language)
    items: list[TimedChars | Tag] = [item for chunk in chunks for item in stripper.feed(chunk)]
    items += stripper.finish()
    out: list[Word] = []
    for item in items:
        if isinstance(item, TimedChars):
            out += assembler.feed(item)
    return out + assembler.finish()


def cues_of(
    words: Sequence[Word], language: str = "en", direction: Direction = "ltr", rules: CueRules | None = None
) -> list[Cue]:
    assembler = CueAssembler(rules or rules_for(language), language, direction)
    return [cue for word in words for cue in assembler.add(word)[0]] + assembler.finish()


def lines_of(cue: Cue) -> list[str]:
    return ["".join(word.text + word.after for word in line).rstrip() for line in cue.lines]
