"""Source text between the words of an engine: which parts are markup, and the times of its spaces and punctuation."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from captionsync.timing.marks import is_mark
from captionsync.timing.markup import MAX_MARKUP_CHARS, strip_markup

HIDDEN = "\0"
"""Stands for a character of markup. Clean text holds no control characters."""

Span = tuple[int, int]
"""``(start_ms, end_ms)`` of a character."""


def gap_times(chars: Sequence[str], start_ms: int, end_ms: int, *, after_word: bool, before_word: bool) -> list[Span]:
    """Time the characters between two words.

    Characters that touch a word have no length and are placed at its edge; the rest, white space and separate symbols,
    shares the gap.

    Args:
        chars: the characters, without markup.
        start_ms: end of the word before.
        end_ms: start of the word after.
        after_word: there is a word before.
        before_word: there is a word after.
    """
    spaces = [index for index, char in enumerate(chars) if char.isspace()]
    if spaces:
        first = spaces[0] if after_word else 0
        last = spaces[-1] + 1 if before_word else len(chars)
    else:
        opening = next((i for i, char in enumerate(chars) if unicodedata.category(char) in ("Ps", "Pi")), len(chars))
        first = last = opening if after_word else 0
    shared = last - first
    edges = [start_ms + (end_ms - start_ms) * k // max(shared, 1) for k in range(shared + 1)]
    return [(start_ms, start_ms)] * first + list(pairwise(edges)) + [(end_ms, end_ms)] * (len(chars) - last)


@lru_cache(maxsize=4096)
def is_letter(char: str) -> bool:
    """Whether a character is a letter, a digit or a mark on one."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


class PlainSource:
    """Source text that comes in pieces, and the same text with its markup hidden.

    Args:
        audio_tags: ``[tags]`` are markup: the engine performs them.
    """

    def __init__(self, *, audio_tags: bool) -> None:
        self.text: list[str] = []
        """Code points of the source."""
        self.plain: list[str] = []
        """The same code points; those of markup are :data:`HIDDEN`."""
        self._audio_tags = audio_tags
        self._decided = 0

    def __len__(self) -> int:
        return len(self.text)

    def add(self, text: str) -> None:
        """Take more text. Markup that was cut in two is found when its end comes."""
        self.text += text
        self.plain += text
        begin = max(self._decided, len(self.text) - len(text) - MAX_MARKUP_CHARS)
        tail = "".join(self.text[begin:])
        self.plain[begin:] = [HIDDEN if is_mark(char) else char for char in self.plain[begin:]]
        openings = "<[" if self._audio_tags else "<"
        if not any(char in tail for char in openings):
            self._decided = len(self.text)
            return
        pieces = strip_markup(tail, self._audio_tags)
        for piece in pieces:
            if piece.kind != "text":
                size = piece.source_end - piece.source_start
                self.plain[begin + piece.source_start : begin + piece.source_end] = [HIDDEN] * size
        # A bracket in text may begin markup that is not complete yet.
        text_begin = pieces[-1].source_start if pieces[-1].kind == "text" else len(tail)
        found = [at for char in openings if (at := tail.find(char, text_begin)) >= 0]
        self._decided = begin + min(found, default=len(tail))
