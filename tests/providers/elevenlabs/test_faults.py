"""The ElevenLabs engine when its upstream fails: classified, resumed, every word once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from captionsync.align.stream import StreamDecoder
from captionsync.errors import (
    NoAudioError,
    ProviderAuthError,
    ProviderBusyError,
    ProviderConnectionError,
    ProviderError,
    ProviderProtocolError,
    ProviderTimeoutError,
    VoiceNotFoundError,
)
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.providers.retry import RetryPolicy
from captionsync.providers.shared.api_key import ApiKey
from tests.text_source import Streamed
from tests.upstream import Upstream
from tests.upstream_cutting import CuttingRun
from tests.upstream_faults import Fault
from tests.upstream_listener import Listener, in_pieces

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT = "This is the first sentence of several. The second one is here, and it costs $5. Third!"
QUICK = Deadlines(
    connect_s=0.5,
    send_s=0.3,
    first_byte_s=0.4,
    silence_s=0.3,
    slow_first_byte_s=0.4,
    slow_silence_s=0.3,
    settle_s=0.05,
)
PATIENT = Deadlines(connect_s=60.0, send_s=60.0, first_byte_s=60.0, silence_s=60.0, settle_s=0.05)
"""Where nothing stalls: a busy machine is no failure of the upstream."""
AT_ONCE = RetryPolicy(base_s=0.0)

Make = Callable[..., ElevenLabsProvider]


@pytest_asyncio.fixture(loop_scope="module")
async def make(upstream: Upstream) -> AsyncIterator[Make]:
    made: list[ElevenLabsProvider] = []

    def make(**settings: Any) -> ElevenLabsProvider:
        settings = {
            "api_key": ApiKey("key"),
            "base_url": upstream.url,
            "use_proxy": False,
            "deadlines": QUICK,
            **settings,
        }
        made.append(ElevenLabsProvider(ElevenLabsSettings(**settings)))
        return made[-1]

    yield make
    for provider in made:
        await provider.close()


async def listen(chain: Chain, text: str = TEXT) -> Listener:
    listener = Listener()
    await listener.listen(chain, in_pieces(text), SpeechRequest(language="en"))
    return listener


def after(messages: int, **fault: Any) -> Fault:
    return Fault(after_messages=messages, **fault)


def deadlines_for(fault: Fault) -> Deadlines:
    return QUICK if fault.stall or fault.deaf else PATIENT


FAULTS = {
    "1006": (after(3, close_code=1006), ProviderConnectionError),
    "1011": (after(3, close_code=1011, close_reason="Internal error"), ProviderConnectionError),
    "1000 too early": (after(3, close_code=1000), ProviderConnectionError),
    "1008 busy": (after(3, close_code=1008, close_reason="max_active_conversations"), ProviderBusyError),
    "1009": (after(2, close_code=1009), ProviderProtocolError),
    "stall": (after(3, stall=True), ProviderTimeoutError),
    "stall at once": (after(0, stall=True), ProviderTimeoutError),
    "not json": (after(2, garbage="}{"), ProviderProtocolError),
    "binary": (after(2, garbage=b"\xff\x00\xfe"), ProviderProtocolError),
    "bad base64": (after(2, garbage='{"audio": "*"}'), ProviderProtocolError),
    "too large": (after(2, garbage=" " * (5 << 20)), ProviderProtocolError),
    "deaf": (Fault(deaf=True), ProviderTimeoutError),
    "503": (Fault(refuse_status=503), ProviderConnectionError),
    "error message": (after(2, error="system_busy", close_code=1011), ProviderBusyError),
}


@pytest.mark.parametrize(("fault", "kind"), FAULTS.values(), ids=list(FAULTS))
async def test_speech_goes_on_after_a_failure_that_passes(
    make: Make, upstream: Upstream, fault: Fault, kind: type[ProviderError]
) -> None:
    upstream.behaviour.message_ms = (100, 300)
    upstream.faults.append(fault)
    listener = await listen(Chain([make(deadlines=deadlines_for(fault))], retry=AT_ONCE))
    assert listener.text == TEXT
    assert {type(lost.error) for lost in listener.lost} == {kind}
    assert all(lost.error.retryable for lost in listener.lost)
    assert len(listener.resumed) == len(listener.lost)
    assert len(listener.lost) == 1 or deadlines_for(fault) is QUICK, "only short deadlines may pass once more"
    resumed = listener.lost[-1].resume.char
    assert "".join(upstream.heard[-1].asked.split()) == "".join(TEXT[resumed:].split())
    assert (resumed > 0) is (fault.after_messages > 0)


ODD_DETAIL = '{"detail":[{"loc":null}]}'
DEEP_DETAIL = '{"detail":' + "[" * 5000 + "]" * 5000 + "}"


@pytest.mark.parametrize("transport", ["auto", "http"])
@pytest.mark.parametrize("body", [ODD_DETAIL, DEEP_DETAIL], ids=["odd", "deep"])
async def test_odd_errors_of_the_upstream_let_the_next_engine_go_on(
    make: Make, upstream: Upstream, pool: EspeakPool, body: str, transport: str
) -> None:
    faults = [after(1, garbage=body)] if transport == "auto" else []
    for fault in [*faults, Fault(refuse_status=422, refuse_body=body)]:
        upstream.faults.extend([fault] * 4)
        listener = await listen(Chain([make(transport=transport), EspeakProvider(pool)], retry=AT_ONCE))
        assert listener.text == TEXT
        assert listener.resumed[-1].provider == "espeak"
        upstream.faults.clear()


@pytest.mark.parametrize("transport", ["auto", "http"])
async def test_an_error_of_the_decoder_itself_lets_the_next_engine_go_on(
    make: Make, upstream: Upstream, pool: EspeakPool, transport: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("the key is in here")

    for name in ("feed", "finish"):
        with monkeypatch.context() as patch:
            patch.setattr(StreamDecoder, name, broken)
            listener = await listen(Chain([make(transport=transport), EspeakProvider(pool)], retry=AT_ONCE))
        assert listener.text == TEXT
        assert {type(lost.error) for lost in listener.lost} == {ProviderProtocolError}
        assert "key" not in listener.lost[0].error.message


async def test_silence_is_waited_for_once_when_another_engine_stands_ready(
    make: Make, upstream: Upstream, pool: EspeakPool
) -> None:
    for fault in (after(0, stall=True), Fault(deaf=True)):
        upstream.faults.extend([fault] * 4)
        listener = await listen(Chain([make(), EspeakProvider(pool)]))
        assert [type(lost.error) for lost in listener.lost] == [ProviderTimeoutError]
        assert [engine.provider for engine in listener.resumed] == ["espeak"]
        assert listener.text == TEXT
        upstream.faults.clear()


async def test_an_upgrade_that_is_never_answered_is_waited_for_once(make: Make, pool: EspeakPool) -> None:
    async def mute(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(mute, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    listener = await listen(Chain([make(base_url=url), EspeakProvider(pool)]))
    server.close()
    assert [type(lost.error) for lost in listener.lost] == [ProviderTimeoutError]
    assert listener.text == TEXT


async def test_slow_models_are_not_waited_for_when_another_engine_stands_ready(
    make: Make, upstream: Upstream, pool: EspeakPool
) -> None:
    patient = replace(QUICK, slow_first_byte_s=60.0)
    for transport in ("auto", "http"):
        upstream.faults.extend([after(0, stall=True)] * 4)
        provider = make(model_id="eleven_v3", transport=transport, deadlines=patient)
        began_s = time.monotonic()
        listener = await listen(Chain([provider, EspeakProvider(pool)]))
        assert time.monotonic() - began_s < 20
        assert listener.text == TEXT
        upstream.faults.clear()
    assert Deadlines().slow_first_byte_s > 3, "nobody else is there to speak"


REFUSALS = {
    "401": (Fault(refuse_status=401), ProviderAuthError),
    "402": (Fault(refuse_status=402), ProviderAuthError),
    "key": (after(1, error="invalid_api_key", close_code=1008), ProviderAuthError),
    "quota": (after(0, close_code=1008, close_reason="This request exceeds your quota of 0."), ProviderAuthError),
    "no audio": (Fault(no_audio=True), NoAudioError),
    "voice": (after(0, close_code=1008, close_reason="voice_id_does_not_exist: voice not found"), VoiceNotFoundError),
}


@pytest.mark.parametrize(("fault", "kind"), REFUSALS.values(), ids=list(REFUSALS))
async def test_the_next_engine_goes_on_after_a_failure_that_stays(
    make: Make, upstream: Upstream, pool: EspeakPool, fault: Fault, kind: type[ProviderError]
) -> None:
    upstream.faults.extend([fault, fault])
    provider = make()
    with pytest.raises(kind) as caught:
        await listen(Chain([provider]))
    assert not caught.value.retryable
    listener = await listen(Chain([provider, EspeakProvider(pool)], voice_table={"espeak": {"*": "en-gb"}}))
    assert listener.text == TEXT
    assert [(engine.provider, engine.voice) for engine in listener.resumed] == [("espeak", "en-gb")]
    assert len(upstream.heard) == 2, "one try for each session"


@pytest.mark.parametrize(
    ("voice", "language", "stand_in"),
    [("21m00Tcm4TlvDq8ikWAM", "en", "en-us+f3"), ("21m00Tcm4TlvDq8ikWAM", "de", "de+f3"), ("", "en", "en-us")],
)
async def test_the_embedded_engine_goes_on_in_a_voice_of_the_same_gender(
    make: Make, upstream: Upstream, pool: EspeakPool, voice: str, language: str, stand_in: str
) -> None:
    upstream.faults.extend([after(0, close_code=1008, close_reason="This request exceeds your quota of 0.")])
    listener = Listener()
    chain = Chain([make(), EspeakProvider(pool)])
    await listener.listen(chain, in_pieces(TEXT), SpeechRequest(voice=voice, language=language))
    assert [engine.voice for engine in listener.resumed] == [stand_in]


@pytest.mark.parametrize(
    "fault", [after(3, close_code=1006), after(0, close_code=1000), after(0, stall=True), after(2, stall=True)]
)
async def test_the_embedded_engine_finishes_when_the_upstream_stays_dead(
    make: Make, upstream: Upstream, pool: EspeakPool, fault: Fault
) -> None:
    # Short messages, and none after the first connection: otherwise the upstream may finish the text before it dies.
    upstream.behaviour.message_ms = (100, 300)
    upstream.faults.extend([fault, *[after(0, close_code=1006)] * 20])
    listener = await listen(Chain([make(), EspeakProvider(pool)], retry=AT_ONCE))
    assert listener.text == TEXT
    assert listener.resumed[-1].provider == "espeak"
    assert listener.resumed[-1].has_phones


async def test_nobody_there_is_a_connection_error(make: Make, pool: EspeakPool) -> None:
    for transport in ("auto", "http"):
        provider = make(base_url="http://127.0.0.1:9", transport=transport)
        with pytest.raises(ProviderConnectionError):
            await listen(Chain([provider], retry=RetryPolicy(retries=1, base_s=0)))
        listener = await listen(Chain([provider, EspeakProvider(pool)], retry=AT_ONCE))
        assert listener.text == TEXT


@pytest.mark.parametrize("fault", [after(2, close_code=1006), after(2, stall=True), Fault(refuse_status=503)])
async def test_http_goes_on_too(make: Make, upstream: Upstream, fault: Fault) -> None:
    upstream.behaviour.message_ms = (100, 300)
    upstream.faults.append(fault)
    listener = await listen(Chain([make(transport="http", deadlines=deadlines_for(fault))], retry=AT_ONCE))
    assert listener.text == TEXT
    assert len(listener.lost) == 1


async def test_http_without_audio_is_a_failure(make: Make, upstream: Upstream) -> None:
    upstream.faults.append(Fault(no_audio=True))
    with pytest.raises(NoAudioError):
        await listen(Chain([make(transport="http")]))


async def test_http_error_inside_the_stream_is_a_failure(make: Make, upstream: Upstream) -> None:
    def error(message: dict[str, Any], number: int) -> dict[str, Any]:
        return {"detail": {"status": "system_busy", "message": "busy"}} if number == 2 else message

    upstream.behaviour.alter = error
    upstream.behaviour.message_ms = (100, 300)
    with pytest.raises(ProviderBusyError, match="busy"):
        await listen(Chain([make(transport="http")], retry=RetryPolicy(busy_s=0)))


async def test_voices_that_cannot_be_listed_are_an_error(make: Make, upstream: Upstream) -> None:
    upstream.faults.append(Fault(refuse_status=401))
    with pytest.raises(ProviderAuthError):
        await make().voices()
    with pytest.raises(ProviderConnectionError):
        await make(base_url="http://127.0.0.1:9").voices()


async def test_a_line_without_end_is_refused(make: Make, upstream: Upstream) -> None:
    upstream.behaviour.alter = lambda message, number: {**message, "audio_base64": "A" * (9 << 20)}
    with pytest.raises(ProviderProtocolError):
        patient = Deadlines(first_byte_s=60.0, silence_s=60.0)
        await listen(Chain([make(transport="http", deadlines=patient)], retry=RetryPolicy(retries=0)))


async def test_a_silent_upstream_is_noticed_within_three_seconds() -> None:
    deadlines = Deadlines()
    assert max(deadlines.connect_s, deadlines.send_s, deadlines.first_byte_s, deadlines.silence_s) <= 3.0
    assert 3 * deadlines.keep_alive_s <= 180
    assert deadlines.keep_alive_s < 20


async def test_a_slow_consumer_is_not_taken_for_a_dead_upstream(make: Make, upstream: Upstream) -> None:
    class Slow(Listener):
        pause_s = 0.7

    listener = Slow()
    provider = make()
    async for item in Chain([provider]).speak(SpeechRequest(language="en"), Streamed(in_pieces(TEXT))):
        await asyncio.sleep(listener.pause_s)
        listener.pause_s = 0
        assert hasattr(item, "pcm")
    assert len(upstream.heard) == 1


@pytest.mark.parametrize("transport", ["auto", "http"])
async def test_a_hundred_cuts_at_random_bytes_lose_and_repeat_nothing(upstream: Upstream, transport: str) -> None:
    run = CuttingRun(upstream, seed=20)
    async with run.proxy:
        await run.start(transport=transport)
        outcomes = [await run.cut() for _ in range(100 if transport == "auto" else 20)]
        assert [outcome for outcome in outcomes if not outcome.flawless] == []
        assert run.proxy.cuts == len(outcomes)


async def test_several_cuts_in_a_row_lose_and_repeat_nothing(upstream: Upstream) -> None:
    run = CuttingRun(upstream, seed=7)
    async with run.proxy:
        await run.start()
        outcomes = [await run.cut(times=3) for _ in range(15)]
        assert [outcome for outcome in outcomes if not outcome.flawless] == []


@pytest.mark.slow
async def test_a_thousand_cuts_at_random_bytes_lose_and_repeat_nothing(upstream: Upstream) -> None:
    run = CuttingRun(upstream, seed=1000)
    async with run.proxy:
        await run.start()
        outcomes = [await run.cut() for _ in range(1000)]
        assert [outcome for outcome in outcomes if not outcome.flawless] == []
