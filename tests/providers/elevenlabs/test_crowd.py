"""Many sessions on one ElevenLabs account: what one of them asks for harms none of the others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
import pytest_asyncio

from captionsync.audio.formats import parse_format
from captionsync.errors import ProviderRefusedError
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
from captionsync.sessions.spec import SessionSpec
from tests.upstream import Upstream
from tests.upstream_faults import Fault

pytestmark = pytest.mark.asyncio(loop_scope="module")

GOOD, BAD = "GoodVoice000000000000", "BadVoice0000000000000"
PATIENT = Deadlines(connect_s=60, send_s=60, first_byte_s=60, silence_s=60)
"""No deadline of a loaded machine shall pass for a failure."""
AT_ONCE = 20
"""Sessions that speak at the same time."""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(2)
    await pool.start()
    yield pool
    await pool.close()


@pytest_asyncio.fixture(loop_scope="module")
async def upstream(pool: EspeakPool) -> AsyncIterator[Upstream]:
    upstream = Upstream(pool)
    await upstream.start()
    yield upstream
    await upstream.close()


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
    pool: EspeakPool, upstream: Upstream, chain: str, *, transport: Choice = "auto"
) -> AsyncIterator[SessionHub]:
    settings = ElevenLabsSettings(
        api_key=ApiKey("key"), base_url=upstream.url, use_proxy=False, deadlines=PATIENT, transport=transport
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
    spec = SessionSpec(text=text, voice=voice, language="en", format=parse_format("pcm_24000"))
    session = await hub.create(spec)
    await session.wait()
    events = [entry.event for entry in session.publisher.log.read(0)]
    last = events[-1]
    assert isinstance(last, FailedEvent | EndEvent)
    failure = (last.code, last.retryable) if isinstance(last, FailedEvent) else ("", False)
    words = text_until(session.publisher.log, session.publisher.audio_ms)
    await hub.remove(session.id)
    return Outcome(*failure, words, tuple(event.provider for event in events if isinstance(event, GapEvent)))


async def speak_all(hub: SessionHub, voices: list[str]) -> list[Outcome]:
    """Speak a text of its own with each of the voices."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one(number: int, voice: str) -> Outcome:
        async with places:
            return await speak(hub, text_of(number), voice)

    return await asyncio.gather(*(one(number, voice) for number, voice in enumerate(voices)))


def text_of(number: int) -> str:
    return f"Number {number} is ready."


REFUSALS = {
    "400": (Fault(refuse_status=400), "provider_refused"),
    "403 model": (
        Fault(refuse_status=403, refuse_body='{"detail": {"type": "authorization_error"}}'),
        "provider_forbidden",
    ),
    "422": (Fault(refuse_status=422, refuse_body='{"detail": [{"loc": ["x"], "msg": "bad"}]}'), "provider_invalid"),
    "1008 invalid input": (
        Fault(error="invalid_input_message", close_code=1008, close_reason="stability: quota"),
        "provider_refused",
    ),
    "1008 policy": (Fault(close_code=1008, close_reason="not like this"), "provider_refused"),
    "voice": (Fault(refuse_status=404, refuse_body='{"detail": {"status": "voice_not_found"}}'), "voice_not_found"),
    "no audio": (Fault(no_audio=True), "provider_no_audio"),
}


@pytest.mark.parametrize("chain", ["elevenlabs", "elevenlabs,espeak"])
async def test_two_percent_of_refused_requests_leave_all_others_alone(
    pool: EspeakPool, upstream: Upstream, chain: str
) -> None:
    upstream.voice_faults[BAD] = Fault(refuse_status=400)
    voices = [BAD if number % 50 == 7 else GOOD for number in range(200)]
    async with hub_of(pool, upstream, chain) as hub:
        outcomes = await speak_all(hub, voices)
        assert hub.chain().health()["elevenlabs"] is None
    for number, (voice, outcome) in enumerate(zip(voices, outcomes, strict=True)):
        if voice == GOOD:
            assert outcome == Outcome("", False, text_of(number), ())
        elif chain == "elevenlabs":
            assert outcome == Outcome("provider_refused", False, "", ())
        else:
            assert outcome == Outcome("", False, text_of(number), ("espeak",))


