"""Sessions listen to engines whose times are vague, unless the settings say otherwise."""

from __future__ import annotations

import random
import statistics
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.nonverbal_sounds import breath
from captionsync.compose import open_hub
from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Times, Voice
from captionsync.providers.engines import ENGINES, Engine, default_settings
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.providers.espeak.settings import EspeakSettings
from captionsync.sessions.spec import SessionSpec
from captionsync.timeline.model import Timeline
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.phones.tokens import token_starts

TEXT = (
    "The old baker packed fresh bread before the first guests came. Then a tiny mouse took some of it, and nobody saw "
    "how she escaped! Please tell the people at the market about this small animal."
)
BREATH_MS = 500
BLUR_MS = (0, 70, -60, 45, -80, 60, 20, -50)
"""What is added to the time of each character in turn."""


class VagueEngine:
    """The embedded engine without its phones, whose characters are out of place or have no times at all."""

    name = "vague"

    def __init__(self, pool: EspeakPool, times: Times, *, breathes: bool = False) -> None:
        self._breathes = breathes
        self._engine = EspeakProvider(pool)
        self.capabilities = Capabilities(times=times)
        self.sample_rate_hz = self._engine.sample_rate_hz
        self.starts_ms: dict[int, int] = {}
        """Of each character, as it is spoken."""

    async def voices(self) -> Sequence[Voice]:
        return await self._engine.voices()

    async def resolve(self, request: SpeechRequest) -> Voice:
        return await self._engine.resolve(request)

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        end_ms = 0
        async for chunk in self._engine.speak(request, text):
            for run in chunk.chars:
                places = range(run.char_start, run.char_start + len(run.text))
                self.starts_ms |= dict(zip(places, run.starts_ms, strict=True))
            if self.capabilities.times == "none":
                yield replace(chunk, chars=(), phones=())
            else:
                yield replace(chunk, chars=tuple(map(blurred, chunk.chars)), phones=())
            end_ms = max(end_ms, chunk.audio_end_ms)
        if self._breathes:
            pcm = breath_between_silences(self.sample_rate_hz)
            yield SpeechChunk(pcm, self.sample_rate_hz, end_ms + len(pcm) * 500 // self.sample_rate_hz)

    async def close(self) -> None:
        """Do nothing: the pool is the hub's."""


def breath_between_silences(rate_hz: int) -> bytes:
    samples = breath(rate_hz, BREATH_MS, 0.05 * 32768, random.Random(2))
    silence = bytes(2 * (rate_hz // 5))
    return silence + np.rint(samples).astype("<i2").tobytes() + silence


def blurred(run: TimedChars) -> TimedChars:
    least = run.starts_ms[0]
    starts: list[int] = []
    for place, start_ms in enumerate(run.starts_ms, run.char_start):
        least = max(least, min(start_ms + BLUR_MS[place % len(BLUR_MS)], run.ends_ms[-1]))
        starts.append(least)
    return replace(run, starts_ms=tuple(starts), ends_ms=(*starts[1:], max(starts[-1], run.ends_ms[-1])))


async def errors_ms(monkeypatch: pytest.MonkeyPatch, times: Times, *, ears: bool) -> list[int]:
    """Return how far the words of a session begin from where they are spoken."""
    made: list[VagueEngine] = []

    def make(settings: EspeakSettings, pool: EspeakPool) -> VagueEngine:
        made.append(VagueEngine(pool, times))
        return made[0]

    row = Engine("Vague", EspeakSettings, make, Capabilities(times=times))
    monkeypatch.setitem(ENGINES, "vague", row)
    async with open_hub(Settings(provider="vague", workers=1, ears=ears, engines=default_settings())) as hub:
        session = await hub.create(SessionSpec(text=TEXT, language="en"))
        await session.wait()
        words = session.timeline().words
    assert [word.text for word in words] == TEXT.split()
    true_ms = [made[0].starts_ms[at] for at in token_starts(TEXT)]
    return [abs(word.start_ms - at_ms) for word, at_ms in zip(words, true_ms, strict=True)]


async def test_vague_times_are_corrected_by_the_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    without = await errors_ms(monkeypatch, "characters", ears=False)
    heard = await errors_ms(monkeypatch, "characters", ears=True)
    assert statistics.mean(heard) < 0.6 * statistics.mean(without)


async def test_words_without_times_are_found_in_the_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    without = await errors_ms(monkeypatch, "none", ears=False)
    heard = await errors_ms(monkeypatch, "none", ears=True)
    assert statistics.median(heard) <= 20 < statistics.median(without)


@pytest.mark.parametrize("nonverbal", [True, False])
@pytest.mark.parametrize("times", ["characters", "none"])
async def test_the_mouth_opens_a_little_for_a_breath_after_the_last_word_unless_the_settings_say_otherwise(
    monkeypatch: pytest.MonkeyPatch, times: Times, nonverbal: bool
) -> None:
    def make(settings: EspeakSettings, pool: EspeakPool) -> VagueEngine:
        return VagueEngine(pool, times, breathes=True)

    monkeypatch.setitem(ENGINES, "vague", Engine("Vague", EspeakSettings, make, Capabilities(times=times)))
    settings = Settings(provider="vague", workers=1, nonverbal=nonverbal, engines=default_settings())
    async with open_hub(settings) as hub:
        session = await hub.create(SessionSpec(text=TEXT, language="en"))
        await session.wait()
        timeline = session.timeline()
    begins_ms = timeline.duration_ms - 200 - BREATH_MS
    opened = [one for one in timeline.visemes if not one.phone and one.weight > 0]
    if not nonverbal:
        assert opened == []
        return
    inside = [one for one in opened if begins_ms - 30 <= one.start_ms and one.end_ms <= begins_ms + BREATH_MS + 30]
    assert inside == opened
    assert sum(one.end_ms - one.start_ms for one in inside) >= 0.7 * BREATH_MS
    phones = [one for one in timeline.phones if one.nonverbal]
    assert [(phones[0].start_ms, phones[-1].end_ms)] == [(inside[0].start_ms, inside[-1].end_ms)]
    again = Timeline.from_json(timeline.to_json())
    assert [one.nonverbal for one in again.phones] == [one.nonverbal for one in timeline.phones]
