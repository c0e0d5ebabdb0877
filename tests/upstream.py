"""An ElevenLabs-like service inside the test process, driven by the embedded engine, with true timings.

It serves ``stream-input``, ``multi-stream-input``, text to dialogue over its socket and over HTTP,
``/stream/with-timestamps``, ``/with-timestamps`` and ``/v1/voices``; remembers what it was asked to say; and can be
told to fail in many ways.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import deque
from collections.abc import Awaitable, Callable
from itertools import groupby
from operator import itemgetter
from typing import Any

from aiohttp import web

from captionsync.espeak.pool import EspeakPool
from tests.upstream_faults import Fault
from tests.upstream_out import Behaviour, Heard, SpeechOut, SpeechSocket
from tests.upstream_places import Account
from tests.upstream_speech import ALL_MARKUP, Reading, Segment, Speaker

DIALOGUE_CHARS = 40
"""Text that the dialogue socket waits for, unless it is flushed."""


class Upstream:
    """The service. ``url`` is its origin once it is started."""

    def __init__(self, pool: EspeakPool, *, seed: int = 1, pause_ms: int = 0, voice: str = "en-us") -> None:
        self.heard: list[Heard] = []
        self.faults: deque[Fault | None] = deque()
        """For the connections to come, in order."""
        self.voice_faults: dict[str, Fault] = {}
        """For every connection that asks for a voice; these come first."""
        self.behaviour = Behaviour()
        self.account = Account(seed, self.note)
        self.refuse_socket_models: set[str] = {"eleven_v3", "eleven_v4", "eleven_v4_turbo"}
        self.refuse_dialogue = False
        self.voices = {"JBFqnCBsd6RMkjVDRZzb": "en-us", "21m00Tcm4TlvDq8ikWAM": "en-gb+f2"}
        """Voices of dialogues, and the engine's voices that speak for them."""
        self.url = ""
        self.port = 0
        self._news = asyncio.Event()
        self.transports: list[asyncio.Transport] = []
        self._speaker = Speaker(pool, voice, pause_ms=pause_ms)
        self._random = random.Random(seed)
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application(middlewares=[self.account.limit])
        app.on_response_prepare.append(self.account.tell)
        voice = "/v1/text-to-speech/{voice_id}"
        app.router.add_get(f"{voice}/stream-input", self._stream_input)
        app.router.add_get(f"{voice}/multi-stream-input", self._multi)
        app.router.add_get("/v1/text-to-dialogue/stream-input", self._dialogue)
        app.router.add_post("/v1/text-to-dialogue/stream/with-timestamps", self._http_dialogue)
        app.router.add_post(f"{voice}/stream/with-timestamps", self._http)
        app.router.add_post(f"{voice}/with-timestamps", self._http)
        app.router.add_get("/v1/voices", self._voices)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{self.port}"

    def note(self) -> None:
        """Wake whoever waits for something to happen here."""
        self._news.set()
        self._news = asyncio.Event()

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait until ``happened`` holds; it is asked whenever something was asked or sent."""
        while not happened():
            await self._news.wait()

    async def drop_connections(self) -> None:
        """Break every open WebSocket."""
        for transport in self.transports:
            transport.abort()

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def _begin(self, request: web.Request) -> tuple[Heard, Fault]:
        heard = Heard(request.path, dict(request.query), dict(request.headers))
        heard.at_s = asyncio.get_running_loop().time()
        self.heard.append(heard)
        self.note()
        fault = self.voice_faults.get(request.match_info.get("voice_id", ""))
        fault = fault or (self.faults.popleft() if self.faults else None) or Fault()
        if isinstance(request.transport, asyncio.Transport):
            self.transports.append(request.transport)
        if fault.refuse_status and (not fault.sockets_only or "Upgrade" in request.headers):
            raise _refusal(fault.refuse_status, fault.refuse_body, fault.retry_after)
        return heard, fault

    # sockets

    async def _stream_input(self, request: web.Request) -> web.WebSocketResponse:
        heard, fault = self._begin(request)
        if request.query.get("model_id") in self.refuse_socket_models:
            raise _refusal(403, '{"detail": {"status": "model_not_supported", "message": "not served here"}}')
        socket = SpeechSocket(self, request, heard, fault)
        async with socket.open() as messages:
            buffered = ""
            schedule = [120, 160, 250, 290]
            async for message in messages:
                if message.get("generation_config"):
                    schedule = list(message["generation_config"].get("chunk_length_schedule", schedule))
                text = message.get("text") or ""
                ending = message.get("text") == ""
                if text.strip():
                    buffered += text
                    heard.asked += text
                enough = len(buffered) >= schedule[0] and request.query.get("auto_mode") != "true"
                if buffered.strip() and (ending or message.get("flush") or enough):
                    await socket.speak(buffered)
                    buffered, schedule = "", schedule[1:] or schedule
                if ending:
                    await socket.finish()
                    break
        return socket.response

    async def _dialogue(self, request: web.Request) -> web.WebSocketResponse:
        heard, fault = self._begin(request)
        if self.refuse_dialogue:
            raise _refusal(403, '{"detail": {"status": "not_available", "message": "no dialogue here"}}')
        socket = SpeechSocket(self, request, heard, fault)
        async with socket.open() as messages:
            voices: list[str] = []
            buffered: list[tuple[str, str]] = []
            async for message in messages:
                voices = message.get("voices", voices)
                for line in message.get("inputs") or ():
                    assert line["voice_id"] in voices, "the first message names all voices"
                    buffered.append((line["voice_id"], line["text"]))
                    heard.asked += line["text"]
                enough = sum(len(text) for _, text in buffered) >= DIALOGUE_CHARS
                if enough or message.get("flush") or message.get("close_socket"):
                    for voice, lines in groupby(buffered, key=itemgetter(0)):
                        if (text := "".join(text for _, text in lines)).strip():
                            await socket.speak(text, voice_id=voice)
                    buffered = []
                if message.get("close_socket"):
                    await socket.finish()
                    break
        return socket.response

    async def _multi(self, request: web.Request) -> web.WebSocketResponse:
        heard, fault = self._begin(request)
        socket = SpeechSocket(self, request, heard, fault)
        buffers: dict[str, str] = {}
        async with socket.open() as messages:
            async for message in messages:
                context = message.get("context_id") or "default"
                if message.get("text", "").strip():
                    buffers[context] = buffers.get(context, "") + message["text"]
                    heard.asked += message["text"]
                if message.get("close_socket"):
                    break
                if (message.get("flush") or message.get("close_context")) and buffers.get(context, "").strip():
                    await socket.speak(buffers.pop(context), {"contextId": context})
                if message.get("close_context"):
                    await socket.send({"audio": None, "isFinal": True, "contextId": context})
        return socket.response

    # HTTP

    async def _http(self, request: web.Request) -> web.StreamResponse:
        async def speak(stream: SpeechOut, body: dict[str, Any]) -> None:
            await stream.speak(body["text"])

        return await self._over_http(request, speak)

    async def _http_dialogue(self, request: web.Request) -> web.StreamResponse:
        async def speak(stream: SpeechOut, body: dict[str, Any]) -> None:
            for number, line in enumerate(body["inputs"]):
                voice = line["voice_id"]
                await stream.speak(line["text"], {"voice": (voice, number)}, voice_id=voice)

        return await self._over_http(request, speak)

    async def _over_http(
        self, request: web.Request, speak: Callable[[SpeechOut, dict[str, Any]], Awaitable[None]]
    ) -> web.StreamResponse:
        heard, fault = self._begin(request)
        body = await request.json()
        heard.messages.append(body)
        heard.asked = body["text"] if "text" in body else "".join(line["text"] for line in body["inputs"])
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)

        async def write(message: dict[str, Any]) -> None:
            await response.write(json.dumps(message).encode() + b"\n")

        stream = SpeechOut(self, heard, fault, request.query.get("output_format", "mp3_44100_128"), write)
        stream.spelling, stream.absolute = "http", True
        is_v3 = body.get("model_id", "").startswith("eleven_v3")
        stream.reading = Reading((), audio_tags=True) if is_v3 else Reading(("break", "phoneme"))
        if not fault.no_audio:
            await speak(stream, body)
            await stream.finish()
        if stream.dead and fault.stall:
            await asyncio.sleep(3600)
        if stream.dead and request.transport is not None:
            request.transport.abort()
        return response

    async def _voices(self, request: web.Request) -> web.Response:
        self._begin(request)
        voices = [{"voice_id": "JBFqnCBsd6RMkjVDRZzb", "name": "George - Warm", "labels": {"language": "en"}}]
        return web.json_response({"voices": voices})

    async def segment(self, text: str, rate_hz: int, reading: Reading = ALL_MARKUP, voice_id: str = "") -> Segment:
        if self.behaviour.delay_s:
            await asyncio.sleep(self.behaviour.delay_s)
        return await self._speaker.say(text, rate_hz, reading, self.voices.get(voice_id, ""))

    def cut(self, segment: Segment) -> list[float]:
        """Return the times at which a segment's audio is cut into messages."""
        low, high = self.behaviour.message_ms
        cuts: list[float] = []
        at = self._random.uniform(low, high)
        while at < segment.duration_ms - 20:
            later = [ms for ms in segment.starts_ms if ms >= at]
            if self.behaviour.at_chars and later:
                at = later[0]
            cuts.append(at)
            at += self._random.uniform(low, high)
        return [*[cut for cut in cuts if cut < segment.duration_ms], segment.duration_ms]


def _refusal(status: int, body: str, retry_after: str = "") -> web.HTTPException:
    kind = type("Refusal", (web.HTTPException,), {"status_code": status})
    refusal: web.HTTPException = kind(text=body or '{"detail": {"message": "no"}}', content_type="application/json")
    if retry_after:
        refusal.headers["Retry-After"] = retry_after
    return refusal
