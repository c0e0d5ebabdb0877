"""The source text that is known ahead of what was timed: its tokens and sentences.

A word is pronounced as its sentence makes it, so text is read ahead as far as it was announced. Markup is blanked, so
that offsets stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from captionsync.timing.markup import MAX_MARKUP_CHARS, strip_markup
from captionsync.timing.phones.tokens import token_end, token_starts
from captionsync.timing.slices import SLICE_TEXT_CHARS

SENTENCE_CHARS = 300
"""A longer sentence is read in pieces, cut at white space."""
LONGEST_MARKUP = 256
# Looking back and possessive: a row of marks that ends no sentence is gone over once, not once for each mark.
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]»]*+\s+|[。！？]+[」』”’）]*\s*|\n+")
_LOOK_AHEAD_TOKENS = 8


class SourceAhead:
    """Tokens and sentences, worked out when they are asked for."""

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
        """Read what was appended, a slice at a step; what is left in the end is short."""
        while len(text := "".join(self._new)) > SLICE_TEXT_CHARS:
            end = open_markup(text[:SLICE_TEXT_CHARS], MAX_MARKUP_CHARS)
            self._new = [text[:end]]
            self._scan()
            self._new = [text[end:]]
            yield

    def seek(self, char: int) -> None:
        """Go on with the token at a place, or the next one."""
        self._scan()
        self._next_token = bisect_left(self._tokens, char)

    def _scan(self) -> None:
        """Read what was appended; the last sentence, which it may continue, is read again."""
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
        """Cut a sentence that is too long at white space."""
        end = len(self._plain) if end is None else end
        while end - self._sentences[-1] > SENTENCE_CHARS:
            start = self._sentences[-1]
            space = self._plain.rfind(" ", start + 1, start + SENTENCE_CHARS)
            self._sentences.append(space + 1 if space > 0 else start + SENTENCE_CHARS)

    def find(self, token: str, start: int) -> int | None:
        """Return the place of a source token, if it is known."""
        self._scan()
        return start if self._plain.startswith(token, start) else None

    def match(self, token: str) -> int | None:
        """Return the place in the source of the next spoken token, if it is written as it is spoken."""
        self._scan()
        wanted = token.casefold()
        for number in range(self._next_token, min(len(self._tokens), self._next_token + _LOOK_AHEAD_TOKENS)):
            begin, end = self._tokens[number], token_end(self._plain, self._tokens, number)
            if self._plain[begin:end].casefold() == wanted:
                self._next_token = number + 1
                return begin
        return None

    def sentence(self, place: int) -> tuple[int, str]:
        """Return start and text of the sentence around a place."""
        number = bisect_right(self._sentences, place) - 1
        end = self._sentences[number + 1] if number + 1 < len(self._sentences) else len(self._plain)
        return self._sentences[number], self._plain[self._sentences[number] : end]


def open_markup(text: str, most_chars: int = LONGEST_MARKUP) -> int:
    """Return where the last piece of markup begins that may still be unfinished."""
    start = text.rfind("<", max(0, len(text) - most_chars))
    return start if start >= 0 and ">" not in text[start:] else len(text)


def blank_markup(text: str) -> str:
    """Replace markup by spaces, so that offsets stay."""
    if "<" not in text:
        return text
    pieces = strip_markup(text, audio_tags=False)
    return "".join(
        piece.text if piece.kind == "text" else " " * (piece.source_end - piece.source_start) for piece in pieces
    )
