"""An engine that hums: 60 ms of tone for a letter, 60 ms of silence for anything else."""

import re
from collections.abc import AsyncGenerator, AsyncIterator, Sequence

from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Times, Voice
from captionsync.timing.model import EngineWord, SpeechChunk, TimedChars

RATE_HZ, CHAR_MS = 8_000, 60
TONE, SILENCE = bytes.fromhex("401f401fc0e0c0e0") * 120, bytes(960)


class Toy:
    name = "toy"
    sample_rate_hz = RATE_HZ

    def __init__(self, times: Times) -> None:
        self.capabilities = Capabilities(times=times)

    async def voices(self) -> Sequence[Voice]:
        return [Voice("hum", "Hum", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        char, now_ms, times = request.char_start, round(request.start_ms), self.capabilities.times
        async for piece in text:
            starts = [now_ms + CHAR_MS * at for at in range(len(piece.text) + 1)]
            chars = TimedChars(piece.text, char, tuple(starts[:-1]), tuple(starts[1:]))
            tokens = re.finditer(r"\S+", piece.text)
            words = tuple(EngineWord(token[0], starts[token.start()], starts[token.end()]) for token in tokens)
            char, now_ms = char + len(piece.text), starts[-1]
            pcm = b"".join(TONE if letter.isalnum() else SILENCE for letter in piece.text)
            known = {"characters": ((chars,), ()), "words": ((), words), "none": ((), ())}[times]
            yield SpeechChunk(pcm, RATE_HZ, now_ms, *known, closes_word=piece.flush)

    async def close(self) -> None:
        """Do nothing."""
