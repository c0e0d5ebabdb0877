"""The source text of one session, kept so that it can be sent again from any character.

Pieces are read from the caller once, by a task of their own; each engine gets its own reader. So an engine that is
given up while it waits for text does not take the caller's iterator down with it.
"""

from __future__ import annotations

import asyncio
import bisect
import contextlib
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Self

from captionsync.providers.base import TextPiece


class SourceText:
    """Collects text pieces; use as an async context manager."""

    def __init__(self, text: AsyncIterator[TextPiece], char_start: int = 0) -> None:
        self._text = text
        self._pieces: list[TextPiece] = []
        self._starts: list[int] = []
        self._char_start = char_start
        self._end = char_start
        self._ended = False
        self._problem: BaseException | None = None
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._collect())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    @property
    def char_end(self) -> int:
        """Code points: offset of the end of all text so far."""
        return self._end

    async def _collect(self) -> None:
        try:
            async for piece in self._text:
                self._starts.append(self._end)
                self._pieces.append(piece)
                self._end += len(piece.text)
                self._wake()
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # handed to the reader, whose task it is to fail
            self._problem = error
        finally:
            self._ended = True
            self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    async def pieces(self, char: int) -> AsyncIterator[TextPiece]:
        """Yield the text from a character on, its flushes included, until the caller's text ends."""
        at = max(0, bisect.bisect_right(self._starts, char) - 1)
        while True:
            while at < len(self._pieces):
                piece, start = self._pieces[at], self._starts[at]
                at += 1
                if start + len(piece.text) > char or (piece.flush and start + len(piece.text) == char):
                    yield TextPiece(piece.text[max(0, char - start) :], piece.flush)
            if self._problem is not None:
                raise self._problem
            if self._ended:
                return
            await self._news.wait()

    def after(self, char: int) -> str:
        """Return the text from a character on, as far as it has come."""
        first = max(0, bisect.bisect_right(self._starts, char) - 1)
        text = "".join(piece.text for piece in self._pieces[first:])
        return text[max(0, char - self._starts[first]) :] if text else ""

    def before(self, char: int, max_chars: int) -> str:
        """Return up to ``max_chars`` code points of the text that ends at ``char``."""
        parts: list[str] = []
        length = 0
        for start, piece in zip(reversed(self._starts), reversed(self._pieces), strict=True):
            part = piece.text[: max(0, char - start)]
            parts.append(part)
            length += len(part)
            if length >= max_chars:
                break
        return "".join(reversed(parts))[-max_chars:] if max_chars else ""
