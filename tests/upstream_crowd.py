"""Sessions on one ElevenLabs account: how to start them, and how they went."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from captionsync.audio.formats import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.events import EndEvent, FailedEvent, GapEvent
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Choice, Deadlines, ElevenLabsSettings
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.providers.shared.api_key import ApiKey
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.reading import text_until
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from tests.upstream import Upstream

GOOD, BAD = "GoodVoice000000000000", "BadVoice0000000000000"
PATIENT = Deadlines(connect_s=60, send_s=60, first_byte_s=60, silence_s=60, slow_first_byte_s=60, slow_silence_s=60)
"""No deadline of a loaded machine passes for a failure."""


@dataclass(frozen=True)
class Outcome:
    """How a session went."""

    failure: str
    """Code; empty if there was none."""
    retryable: bool
    words: str
    engines: tuple[str, ...]
    """Those that took over."""


@asynccontextmanager
async def hub_of(
    pool: EspeakPool,
    upstream: Upstream,
    chain: str,
    *,
    transport: Choice = "auto",
    concurrency: int = 0,
    deadlines: Deadlines = PATIENT,
) -> AsyncIterator[SessionHub]:
    """Make sessions whose engines are those of ``chain``, at most two of them: elevenlabs and espeak."""
    settings = ElevenLabsSettings(
        api_key=ApiKey("key"),
        base_url=upstream.url,
        use_proxy=False,
        deadlines=deadlines,
        transport=transport,
        concurrency=concurrency,
    )
    engine = ElevenLabsProvider(settings)
    providers: dict[str, Provider] = {"elevenlabs": engine, "espeak": EspeakProvider(pool)}
    hub = SessionHub(
        providers,
        default_chain=chain.split(","),
        pronouncer=Pronouncer(pool),
        voice_table={"espeak": {"*": "en-us"}},
    )
    try:
        yield hub
    finally:
        await hub.close()
        await engine.close()


async def speak(hub: SessionHub, text: str, voice: str = GOOD) -> Outcome:
    """Speak a whole text."""
    return await outcome_of(hub, await begin(hub, text, voice))


async def begin(hub: SessionHub, text: str | None, voice: str = GOOD) -> Session:
    """Start a session; without text it stays open for it."""
    return await hub.create(SessionSpec(text=text, voice=voice, language="en", format=parse_format("pcm_24000")))


async def outcome_of(hub: SessionHub, session: Session) -> Outcome:
    """Wait for a session's end and remove it."""
    await session.wait()
    events = [entry.event for entry in session.publisher.log.read(0)]
    last = events[-1]
    assert isinstance(last, FailedEvent | EndEvent)
    failure = (last.code, last.retryable) if isinstance(last, FailedEvent) else ("", False)
    words = text_until(session.publisher.log, session.publisher.audio_ms)
    await hub.remove(session.id)
    return Outcome(*failure, words, tuple(event.provider for event in events if isinstance(event, GapEvent)))


def text_of(number: int) -> str:
    return f"Number {number} is ready."
