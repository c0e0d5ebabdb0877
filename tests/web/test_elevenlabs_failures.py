"""ElevenLabs' endpoints when the engine dies on the way."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.errors import ProviderAuthError
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.sessions.hub import SessionHub
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.web import elevenlabs_context, elevenlabs_http, elevenlabs_socket
from captionsync.web.body import setup_bodies
from captionsync.web.clients import Clients
from captionsync.web.keys import CLIENTS, HUB, SETTINGS

RATE_HZ, CHAR_MS = 8_000, 100
PATH = "/v1/text-to-speech/voice"


class DyingEngine:
    """Says a character in 100 ms and fails for good at the first ``#``."""

    name = "dying"
    capabilities = Capabilities()
    sample_rate_hz = RATE_HZ

    async def voices(self) -> Sequence[Voice]:
        return [Voice("voice", "Voice", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        char, at_ms = request.char_start, round(request.start_ms)
        async for piece in text:
            for letter in piece.text:
                if letter == "#":
                    await asyncio.sleep(0.6)  # what was said goes out before
                    raise ProviderAuthError("The engine refused our key.", provider=self.name)
                run = TimedChars(letter, char, (at_ms,), (at_ms + CHAR_MS,))
                yield SpeechChunk(bytes(2 * RATE_HZ * CHAR_MS // 1000), RATE_HZ, at_ms + CHAR_MS, (run,))
                char, at_ms = char + 1, at_ms + CHAR_MS
            if piece.flush:
                yield SpeechChunk(audio_end_ms=at_ms, closes_word=True)

    async def close(self) -> None:
        return


@pytest.fixture
async def client() -> AsyncIterator[TestClient[web.Request, web.Application]]:
    pool = EspeakPool(workers=1)
    await pool.start()
    app = web.Application()
    app[SETTINGS], app[CLIENTS] = Settings(), Clients()
    setup_bodies(app)
    hub = app[HUB] = SessionHub({"dying": DyingEngine()}, default_chain=("dying",), pronouncer=Pronouncer(pool))
    app.router.add_routes([*elevenlabs_http.routes, *elevenlabs_socket.routes])
    async with TestClient(TestServer(app)) as made:
        yield made
    assert hub.all() == []
    await hub.close()
    await pool.close()


Client = TestClient[web.Request, web.Application]


@pytest.mark.parametrize("path", ["", "/stream", "/with-timestamps", "/stream/with-timestamps"])
async def test_a_failure_before_the_first_audio_is_an_http_error(client: Client, path: str) -> None:
    answer = await client.post(PATH + path, json={"text": "# one two"})
    assert answer.status == 502
    assert (await answer.json())["detail"]["code"] == "upstream_auth"


async def test_a_streamed_answer_is_broken_off_and_not_ended(client: Client) -> None:
    answer = await client.post(f"{PATH}/stream?output_format=pcm_8000", json={"text": "one two # three"})
    assert answer.status == 200
    with pytest.raises(aiohttp.ClientPayloadError):
        await answer.read()


async def test_streamed_lines_end_with_the_error(client: Client) -> None:
    url = f"{PATH}/stream/with-timestamps?output_format=pcm_8000"
    answer = await client.post(url, json={"text": "one two # three"})
    lines: list[dict[str, Any]] = []
    with pytest.raises(aiohttp.ClientPayloadError):
        async for line in answer.content:
            lines.append(json.loads(line))
    assert lines[0]["audio_base64"] and lines[0]["alignment"]
    assert lines[-1]["detail"]["code"] == "upstream_auth"


async def test_a_socket_tells_the_error_and_closes_with_1011(client: Client) -> None:
    async with client.ws_connect(f"{PATH}/stream-input?output_format=pcm_8000") as sock:
        await sock.send_json({"text": "one two # three ", "flush": True})
        messages = [json.loads(message.data) async for message in sock]
        assert messages[0]["audio"]
        assert messages[-1]["error"] == "upstream_auth"
        assert sock.close_code == 1011


async def test_a_context_that_fails_leaves_the_others_alone(client: Client) -> None:
    async with client.ws_connect(f"{PATH}/multi-stream-input?output_format=pcm_8000") as sock:
        await sock.send_json({"text": "bad # context ", "context_id": "bad", "flush": True})
        while "error" not in (message := await sock.receive_json()):
            assert message["contextId"] == "bad"
        assert message["contextId"] == "bad" and message["error"] == "upstream_auth"
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
            await sock.send_json({"text": "bad # ", "context_id": "bad", "flush": True})
            while "error" not in (message := await sock.receive_json()):
                pass
            assert message["error"] == "upstream_auth"
