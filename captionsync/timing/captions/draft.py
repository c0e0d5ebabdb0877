"""The word under construction: its graphemes, its times, and where its text allows it to end.

A straight quotation mark closes an earlier one. One hyphen joins (``well-known``); two after a letter or a
digit are a dash (``well--known``), and a dash ends its word where another begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from captionsync.timing import breaks
from captionsync.timing.breaks import PHRASE_KINDS, kind_of
from captionsync.timing.captions.units import Unit
from captionsync.timing.model import TimedChars

CROWDING = PHRASE_KINDS | {breaks.EMOJI, breaks.WIDE_CLOSE}
"""Kinds of graphemes that form words without white space."""


def plain_units(chars: TimedChars, begin: int, end: int) -> Iterator[Unit]:
    """Return the graphemes of plain characters, one per character."""
    for at in range(begin, end):
        char, source = chars.text[at], chars.char_start + at
        yield Unit(char, kind_of(char), chars.starts_ms[at], chars.ends_ms[at], source, source + 1, chars.estimated)


@dataclass(slots=True)
class Draft:
    """An unfinished word."""

    quoted: bool = False
    """Whether a straight quotation mark is open."""
    text: list[str] = field(default_factory=list)
    parts: list[Iterable[Unit]] = field(default_factory=list)
    """The graphemes; each part can be read once."""
    after: list[str] = field(default_factory=list)
    ended: bool = False
    """Whether white space has begun, visible or not."""
    kind: int = breaks.SPACE
    """Kind of the last grapheme."""
    length: int = 0
    """Number of graphemes."""
    letters: int = 0
    """Number of graphemes that are not opening marks."""
    crowd: int = 0
    """Number of graphemes of scripts without spaces."""
    dash: bool = False
    """Whether it ends with a dash that is not its first grapheme."""
    hyphen: bool = False
    """Whether the last hyphen follows a letter or a digit, or belongs to a dash."""
    seen: bool = False
    """Whether it has a visible grapheme, whose times count."""
    estimated: bool = False
    spaced: bool = True
    """Whether the last letter belongs to a script with spaces."""
    start_ms: int = 0
    end_ms: int = 0
    source_start: int = 0
    source_end: int = 0
    opened: bool = field(init=False)
    """Whether a straight quotation mark was open before the word."""

    def __post_init__(self) -> None:
        self.opened = self.quoted

    def place(self, begin: int, end: int, start_ms: int, end_ms: int, estimated: bool, visible: bool = True) -> None:
        """Set the times and source offsets of what is appended next."""
        if not self.text:
            self.source_start = begin
        if not self.text or (visible and not self.seen):
            self.start_ms, self.end_ms = start_ms, end_ms
        elif visible:
            self.end_ms = end_ms
        self.seen = self.seen or visible
        self.estimated = self.estimated or estimated
        self.source_end = end

    def append_plain(self, chars: TimedChars, begin: int, end: int) -> None:
        """Append plain characters of a run, each a grapheme of its own."""
        source, token = chars.char_start, chars.text[begin:end]
        self.place(source + begin, source + end, chars.starts_ms[begin], chars.ends_ms[end - 1], chars.estimated)
        self.parts.append(plain_units(chars, begin, end))
        self.text.append(token)
        self.length += len(token)
        self.letters += len(token)
        self.quoted ^= bool(token.count('"') & 1)
        # The quote has already been counted: an odd count means that this one opens.
        kind = kind_of(token[-1])
        self.kind = kind if kind != breaks.QUOTE else breaks.OPEN if self.quoted else breaks.CLOSE
        self.dash = self.hyphen = False
        self.spaced = True

    def append(self, unit: Unit) -> None:
        """Append any grapheme."""
        kind, visible = unit.kind, unit.kind != breaks.FORMAT
        self.place(unit.source_start, unit.source_end, unit.start_ms, unit.end_ms, unit.estimated, visible)
        self.parts.append((unit,))
        if kind == breaks.QUOTE:
            kind = self.resolve(kind)
            self.quoted = not self.quoted
        self.text.append(unit.text)
        self.length += 1
        self.letters += kind != breaks.OPEN
        self.crowd += kind in CROWDING
        if kind == breaks.DASH:
            self.dash = self.dash or (self.length > 1 and self.kind != breaks.OPEN)
        elif kind == breaks.HYPHEN:
            self.dash = self.kind == breaks.HYPHEN and self.hyphen
            self.hyphen = self.kind in (breaks.LETTER, breaks.DIGIT) or self.dash
        else:
            self.dash = False
        if kind in PHRASE_KINDS:
            self.spaced = False
        elif kind in (breaks.LETTER, breaks.DIGIT):
            self.spaced = True
        self.kind = kind

    def resolve(self, kind: int) -> int:
        """Return the kind of the next straight quote: closing if an earlier one is open, otherwise opening."""
        if kind != breaks.QUOTE:
            return kind
        return breaks.CLOSE if self.quoted else breaks.OPEN