@pytest.mark.parametrize(
    ("transport", "name"),
    [
        (transport, name)
        for transport in ("auto", "http")
        for name, (fault, _) in REFUSALS.items()
        if transport == "auto" or not fault.close_code  # only sockets are closed
    ],
)
async def test_whatever_refuses_a_request_leaves_the_next_one_alone(
    pool: EspeakPool, upstream: Upstream, transport: Choice, name: str
) -> None:
    fault, code = REFUSALS[name]
    upstream.voice_faults[BAD] = fault
    for chain in ("elevenlabs", "elevenlabs,espeak"):
        async with hub_of(pool, upstream, chain, transport=transport) as hub:
            for _ in range(3):
                refused = await speak(hub, "Hm.", BAD)
                assert (refused.failure, refused.retryable) == (("", False) if "," in chain else (code, False))
                assert await speak(hub, text_of(1)) == Outcome("", False, text_of(1), ())
    if transport == "auto":
        good = [heard for heard in upstream.heard if GOOD in heard.path]
        assert all(heard.path.endswith("stream-input") for heard in good), "nobody else is sent over HTTP for it"


@pytest.mark.parametrize("chain", ["elevenlabs", "elevenlabs,espeak"])
async def test_a_session_that_finds_no_place_leaves_the_others_alone(
    pool: EspeakPool, upstream: Upstream, chain: str
) -> None:
    async with hub_of(pool, upstream, chain) as hub:
        upstream.faults.extend([Fault(refuse_status=429)] * 2)
        first = await speak(hub, text_of(0))
        assert (first.failure, first.words) == ("", text_of(0))
        assert first.engines[-1] == chain.split(",")[-1]
        outcomes = await speak_all(hub, [GOOD] * 10)
        assert outcomes == [Outcome("", False, text_of(number), ()) for number in range(10)]


async def test_a_busy_upstream_that_names_its_time_is_not_asked_before(pool: EspeakPool, upstream: Upstream) -> None:
    async with hub_of(pool, upstream, "elevenlabs") as hub:
        upstream.faults.append(Fault(refuse_status=429, retry_after="1"))
        assert (await speak(hub, text_of(0))).words == text_of(0)
        first, second = upstream.heard
        assert second.at_s - first.at_s >= 1.0
        upstream.faults.append(Fault(refuse_status=429, retry_after="90"))
        assert (await speak(hub, text_of(1))).failure == "provider_busy"


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        ({"voice_settings": {"stability": 5}}, "invalid_voice_settings"),
        ({"voice_settings": {"stabilty": 0.5}}, "invalid_voice_settings"),
        ({"generation_config": {"chunk_length_schedule": [5_000]}}, "invalid_generation_config"),
        ({"model_id": "no_such_model"}, "unknown_model"),
        ({"language": "th"}, "unsupported_language"),
    ],
)
async def test_what_would_be_refused_is_refused_before_anything_is_sent(
    pool: EspeakPool, upstream: Upstream, spec: dict[str, object], code: str
) -> None:
    async with hub_of(pool, upstream, "elevenlabs,espeak") as hub:
        with pytest.raises(ProviderRefusedError) as raised:
            await hub.create(SessionSpec.from_json({"text": "Hello."} | spec))
        assert raised.value.code == code
        if "language" not in spec:
            assert (await hub.create(SessionSpec.from_json({"text": "Hello.", "provider": "espeak"}))).id
    assert upstream.heard == []


async def test_a_guessed_language_is_sent_only_to_a_model_that_speaks_it(pool: EspeakPool, upstream: Upstream) -> None:
    async with hub_of(pool, upstream, "elevenlabs") as hub:
        for text, code in (("สวัสดีครับ วันนี้อากาศดีมาก", None), ("Guten Tag, das ist schön.", "de")):
            session = await hub.create(SessionSpec(text=text, format=parse_format("pcm_24000")))
            await session.wait()
            assert upstream.heard[-1].query.get("language_code") == code
