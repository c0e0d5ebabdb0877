"""One session of the native API from its making to its end, and everything that can be read of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tools.golden.checkout import Checkout
from tools.golden.reduce import answer_of, event_of, events_of, headers_of, replaced
from tools.golden.script import Script
from tools.golden.upstream import Upstream

CAPTIONS = ("vtt", "srt", "ttml", "ass", "json", "whisper.json", "txt", "TextGrid", "marks.jsonl")
VISEMES = ("json", "tsv", "dat", "azure.json", "talkinghead.json", "arkit.csv")
FILES = (
    *(f"captions.{name}" for name in CAPTIONS),
    "captions.vtt?highlight=word",
    "captions.json?set=azure",
    *(f"visemes.{name}" for name in VISEMES),
    "visemes.json?set=rhubarb",
    "visemes.json?set=polly&lead_ms=40",
    "visemes.tsv?lead_ms=80",
    "captions.srt?highlight=word",
)
AUDIO = ("", "?format=wav_24000", "?format=mp3_44100_64", "?format=opus_48000_32", "?format=alaw_8000")
QUIET_S = 0.8
"""Seconds without an event after which nothing more is expected: longer than audio waits for its words."""
END_S = 300.0


@dataclass(frozen=True, slots=True)
class Case:
    """A session."""

    name: str
    spec: dict[str, Any]
    """Body of ``POST /v1/sessions``."""
    steps: tuple[tuple[str, Any], ...] = ()
    """``text``, ``input`` (messages of the socket), ``words`` (wait for so many), ``interrupt``, ``cancel``."""
    flags: tuple[str, ...] = ()
    script: Script | None = None
    views: tuple[str, ...] = ()
    """Queries of other event streams, after the end; ``ws`` before one takes the socket, ``@N`` a header's event."""
    after: tuple[tuple[str, Any], ...] = ()
    """Steps after the end, before everything is read."""
    audio: tuple[str, ...] = ("",)
    times: int = 1
    """Sessions like this in a row on the same server; the last one is recorded."""


@dataclass(slots=True)
class Stream:
    """The events of a session as they come."""

    data: bytearray = field(default_factory=bytearray)
    changed_s: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 0

    async def read(self, http: aiohttp.ClientSession, path: str) -> None:
        """Read to the end."""
        async with http.get(path) as response:
            self.status, self.headers = response.status, headers_of(response.headers)
            async for part in response.content.iter_any():
                self.data += part
                self.changed_s = asyncio.get_running_loop().time()

    async def words(self, count: int) -> None:
        """Wait for so many words, and until nothing more comes."""
        clock = asyncio.get_running_loop().time
        async with asyncio.timeout(END_S):
            while self.data.count(b"event: word\n") < count or clock() - self.changed_s < QUIET_S:  # noqa: ASYNC110
                await asyncio.sleep(0.02)


async def record_case(checkout: Checkout, case: Case) -> dict[str, Any]:
    """Record a session on a fresh server."""
    upstream = Upstream(case.script) if case.script else None
    if upstream is not None:
        await upstream.start()
    url = upstream.url if upstream else ""
    try:
        async with checkout.serving(case.flags, upstream=url) as origin, aiohttp.ClientSession(origin) as http:
            for _ in range(case.times):
                out = await _Recorder(http, case).run()
            if upstream is not None:
                out["upstream"] = upstream.heard
            names = [(origin, "ORIGIN"), (url, "UPSTREAM")] if url else [(origin, "ORIGIN")]
            return dict(replaced(out, names))
    finally:
        if upstream is not None:
            await upstream.close()


class _Recorder:
    def __init__(self, http: aiohttp.ClientSession, case: Case) -> None:
        self._http = http
        self._case = case
        self._stream = Stream()
        self._path = ""
        self._answers: list[Any] = []

    async def run(self) -> dict[str, Any]:
        case = self._case
        async with self._http.post("/v1/sessions", json=case.spec) as response:
            out: dict[str, Any] = {"spec": case.spec, "made": await answer_of(response)}
        session_id = out["made"]["body"].get("id") if response.status == 201 else None
        if session_id is None:
            return out
        self._path = f"/v1/sessions/{session_id}"
        reading = asyncio.create_task(self._stream.read(self._http, f"{self._path}/events"))
        await self._steps(case.steps)
        async with asyncio.timeout(END_S):
            await reading
        await self._steps(case.after)
        out["steps"] = self._answers
        out["stream"] = {"status": self._stream.status, "headers": self._stream.headers}
        out["events"] = events_of(bytes(self._stream.data))
        out["status"] = await self._get("")
        out["files"] = {name: await self._get(f"/{name}") for name in FILES}
        out["audio"] = {name: await self._get(f"/audio{name}") for name in case.audio}
        out["views"] = {view: await self._view(view) for view in case.views}
        await self._http.delete(self._path)
        return dict(replaced(out, [(session_id, "SESSION")]))

    async def _get(self, path: str, **more: Any) -> dict[str, Any]:
        async with self._http.get(self._path + path, **more) as response:
            return await answer_of(response)

    async def _steps(self, steps: tuple[tuple[str, Any], ...]) -> None:
        does: dict[str, Callable[[Any], Awaitable[Any]]] = {
            "text": lambda body: self._post("/text", body),
            "interrupt": lambda ms: self._post("/interrupt", {"heard_ms": ms}),
            "cancel": lambda ms: self._post("/cancel", {} if ms is None else {"heard_ms": ms}),
            "input": self._input,
            "words": self._stream.words,
            "sleep": asyncio.sleep,
            "status": lambda _: self._get(""),
            "file": lambda name: self._get(f"/{name}"),
        }
        for name, value in steps:
            self._answers.append({"step": [name, value], "answer": await does[name](value)})

    async def _post(self, path: str, body: Any) -> dict[str, Any]:
        async with self._http.post(self._path + path, json=body) as response:
            return await answer_of(response)

    async def _input(self, messages: list[Any]) -> list[Any]:
        async with self._http.ws_connect(f"{self._path}/input") as socket:
            answers = []
            for message in messages:
                await socket.send_json(message)
                answers.append(json.loads((await socket.receive()).data))
            closing = await socket.receive()
            return [*answers, {"closes": socket.close_code, "reason": closing.extra}]

    async def _view(self, view: str) -> Any:
        """Read another stream of the finished session."""
        kind, _, query = view.rpartition(" ")
        if kind == "ws":
            return await self._socket_view(query)
        headers = {"Last-Event-ID": self._id_at(int(query[1:]))} if query.startswith("@") else {}
        path = f"{self._path}/events" + ("" if headers else f"?{query}")
        async with self._http.get(path, headers=headers) as response:
            data = await response.read()
            kinds = response.headers.get("Content-Type", "")
            if "event-stream" not in kinds:
                return {"status": response.status, "body": data.decode()}
            return {"status": response.status, "events": events_of(data)}

    async def _socket_view(self, query: str) -> Any:
        async with self._http.ws_connect(f"{self._path}/events?{query}", max_msg_size=0) as socket:
            frames = [json.loads(frame.data) async for frame in socket if frame.type is aiohttp.WSMsgType.TEXT]
            events = [event_of(frame["id"], frame["event"], frame["data"]) for frame in frames]
            return {"closes": socket.close_code, "events": events}

    def _id_at(self, number: int) -> str:
        """Return the id of an event of the stream, by its place; negative from the end."""
        ids = [line[4:] for line in self._stream.data.decode().split("\n") if line.startswith("id: ")]
        return ids[number if number < 0 else min(number, len(ids) - 1)]
