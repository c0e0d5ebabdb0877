"""Source text for a chain, made of pieces that come one by one."""

from __future__ import annotations

from collections.abc import AsyncIterator

from captionsync.providers.base import TextPiece


class Streamed:
    """A text that is read once from an iterator, and again from any character, with its flushes."""

    def __init__(self, text: AsyncIterator[TextPiece], start: int = 0) -> None:
        self._text = text
        self._start = start
        self._read: list[TextPiece] = []

    async def pieces(self, char: int) -> AsyncIterator[TextPiece]:
        start, number = self._start, 0
        while True:
            if number == len(self._read):
                following = await anext(self._text, None)
                if following is None:
                    return
                self._read.append(following)
            piece, number = self._read[number], number + 1
            end = start + len(piece.text)
            if end > char or (piece.flush and end == char):
                yield TextPiece(piece.text[max(0, char - start) :], piece.flush)
            start = end

    def before(self, char: int, max_chars: int) -> str:
        return self._joined[max(0, char - max_chars - self._start) : max(0, char - self._start)]

    def after(self, char: int) -> str:
        return self._joined[max(0, char - self._start) :]

    @property
    def _joined(self) -> str:
        return "".join(piece.text for piece in self._read)
