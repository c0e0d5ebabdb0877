"""The text of one run as utterances: sentences, or pieces as they come. Each is read once and kept for a retry."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from captionsync.providers.base import TextPiece
from captionsync.providers.turns import pieces_by_turn
from captionsync.timing.captions.sentences import SentenceSplitter
from captionsync.timing.marks import said
from captionsync.timing.model import Turn
from captionsync.timing.phones.ahead import open_markup
from captionsync.timing.slices import text_slices
from captionsync.timing.turns import turn_index


@dataclass(frozen=True, slots=True)
class Utterance:
    """Text that goes to an engine in one message. Joined, the utterances are the text exactly."""

    text: str
    flush: bool
    """Speak all text so far now."""
    closes_word: bool
    """What follows begins a new word."""
    voice: str = ""
    """Of a dialogue: the voice of its turn, within which it lies."""
    begins_turn: bool = False
    """Another turn than that of the utterance before begins with it."""


async def sentences_of(text: AsyncIterator[TextPiece], splitter: SentenceSplitter) -> AsyncIterator[str | None]:
    """Yield the sentences of a text, and ``None`` after each flush; a long piece is cut a slice at a time."""
    async for piece in text:
        for part in text_slices(piece.text):
            for sentence in splitter.feed(part):
                yield sentence
            await asyncio.sleep(0)
        if piece.flush:
            for sentence in splitter.flush():
                yield sentence
            yield None
    for sentence in splitter.finish():
        yield sentence


class Utterances:
    """Reads text pieces in a separate task; use as an async context manager.

    Args:
        text: the pieces.
        language: decides where sentences end.
        whole_sentences: cut into sentences, each flushed; otherwise pieces as they come, with all of their
            markup, flushed where the caller asks.
        turns: of a dialogue, in which the text begins with the first.
        char_start: source offset of the text.
    """

    def __init__(
        self,
        text: AsyncIterator[TextPiece],
        language: str,
        *,
        whole_sentences: bool,
        turns: Sequence[Turn] = (),
        char_start: int = 0,
    ) -> None:
        self._text = pieces_by_turn(text, turns, char_start) if turns else text
        self._turns, self._turn, self._char = turns, 0, char_start
        self._splitter = SentenceSplitter(language) if whole_sentences else None
        self._items: list[Utterance] = []
        self._rest = ""
        """Markup that is not complete yet, where the text is not cut into sentences."""
        self._next = 0
        self._ended = False
        self._problem: BaseException | None = None
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._read())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def peek(self) -> Utterance | None:
        """Wait for the next utterance without taking it; None at the end of the text."""
        while self._next >= len(self._items):
            if self._problem is not None:
                raise self._problem
            if self._ended:
                return None
            await self._news.wait()
        return self._items[self._next]

    async def take(self) -> Utterance | None:
        """Wait for the next utterance and take it; None at the end of the text."""
        found = await self.peek()
        if found is not None:
            self._next += 1
        return found

    def ready(self) -> Utterance | None:
        """Return the next utterance if it is there, without taking it."""
        return self._items[self._next] if self._next < len(self._items) else None

    @property
    def upcoming(self) -> str:
        """The text that has come and was not taken, complete utterances or not."""
        return "".join([*(item.text for item in self._items[self._next :]), self._held])

    async def speakable(self) -> bool:
        """Wait until there is more to say than white space; False when the text ended without."""
        at = self._next
        while True:
            if any(said(item.text).strip() for item in self._items[at:]):
                return True
            if self._problem is not None:
                raise self._problem
            if self._ended:
                return False
            at = len(self._items)
            await self._news.wait()

    @property
    def taken(self) -> int:
        """How many utterances were taken."""
        return self._next

    def back_to(self, taken: int) -> None:
        """Give what was taken after the first ``taken`` utterances again."""
        self._next = taken

    async def _read(self) -> None:
        try:
            if self._splitter is None:
                await self._read_pieces()
            else:
                await self._read_sentences(self._splitter)
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # raised by the reader, whose task it is to fail
            self._problem = error
        finally:
            self._ended = True
            self._wake()

    @property
    def _held(self) -> str:
        """Text that has come and is no whole utterance yet."""
        return self._rest if self._splitter is None else self._splitter.held

    async def _read_pieces(self) -> None:
        async for piece in self._text:
            self._rest += piece.text
            end = len(self._rest) if piece.flush else open_markup(self._rest)
            text, self._rest = self._rest[:end], self._rest[end:]
            if text or piece.flush:
                self._put(Utterance(text, piece.flush, piece.flush))
        if self._rest:
            text, self._rest = self._rest, ""
            self._put(Utterance(text, flush=False, closes_word=False))

    async def _read_sentences(self, splitter: SentenceSplitter) -> None:
        async for piece in self._text:
            for part in text_slices(piece.text):
                self._extend(splitter.feed(part), closes_word=False)
                self._wake()
                await asyncio.sleep(0)
            if piece.flush:
                self._extend(splitter.flush(), closes_word=True)
        self._extend(splitter.finish(), closes_word=False)

    def _extend(self, sentences: list[str], *, closes_word: bool) -> None:
        last = len(sentences) - 1
        for number, text in enumerate(sentences):
            self._put(Utterance(text, True, closes_word and number == last))

    def _put(self, utterance: Utterance) -> None:
        if self._turns:
            turn = turn_index(self._turns, self._char)
            utterance = replace(utterance, voice=self._turns[turn].voice, begins_turn=turn != self._turn)
            self._turn, self._char = turn, self._char + len(utterance.text)
        self._items.append(utterance)
        self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
