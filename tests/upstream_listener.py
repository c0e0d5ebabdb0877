"""Plays the session's part for a chain: builds words and one audio timeline, and says where to resume."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing

from captionsync.audio.timeline import PcmTimeline
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.chain import Chain, EngineLost, EngineResumed
from captionsync.providers.position import ResumePoint
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import SpeechChunk, TimedChars, Word
from tests.text_source import Streamed


async def in_pieces(text: str, size: int = 0) -> AsyncIterator[TextPiece]:
    """Yield a text in pieces of ``size`` characters, 0 for all at once."""
    for part in itertools.batched(text, size) if hasattr(itertools, "batched") and size else _parts(text, size):
        yield TextPiece("".join(part))


def _parts(text: str, size: int) -> Sequence[str]:
    return [text[i : i + size] for i in range(0, len(text), size)] if size else [text]


class Listener:
    """Collects everything, and checks on the way what every engine promises."""

    def __init__(self, rate_hz: int = 24_000, language: str = "en") -> None:
        self.words: list[Word] = []
        self.audio = PcmTimeline(rate_hz)
        self.lost: list[EngineLost] = []
        self.resumed: list[EngineResumed] = []
        self.chunks: list[SpeechChunk] = []
        self.spoken: list[TimedChars] = []
        self.chars: list[TimedChars] = []
        self._language = language
        self._assembler = WordAssembler(language)
        self._expected = 0
        self._closing = False

    @property
    def text(self) -> str:
        """All words with what follows them."""
        return "".join(word.text + word.after for word in self.words)

    async def listen(self, chain: Chain, text: AsyncIterator[TextPiece], request: SpeechRequest | None = None) -> None:
        """Run a whole session."""
        async with aclosing(
            chain.speak(request or SpeechRequest(language=self._language), Streamed(text), self)
        ) as items:
            async for item in items:
                if isinstance(item, SpeechChunk):
                    self._take(item)
                elif isinstance(item, EngineLost):
                    self._lose(item)
                else:
                    self.resumed.append(item)
        self.words += self._assembler.finish()

    def _take(self, chunk: SpeechChunk) -> None:
        self.chunks.append(chunk)
        if chunk.pcm:
            self.audio.append(chunk.pcm, chunk.sample_rate_hz)
        assert abs(chunk.audio_end_ms - self.audio.end_exact_ms) <= 1
        for run in chunk.chars:
            assert run.char_start == self._expected, "characters come once and in order"
            assert len(run.text) == len(run.starts_ms) == len(run.ends_ms)
            assert run.ends_ms[-1] <= chunk.audio_end_ms + 1
            self._expected += len(run.text)
            if self._closing:
                self.words += self._assembler.close_word(trailing_space=True)
                self._closing = False
            self.words += self._assembler.feed(run)
        self.chars += chunk.chars
        self.spoken += chunk.spoken
        self._closing = self._closing or chunk.closes_word

    def _lose(self, lost: EngineLost) -> None:
        self.lost.append(lost)

    async def lose(self) -> ResumePoint:
        """Drop the words that are not whole and return where speech continues."""
        self.audio.end_run()
        while self.words and self.words[-1].end_ms > self.audio.end_ms:
            self.words.pop()
        self._closing = False
        last = self.words[-1] if self.words else None
        self.audio.truncate(last.end_ms if last else 0)
        self._assembler = WordAssembler(self._language, last=last)
        self._expected = last.source_end if last else 0
        spoken = max((run.char_start + len(run.text) for run in self.spoken), default=0)
        return ResumePoint(self._expected, float(self.audio.end_exact_ms), spoken)
