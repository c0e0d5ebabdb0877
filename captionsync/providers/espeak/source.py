"""A sentence of source text as the engine gets it: parts of display text, with pauses between them.

Markup that leaves the display text leaves a hole in the offsets. Two pieces of text around silent markup are spoken as
one, so that a word in ``<emphasis>`` does not become a separate clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from captionsync.timing.markup import strip_markup

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


def sentence_parts(sentence: str, *, audio_tags: bool) -> list[Part]:
    """Cut a sentence at its pauses.

    Args:
        sentence: Source text, markup included.
        audio_tags: ``[tags]`` are markup, not text.
    """
    parts: list[Part] = []
    text, places, pause_ms = "", list[int](), 0
    for piece in strip_markup(sentence, audio_tags):
        if piece.kind == "text":
            text += piece.text
            places += range(piece.source_start, piece.source_end)
        elif piece.kind == "break" or _PARTING.match(sentence, piece.source_start):
            if text or pause_ms:
                parts.append(Part(text, tuple(places), pause_ms))
            text, places, pause_ms = "", [], min(piece.break_ms, MAX_PAUSE_MS)
    if text or pause_ms:
        parts.append(Part(text, tuple(places), pause_ms))
    return parts
