"""Whole sessions on an ElevenLabs upstream that dies: the event stream keeps all its promises."""

from __future__ import annotations

import random

import pytest

from captionsync.audio.formats import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.providers.shared.api_key import ApiKey
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.view import View, entry_frame
from tests.chaos_proxy import ChaosProxy, Trouble
from tests.stream_checks import Received, check_all, decode, of_type
from tests.upstream import Upstream
from tests.upstream_cutting import TEXT
from tests.upstream_faults import Fault

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUICK = Deadlines(connect_s=0.5, send_s=0.4, first_byte_s=0.4, silence_s=0.3, settle_s=0.05)
PATIENT = Deadlines(connect_s=60.0, send_s=60.0, first_byte_s=60.0, silence_s=60.0, settle_s=0.05)
"""No deadline of a loaded machine shall pass for a failure."""


def hub_of(pool: EspeakPool, url: str, chain: str, deadlines: Deadlines = QUICK) -> SessionHub:
    settings = ElevenLabsSettings(api_key=ApiKey("key"), base_url=url, use_proxy=False, deadlines=deadlines)
    providers: dict[str, Provider] = {"elevenlabs": ElevenLabsProvider(settings), "espeak": EspeakProvider(pool)}
    return SessionHub(providers, default_chain=chain.split(","), pronouncer=Pronouncer(pool))


async def speak(hub: SessionHub, text: str) -> list[Received]:
    """Run a session to its end and return its event stream."""
    spec = SessionSpec(text=text, language="en", format=parse_format("pcm_24000"))
    session: Session = await hub.create(spec)
    await session.wait()
    log = session.publisher.log
    frames = b"".join(entry_frame(log, entry, View()) for entry in log.read(0))
    await hub.remove(session.id)
    return decode(frames)


async def test_a_session_without_faults_keeps_its_promises(pool: EspeakPool, upstream: Upstream) -> None:
    hub = hub_of(pool, upstream.url, "elevenlabs", PATIENT)
    events = await speak(hub, TEXT)
    check_all(events, TEXT)
    assert of_type(events, "gap") == []
    assert not any(word.get("estimated") for word in of_type(events, "word"))
    await hub.close()


async def test_cut_sessions_keep_their_promises(pool: EspeakPool, upstream: Upstream) -> None:
    dice = random.Random(3)
    async with ChaosProxy(upstream.url) as proxy:
        hub = hub_of(pool, proxy.url, "elevenlabs")
        for _ in range(20):
            proxy.troubles.append(Trouble(cut_bytes=dice.randrange(600_000)))
            events = await speak(hub, TEXT)
            check_all(events, TEXT)
            assert len(of_type(events, "gap")) == 1
            proxy.troubles.clear()
        await hub.close()


async def test_the_embedded_engine_finishes_a_session(pool: EspeakPool, upstream: Upstream) -> None:
    for after in (0, 3, 9):
        hub = hub_of(pool, upstream.url, "elevenlabs,espeak")
        upstream.faults.extend([Fault(close_code=1006, after_messages=after), Fault(refuse_status=401)])
        events = await speak(hub, TEXT)
        check_all(events, TEXT)
        gaps = of_type(events, "gap")
        assert gaps[-1]["provider"] == "espeak"
        assert (gaps[-1]["resumed_char"] > 0) is (after > 0)
        await hub.close()


async def test_a_session_whose_only_engine_is_refused_fails_with_its_reason(
    pool: EspeakPool, upstream: Upstream
) -> None:
    hub = hub_of(pool, upstream.url, "elevenlabs")
    upstream.faults.append(Fault(refuse_status=401))
    events = await speak(hub, TEXT)
    failed = of_type(events, "failed")
    assert [(event["code"], event["retryable"]) for event in failed] == [("provider_auth", False)]
    await hub.close()
