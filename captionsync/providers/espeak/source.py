"""A sentence of source text as the engine gets it: parts of display text, with pauses between them.

Markup that leaves the display text leaves a hole in the offsets. Two pieces of text around silent markup are spoken as
one, so that a word in ``<emphasis>`` does not become a separate clause; only another voice begins a part of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from captionsync.providers.espeak.ssml import Instead, OpenElements, Style
from captionsync.timing.markup import read_element, strip_markup

_PARTING = re.compile(r"</?[ps]\b|\[")
"""Paragraphs, sentences and audio tags also part words."""
MAX_PAUSE_MS = 10_000
"""A longer ``<break>`` is cut to this, and so are several in a row."""


@dataclass(frozen=True, slots=True)
class Part:
    """Display text to speak, after a pause."""

    text: str
    places: tuple[int, ...]
    """For each character, its offset in the sentence."""
    pause_ms: int = 0
    readings: tuple[tuple[int, int, Instead], ...] = ()
    """Start and end of stretches of the text, and what is said instead of them."""
    styles: tuple[tuple[int, Style], ...] = ()
    """Offsets in the text, and how one voice speaks from there on; before the first, as normal."""

    @property
    def style(self) -> Style:
        """How the voice speaks at the beginning."""
        return self.styles[0][1] if self.styles else Style()


@dataclass(slots=True)
class _Growing:
    text: str = ""
    places: list[int] = field(default_factory=list)
    pause_ms: int = 0
    readings: list[tuple[int, int, Instead]] = field(default_factory=list)
    styles: list[tuple[int, Style]] = field(default_factory=list)

    def part(self) -> Part:
        return Part(self.text, tuple(self.places), self.pause_ms, tuple(self.readings), tuple(self.styles))

    def add(self, text: str, source_start: int, elements: OpenElements) -> None:
        start = len(self.text)
        self.text += text
        self.places += range(source_start, source_start + len(text))
        if elements.style != (self.styles[-1][1] if self.styles else Style()):
            self.styles.append((start, elements.style))
        stripped = text.strip()
        if not stripped:
            return
        first = start + text.index(stripped)
        instead = elements.instead()
        if instead is None and elements.spells:
            instead = Instead(words=" ".join(stripped))
        if instead is not None:
            self.readings.append((first, first + len(stripped), instead))


def sentence_parts(sentence: str, *, audio_tags: bool, elements: OpenElements | None = None) -> list[Part]:
    """Cut a sentence at its pauses and where the voice changes.

    Args:
        sentence: Source text, markup included.
        audio_tags: ``[tags]`` are markup, not text.
        elements: Those that the sentences before it left open; changed to those that this one leaves open.
    """
    elements = elements or OpenElements()
    parts: list[Part] = []
    growing = _Growing()
    for piece in strip_markup(sentence, audio_tags):
        if piece.kind == "text":
            if growing.text and _voice(elements.style) != _voice(growing.styles[-1][1] if growing.styles else Style()):
                parts.append(growing.part())
                growing = _Growing()
            growing.add(piece.text, piece.source_start, elements)
            continue
        element = read_element(sentence[piece.source_start : piece.source_end])
        if element is not None:
            elements.take(element)
        if piece.kind == "break" or _PARTING.match(sentence, piece.source_start):
            if growing.text or growing.pause_ms:
                parts.append(growing.part())
            growing = _Growing(pause_ms=min(piece.break_ms, MAX_PAUSE_MS))
    if growing.text or growing.pause_ms:
        parts.append(growing.part())
    return parts


def _voice(style: Style) -> tuple[str, str]:
    return style.voice, style.language
