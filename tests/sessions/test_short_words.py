"""Symbols without sound are words that last, on the embedded engine."""

from __future__ import annotations

from itertools import pairwise

from captionsync.audio.formats import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.view import View, entry_frame
from tests.stream_checks import check_all, decode, displayed, of_type

TEXTS = (
    "Go --> there now.", "--> start", "end -->", "a & b", "-", "…", "x\n\n-->\n\ny", "He said - well - no.", "- " * 90,
)  # fmt: skip


async def test_every_word_lasts() -> None:
    pool = EspeakPool(1)
    await pool.start()
    hub = SessionHub({"espeak": EspeakProvider(pool)}, default_chain=("espeak",), pronouncer=Pronouncer(pool))
    for text in TEXTS:
        session = await hub.create(SessionSpec(text=text, language="en", format=parse_format("pcm_24000")))
        await session.wait()
        log = session.publisher.log
        events = decode(b"".join(entry_frame(log, entry, View()) for entry in log.read(0)))
        check_all(events, displayed(events))
        words = of_type(events, "word")
        assert [word["text"] for word in words] == text.split()
        assert all(word["start_ms"] < word["end_ms"] for word in words)
        assert all(before["end_ms"] <= after["start_ms"] for before, after in pairwise(words))
        assert words[-1]["end_ms"] <= of_type(events, "end")[0]["duration_ms"]
    await hub.close()
    await pool.close()
