"""The text of a session on its way in: whole, or piece by piece from a language model.

Cleaned source text is kept as it comes, and read by the engine's run as pieces from any offset. Text that does not
end a sentence is flushed after a second without more; a session without text for minutes ends.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left, bisect_right
from collections.abc import AsyncIterator

from captionsync.providers.base import TextPiece
from captionsync.timing.text import TextCleaner


class TextInput:
    """Source text, cleaned, in the order it came.

    Args:
        flush_s: seconds without new text after which an unfinished sentence is spoken.
        idle_s: seconds without new text after which the text counts as ended.
    """

    def __init__(self, *, flush_s: float = 1.0, idle_s: float = 300.0) -> None:
        self._flush_s = flush_s
        self._idle_s = idle_s
        self._cleaner = TextCleaner()
        self._text = _Pieces()
        self._flush_at = 0
        self._changed = asyncio.Event()
        self.final = False
        """No more text will come."""
        self.went_idle = False
        """The text ended because none came for a long time."""

    def __len__(self) -> int:
        return self._text.length

    def add(self, text: str, *, flush: bool = False, final: bool = False) -> int:
        """Take text and return how many characters were accepted after cleaning."""
        cleaned = self._cleaner.feed(text)
        if flush or final:
            cleaned += self._cleaner.finish()
        self._text.append(cleaned)
        if flush and not final:
            self._flush_at = len(self)
        self.final = self.final or final
        self._changed.set()
        return len(cleaned)

    def expire(self) -> None:
        """End the text now, as if none had come for a long time."""
        self.went_idle = self.final = True
        self._changed.set()

    def after(self, char: int) -> str:
        """Return the text from offset ``char`` on."""
        return self._text.between(char, len(self))

    def reopen(self) -> int:
        """Take text again after an interruption and return the offset at which new text will begin."""
        self._text.append(self._cleaner.finish())
        self.final = self.went_idle = False
        self._flush_at = len(self)
        return len(self)

    async def pieces(self, start: int) -> AsyncIterator[TextPiece]:
        """Yield the text from offset ``start`` on, as it comes, until it ends."""
        position, flushed = start, start
        while True:
            self._changed.clear()
            due = flushed < self._flush_at
            end = self._flush_at if due else len(self)
            if due or position < end:
                piece = TextPiece(self._text.between(position, end), due)
                position = end
                flushed = end if due else flushed
                yield piece
                continue
            if self.final:
                return
            if await self._wait(self._flush_s if flushed < position or self._cleaner.pending else self._idle_s):
                continue
            if flushed < position or self._cleaner.pending:
                self._text.append(self._cleaner.finish())
                self._flush_at = len(self)
            else:
                self.went_idle = self.final = True

    async def _wait(self, timeout_s: float) -> bool:
        try:
            async with asyncio.timeout(timeout_s):
                await self._changed.wait()
        except TimeoutError:
            return False
        return True


class _Pieces:
    """A text in the pieces in which it came: adding one takes no longer for a long text."""

    def __init__(self) -> None:
        self.length = 0
        self._pieces: list[str] = []
        self._starts: list[int] = []

    def append(self, text: str) -> None:
        if text:
            self._starts.append(self.length)
            self._pieces.append(text)
            self.length += len(text)

    def between(self, start: int, end: int) -> str:
        """Return the text from offset ``start`` to ``end``."""
        if start >= min(end, self.length):
            return ""
        first, stop = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        begin = self._starts[first]
        return "".join(self._pieces[first:stop])[start - begin : end - begin]
