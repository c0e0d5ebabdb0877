"""The ElevenLabs-compatible API: HTTP with and without times, both sockets, voices and models."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from tools.golden.checkout import Checkout
from tools.golden.reduce import answer_of, digest, headers_of, replaced, sound_hashed
from tools.golden.script import Script
from tools.golden.texts import PARAGRAPH, TEXTS
from tools.golden.upstream import Upstream

VOICE = "JBFqnCBsd6RMkjVDRZzb"
PATH = f"/v1/text-to-speech/{VOICE}"
PCM = "output_format=pcm_24000"
TEXT = "Dr. Smith paid £5.50 for 42 apples. Was it “good”? [laughs] Quite so."
SPOKEN = {"Dr": "Doctor", "42": "forty two"}


FINAL = "final"


@dataclass(frozen=True, slots=True)
class Post:
    """A request."""

    path: str
    body: Any


@dataclass(frozen=True, slots=True)
class Socket:
    """A conversation over a WebSocket; ``FINAL`` waits for the end of a context: one worker speaks for all of them."""

    path: str
    messages: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class LookalikeCase:
    """Calls on one fresh server, one after the other."""

    name: str
    calls: tuple[Post | Socket | str, ...]
    """A string is the path of a GET."""
    flags: tuple[str, ...] = ()
    script: Script | None = None


def lookalike_cases() -> list[LookalikeCase]:
    """Return what is asked."""
    upstream = ("--provider", "elevenlabs")
    return [
        LookalikeCase("api-http", _http_calls(TEXT)),
        LookalikeCase("api-http-upstream", _http_calls(TEXT), upstream, Script(spoken=SPOKEN)),
        LookalikeCase("api-http-late", _http_calls(TEXT), upstream, Script(quirk="late")),
        LookalikeCase("api-languages", tuple(_timed(TEXTS[name]) for name in ("de", "ja", "ar", "emoji", "ssml"))),
        LookalikeCase("api-stream-input", _single_calls()),
        LookalikeCase("api-stream-input-upstream", _single_calls(), upstream, Script(spoken=SPOKEN)),
        LookalikeCase("api-multi", _multi_calls()),
        LookalikeCase("api-multi-upstream", _multi_calls(), upstream, Script()),
        LookalikeCase("api-catalogue", CATALOGUE),
        LookalikeCase("api-catalogue-upstream", CATALOGUE, ("--provider", "elevenlabs,espeak"), Script()),
        LookalikeCase("api-refusals", REFUSALS),
    ]


def _timed(text: str) -> Post:
    return Post(f"{PATH}/with-timestamps?{PCM}&captionsync=1", {"text": text})


def _http_calls(text: str) -> tuple[Post, ...]:
    kinds = ("", "/stream", "/with-timestamps", "/stream/with-timestamps")
    body = {"text": text, "model_id": "eleven_flash_v2_5"}
    calls = [Post(f"{PATH}{kind}?{PCM}", body) for kind in kinds]
    calls += [Post(f"{PATH}{kind}?captionsync=1", body) for kind in kinds]
    slow = body | {"voice_settings": {"speed": 0.9}, "language_code": "en"}
    return (*calls, Post(f"{PATH}/with-timestamps?output_format=opus_48000_64", slow), _timed(PARAGRAPH * 3))


def _single_calls() -> tuple[Socket, ...]:
    words = tuple({"text": f"{word} "} for word in TEXT.split())
    # An empty text ends the stream, so a flush travels with a word.
    flushed = (*words[:6], words[6] | {"flush": True}, *words[7:])
    settings = {"text": " ", "voice_settings": {"speed": 1.1}, "generation_config": {"chunk_length_schedule": [50, 60]}}
    end = {"text": ""}
    base = f"{PATH}/stream-input?{PCM}"
    return (
        Socket(f"{base}&sync_alignment=true", ({"text": " "}, *words, end)),
        Socket(f"{base}&sync_alignment=true&captionsync=1", ({"text": " "}, *flushed, end)),
        Socket(f"{base}&auto_mode=true&sync_alignment=true", ({"text": " "}, {"text": TEXT + " "}, end)),
        Socket(base, (settings, {"text": PARAGRAPH}, end)),
        Socket(base, ({"text": " "}, end)),
        Socket(f"{PATH}/stream-input?sync_alignment=true", ({"text": TEXTS["de"] + " "}, end)),
    )


def _multi_calls() -> tuple[Socket, ...]:
    base = f"{PATH}/multi-stream-input?{PCM}"
    messages = (
        {"text": " ", "context_id": "one"},
        {"text": "Hello from the first. ", "context_id": "one"},
        {"text": " ", "context_id": "two"},
        {"text": "More of the first. ", "context_id": "one", "flush": True},
        {"context_id": "one", "close_context": True},
        FINAL,
        {"text": "And hello from the second. ", "context_id": "two"},
        {"context_id": "two", "close_context": True},
        FINAL,
        {"text": "By default. "},
        {"close_socket": True},
    )
    return (
        Socket(f"{base}&sync_alignment=true", messages),
        Socket(f"{base}&captionsync=1&sync_alignment=true", messages),
        Socket(base, messages),
    )


CATALOGUE = (
    "/v1/models",
    "/v1/voices",
    f"/v1/voices/{VOICE}",
    "/v1/voices/en-us",
    "/v1/voices/nobody",
    "/v2/voices",
    "/v2/voices?page_size=3&search=german",
    "/v2/voices?page_size=2&sort=name&sort_direction=desc",
    "/v2/voices?language=fr",
    "/v2/voices?voice_ids=en-us,de",
    "/v2/voices?page_size=0",
    "/v2/voices?next_page_token=!",
)

REFUSALS: tuple[Post | Socket | str, ...] = (
    Post(PATH, {}),
    Post(PATH, {"text": 7}),
    Post(PATH, {"text": " "}),
    Post(PATH, ["text"]),
    Post(PATH, {"text": "Hi.", "voice_settings": {"speed": 9}}),
    Post(PATH, {"text": "Hi.", "voice_settings": 1}),
    Post(PATH, {"text": "word " * 1000, "model_id": "eleven_v3"}),
    Post(f"{PATH}?output_format=flac", {"text": "Hi."}),
    Post("/v1/text-to-speech/nobody/with-timestamps", {"text": "Hi."}),
    Post("/v1/text-to-speech/nobody/stream", {"text": "Hi."}),
    Post(f"{PATH}/with-timestamps", {"text": "…"}),
    Post(f"{PATH}/nothing", {"text": "Hi."}),
    f"{PATH}/stream-input",
    Socket("/v1/text-to-speech/nobody/stream-input", ({"text": "Hi. "},)),
    Socket(f"{PATH}/stream-input", ({"text": 7},)),
    Socket(f"{PATH}/stream-input", ([],)),
    Socket(f"{PATH}/stream-input?inactivity_timeout=1", ({"text": " "},)),
    Socket(f"{PATH}/multi-stream-input", tuple({"text": "Hi", "context_id": str(number)} for number in range(6))),
)


async def record_lookalike(checkout: Checkout, case: LookalikeCase) -> dict[str, Any]:
    """Record the answers to a case's calls."""
    upstream = Upstream(case.script) if case.script else None
    if upstream is not None:
        await upstream.start()
    url = upstream.url if upstream else ""
    try:
        async with checkout.serving(case.flags, upstream=url) as origin, aiohttp.ClientSession(origin) as http:
            answers = [{"call": _title(call), "answer": await _call(http, call)} for call in case.calls]
            out: dict[str, Any] = {"answers": answers, "left": await _sessions(http)}
            if upstream is not None:
                out["upstream"] = upstream.heard
            return dict(replaced(out, [(origin, "ORIGIN"), (url or origin, "UPSTREAM")]))
    finally:
        if upstream is not None:
            await upstream.close()


