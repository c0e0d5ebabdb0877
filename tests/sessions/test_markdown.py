"""A language model's Markdown in a session with the real engine: the same words, cues and text however it comes."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from captionsync.timeline.model import Timeline

ANSWER = (
    "Here are **two** tips:\n\n1. **Sleep well.** Aim for *8* h.\n2. Eat.\n   - Apples &amp; pears\n\n> Ask `me`.\n\n"
    "| A | B |\n|---|---|\n| one | two |\n\n```\nx\n```\nDone with [it](https://a.b)!"
)
SHOWN = (
    "Here are two tips:\n\n1. Sleep well. Aim for 8 h.\n2. Eat.\n   - Apples & pears\n\nAsk me.\n\n"
    "A, B\none, two\n\n\nx\n\nDone with it!"
)


@pytest.fixture
async def hub() -> AsyncIterator[SessionHub]:
    pool = EspeakPool(1)
    hub = SessionHub({"espeak": EspeakProvider(pool)}, default_chain=["espeak"], pronouncer=Pronouncer(pool))
    yield hub
    await hub.close()
    await pool.close()


async def spoken(hub: SessionHub, size: int) -> Timeline:
    session = await hub.create(SessionSpec(language="en"))
    for at in range(0, len(ANSWER), size):
        await session.add_text(ANSWER[at : at + size])
    await session.add_text("", final=True)
    await session.wait()
    return session.timeline()


async def test_markdown_in_any_pieces_gives_the_same_words_and_cues(hub: SessionHub) -> None:
    whole = await spoken(hub, len(ANSWER))
    assert whole.text.split() == SHOWN.split()
    for size in (1, 4):
        again = await spoken(hub, size)
        assert (again.text, again.words, again.cues) == (whole.text, whole.words, whole.cues)
