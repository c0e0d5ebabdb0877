"""How much of one session's work is done between two turns of the event loop, counted, not timed."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable

import pytest

from captionsync.captioner import Captioner
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.due import MOST_DUE
from captionsync.timing.model import SpeechChunk
from captionsync.timing.slices import SLICE_CHARS_OF_PHONES
from tests.sessions.test_fanout import Cursor

SOUNDLESS = [". ", "<", '"', "\n", "- \n", "\u200d", "([", "…"]


@pytest.fixture
async def hub() -> AsyncIterator[SessionHub]:
    pool = EspeakPool(workers=1)
    await pool.start()
    hub = SessionHub({"espeak": EspeakProvider(pool)}, default_chain=("espeak",), pronouncer=Pronouncer(pool))
    yield hub
    await hub.close()
    await pool.close()


def watched(session: Session) -> Cursor:
    cursor = Cursor()
    session.publisher.fanout.add(cursor)
    return cursor


def most_at_once(cursor: Cursor) -> int:
    return max(end - start for start, end in cursor.spans)


@pytest.mark.parametrize("unit", SOUNDLESS)
async def test_text_without_sound_is_published_a_little_at_a_turn(hub: SessionHub, unit: str) -> None:
    session = await hub.create(SessionSpec(text=unit * (12_000 // len(unit))))
    cursor = watched(session)
    await asyncio.wait_for(session.wait(), 60)
    await asyncio.sleep(0)
    assert most_at_once(cursor) <= 3 * MOST_DUE


async def test_a_cancel_publishes_a_little_at_a_turn(hub: SessionHub) -> None:
    session = await hub.create(SessionSpec(text=None))
    cursor = watched(session)
    await session.add_text(". " * 6_000)
    for _ in range(100_000):
        if session._live.speech.next_char > 3_000:
            break
        await asyncio.sleep(0)
    answer = await session.cancel(None)
    assert answer["status"] == "ended"
    assert most_at_once(cursor) <= 3 * MOST_DUE


async def test_a_sentence_is_fed_a_little_at_a_turn(hub: SessionHub, monkeypatch: pytest.MonkeyPatch) -> None:
    fed: Counter[int] = Counter()
    turns = 0
    feed: Callable[[Captioner, SpeechChunk], None] = Captioner.feed

    def counted(captioner: Captioner, chunk: SpeechChunk) -> None:
        fed[turns] += sum(len(run.text) for run in chunk.chars)
        feed(captioner, chunk)

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    monkeypatch.setattr(Captioner, "feed", counted)
    counting = asyncio.create_task(count())
    session = await hub.create(SessionSpec(text='"' * 3_000 + " Then a sentence of some length follows, at last."))
    await asyncio.wait_for(session.wait(), 60)
    counting.cancel()
    assert max(fed.values()) <= 2 * SLICE_CHARS_OF_PHONES
