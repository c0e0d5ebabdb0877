"""Joined, the characters of an alignment are the text that was sent, wherever it is cut and however long it waits."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.text_input import TextInput
from captionsync.web.body import setup_bodies
from captionsync.web.elevenlabs import socket as elevenlabs_socket
from captionsync.web.keys import HUB, SETTINGS
from tests.web.elevenlabs.client import text_of
from tests.web.open_app import open_app

Client = TestClient[web.Request, web.Application]

WORDS = ("the quick brown fox jumps over the lazy dog and then it goes home again " * 60)[:3880]
TEXTS = {
    "words": WORDS[:900],
    "one word": "abcdefghij" * 150,
    "sentences": "Hello there. How are you?  I am fine.\n\nIt costs $5.50, or so. " * 6,
    "japanese": "今日はとても良い天気ですね。散歩に行きましょう、そして公園で本を読みます。" * 5,
    "thai": "สวัสดีครับวันนี้อากาศดีมากเราไปเดินเล่นกันไหม" * 25,
    "emoji": "👩‍👩‍👧 family 🇩🇪🇫🇷 flags 🎉🎉 and é́ marks " * 6,
    "white space": "One.   Two\t three \n four   ",
    "markup": 'One <break time="0.1s"/>two <emphasis>three</emphasis>, and i <3 <b>you</b>. ' * 3,
}


@pytest.fixture
async def client(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Client]:
    """A server that soon speaks what comes after a pause, as a server under load does."""
    defaults: Any = TextInput.__init__.__kwdefaults__
    monkeypatch.setitem(defaults, "flush_s", 0.02)
    pool = EspeakPool(workers=2)
    await pool.start()
    app = open_app()
    app[SETTINGS] = Settings()
    setup_bodies(app)
    hub = app[HUB] = SessionHub(
        {"espeak": EspeakProvider(pool)}, default_chain=("espeak",), pronouncer=Pronouncer(pool)
    )
    app.router.add_routes(elevenlabs_socket.routes)
    async with TestClient(TestServer(app)) as made:
        yield made
    await hub.close()
    await pool.close()


UNCLEAR = re.compile(r"[.!?…]\W*$|^ $")
"""Parts that mean something by themselves: a whole sentence in auto mode, and a space that keeps a socket open."""


def cut(text: str, dice: random.Random, most: int) -> list[str]:
    parts = [""]
    for char in text:
        if len(parts[-1]) >= dice.randint(1, most) and not UNCLEAR.search(parts[-1]):
            parts.append("")
        parts[-1] += char
    return parts if parts[-1] != " " else [*parts[:-2], "".join(parts[-2:])]


async def speak(client: Client, parts: list[str], query: str, *, contexts: bool) -> tuple[str, str]:
    """Return the joined characters of both alignments."""
    kind, more = ("multi-stream-input", {"context_id": "a"}) if contexts else ("stream-input", {})
    path = f"/v1/text-to-speech/en-us/{kind}?output_format=pcm_8000&inactivity_timeout=180&{query}"
    messages: list[dict[str, Any]] = []
    async with client.ws_connect(path, max_msg_size=0) as sock:
        await sock.send_json({"text": " ", **more})
        for part in parts:
            await sock.send_json({"text": part, **more})
        await sock.send_json({"context_id": "a", "close_context": True} if contexts else {"text": ""})
        while not messages or not messages[-1].get("isFinal"):
            messages.append(await sock.receive_json())
            assert "error" not in messages[-1], messages[-1]
    return text_of(messages), text_of(messages, "normalizedAlignment")


def with_end(text: str) -> str:
    """Return a text with the space that ends its last word."""
    return text if text[-1].isspace() else text + " "


async def test_long_text_without_punctuation_over_four_sockets_at_once(client: Client) -> None:
    for contexts in (False, True):
        parts = [[WORDS], cut(WORDS, random.Random(1), 9), cut(WORDS, random.Random(2), 500), list(WORDS[:600])]
        speaking = [
            speak(client, given, query, contexts=contexts)
            for given, query in zip(parts, ("auto_mode=true", "auto_mode=true", "sync_alignment=true", ""), strict=True)
        ]
        for given, found in zip(parts, await asyncio.gather(*speaking), strict=True):
            assert found == (with_end("".join(given)),) * 2


@pytest.mark.parametrize("name", TEXTS)
async def test_any_text_cut_anywhere(client: Client, name: str) -> None:
    text = TEXTS[name]
    dice = random.Random(name)
    queries = ("", "auto_mode=true&sync_alignment=true", "sync_alignment=true", "auto_mode=true")
    cuts = [[text], *(cut(text, dice, most) for most in (3, 40, 700))]
    speaking = [
        speak(client, parts, query, contexts=dice.random() < 0.5)
        for parts, query in zip(cuts, dice.sample(queries, 4), strict=True)
    ]
    assert [source for source, _ in await asyncio.gather(*speaking)] == [with_end(text)] * len(cuts)
