"""An engine whose speech is known in advance: every character takes the same time and has a tone of its own."""

from __future__ import annotations

import asyncio
import re
from array import array
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from functools import cache

from captionsync.errors import ProviderConnectionError
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.timing.model import Phone, SpeechChunk, TimedChars

SENTENCE_END = re.compile(r"[.!?…]\s+$")
CHAR_MS = 60
RATE_HZ = 8_000
CHAR_SAMPLES = RATE_HZ * CHAR_MS // 1000


@cache
def sound_of(char: str) -> bytes:
    """Return the PCM of one character."""
    step = 1 + ord(char) % 31
    return array("h", ((index * step * 128) % 16_384 - 8_192 for index in range(CHAR_SAMPLES))).tobytes()


class Talker:
    """Speaks characters of equal length, a few at a time.

    Args:
        phones: it gives its phones.
        fails_after: chunks after which it fails once.
    """

    name = "talker"
    sample_rate_hz = RATE_HZ

    def __init__(self, *, phones: bool = True, fails_after: int | None = None, chunk_chars: int = 7) -> None:
        self.capabilities = Capabilities(phones=phones)
        self._fails_after = fails_after
        self._chunk_chars = chunk_chars

    async def voices(self) -> Sequence[Voice]:
        return [Voice("voice", "Voice", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        at, end_ms, chunks = request.char_start, request.start_ms, 0
        async for piece in text:
            for start in range(0, len(piece.text), self._chunk_chars):
                part = piece.text[start : start + self._chunk_chars]
                yield self._chunk(part, at, end_ms)
                at, end_ms, chunks = at + len(part), end_ms + CHAR_MS * len(part), chunks + 1
                if chunks == self._fails_after:
                    self._fails_after = None
                    raise ProviderConnectionError("The line is dead.", provider=self.name)
                await asyncio.sleep(0)
            if piece.flush:
                yield SpeechChunk(audio_end_ms=round(end_ms), closes_word=True)

    def _chunk(self, part: str, at: int, from_ms: float) -> SpeechChunk:
        times = tuple(round(from_ms + CHAR_MS * index) for index in range(len(part) + 1))
        phones = tuple(
            Phone(char.lower() if char.isalpha() else "", start, end)
            for char, start, end in zip(part, times, times[1:], strict=False)
        )
        return SpeechChunk(
            pcm=b"".join(map(sound_of, part)),
            sample_rate_hz=RATE_HZ,
            audio_end_ms=times[-1],
            chars=(TimedChars(part, at, times[:-1], times[1:]),),
            phones=phones if self.capabilities.phones else (),
            pauses=self.capabilities.phones and SENTENCE_END.search(part) is not None,
        )

    async def close(self) -> None:
        return
