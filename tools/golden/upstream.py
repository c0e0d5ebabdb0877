"""An ElevenLabs-like service that plays a script, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from aiohttp import WSMsgType, web

from tools.golden.script import Fault, Script, Speech

Send = Callable[[dict[str, Any]], Awaitable[None]]

VOICES = {
    "voices": [
        {
            "voice_id": "JBFqnCBsd6RMkjVDRZzb",
            "name": "George - Warm",
            "labels": {"language": "en", "accent": "british"},
        },
        {"voice_id": "EXAVITQu4vr4xnSDxMaL", "name": "Sarah", "labels": {"gender": "female"}, "description": "Soft."},
    ]
}


class _DeadError(Exception):
    """The connection is to do what its fault says."""


class Upstream:
    """The service; ``url`` is its origin once it is started."""

    def __init__(self, script: Script) -> None:
        self.heard: list[dict[str, Any]] = []
        """What each connection and request asked, in order."""
        self.url = ""
        self._script = script
        self._connections = 0
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on a free port."""
        app = web.Application()
        voice = "/v1/text-to-speech/{voice_id}"
        app.router.add_get(f"{voice}/stream-input", self._stream_input)
        app.router.add_get("/v1/text-to-dialogue/stream-input", self._dialogue)
        app.router.add_post(f"{voice}/stream/with-timestamps", self._http)
        app.router.add_get("/v1/voices", self._voices)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def close(self) -> None:
        """Stop."""
        if self._runner is not None:
            await self._runner.cleanup()

    def _begin(self, request: web.Request, body: Any = None) -> tuple[dict[str, Any], Fault | None]:
        heard = self._note(request) | {"messages": [] if body is None else [body]}
        self.heard.append(heard)
        number, self._connections = self._connections, self._connections + 1
        fault = self._script.faults[number] if number < len(self._script.faults) else None
        if fault is not None and fault.how == "refuse":
            kind = type("Refusal", (web.HTTPException,), {"status_code": fault.code})
            raise kind(text=fault.body, content_type="application/json", headers=fault.headers)
        return heard, fault

    def _note(self, request: web.Request) -> dict[str, Any]:
        return {"path": request.path, "query": dict(request.query), "key": request.headers.get("xi-api-key")}

    async def _voices(self, request: web.Request) -> web.Response:
        self.heard.append(self._note(request))
        return web.json_response(VOICES)

    async def _stream_input(self, request: web.Request) -> web.StreamResponse:
        schedule = [120, 160, 250, 290] if request.query.get("auto_mode") != "true" else []
        return await self._socket(request, self._script, lambda message, text: _input(message, text, schedule))

    async def _dialogue(self, request: web.Request) -> web.StreamResponse:
        return await self._socket(request, replace(self._script, spelling="dialogue"), _lines)

    async def _socket(
        self, request: web.Request, script: Script, read: Callable[[dict[str, Any], str], tuple[str, bool, bool]]
    ) -> web.StreamResponse:
        heard, fault = self._begin(request)
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        speech = Speech(script, request.query.get("output_format", "mp3_44100_128"))
        sender = _Sender(socket.send_json, fault, script.spacing_s)
        text = ""
        try:
            async for frame in socket:
                if frame.type is not WSMsgType.TEXT:
                    break
                message = json.loads(frame.data)
                heard["messages"].append(message)
                text, now, ending = read(message, text)
                if text.strip() and (now or ending):
                    await sender.send(speech.say(text))
                    text = ""
                if ending:
                    await sender.send(speech.finish())
                    await socket.close()
        except _DeadError:
            await _die(socket, request, fault)
        except ConnectionError:
            pass
        return socket

    async def _http(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        _, fault = self._begin(request, body)
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        script = replace(self._script, spelling="http", absolute=True)
        speech = Speech(script, request.query.get("output_format", "mp3_44100_128"))
        sender = _Sender(lambda message: response.write(json.dumps(message).encode() + b"\n"), fault, script.spacing_s)
        try:
            await sender.send(speech.say(body["text"]))
            await sender.send(speech.finish())
        except _DeadError:
            await asyncio.sleep(fault.pause_s if fault else 0)
            if request.transport is not None:
                request.transport.abort()
        return response


class _Sender:
    """Sends messages up to the fault."""

    def __init__(self, write: Send, fault: Fault | None, spacing_s: float) -> None:
        self._write = write
        self._fault = fault
        self._spacing_s = spacing_s
        self._sent = 0

    async def send(self, messages: list[dict[str, Any]]) -> None:
        for message in messages:
            if self._fault is not None and self._sent >= self._fault.after:
                raise _DeadError
            self._sent += 1
            await asyncio.sleep(self._spacing_s)
            await self._write(message)


async def _die(socket: web.WebSocketResponse, request: web.Request, fault: Fault | None) -> None:
    assert fault is not None and request.transport is not None
    await asyncio.sleep(fault.pause_s)
    with suppress(ConnectionError):
        if fault.how == "error":
            await socket.send_json({"message": "The account is empty.", "error": "quota_exceeded", "code": fault.code})
            await socket.close(code=fault.code, message=b"quota_exceeded")
        elif fault.how == "garbage":
            await socket.send_str("{this is not JSON")
            await socket.close()
        elif fault.how == "stall":
            await asyncio.sleep(60)
        elif fault.how == "close":
            await socket.close(code=fault.code, message=b"A fault.")
        else:
            request.transport.close()


def _input(message: dict[str, Any], text: str, schedule: list[int]) -> tuple[str, bool, bool]:
    """Return the text that waits, whether to speak it, and whether it is the last, of a stream-input message."""
    config = message.get("generation_config") or {}
    schedule[:] = config.get("chunk_length_schedule", schedule)
    added = message.get("text") or ""
    text = text + added if text or added.strip() else ""
    return text, bool(message.get("flush") or (schedule and len(text) >= schedule[0])), message.get("text") == ""


def _lines(message: dict[str, Any], text: str) -> tuple[str, bool, bool]:
    """The same of a message of the dialogue socket."""
    text += "".join(line["text"] for line in message.get("inputs") or ())
    return text, bool(message.get("flush")), bool(message.get("close_socket"))
