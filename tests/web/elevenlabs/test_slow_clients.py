"""ElevenLabs' sockets and clients that send much and take little."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.records import TextCame
from captionsync.sessions.text_input import TextInput
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.web.body import setup_bodies
from captionsync.web.elevenlabs import socket as elevenlabs_socket
from captionsync.web.elevenlabs.socket import MAX_CONTEXTS, MAX_ENDING
from captionsync.web.elevenlabs.speech import AHEAD_CHARS, AHEAD_MS
from captionsync.web.keys import HUB, SETTINGS
from tests.web.open_app import open_app

RATE_HZ, CHAR_MS = 8_000, 500
SENTENCE = "Someone talks on and on, and nobody takes it. "
PATH = "/v1/text-to-speech/voice"
KERNEL_BYTES = 4 * 1024 * 1024
"""More than what both ends' kernels and libraries take in."""

Client = TestClient[web.Request, web.Application]


class Talker:
    """Takes half a second for each character, in no time at all."""

    name = "talker"
    capabilities = Capabilities()
    sample_rate_hz = RATE_HZ

    def __init__(self) -> None:
        self.said = 0

    async def voices(self) -> Sequence[Voice]:
        return [Voice("voice", "Voice", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        char, at_ms = request.char_start, round(request.start_ms)
        async for piece in text:
            for letter in piece.text:
                run = TimedChars(letter, char, (at_ms,), (at_ms + CHAR_MS,))
                yield SpeechChunk(bytes(2 * RATE_HZ * CHAR_MS // 1000), RATE_HZ, at_ms + CHAR_MS, (run,))
                char, at_ms = char + 1, at_ms + CHAR_MS
                self.said += 1
            if piece.flush:
                yield SpeechChunk(audio_end_ms=at_ms, closes_word=True)

    async def close(self) -> None:
        return


def _small_socket(address: Any) -> socket.socket:
    made = socket.socket(address[0], address[1], address[2])
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
    return made


@pytest.fixture
def talker() -> Talker:
    return Talker()


def hub_of(client: Client) -> SessionHub:
    assert client.app is not None
    return client.app[HUB]


@pytest.fixture
async def client(talker: Talker) -> AsyncIterator[Client]:
    pool = EspeakPool(workers=1)
    await pool.start()
    app = open_app()
    app[SETTINGS] = Settings()
    setup_bodies(app)
    hub = app[HUB] = SessionHub({"talker": talker}, default_chain=("talker",), pronouncer=Pronouncer(pool))
    app.router.add_routes(elevenlabs_socket.routes)
    connector = aiohttp.TCPConnector(socket_factory=_small_socket)
    async with TestClient(TestServer(app), connector=connector) as made:
        yield made
        await until(lambda: not hub.live)
    await hub.close()
    await pool.close()


async def until(happened: Callable[[], bool]) -> None:
    """Wait until ``happened`` holds."""
    for _ in range(6_000):
        if happened():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never happened")


async def settled(count: Callable[[], int]) -> None:
    """Wait until a count has begun and stays the same for a while."""
    before, same = 0, 0
    while same < 10:
        same = same + 1 if count() == before > 0 else 0
        before = count()
        await asyncio.sleep(0.05)


def most_chars(contexts: int) -> int:
    """Return how many characters may have been spoken for a client that took nothing."""
    return contexts * (AHEAD_CHARS + AHEAD_MS // CHAR_MS) + KERNEL_BYTES // (2 * RATE_HZ * CHAR_MS // 1000)


async def test_a_client_that_reads_nothing_is_spoken_to_only_so_far_and_then_gets_it_all(
    client: Client, talker: Talker
) -> None:
    text = SENTENCE * 60
    async with client.ws_connect(f"{PATH}/stream-input?output_format=pcm_8000&auto_mode=true") as sock:
        await sock.send_json({"text": text})
        await sock.send_json({"text": ""})
        await settled(lambda: talker.said)
        assert talker.said <= most_chars(1) < len(text)
        messages = [json.loads(message.data) async for message in sock]
    assert messages[-1]["isFinal"] is True
    assert "".join("".join(message["alignment"]["chars"]) for message in messages if message["alignment"]) == text


async def test_contexts_without_end_wait_for_a_client_that_reads_nothing(client: Client, talker: Talker) -> None:
    count = 80
    async with client.ws_connect(f"{PATH}/multi-stream-input?output_format=pcm_8000") as sock:
        for number in range(count):
            await sock.send_json({"text": SENTENCE, "context_id": str(number), "flush": True})
            await sock.send_json({"context_id": str(number), "close_context": True})
        await sock.send_json({"close_socket": True})
        await settled(lambda: talker.said)
        open_contexts = MAX_ENDING + MAX_CONTEXTS
        assert len(hub_of(client).all()) <= open_contexts < count
        assert talker.said < count * len(SENTENCE)
        messages = [json.loads(message.data) async for message in sock]
    assert sorted(int(message["contextId"]) for message in messages if message["isFinal"]) == list(range(count))
    for number in range(count):
        own = [message["alignment"] for message in messages if message["contextId"] == str(number)]
        assert "".join("".join(found["chars"]) for found in own if found) == SENTENCE


async def test_an_open_context_of_a_slow_client_does_not_hold_up_the_text_of_others(
    client: Client, talker: Talker
) -> None:
    async with client.ws_connect(f"{PATH}/multi-stream-input?output_format=pcm_8000") as sock:
        await sock.send_json({"text": SENTENCE * 60, "context_id": "long", "flush": True})
        await settled(lambda: talker.said)
        before = talker.said
        await sock.send_json({"text": "Wait. ", "context_id": "short", "flush": True})
        await until(lambda: talker.said >= before + len("Wait. "))


async def test_text_that_waits_is_no_pause_of_the_client(
    client: Client, talker: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    defaults: Any = TextInput.__init__.__kwdefaults__
    for limit in ("flush_s", "idle_s"):
        monkeypatch.setitem(defaults, limit, 0.3)  # over before the count has settled
    async with client.ws_connect(f"{PATH}/stream-input?output_format=pcm_8000&auto_mode=true") as sock:
        await sock.send_json({"text": SENTENCE * 60})
        await settled(lambda: talker.said)
        (session,) = hub_of(client).all()
        assert 0 < len(session.input) < len(SENTENCE) * 60
        assert not session.input.final
        assert not any(
            note.flush
            for record in session.publisher.log.records()
            for note in record.notes
            if isinstance(note, TextCame)
        )


async def test_text_beyond_the_limit_is_told_even_while_it_waits(client: Client) -> None:
    async with client.ws_connect(f"{PATH}/stream-input?output_format=pcm_8000") as sock:
        for _ in range(11):
            await sock.send_json({"text": SENTENCE * 220})
        messages = [json.loads(message.data) async for message in sock]
        assert messages[-1]["error"] == "max_character_limit_exceeded"
        assert sock.close_code == 1008


async def test_a_client_that_leaves_without_reading_leaves_nothing(client: Client, talker: Talker) -> None:
    sock = await client.ws_connect(f"{PATH}/multi-stream-input?output_format=pcm_8000")
    for number in range(40):
        await sock.send_json({"text": SENTENCE, "context_id": str(number), "flush": True})
        await sock.send_json({"context_id": str(number), "close_context": True})
    await settled(lambda: talker.said)
    transport = sock._response.connection and sock._response.connection.transport
    assert transport is not None
    transport.abort()
