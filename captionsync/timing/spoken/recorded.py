"""Marks in the source text of recorded speech, which is there whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from captionsync.timing.marks import Markdown
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.spoken.stage import marked_text


def marked_chunks(chunks: Sequence[SpeechChunk], markdown: Markdown) -> list[SpeechChunk]:
    """Return recorded speech with marks in its source text; what a later run repeats stays the same."""
    source: list[str] = []
    for run in (run for chunk in chunks for run in chunk.chars):
        source += run.text[max(0, len(source) - run.char_start) :] if run.char_start <= len(source) else ()
    text = "".join(source)
    marked = marked_text(text, markdown)
    if marked == text:
        return list(chunks)

    def of(run: TimedChars) -> TimedChars:
        end = run.char_start + len(run.text)
        return replace(run, text=marked[run.char_start : end]) if text[run.char_start : end] == run.text else run

    return [replace(chunk, chars=tuple(map(of, chunk.chars))) for chunk in chunks]
