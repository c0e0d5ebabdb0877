"""The text of a session on its way in: whole, or piece by piece from a language model.

Cleaned source text is kept as it comes, and again with marks in place of what is not to be said or shown
(:mod:`captionsync.timing.spoken.stage`). Each engine reads the text with marks as pieces from any offset, up to the
last word that is surely over (:mod:`captionsync.timing.captions.settled`). After a second without new text, these words
are spoken even if they do not end a sentence; what more text may still continue waits for five. A session that gets no
text for minutes ends.
"""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_left, bisect_right
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import replace

from captionsync.errors import InputError
from captionsync.providers.base import TextPiece
from captionsync.sessions.records import TextCame
from captionsync.timing.captions.sentences import ends_sentence
from captionsync.timing.captions.settled import LOOK_BACK_CHARS, settled_end
from captionsync.timing.languages import DEFAULT_LANGUAGE
from captionsync.timing.marks import DEFAULT_MARKDOWN, Markdown
from captionsync.timing.spoken.stage import SpokenText
from captionsync.timing.text import TextCleaner


class TextInput:
    """Source text, cleaned, in the order it came.

    Args:
        markdown: leave Markdown out of speech and captions, or treat it as text.
        flush_s: seconds without new text after which the whole words of an unfinished sentence are spoken.
        hold_s: seconds without new text after which all text is spoken, whatever might follow.
        idle_s: seconds without new text after which the text counts as ended.
        before: what another input took, in order, to continue after it.
    """

    def __init__(
        self,
        *,
        markdown: Markdown = DEFAULT_MARKDOWN,
        flush_s: float = 1.0,
        hold_s: float = 5.0,
        idle_s: float = 300.0,
        before: Iterable[TextCame] = (),
    ) -> None:
        self.language = DEFAULT_LANGUAGE
        """BCP 47 tag of the text; it decides which words are abbreviations."""
        self.meter: Callable[[int], None] = _no_limit
        """Called with the number of characters before they are taken; it may raise LimitError."""
        self._flush_s = flush_s
        self._hold_s = hold_s
        self._idle_s = idle_s
        self._cleaner = TextCleaner()
        self._source = _Pieces()
        self._spoken = SpokenText(markdown)
        self._text = _Pieces()
        """The source with marks, as far as it is decided."""
        self._flushes: list[int] = []
        self._turn_ends: list[int] = []
        self._alive_s = self._text_s = time.monotonic()
        """When the client last sent anything, and when it last sent text."""
        self._changed = asyncio.Event()
        self._notes: list[TextCame] = []
        self._state = TextCame("", "", flush=False, final=False, idle=False)
        self.final = False
        """No more text will come."""
        self.went_idle = False
        """The text ended because none came for a long time."""
        self.more_waits = False
        """More text is there and waits to be added: what came so far is neither flushed nor idle."""
        self._asked: set[int] = set()
        self._continue_after(before)

    def __len__(self) -> int:
        return self._source.length

    def _continue_after(self, before: Iterable[TextCame]) -> None:
        held = ""
        for came in before:
            self._take(came.text, ends=came.flush or came.final)
            if came.flush:
                self._flush(len(self))
            if came.asked:
                self._asked.add(len(self))
                self._turn_ends += [len(self)] if came.flush else []
            self.final, self.went_idle, held = came.final, came.idle, came.held
        self._cleaner.feed(held)  # what it gives for a carriage return was given before
        self._state = TextCame("", held, flush=False, final=self.final, idle=self.went_idle)

    @property
    def decided(self) -> int:
        """Code points: up to where it is decided what is not to be said or shown."""
        return self._text.length

    def add(self, text: str, *, flush: bool = False, final: bool = False) -> int:
        """Take text and return how many characters were accepted after cleaning. Raises what the meter raises."""
        self.meter(len(text))
        self._alive_s = time.monotonic()
        self._text_s = self._alive_s if text else self._text_s
        cleaned = self._cleaner.feed(text)
        if flush or final:
            cleaned += self._cleaner.finish()
        self.final = self.final or final
        self._append(cleaned, flush=flush and not final, asked=flush)
        if flush:
            self._asked.add(len(self))
        if flush and not final:
            self._turn_ends.append(len(self))
        return len(cleaned)

    def was_flushed(self, char: int) -> bool:
        """Return whether a caller asked to speak all text up to offset ``char``; a flush after a pause is not asked."""
        return char in self._asked

    def expire(self) -> None:
        """End the text now, as if none had come for a long time."""
        self.went_idle = self.final = True
        self._append("")

    def source(self, start: int, end: int) -> str:
        """Return the source text from offset ``start`` to ``end``, as it came."""
        return self._source.between(start, end)

    def after(self, char: int) -> str:
        """Return the text with its marks from offset ``char`` on, as far as it is decided."""
        return self._text.between(char, len(self))

    def between(self, start: int, end: int) -> str:
        """Return the text from offset ``start`` to ``end``, as far as it has come."""
        return self._text.between(start, min(end, len(self)))

    def close_after(self, char: int) -> int | None:
        """Return the first offset after ``char`` at which the text ends or is flushed, if that is known."""
        following = bisect_right(self._flushes, char)
        if following < len(self._flushes):
            return self._flushes[following]
        return len(self) if self.final and char < len(self) else None

    def is_spoken(self, char: int) -> bool:
        """Return whether everything was spoken up to offset ``char``: a flush was asked for, or a sentence ended."""
        if self._flushes[-1:] != [len(self)] or self.after(char).strip():
            return False
        last = self.before(len(self), LOOK_BACK_CHARS).split()[-1:]
        return self.was_flushed(len(self)) or any(ends_sentence(word, self.language) for word in last)

    def before(self, char: int, max_chars: int) -> str:
        """Return up to ``max_chars`` code points of the text with its marks that ends at ``char``."""
        return self._text.between(max(0, char - max_chars), char)

    def reopen(self) -> int:
        """Take text again after an interruption and return the offset at which new text will begin."""
        self.final = self.went_idle = False
        self._alive_s = time.monotonic()
        self._append(self._cleaner.finish(), flush=True)
        return len(self)

    def turn_end(self, char: int) -> int | None:
        """Return where the turn that begins at offset ``char`` ends, at a flush of the client's, if that is known."""
        return next((end for end in self._turn_ends if end > char), None)

    def take_notes(self) -> tuple[TextCame, ...]:
        """Return what was taken since the last call."""
        notes, self._notes = tuple(self._notes), []
        return notes

    async def pieces(self, char: int) -> AsyncIterator[TextPiece]:
        """Yield the text with its marks from offset ``char`` on, as its words come; a piece ends at each flush."""
        position, flushed = char, char
        while True:
            self._changed.clear()
            following = bisect_right(self._flushes, flushed)
            due = following < len(self._flushes)
            end = self._flushes[following] if due else self._settled(position)
            if due or position < end:
                piece = TextPiece(self._text.between(position, end), due)
                position = end
                flushed = end if due else flushed
                yield piece
                continue
            if self.final:
                return
            if self.more_waits:
                await self._changed.wait()
                continue
            if flushed < position:
                if not await self._wait(self._text_s + self._flush_s):
                    self._flush(position)
            elif position < len(self) or self._cleaner.pending:
                if not await self._wait(self._text_s + self._hold_s):
                    self._append(self._cleaner.finish(), flush=True)
            elif not await self._wait(self._alive_s + self._idle_s):
                self.expire()

    def _settled(self, position: int) -> int:
        """Return up to where the text may be given to an engine that has it up to ``position``."""
        known = self._text.length
        if self.final or position == known:
            return known
        begin = max(self._flushes[-1] if self._flushes else 0, known - LOOK_BACK_CHARS)
        return max(position, begin + settled_end(self._text.between(begin, known), self.language))

    def _append(self, text: str, *, flush: bool = False, asked: bool = False) -> None:
        self._take(text, ends=flush or self.final)
        if flush:
            self._flush(len(self))
        state = TextCame("", self._cleaner.held, flush=False, final=self.final, idle=self.went_idle)
        self._note(state, text, flush, asked)
        self._changed.set()

    def _take(self, text: str, *, ends: bool) -> None:
        self._source.append(text)
        self._text.append(self._spoken.feed(text))
        if ends:
            self._text.append(self._spoken.flush())

    def _flush(self, end: int) -> None:
        if not self._flushes or self._flushes[-1] < end:
            self._flushes.append(end)

    def _note(self, state: TextCame, text: str, flush: bool, asked: bool) -> None:
        """Note what was taken, unless it changes nothing: empty text that only keeps a session alive may come often."""
        if text or flush or state != self._state:
            self._notes.append(replace(state, text=text, flush=flush, asked=asked))
        self._state = state

    async def _wait(self, until_s: float) -> bool:
        """Wait for a change; return False when there was none until ``until_s``."""
        try:
            async with asyncio.timeout(max(0.0, until_s - time.monotonic())):
                await self._changed.wait()
        except TimeoutError:
            return False
        return True


def _no_limit(chars: int) -> None:
    """Take any number of characters."""


class Turn:
    """One turn of a text, as a source for engines; see :class:`~captionsync.providers.chain.TextSource`."""

    def __init__(self, text: TextInput, start: int) -> None:
        self._text, self._start = text, start

    @property
    def end(self) -> int | None:
        """Where it ends, if that is known."""
        return self._text.turn_end(self._start)

    async def pieces(self, char: int) -> AsyncIterator[TextPiece]:
        """Yield the turn from offset ``char`` on, as it comes."""
        position = char
        if self.end is not None and position >= self.end:
            return
        async for piece in self._text.pieces(char):
            position += len(piece.text)
            yield piece
            if self.end is not None and position >= self.end:
                return

    def before(self, char: int, max_chars: int) -> str:
        """Return up to ``max_chars`` code points of the text that ends at ``char``."""
        return self._text.before(char, max_chars)

    def after(self, char: int) -> str:
        """Return the text from offset ``char`` on."""
        return self._text.after(char)


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
