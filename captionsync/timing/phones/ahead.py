"""The source text that is known ahead of its times: its tokens and sentences.

The pronunciation of a word depends on its sentence, so all announced text is read ahead. Markup is replaced by spaces,
so offsets do not change.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from captionsync.timing.marks import blanked
from captionsync.timing.markup import MAX_MARKUP_CHARS, strip_markup
from captionsync.timing.phones.tokens import token_end, token_starts
from captionsync.timing.slices import SLICE_TEXT_CHARS

SENTENCE_CHARS = 300
"""Code points: a longer sentence is read in pieces, cut at white space."""
LONGEST_MARKUP = 256
# The look-behind and possessive quantifiers make a row of marks that ends no sentence cost one pass, not one per mark.
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]»]*+\s+|[。！？]+[」』”’）]*\s*|\n+")
_LOOK_AHEAD_TOKENS = 8


class SourceAhead:
    """Tokens and sentences, computed on demand."""

    def __init__(self) -> None:
        self.length = 0
        self._plain = self._open = ""
        self._new: list[str] = []
        self._sentences = [0]
        self._tokens: list[int] = []
        self._next_token = 0

    def append(self, text: str) -> None:
        """Take more text."""
        self.length += len(text)
        self._new.append(text)

    def read_slices(self) -> Iterator[None]:
        """Read the appended text one slice per step; only a short rest remains."""
        while len(text := "".join(self._new)) > SLICE_TEXT_CHARS:
            end = open_markup(text[:SLICE_TEXT_CHARS], MAX_MARKUP_CHARS)
            self._new = [text[:end]]
            self._scan()
            self._new = [text[end:]]
            yield

    def seek(self, char: int) -> None:
        """Continue with the token at ``char``, or the next one."""
        self._scan()
        self._next_token = bisect_left(self._tokens, char)

    def _scan(self) -> None:
        """Read the appended text; the last sentence is read again, because the new text may continue it."""
        if not self._new:
            return
        start = self._sentences[-1]
        self._open += "".join(self._new)
        self._new = []
        plain = blank_markup(self._open)
        self._plain = self._plain[:start] + plain
        del self._tokens[bisect_left(self._tokens, start) :]
        self._tokens += [start + place for place in token_starts(plain)]
        for match in _SENTENCE_END.finditer(plain):
            if match.end() < len(plain):
                self._cut_to(start + match.end())
        self._cut_long()
        self._open = self._open[self._sentences[-1] - start :]

    def _cut_to(self, end: int) -> None:
        self._cut_long(end)
        self._sentences.append(end)

    def _cut_long(self, end: int | None = None) -> None:
        """Cut an over-long sentence at white space."""
        end = len(self._plain) if end is None else end
        while end - self._sentences[-1] > SENTENCE_CHARS:
            start = self._sentences[-1]
            space = self._plain.rfind(" ", start + 1, start + SENTENCE_CHARS)
            self._sentences.append(space + 1 if space > 0 else start + SENTENCE_CHARS)

    def find(self, token: str, start: int) -> int | None:
        """Return the position of a source token, if it is known."""
        self._scan()
        return start if self._plain.startswith(token, start) else None

    def match(self, token: str) -> int | None:
        """Return the source position of the next spoken token, if it is written as it is spoken."""
        self._scan()
        wanted = token.casefold()
        for number in range(self._next_token, min(len(self._tokens), self._next_token + _LOOK_AHEAD_TOKENS)):
            begin, end = self._tokens[number], token_end(self._plain, self._tokens, number)
            if self._plain[begin:end].casefold() == wanted:
                self._next_token = number + 1
                return begin
        return None

    def sentence(self, place: int) -> tuple[int, str]:
        """Return the start and text of the sentence around a position."""
        number = bisect_right(self._sentences, place) - 1
        end = self._sentences[number + 1] if number + 1 < len(self._sentences) else len(self._plain)
        return self._sentences[number], self._plain[self._sentences[number] : end]


def open_markup(text: str, most_chars: int = LONGEST_MARKUP) -> int:
    """Return where the last piece of markup that may be unfinished begins."""
    start = text.rfind("<", max(0, len(text) - most_chars))
    return start if start >= 0 and ">" not in text[start:] else len(text)


def blank_markup(text: str) -> str:
    """Replace markup by spaces, so that offsets do not change."""
    if "<" not in text:
        return blanked(text)
    pieces = strip_markup(text, audio_tags=False)
    return "".join(
        blanked(piece.text) if piece.kind == "text" else " " * (piece.source_end - piece.source_start)
        for piece in pieces
    )
