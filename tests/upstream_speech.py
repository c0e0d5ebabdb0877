"""True speech for the test upstream: the embedded engine's audio, with the time of every character known."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

from captionsync.audio.codec import Resampler
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.timing.markup import ELEMENTS


@dataclass(frozen=True, slots=True)
class Reading:
    """Which markup a model understands; it reads out any other."""

    elements: tuple[str, ...] = ELEMENTS
    audio_tags: bool = False

    def said(self, text: str) -> str:
        """Return the text with brackets that mean nothing to the embedded engine where the model reads them out."""
        understood = "|".join(self.elements) or "(?!)"
        return re.sub(rf"<(?!/?(?:{understood})\b)", "‹", text)


ALL_MARKUP = Reading()


@dataclass(frozen=True, slots=True)
class Segment:
    """A text spoken in one go."""

    text: str
    pcm: bytes
    """At the rate that was asked for."""
    rate_hz: int
    starts_ms: tuple[float, ...]
    """Of each character, from the segment's first sample."""
    voice: str = ""
    """The engine's voice that spoke it."""

    @property
    def duration_ms(self) -> float:
        return len(self.pcm) / 2 * 1000 / self.rate_hz

    def ends_ms(self) -> list[float]:
        """Each character lasts until the next one starts, as in what the real service sends."""
        return [*self.starts_ms[1:], max(self.duration_ms, self.starts_ms[-1])] if self.starts_ms else []


class Speaker:
    """Speaks text with the embedded engine; equal texts are spoken once."""

    def __init__(self, pool: EspeakPool, voice: str = "en-us", *, pause_ms: int = 0) -> None:
        self._engine = EspeakProvider(pool)
        self._voice = voice
        self._pause_ms = pause_ms
        self._said: dict[tuple[str, int, Reading, str], Segment] = {}

    async def say(self, text: str, rate_hz: int, reading: Reading = ALL_MARKUP, voice: str = "") -> Segment:
        """Return ``text`` as speech, followed by the speaker's pause; in another voice if one is named."""
        key = (text, rate_hz, reading, voice or self._voice)
        if key not in self._said:
            self._said[key] = await self._make(*key)
        return self._said[key]

    async def _make(self, text: str, rate_hz: int, reading: Reading, voice: str) -> Segment:
        async def pieces() -> AsyncIterator[TextPiece]:
            yield TextPiece(reading.said(text), flush=True)

        resampler = Resampler(self._engine.sample_rate_hz, rate_hz)
        pcm = bytearray()
        starts: list[float] = [0.0] * len(text)
        request = SpeechRequest(voice=voice, audio_tags=reading.audio_tags)
        async for chunk in self._engine.speak(request, pieces()):
            pcm += resampler.feed(chunk.pcm)
            for run in chunk.chars:
                starts[run.char_start : run.char_start + len(run.text)] = [float(ms) for ms in run.starts_ms]
        pcm += resampler.finish()
        pcm += bytes(2 * (rate_hz * self._pause_ms // 1000))
        return Segment(text, bytes(pcm), rate_hz, tuple(starts), voice)
