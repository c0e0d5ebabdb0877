"""ElevenLabs' endpoints when the engine dies on the way."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.errors import NoAudioError, ProviderAuthError, ProviderError
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.sessions.hub import SessionHub
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.web.body import setup_bodies
from captionsync.web.elevenlabs import context as elevenlabs_context
from captionsync.web.elevenlabs import http as elevenlabs_http
from captionsync.web.elevenlabs import socket as elevenlabs_socket
from captionsync.web.keys import HUB, SETTINGS
from captionsync.wire.elevenlabs.errors import from_close, from_http, malformed
from tests.web.open_app import open_app

RATE_HZ, CHAR_MS = 8_000, 100
PATH = "/v1/text-to-speech/voice"


class DyingEngine:
    """Says a character in 100 ms and fails with its error at the first ``%``."""

    name = "dying"
    capabilities = Capabilities()
    sample_rate_hz = RATE_HZ

    def __init__(self) -> None:
        self.error: ProviderError = ProviderAuthError("The engine refused our key.", provider=self.name)
        self.pause_s = 0.6

    async def voices(self) -> Sequence[Voice]:
        return [Voice("voice", "Voice", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        char, at_ms = request.char_start, round(request.start_ms)
        async for piece in text:
            for letter in piece.text:
                if letter == "%":
                    await asyncio.sleep(self.pause_s)  # what was said goes out before
                    raise self.error
                run = TimedChars(letter, char, (at_ms,), (at_ms + CHAR_MS,))
                yield SpeechChunk(bytes(2 * RATE_HZ * CHAR_MS // 1000), RATE_HZ, at_ms + CHAR_MS, (run,))
                char, at_ms = char + 1, at_ms + CHAR_MS
            if piece.flush:
                yield SpeechChunk(audio_end_ms=at_ms, closes_word=True)

    async def close(self) -> None:
        return


@pytest.fixture
def engine() -> DyingEngine:
    return DyingEngine()


@pytest.fixture
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(workers=1)
    await pool.start()
    yield pool
    await pool.close()


@asynccontextmanager
async def serving(engine: DyingEngine, pool: EspeakPool) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    app = open_app()
    app[SETTINGS] = Settings()
    setup_bodies(app)
    hub = app[HUB] = SessionHub({"dying": engine}, default_chain=("dying",), pronouncer=Pronouncer(pool))
    app.router.add_routes([*elevenlabs_http.routes, *elevenlabs_socket.routes])
    async with TestClient(TestServer(app)) as made:
        yield made
    assert hub.live == 0
    await hub.close()


@pytest.fixture
async def client(engine: DyingEngine, pool: EspeakPool) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    async with serving(engine, pool) as made:
        yield made


Client = TestClient[web.Request, web.Application]


@pytest.mark.parametrize("path", ["", "/stream", "/with-timestamps", "/stream/with-timestamps"])
async def test_a_failure_before_the_first_audio_is_an_http_error(client: Client, path: str) -> None:
    answer = await client.post(PATH + path, json={"text": "% one two"})
    assert answer.status == 401
    assert (await answer.json())["detail"]["code"] == "invalid_api_key"


KINDS: list[tuple[ProviderError, int, str]] = [
    (from_http(429, b"", headers={"Retry-After": "90"}), 429, "too_many_concurrent_requests"),
    (from_http(400, b""), 400, "invalid_parameters"),
    (from_http(413, b""), 400, "invalid_parameters"),
    (from_http(429, b'{"detail": {"status": "system_busy"}}', headers={"Retry-After": "90"}), 429, "system_busy"),
    (from_http(400, b'{"detail": {"status": "invalid_voice_settings"}}'), 400, "invalid_voice_settings"),
    (from_close(1008, "", "max_character_limit_exceeded", "Long."), 400, "max_character_limit_exceeded"),
    (from_http(403, b'{"detail": {"status": "only_for_creator+"}}'), 403, "only_for_creator+"),
    (from_http(403, b""), 403, "forbidden"),
    (from_http(404, b""), 404, "not_found"),
    (from_http(404, b'{"detail": {"code": "voice_not_found"}}'), 400, "voice_not_found"),
    (from_http(401, b""), 401, "invalid_api_key"),
    (from_http(401, b'{"detail": {"status": "quota_exceeded"}}'), 401, "quota_exceeded"),
    (NoAudioError("It sent no audio.", provider="elevenlabs"), 400, "invalid_parameters"),
    (malformed("nonsense"), 502, "provider_protocol"),
    (from_http(500, b""), 502, "provider_connection"),
    (from_http(408, b""), 504, "upstream_timeout"),
]
"""What an engine may fail with, and how the compatible API answers it."""


def engine_that_raises(error: ProviderError) -> DyingEngine:
    """Return an engine that fails at once and for good, so that no test waits for another try."""
    engine = DyingEngine()
    engine.error, engine.pause_s = error, 0.0
    error.retryable = False
    return engine


async def test_an_engines_error_keeps_its_class(pool: EspeakPool) -> None:
    for error, status, code in KINDS:
        async with serving(engine_that_raises(error), pool) as client:
            answer = await client.post(PATH, json={"text": "% one two"})
            assert answer.status == status
            detail = (await answer.json())["detail"]
            assert (detail["code"], detail["status"], detail["message"]) == (code, code, error.message)
            assert answer.headers.get("Retry-After") == ("90" if status == 429 else None)


async def test_a_body_that_the_engine_finds_malformed_is_told_as_a_list(client: Client, engine: DyingEngine) -> None:
    engine.error = from_http(422, b'{"detail": [{"loc": ["body", "x"], "msg": "odd"}]}')
    answer = await client.post(PATH, json={"text": "% one two"})
    assert answer.status == 422
    (item,) = (await answer.json())["detail"]
    assert item == {"loc": ["body"], "msg": engine.error.message, "type": "value_error"}
    assert "body.x: odd" in item["msg"]


async def test_a_socket_closes_with_1008_where_trying_again_is_no_use(pool: EspeakPool) -> None:
    for error, status, code in KINDS:
        async with (
            serving(engine_that_raises(error), pool) as client,
            client.ws_connect(f"{PATH}/stream-input?output_format=pcm_8000") as sock,
        ):
            await sock.send_json({"text": "% one two ", "flush": True})
            messages = [json.loads(message.data) async for message in sock]
            assert (messages[-1]["error"], messages[-1]["message"]) == (code, error.message)
            assert sock.close_code == (1011 if status >= 500 else 1008)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"stability": 5}, "stability must be a number from 0 to 1"),
        ({"style": -0.1}, "style must be a number from 0 to 1"),
        ({"style": "loud"}, "style must be a number"),
    ],
)
async def test_wrong_voice_settings_are_told_as_such(client: Client, settings: dict[str, object], told: str) -> None:
    answer = await client.post(PATH, json={"text": "one", "voice_settings": settings})
    assert answer.status == 400
    detail = (await answer.json())["detail"]
    assert (detail["code"], detail["param"]) == ("invalid_voice_settings", "voice_settings")
    assert told in detail["message"]
    async with client.ws_connect(f"{PATH}/stream-input?output_format=pcm_8000") as sock:
        await sock.send_json({"text": " ", "voice_settings": settings})
        messages = [json.loads(message.data) async for message in sock]
        assert [message["error"] for message in messages] == ["invalid_voice_settings"]
        assert sock.close_code == 1008


async def test_a_streamed_answer_is_broken_off_and_not_ended(client: Client) -> None:
    answer = await client.post(f"{PATH}/stream?output_format=pcm_8000", json={"text": "one two % three"})
    assert answer.status == 200
    with pytest.raises(aiohttp.ClientPayloadError):
        await answer.read()


async def test_streamed_lines_end_with_the_error(client: Client) -> None:
    url = f"{PATH}/stream/with-timestamps?output_format=pcm_8000"
    answer = await client.post(url, json={"text": "one two % three"})
    lines: list[dict[str, Any]] = []
    with pytest.raises(aiohttp.ClientPayloadError):
        async for line in answer.content:
            lines.append(json.loads(line))
    assert lines[0]["audio_base64"] and lines[0]["alignment"]
    assert lines[-1]["detail"]["code"] == "invalid_api_key"


@pytest.mark.parametrize("pause_s", [0.0, 0.6])
async def test_a_socket_tells_the_error_after_what_was_said(
    client: Client, engine: DyingEngine, pause_s: float
) -> None:
    engine.pause_s = pause_s
    async with client.ws_connect(f"{PATH}/stream-input?output_format=pcm_8000") as sock:
        await sock.send_json({"text": "one two % three ", "flush": True})
        messages = [json.loads(message.data) async for message in sock]
        assert messages[0]["audio"]
        assert messages[-1]["error"] == "invalid_api_key"
        assert sock.close_code == 1008


async def test_a_context_that_fails_leaves_the_others_alone(client: Client) -> None:
    async with client.ws_connect(f"{PATH}/multi-stream-input?output_format=pcm_8000") as sock:
        await sock.send_json({"text": "bad % context ", "context_id": "bad", "flush": True})
        while "error" not in (message := await sock.receive_json()):
            assert message["contextId"] == "bad"
        assert message["contextId"] == "bad" and message["error"] == "invalid_api_key"
        await sock.send_json({"close_socket": True})
        assert (await sock.receive()).type is aiohttp.WSMsgType.CLOSE


async def test_a_defect_of_the_socket_is_told_logged_and_closes_with_1011(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(data: str) -> None:
        raise OverflowError

    monkeypatch.setattr(elevenlabs_socket, "read_message", defect)
    async with client.ws_connect(f"{PATH}/stream-input") as sock:
        await sock.send_json({"text": " "})
        messages = [json.loads(message.data) async for message in sock]
        assert messages[-1]["error"] == "internal_error"
        assert sock.close_code == 1011
    assert [record.levelname for record in caplog.records] == ["ERROR"]


async def test_a_defect_of_a_context_is_told_and_logged(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(*args: object) -> None:
        raise OverflowError

    monkeypatch.setattr(elevenlabs_context, "alignment_ms", defect)
    async with client.ws_connect(f"{PATH}/multi-stream-input?output_format=pcm_8000") as sock:
        await sock.send_json({"text": "one two ", "context_id": "bad", "flush": True})
        message = await sock.receive_json()
        assert message["contextId"] == "bad" and message["error"] == "internal_error"
        await sock.send_json({"text": " ", "context_id": "good"})
        await sock.send_json({"context_id": "good", "close_context": True})
        assert (await sock.receive_json())["isFinal"] is True
    assert [record.levelname for record in caplog.records] == ["ERROR"]


async def test_a_failed_context_id_can_be_used_again(client: Client) -> None:
    async with client.ws_connect(f"{PATH}/multi-stream-input?output_format=pcm_8000") as sock:
        for _ in range(2):
            await sock.send_json({"text": "bad % ", "context_id": "bad", "flush": True})
            while "error" not in (message := await sock.receive_json()):
                pass
            assert message["error"] == "invalid_api_key"
