"""Many sessions on one ElevenLabs account: what one of them asks for harms none of the others."""

from __future__ import annotations

import asyncio

import pytest

from captionsync.audio.formats import parse_format
from captionsync.errors import InputError, ProviderRefusedError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.elevenlabs.settings import Choice
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from tests.upstream import Upstream
from tests.upstream_crowd import BAD, GOOD, Outcome, hub_of, speak, text_of
from tests.upstream_faults import Fault

pytestmark = pytest.mark.asyncio(loop_scope="module")

AT_ONCE = 20
"""Sessions that speak at the same time."""


async def speak_all(hub: SessionHub, voices: list[str]) -> list[Outcome]:
    """Speak a text of its own with each of the voices."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one(number: int, voice: str) -> Outcome:
        async with places:
            return await speak(hub, text_of(number), voice)

    return await asyncio.gather(*(one(number, voice) for number, voice in enumerate(voices)))


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


async def test_refused_requests_go_to_the_next_engine_and_leave_all_others_alone(
    pool: EspeakPool, upstream: Upstream
) -> None:
    upstream.voice_faults[BAD] = Fault(refuse_status=400)
    voices = [BAD if number % 20 == 7 else GOOD for number in range(60)]
    async with hub_of(pool, upstream, "elevenlabs,espeak") as hub:
        outcomes = await speak_all(hub, voices)
        assert hub.chain().health()["elevenlabs"] is None
    for number, (voice, outcome) in enumerate(zip(voices, outcomes, strict=True)):
        assert outcome == Outcome("", False, text_of(number), ("espeak",) if voice == BAD else ())


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
        with pytest.raises((InputError, ProviderRefusedError)) as raised:
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
