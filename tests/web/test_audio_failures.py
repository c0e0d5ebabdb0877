"""The audio of a session whose engine fails: before there was any, and in the middle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.errors import (
    CaptionSyncError,
    ProviderAuthError,
    ProviderBusyError,
    ProviderRefusedError,
    ProviderTimeoutError,
)
from captionsync.espeak.pool import EspeakPool
from captionsync.events import FailedEvent
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.web import api
from captionsync.web.body import setup_bodies
from captionsync.web.keys import HUB, SETTINGS
from captionsync.web.problems import answer_errors
from tests.web.open_app import open_app

RATE_HZ, CHAR_MS = 8_000, 100
Client = TestClient[web.Request, web.Application]


class DyingEngine:
    """Says a character in 100 ms, and fails for good at a ``%`` once it may."""

    name = "dying"
    capabilities = Capabilities()
    sample_rate_hz = RATE_HZ

    def __init__(self) -> None:
        self.may_die = asyncio.Event()
        self.error: CaptionSyncError | Exception = ProviderAuthError("The engine refused our key.", provider=self.name)

    async def voices(self) -> Sequence[Voice]:
        return [Voice("voice", "Voice", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        char, at_ms = request.char_start, round(request.start_ms)
        async for piece in text:
            for letter in piece.text:
                if letter == "%":
                    await self.may_die.wait()
                    raise self.error
                run = TimedChars(letter, char, (at_ms,), (at_ms + CHAR_MS,))
                yield SpeechChunk(bytes(2 * RATE_HZ * CHAR_MS // 1000), RATE_HZ, at_ms + CHAR_MS, (run,))
                char, at_ms = char + 1, at_ms + CHAR_MS

    async def close(self) -> None:
        return


@pytest.fixture
def engine() -> DyingEngine:
    return DyingEngine()


@pytest.fixture
async def client(engine: DyingEngine) -> AsyncIterator[Client]:
    pool = EspeakPool(workers=1)
    await pool.start()
    app = open_app([answer_errors])
    app[SETTINGS] = Settings()
    setup_bodies(app)
    hub = app[HUB] = SessionHub({"dying": engine}, default_chain=("dying",), pronouncer=Pronouncer(pool))
    app.router.add_routes(api.routes)
    async with TestClient(TestServer(app)) as made:
        yield made
    await hub.close()
    await pool.close()


async def speak(client: Client, text: str, **spec: str) -> Session:
    hub = client.app[HUB] if client.app else None
    assert hub is not None
    return await hub.create(SessionSpec.from_json({"text": text, "format": "pcm_8000", **spec}))


def failed(session: Session) -> FailedEvent:
    *_, last = session.publisher.log.read(0)
    assert isinstance(last.event, FailedEvent)
    return last.event


@pytest.mark.parametrize("query", ["", "?format=mp3_44100_128", "?format=wav_8000"])
@pytest.mark.parametrize(
    ("error", "status", "code", "what"),
    [
        (ProviderAuthError("The engine refused our key.", provider="dying"), 502, "provider_auth", "refused our key."),
        (ProviderRefusedError("No such value.", provider="dying"), 422, "provider_refused", "No such value."),
        (ProviderBusyError("It is busy.", provider="dying", retryable=False), 429, "provider_busy", "It is busy."),
        (ProviderTimeoutError("The engine is silent.", provider="dying"), 504, "provider_timeout", "is silent."),
        (OverflowError(), 500, "internal_error", "Try again."),
    ],
    ids=["auth", "refused", "busy", "timeout", "defect"],
)
async def test_there_is_no_audio_of_a_session_that_failed_before_any(
    client: Client, engine: DyingEngine, error: Exception, status: int, code: str, what: str, query: str
) -> None:
    engine.error = error
    engine.may_die.set()
    session = await speak(client, "% one two")
    await session.wait()
    for headers in ({}, {"Range": "bytes=0-"}, {"If-None-Match": "*"}):
        async with client.get(f"/v1/sessions/{session.id}/audio{query}", headers=headers) as answer:
            body: dict[str, Any] = (await answer.json())["error"]
            assert (answer.status, body["code"], body["retryable"]) == (status, code, False)
    assert body["code"] == failed(session).code
    assert body["message"].startswith("This session has no audio: it failed before any was made. ")
    assert body["message"].endswith(what)
    async with client.head(f"/v1/sessions/{session.id}/audio{query}") as answer:
        assert (answer.status, await answer.read()) == (status, b"")


@pytest.mark.parametrize("text", ["% one two", "one two % three"])
@pytest.mark.parametrize("query", ["", "?format=wav_16000"])
async def test_audio_that_is_being_sent_when_the_session_fails_is_broken_off(
    client: Client, engine: DyingEngine, text: str, query: str
) -> None:
    session = await speak(client, text)
    async with client.get(f"/v1/sessions/{session.id}/audio{query}") as answer:
        assert answer.status == 200
        got = await answer.content.readany() if text[0] != "%" else b""
        engine.may_die.set()
        with pytest.raises(aiohttp.ClientPayloadError):
            while data := await answer.content.readany():
                got += data
    assert bool(got) == (text[0] != "%")
    assert failed(session).code == "provider_auth"


async def test_an_old_client_sees_a_broken_connection_and_no_end(client: Client, engine: DyingEngine) -> None:
    session = await speak(client, "% one two")
    reader, writer = await asyncio.open_connection(client.host, client.port)
    writer.write(f"GET /v1/sessions/{session.id}/audio HTTP/1.0\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.split()[1] == b"200"
    engine.may_die.set()
    with pytest.raises(ConnectionResetError):
        await reader.read()
    writer.close()


async def test_what_was_said_before_a_failure_is_a_file(client: Client, engine: DyingEngine) -> None:
    engine.may_die.set()
    session = await speak(client, "one two % three")
    await session.wait()
    async with client.get(f"/v1/sessions/{session.id}/audio") as answer:
        assert answer.status == 200
        assert len(await answer.read()) == session.publisher.audio_ms * RATE_HZ // 1000 * 2 > 0


@pytest.mark.parametrize("curves", ["arkit", "vrm"])
async def test_the_mouth_is_at_rest_when_the_engine_has_failed(
    client: Client, engine: DyingEngine, curves: str
) -> None:
    engine.may_die.set()
    session = await speak(client, "Ma oh ma %", curves=curves)
    await session.wait()
    events = [entry.event for entry in session.publisher.log.read(0)]
    frames = [frame for event in events if event.type == "blendshapes" for frame in event.data()["frames"]]
    assert len(frames) == -(-session.publisher.audio_ms * 60 // 1000)
    assert max(max(frame) for frame in frames) > 0.2
    assert set(frames[-1]) == {0}
    assert failed(session).code == "provider_auth"
