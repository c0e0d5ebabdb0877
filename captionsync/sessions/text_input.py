"""The text of a session on its way in: whole, or piece by piece from a language model.

Cleaned source text is kept as it comes, and each engine reads it as pieces from any offset. Text that does not
end a sentence is flushed after a second without new text; a session that gets no text for minutes ends.
"""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_left, bisect_right
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace

from captionsync.errors import InputError
from captionsync.providers.base import TextPiece
from captionsync.sessions.records import TextCame
from captionsync.timing.text import TextCleaner


class TextInput:
    """Source text, cleaned, in the order it came.

    Args:
        flush_s: seconds without new text after which an unfinished sentence is spoken.
        idle_s: seconds without new text after which the text counts as ended.
        before: what another input took, in order, to continue after it.
    """

    def __init__(self, *, flush_s: float = 1.0, idle_s: float = 300.0, before: Iterable[TextCame] = ()) -> None:
        self._flush_s = flush_s
        self._idle_s = idle_s
        self._cleaner = TextCleaner()
        self._text = _Pieces()
        self._flushes: list[int] = []
        self._added_s = time.monotonic()
        self._changed = asyncio.Event()
        self._notes: list[TextCame] = []
        self._state = TextCame("", "", flush=False, final=False, idle=False)
        self.final = False
        """No more text will come."""
        self.went_idle = False
        """The text ended because none came for a long time."""
        self._continue_after(before)

    def __len__(self) -> int:
        return self._text.length

    def _continue_after(self, before: Iterable[TextCame]) -> None:
        held = ""
        for came in before:
            self._text.append(came.text)
            if came.flush:
                self._flush()
            self.final, self.went_idle, held = came.final, came.idle, came.held
        self._cleaner.feed(held)  # what it gives for a carriage return was given before
        self._state = TextCame("", held, flush=False, final=self.final, idle=self.went_idle)

    def add(self, text: str, *, flush: bool = False, final: bool = False) -> int:
        """Take text and return how many characters were accepted after cleaning."""
        cleaned = self._cleaner.feed(text)
        if flush or final:
            cleaned += self._cleaner.finish()
        self.final = self.final or final
        self._append(cleaned, flush=flush and not final)
        return len(cleaned)

    def expire(self) -> None:
        """End the text now, as if none had come for a long time."""
        self.went_idle = self.final = True
        self._append("")

    def after(self, char: int) -> str:
        """Return the text from offset ``char`` on."""
        return self._text.between(char, len(self))

    def before(self, char: int, max_chars: int) -> str:
        """Return up to ``max_chars`` code points of the text that ends at ``char``."""
        return self._text.between(max(0, char - max_chars), char)

    def reopen(self) -> int:
        """Take text again after an interruption and return the offset at which new text will begin."""
        self.final = self.went_idle = False
        self._append(self._cleaner.finish(), flush=True)
        return len(self)

    def take_notes(self) -> tuple[TextCame, ...]:
        """Return what was taken since the last call."""
        notes, self._notes = tuple(self._notes), []
        return notes

    async def pieces(self, char: int) -> AsyncIterator[TextPiece]:
        """Yield the text from offset ``char`` on, as it comes, until it ends; a piece ends at each flush."""
        position, flushed = char, char
        while True:
            self._changed.clear()
            following = bisect_right(self._flushes, flushed)
            due = following < len(self._flushes)
            end = self._flushes[following] if due else len(self)
            if due or position < end:
                piece = TextPiece(self._text.between(position, end), due)
                position = end
                flushed = end if due else flushed
                yield piece
                continue
            if self.final:
                return
            unfinished = flushed < position or self._cleaner.pending
            if await self._wait(self._flush_s if unfinished else self._idle_s):
                continue
            if unfinished:
                self._append(self._cleaner.finish(), flush=True)
            else:
                self.expire()

    def _append(self, text: str, *, flush: bool = False) -> None:
        self._text.append(text)
        if flush:
            self._flush()
        self._note(TextCame("", self._cleaner.held, flush=False, final=self.final, idle=self.went_idle), text, flush)
        self._added_s = time.monotonic()
        self._changed.set()

    def _flush(self) -> None:
        if not self._flushes or self._flushes[-1] < len(self):
            self._flushes.append(len(self))

    def _note(self, state: TextCame, text: str, flush: bool) -> None:
        """Note what was taken, unless it changes nothing: empty text that only keeps a session alive may come often."""
        if text or flush or state != self._state:
            self._notes.append(replace(state, text=text, flush=flush))
        self._state = state

    async def _wait(self, limit_s: float) -> bool:
        """Wait for a change; return False when ``limit_s`` seconds have passed since the last one."""
        try:
            async with asyncio.timeout(max(0.0, self._added_s + limit_s - time.monotonic())):
                await self._changed.wait()
        except TimeoutError:
            return False
        return True


def too_long(chars: int, max_chars: int) -> InputError:
    """Return the refusal of a text of ``chars`` characters."""
    return InputError(
        f"That's {chars:,} characters; the limit is {max_chars:,}. Shorten it, or split it into several sessions.",
        code="text_too_long",
    )


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