def _title(call: Post | Socket | str) -> list[Any]:
    if isinstance(call, str):
        return ["GET", call]
    return ["POST", call.path, call.body] if isinstance(call, Post) else ["SOCKET", call.path, list(call.messages)]


async def _sessions(http: aiohttp.ClientSession) -> Any:
    async with http.get("/v1/sessions") as response:
        return await answer_of(response)


async def _call(http: aiohttp.ClientSession, call: Post | Socket | str) -> Any:
    if isinstance(call, Socket):
        return await _talk(http, call)
    if isinstance(call, str):
        async with http.get(call) as response:
            return await answer_of(response)
    async with http.post(call.path, json=call.body) as response:
        if response.status == 200 and call.path.partition("?")[0].endswith("stream/with-timestamps"):
            lines = [sound_hashed(json.loads(line)) for line in (await response.read()).splitlines()]
            return {"status": 200, "headers": headers_of(response.headers), "lines": lines}
        return await answer_of(response)


async def _talk(http: aiohttp.ClientSession, call: Socket) -> Any:
    try:
        async with http.ws_connect(call.path, max_msg_size=0) as socket:
            got: list[dict[str, Any]] = []
            for message in call.messages:
                if message == FINAL:
                    got += await _until_final(socket)
                else:
                    await socket.send_json(message)
            while (frame := await socket.receive()).type is aiohttp.WSMsgType.TEXT:
                got.append(json.loads(frame.data))
            closing = {"closes": socket.close_code, "reason": frame.extra}
    except aiohttp.WSServerHandshakeError as error:
        return {"refused": error.status}
    contexts: dict[str, list[Any]] = {}
    for message in got:
        contexts.setdefault(str(message.get("contextId")), []).append(message)
    exact = "sync_alignment=true" in call.path
    return closing | {"contexts": {name: _reduced(items, exact) for name, items in contexts.items()}}


async def _until_final(socket: aiohttp.ClientWebSocketResponse) -> list[dict[str, Any]]:
    got: list[dict[str, Any]] = []
    while not got or not got[-1].get("isFinal"):
        got.append(await socket.receive_json(timeout=60))
    return got


def _reduced(messages: Sequence[dict[str, Any]], exact: bool) -> Any:
    """Return the messages; where a timer cuts them, which cuts lengths as well, their audio, characters and starts."""
    if exact or not any(message.get("audio") for message in messages):
        return [sound_hashed(message) for message in messages]
    audio = b""
    joined: dict[str, list[Any]] = {"alignment": [], "normalizedAlignment": []}
    for message in messages:
        at_ms = round(len(audio) / 48)
        audio += base64.b64decode(message.get("audio") or "")
        for name, chars in joined.items():
            times = message.get(name) or {"chars": [], "charStartTimesMs": []}
            starts = [at_ms + ms for ms in times["charStartTimesMs"]]
            chars += zip(times["chars"], starts, strict=True)
    return {"audio": digest(audio), "last": messages[-1], **joined}
