"""The same text sounds the same, whatever was spoken before and whichever worker speaks it."""

from __future__ import annotations

import asyncio
import random
from contextlib import aclosing

import pytest

from captionsync.espeak import process
from captionsync.espeak.pool import EspeakPool
from captionsync.espeak.protocol import EngineEvent

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXTS = (
    ("Hello there, this is a test of the speech engine.", "en-US", 1.0),
    ("Hello there, this is a test of the speech engine.", "en-US+f3", 1.2),
    ("Was für ein schöner Tag, 3 Grad!", "de", 1.0),
    ("你好, hello.", "cmn", 0.8),
    ("Привет, hello?", "ru", 1.0),
    ("ok", "en-US+klatt", 1.0),
    ("Quietly, please.", "en-US+whisper", 1.0),
)


async def speech(pool: EspeakPool, text: str, voice: str, speed: float) -> tuple[bytes, list[EngineEvent]]:
    pcm, events = b"", list[EngineEvent]()
    async with aclosing(pool.speak(text, voice, speed, end_pause=True)) as chunks:
        async for chunk in chunks:
            pcm += chunk.pcm
            events += chunk.events
    return pcm, events


async def test_a_text_gives_the_same_samples_and_events_on_any_worker_in_any_order(pool: EspeakPool) -> None:
    fresh = EspeakPool(workers=1)
    await fresh.start()
    try:
        wanted = {job: await speech(fresh, *job) for job in TEXTS}
    finally:
        await fresh.close()
    jobs = random.Random(7).choices(TEXTS, k=40)
    for start in range(0, len(jobs), 4):  # several at once, so that the workers get them in no fixed order
        batch = jobs[start : start + 4]
        for job, got in zip(batch, await asyncio.gather(*(speech(pool, *job) for job in batch)), strict=True):
            assert got == wanted[job]


async def test_looking_up_words_and_a_cancelled_job_leave_no_trace(pool: EspeakPool) -> None:
    wanted = await speech(pool, *TEXTS[0])
    for _ in range(3):
        await pool.phonemize("of the people", "en-US")
        async with aclosing(pool.speak("This is broken off. " * 20, "de")) as stream:
            async for _chunk in stream:
                break
        assert await speech(pool, *TEXTS[0]) == wanted


async def test_worn_workers_are_replaced_while_they_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_LIFE_JOBS", 3)
    pool = EspeakPool(workers=1)
    await pool.start()
    try:
        first = pool.worker_pids
        wanted = await speech(pool, *TEXTS[0])
        async with asyncio.timeout(60):
            while first[0] in pool.worker_pids:
                assert await speech(pool, *TEXTS[0]) == wanted
        assert len(pool.worker_pids) >= 1
        assert await speech(pool, *TEXTS[0]) == wanted
    finally:
        await pool.close()
