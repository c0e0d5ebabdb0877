"""The turns of a dialogue on their way to an engine: each is spoken on its own, in its voice, by most engines."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import replace
from typing import Protocol, runtime_checkable

from captionsync.providers.base import Provider, SpeechRequest, TextPiece
from captionsync.timing.model import Turn
from captionsync.timing.turns import turn_index


@runtime_checkable
class Converses(Protocol):
    """An engine that can speak several turns in one request."""

    def converses(self, request: SpeechRequest) -> bool:
        """Return whether it speaks the turns of ``request``, each in its voice; otherwise it gets one at a time."""


def from_turn(request: SpeechRequest, char: int, provider: Provider) -> tuple[SpeechRequest, int | None]:
    """Return the request for the speech from a source offset on, and where its text ends.

    Args:
        request: for the whole dialogue; without turns it stays as it is.
        char: code points; the break before a turn belongs to that turn.
        provider: the engine. If it converses, it speaks all turns that are left, otherwise only the first of them.

    Returns:
        The request in the voice of its first turn, and the offset after its last character; None for the end of all
        text.

    Raises:
        ProviderError: the engine refuses the request.
    """
    if not request.turns:
        return request, None
    number = turn_index(request.turns, char)
    turn, following = request.turns[number], request.turns[number + 1 : number + 2]
    if isinstance(provider, Converses) and provider.converses(request):
        return replace(request, voice=turn.voice or request.voice, turns=request.turns[number:]), None
    end = following[0].char_start if following else None
    return replace(request, voice=turn.voice or request.voice, turns=()), end


async def pieces_by_turn(
    pieces: AsyncIterator[TextPiece], turns: Sequence[Turn], char_start: int
) -> AsyncGenerator[TextPiece, None]:
    """Yield pieces of the text from ``char_start`` on; a piece ends, flushed, where a turn does."""
    at = char_start
    starts = [turn.char_start for turn in turns[1:]]
    async for piece in pieces:
        text = piece.text
        while starts and at + len(text) > starts[0]:
            cut = starts.pop(0) - at
            yield TextPiece(text[:cut], True)
            at, text = at + cut, text[cut:]
        yield TextPiece(text, piece.flush)
        at += len(text)


async def pieces_until(pieces: AsyncIterator[TextPiece], chars: int | None) -> AsyncGenerator[TextPiece, None]:
    """Yield pieces of text up to a number of characters; all of them if it is None."""
    left = chars
    async for piece in pieces:
        if left is None or len(piece.text) < left:
            left = None if left is None else left - len(piece.text)
            yield piece
            continue
        yield TextPiece(piece.text[:left], True)
        return
