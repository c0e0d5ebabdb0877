"""Sentences spoken by the embedded engine, with the true times of their words."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass

import numpy as np

from captionsync.audio.codec import Resampler
from captionsync.espeak.pool import SAMPLE_RATE_HZ, EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.espeak.provider import EspeakProvider


@dataclass(frozen=True)
class Spoken:
    """A text, its sound at 16 kHz, and the start of each word's first sound."""

    text: str
    pcm: bytes
    starts_ms: dict[int, float]
    """By the offset of the token."""

    @property
    def duration_ms(self) -> float:
        """Length of the sound."""
        return len(self.pcm) / 2 / 16


async def say(pool: EspeakPool, text: str, language: str = "en") -> Spoken:
    """Speak one sentence."""

    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece(text, flush=True)

    pcm, starts_ms = b"", dict[int, float]()
    resampler = Resampler(SAMPLE_RATE_HZ, 16_000)
    provider = EspeakProvider(pool)
    async with aclosing(provider.speak(SpeechRequest(language=language), pieces())) as chunks:
        async for chunk in chunks:
            pcm += resampler.feed(chunk.pcm)
            for phone in chunk.phones:
                if phone.ipa:
                    starts_ms.setdefault(phone.char_start, phone.start_ms)
    return Spoken(text, pcm + resampler.finish(), starts_ms)


def joined(parts: Sequence[Spoken], pause_ms: int = 400, *, noise: float = 30.0, seed: int = 1) -> Spoken:
    """Join sentences with pauses, in faint noise, as one recording."""
    text, starts_ms, pcm = "", dict[int, float](), bytearray()
    for part in parts:
        at_ms = len(pcm) / 32
        starts_ms |= {len(text) + at: at_ms + start_ms for at, start_ms in part.starts_ms.items()}
        text += part.text + " "
        pcm += part.pcm + bytes(32 * pause_ms)
    hiss = np.random.default_rng(seed).normal(0.0, noise, len(pcm) // 2)
    heard = np.clip(np.frombuffer(bytes(pcm), "<i2") + hiss, -32768, 32767).astype("<i2")
    return Spoken(text.rstrip(), heard.tobytes(), starts_ms)


async def say_all(pool: EspeakPool, texts: Iterable[str], language: str = "en") -> list[Spoken]:
    """Speak sentences."""
    return [await say(pool, text, language) for text in texts]
