"""What a recording says, in short: its words with their times."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import Tag, Word
from captionsync.wire.recordings.reading import read_recording

RAIN = [("Rain", 0, 300), ("fell", 350, 700), ("all", 750, 1000), ("day.", 1050, 1400)]
"""Words with starts and ends in milliseconds."""


class Read(NamedTuple):
    """The words and tags of a recording."""

    words: list[Word]
    tags: list[Tag]

    @property
    def short(self) -> list[tuple[str, int, int]]:
        """The words with their starts and ends."""
        return [(word.text, word.start_ms, word.end_ms) for word in self.words]

    @property
    def cues(self) -> list[str]:
        """The texts between blank lines."""
        return "".join(word.text + word.after for word in self.words).strip().split("\n\n")


def encoded(value: Any) -> bytes:
    """Return JSON, or a text as it is."""
    return value if isinstance(value, bytes) else (value if isinstance(value, str) else json.dumps(value)).encode()


def lines(*values: Any) -> str:
    """Return JSON lines."""
    return "\n".join(json.dumps(value) for value in values)


def read(value: Any, *, audio_tags: bool | None = None) -> Read:
    """Read a recording, which is JSON unless it is a text or bytes."""
    recording = read_recording(encoded(value), audio_tags=audio_tags)
    assembler, stripper = WordAssembler("en"), MarkupStripper(recording.audio_tags)
    words: list[Word] = []
    tags: list[Tag] = []
    for chunk in recording.chunks:
        for run in chunk.chars:
            for item in stripper.feed(run):
                if isinstance(item, Tag):
                    tags.append(item)
                else:
                    words += assembler.feed(item)
        if chunk.closes_word:
            for item in stripper.finish():
                words += [] if isinstance(item, Tag) else assembler.feed(item)
            words += assembler.close_word(True)
    return Read(words + assembler.finish(), tags)
