"""The text of one run as utterances: sentences, or pieces as they come. Each is read once and kept for a retry."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from captionsync.providers.base import TextPiece
from captionsync.timing.captions.sentences import SentenceSplitter
from captionsync.timing.slices import text_slices


@dataclass(frozen=True, slots=True)
class Utterance:
    """Text that goes to an engine in one message. Joined, the utterances are the text exactly."""

    text: str
    flush: bool
    """Speak all text so far now."""
    closes_word: bool
    """What follows begins a new word."""


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
        whole_sentences: cut into sentences, each flushed; otherwise pieces as they come, flushed where the caller asks.
    """

    def __init__(self, text: AsyncIterator[TextPiece], language: str, *, whole_sentences: bool) -> None:
        self._text = text
        self._splitter = SentenceSplitter(language) if whole_sentences else None
        self._items: list[Utterance] = []
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

    def start_over(self) -> None:
        """Begin again at the first utterance."""
        self._next = 0

    async def _read(self) -> None:
        try:
            if self._splitter is None:
                async for piece in self._text:
                    if piece.text or piece.flush:
                        self._put(Utterance(piece.text, piece.flush, piece.flush))
            else:
                await self._read_sentences(self._splitter)
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # raised by the reader, whose task it is to fail
            self._problem = error
        finally:
            self._ended = True
            self._wake()

    async def _read_sentences(self, splitter: SentenceSplitter) -> None:
        async for piece in self._text:
            for part in text_slices(piece.text):
                self._extend(splitter.feed(part), closes_word=False)
                await asyncio.sleep(0)
            if piece.flush:
                self._extend(splitter.flush(), closes_word=True)
        self._extend(splitter.finish(), closes_word=False)

    def _extend(self, sentences: list[str], *, closes_word: bool) -> None:
        last = len(sentences) - 1
        for number, text in enumerate(sentences):
            self._put(Utterance(text, True, closes_word and number == last))

    def _put(self, utterance: Utterance) -> None:
        self._items.append(utterance)
        self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
