"""Barge-in over the multi-context socket: the newest context comes first, and what was closed loses nothing."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.sessions.hub import SessionHub
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.web.body import setup_bodies
from captionsync.web.elevenlabs import precedence
from captionsync.web.elevenlabs import socket as elevenlabs_socket
from captionsync.web.elevenlabs.precedence import Precedence, Yielding, going_on
from captionsync.web.keys import HUB, SETTINGS
from tests.web.open_app import open_app

RATE_HZ, CHAR_MS = 8_000, 100
PATH = "/v1/text-to-speech/voice/multi-stream-input?output_format=pcm_8000&sync_alignment=true"
REPLIES = [
    f"Reply number {number:02} begins with these few words, and then it goes on for long. " for number in range(20)
]
BEGIN_CHARS = 50


class Storyteller:
    """Says the first characters of each reply at once, and the others when the gate is open."""

    name = "storyteller"
    capabilities = Capabilities()
    sample_rate_hz = RATE_HZ

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.said: list[str] = []
        """The reply of each character that was said after the gate."""

    async def voices(self) -> Sequence[Voice]:
        return [Voice("voice", "Voice", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        char, at_ms, reply = request.char_start, round(request.start_ms), ""
        async for piece in text:
            reply = reply or piece.text
            for letter in piece.text:
                if char >= BEGIN_CHARS:
                    await self.gate.wait()
                    self.said.append(reply)
                run = TimedChars(letter, char, (at_ms,), (at_ms + CHAR_MS,))
                yield SpeechChunk(bytes(2 * RATE_HZ * CHAR_MS // 1000), RATE_HZ, at_ms + CHAR_MS, (run,))
                char, at_ms = char + 1, at_ms + CHAR_MS
            if piece.flush:
                yield SpeechChunk(audio_end_ms=at_ms, closes_word=True)

    async def close(self) -> None:
        return


@pytest.fixture
async def teller() -> Storyteller:
    return Storyteller()


@pytest.fixture
async def client(teller: Storyteller) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    pool = EspeakPool(workers=1)
    await pool.start()
    app = open_app()
    app[SETTINGS] = Settings()
    setup_bodies(app)
    hub = app[HUB] = SessionHub({teller.name: teller}, default_chain=(teller.name,), pronouncer=Pronouncer(pool))
    app.router.add_routes(elevenlabs_socket.routes)
    async with TestClient(TestServer(app)) as made:
        yield made
    await hub.close()
    await pool.close()


async def first_frame(sock: ClientWebSocketResponse, number: int) -> list[dict[str, Any]]:
    """Begin a reply and return the messages up to its first audio."""
    await sock.send_json({"text": REPLIES[number], "context_id": str(number), "flush": True})
    messages: list[dict[str, Any]] = []
    while not messages or messages[-1]["contextId"] != str(number) or not messages[-1]["audio"]:
        messages.append(await sock.receive_json(timeout=60))
    return messages


async def test_twenty_interrupted_replies_begin_although_no_closed_one_ends(
    client: TestClient[web.Request, web.Application], teller: Storyteller
) -> None:
    messages: list[dict[str, Any]] = []
    async with client.ws_connect(PATH) as sock:
        for number in range(len(REPLIES)):
            messages += await first_frame(sock, number)
            await sock.send_json({"context_id": str(number), "close_context": True})
        assert not any(message["isFinal"] for message in messages)
        assert teller.said == []
        teller.gate.set()
        await sock.send_json({"close_socket": True})
        messages += [json.loads(message.data) async for message in sock]
    for number, reply in enumerate(REPLIES):
        own = [message["alignment"] for message in messages if message["contextId"] == str(number)]
        assert "".join("".join(found["chars"]) for found in own if found) == reply
    finals = [message["contextId"] for message in messages if message["isFinal"]]
    assert sorted(map(int, finals)) == list(range(len(REPLIES)))
    assert_few_at_a_time(teller.said)


def assert_few_at_a_time(said: list[str]) -> None:
    """Check that at most two closed replies were spoken at a time, apart from what an engine had begun to say."""
    counts: Counter[str] = Counter()
    at_work: set[str] = set()
    for reply in said:
        counts[reply] += 1
        if counts[reply] > 1:
            at_work.add(reply)
            assert len(at_work) <= 2
        if counts[reply] == len(reply) - BEGIN_CHARS:
            at_work.discard(reply)


async def test_an_id_that_is_used_again_does_not_wait_for_a_paused_context(
    client: TestClient[web.Request, web.Application], teller: Storyteller
) -> None:
    async with client.ws_connect(PATH) as sock:
        for number in range(4):
            await first_frame(sock, number)
            await sock.send_json({"context_id": str(number), "close_context": True})
        teller.gate.set()
        await sock.send_json({"text": "Again. ", "context_id": "2", "flush": True})
        await sock.send_json({"context_id": "2", "close_context": True})
        await sock.send_json({"close_socket": True})
        messages = [json.loads(message.data) async for message in sock]
    own = [message for message in messages if message["contextId"] == "2"]
    said = "".join("".join(message["alignment"]["chars"]) for message in own if message["alignment"])
    assert REPLIES[2].endswith(said.removesuffix("Again. "))
    assert [message["isFinal"] for message in own].count(True) == 2


@dataclass(eq=False)
class Fake:
    """A context, as far as precedence is concerned."""

    awaited: bool = False
    done: bool = False
    after: Yielding | None = None
    paused: bool = False

    def pause(self, paused: bool) -> None:
        self.paused = paused


def test_the_oldest_and_the_newest_closed_context_go_on_and_those_that_others_wait_for() -> None:
    one, two, three, four = (Fake() for _ in range(4))
    assert going_on([one, two, three, four], None) == [one, four]
    assert going_on([one, two, three, four], None, [two]) == [one, two, four]
    assert going_on([one, two], Fake()) == []
    assert going_on([one, two], two) == [two]
    assert going_on([], None) == []


async def test_closed_contexts_wait_for_the_first_audio_of_the_newest_but_not_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(precedence, "PATIENCE_S", 0.0)
    newest, old, older = Fake(), Fake(), Fake()
    order = Precedence({"newest": newest})
    for context in (older, old):
        order.close(context)
    order.begin(newest)
    order.arrange()
    assert (older.paused, old.paused) == (False, False)
    newest.awaited = True
    order.arrange()
    assert (older.paused, old.paused) == (True, True)
    while older.paused:  # noqa: ASYNC110
        await asyncio.sleep(0)
    assert not old.paused
    newest.awaited = False
    order.arrange()
    newest.awaited = True
    order.arrange()
    assert (older.paused, old.paused) == (True, True)
    order.end()
