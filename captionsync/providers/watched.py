"""Lets engines speak, and reports what they do: runs, characters, failures."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from captionsync.errors import ProviderError
from captionsync.observers import EngineObserver, Observers
from captionsync.providers.base import Provider, SpeechRequest, TextPiece
from captionsync.providers.contract import speak_checked
from captionsync.timing.model import SpeechChunk


class WatchedSpeech:
    """:func:`~captionsync.providers.contract.speak_checked`, watched.

    Args:
        observers: who hears of the engines.
    """

    def __init__(self, observers: Observers) -> None:
        self._engines, self._tracer = observers.engines, observers.tracer

    async def speak(
        self, provider: Provider, request: SpeechRequest, text: AsyncIterator[TextPiece]
    ) -> AsyncGenerator[SpeechChunk, None]:
        """Let an engine speak ``text``, and yield its chunks. Raises as ``speak_checked``."""
        name = provider.name
        span = self._tracer.begin("engine", {"captionsync.provider": name, "captionsync.char": request.char_start})
        self._engines.began(name)
        spoken = 0
        try:
            async with aclosing(speak_checked(provider, request, _counted(text, name, self._engines))) as chunks:
                async for chunk in chunks:
                    spoken += sum(len(run.text) for run in chunk.chars)
                    yield chunk
        except ProviderError as error:
            self._engines.failed(name, error.code)
            span.end(error.code)
            raise
        finally:
            self._engines.spoke(name, spoken)
            span.note("captionsync.chars", spoken)
            span.end()


async def _counted(
    text: AsyncIterator[TextPiece], name: str, engines: EngineObserver
) -> AsyncGenerator[TextPiece, None]:
    async for piece in text:
        engines.took(name, len(piece.text))
        yield piece
