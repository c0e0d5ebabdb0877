"""Clients of every kind, to see how each learns that the server stops."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.stream_checks import decode

SENTENCE = "The quick brown fox jumps over the lazy dog, and nobody in the whole wide field minds it much. "
VOICE = "/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb"
LONG_CHARS = 3_000
GOING_AWAY = 1001


@dataclass(frozen=True)
class Told:
    """What one client saw."""

    kind: str
    at_s: float
    """Monotonic seconds."""
    problem: str
    """How that was wrong; empty if it was right."""


Ready = Callable[[], None]
Listen = Callable[[aiohttp.ClientSession, str, str, Ready], Awaitable[str]]
"""Takes the HTTP session, the server's address, a live session's path, and what to call once it is there."""


async def _events(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    async with http.get(f"{url}{session}/events?types=cue") as answer:
        return await _last_event(answer, ready)


async def _speak(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    body = {"text": SENTENCE * 20, "pace": "realtime"}
    async with http.post(f"{url}/v1/speak?types=cue", json=body) as answer:
        return await _last_event(answer, ready)


async def _last_event(answer: aiohttp.ClientResponse, ready: Ready) -> str:
    body = await answer.content.readuntil(b"event: start\n")
    ready()
    try:
        body += await answer.content.read()
    except aiohttp.ClientPayloadError:
        return "the stream was cut without its last chunk"
    *_, last = decode(body)
    return _problem_of(last.type, last.data)


def _problem_of(event: str, data: dict[str, Any]) -> str:
    told = event == "failed" and (data["code"], data["retryable"]) == ("server_stopping", True)
    return "" if told else f"the last event is {event} {data}"


async def _socket(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    async with http.ws_connect(f"{url}{session}/events?types=cue") as sock:
        last = json.loads(await sock.receive_str())
        ready()
        async for message in sock:
            last = json.loads(message.data)
        return _problem_of(last["event"], last["data"]) or _close_problem(sock)


def _close_problem(sock: aiohttp.ClientWebSocketResponse) -> str:
    return "" if sock.close_code == GOING_AWAY else f"closed with {sock.close_code}"


async def _input(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    async with http.ws_connect(f"{url}{session}/input") as sock:
        await sock.send_json({"text": " "})
        await sock.receive()
        ready()
        async for message in sock:
            return f"it was sent {message.data}"
        return _close_problem(sock)


async def _audio(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    async with http.get(f"{url}{session}/audio") as answer:
        return await _broken_off(answer, ready)


async def _audio_socket(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    async with http.ws_connect(f"{url}{session}/audio") as sock:
        await sock.receive_bytes()
        ready()
        async for _ in sock:
            pass
        return _close_problem(sock)


async def _elevenlabs_http(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    body = {"text": SENTENCE * (LONG_CHARS // len(SENTENCE)), "model_id": "eleven_flash_v2_5"}
    async with http.post(f"{url}{VOICE}/stream?output_format=pcm_24000", json=body) as answer:
        return await _broken_off(answer, ready, slowly=True)


async def _broken_off(answer: aiohttp.ClientResponse, ready: Ready, *, slowly: bool = False) -> str:
    if answer.status != 200:
        return f"status {answer.status}"
    ready()
    try:
        async for _ in answer.content.iter_chunked(4_096):
            await asyncio.sleep(0.1 if slowly else 0)
    except aiohttp.ClientPayloadError:
        return ""
    return "the audio seems whole"


async def _elevenlabs(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    return await _elevenlabs_socket(http, f"{url}{VOICE}/stream-input?inactivity_timeout=180", ready)


async def _elevenlabs_multi(http: aiohttp.ClientSession, url: str, session: str, ready: Ready) -> str:
    return await _elevenlabs_socket(http, f"{url}{VOICE}/multi-stream-input?inactivity_timeout=180", ready)


async def _elevenlabs_socket(http: aiohttp.ClientSession, url: str, ready: Ready) -> str:
    async with http.ws_connect(url) as sock:
        await sock.send_json({"text": " "})
        await sock.send_json({"text": SENTENCE, "flush": True})
        last = json.loads(await sock.receive_str())
        ready()
        async for message in sock:
            last = json.loads(message.data)
        told = (last.get("error"), last.get("code")) == ("server_stopping", GOING_AWAY)
        return _close_problem(sock) if told else f"the last message is {str(last)[:200]}"


KINDS: dict[str, Listen] = {
    "events": _events,
    "socket": _socket,
    "audio": _audio,
    "audio-socket": _audio_socket,
    "input": _input,
    "speak": _speak,
    "elevenlabs-http": _elevenlabs_http,
    "elevenlabs-socket": _elevenlabs,
    "elevenlabs-multi": _elevenlabs_multi,
}


@asynccontextmanager
async def clients(
    url: str, count: int, kinds: tuple[str, ...] = tuple(KINDS)
) -> AsyncIterator[Callable[[], Awaitable[list[Told]]]]:
    """Have ``count`` live sessions with a client of every kind each; gives what waits until all were told."""
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        waiting = len(kinds) * count
        there = asyncio.Event()

        def ready() -> None:
            nonlocal waiting
            waiting -= 1
            if not waiting:
                there.set()

        async def one(kind: str, session: str) -> Told:
            try:
                problem = await KINDS[kind](http, url, session, ready)
            except Exception as error:
                problem = repr(error)
            return Told(kind, time.monotonic(), problem)

        sessions = [await _live_session(http, url) for _ in range(count)]
        tasks = [asyncio.create_task(one(kind, session)) for session in sessions for kind in kinds]
        all_there = asyncio.create_task(there.wait())
        done, _ = await asyncio.wait([all_there, *tasks], return_when=asyncio.FIRST_COMPLETED, timeout=120)
        assert done == {all_there}, [task.result() for task in done - {all_there} if isinstance(task.result(), Told)]
        yield lambda: asyncio.gather(*tasks)


async def _live_session(http: aiohttp.ClientSession, url: str) -> str:
    async with http.post(f"{url}/v1/sessions", json={"pace": "realtime", "format": "mp3_44100_128"}) as answer:
        path = str((await answer.json())["links"]["self"])
    async with http.post(f"{url}{path}/text", json={"text": SENTENCE * 20, "flush": True}) as answer:
        assert answer.status == 202
    return path
