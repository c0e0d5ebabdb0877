"""A server that is started again on its data folder: what its clients see."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.export_checks import EXPORTS
from tests.kill_loop import run_rounds
from tests.restartable_server import RestartableServer, restartable
from tests.stream_checks import Received, check_all, decode
from tests.web.keyed_server import KeyedServer, add_key

TEXT = (
    "Peter Piper picked a peck of pickled peppers. Well, it costs money, and that is that! Captions stay with the "
    "voice. Nobody in the whole wide field minds it much."
)
STREAM = {"Accept": "text/event-stream"}


async def post(http: aiohttp.ClientSession, url: str, body: Any, headers: Mapping[str, str] | None = None) -> Any:
    async with http.post(url, json=body, headers=headers) as answer:
        return answer.status, await answer.json()


async def get(http: aiohttp.ClientSession, url: str, headers: Mapping[str, str] | None = None) -> bytes:
    async with http.get(url, headers=headers) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.read()


class Watcher:
    """A client of a session that notes how it ends."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http, self._url = http, url
        self.body = b""
        self.begun = asyncio.Event()

    async def stream(self) -> list[Received]:
        """Listen; fails if the stream is cut without its end."""
        async with self._http.get(f"{self._url}/events", headers=STREAM) as answer:
            async for data in answer.content.iter_any():
                self.body += data
                if b"event: audio" in self.body:
                    self.begun.set()
        return decode(self.body)

    async def socket(self, name: str) -> int | None:
        """Open a WebSocket, and return its close code."""
        async with self._http.ws_connect(f"{self._url}/{name}") as sock:
            if name == "input":
                self.begun.set()
            async for _ in sock:
                self.begun.set()
            return sock.close_code

    async def audio(self) -> bool:
        """Listen to live audio, and return whether it seemed whole."""
        with suppress(aiohttp.ClientError):
            async with self._http.get(f"{self._url}/audio") as answer:
                async for _ in answer.content.iter_any():
                    self.begun.set()
            return True
        return False


async def stopped(http: aiohttp.ClientSession, server: RestartableServer, path: str) -> list[Received]:
    """Stop the server while clients of every kind listen, and return what a stream got."""
    watchers = [Watcher(http, server.url + path) for _ in range(5)]
    stream, events, sound, text, audio = watchers
    tasks = [
        asyncio.create_task(work)
        for work in (
            stream.stream(),
            events.socket("events"),
            sound.socket("audio"),
            text.socket("input"),
            audio.audio(),
        )
    ]
    await asyncio.wait_for(asyncio.gather(*(one.begun.wait() for one in watchers)), 60)
    assert await asyncio.to_thread(server.stop) == 0
    received, *codes, whole = await asyncio.wait_for(asyncio.gather(*tasks), 30)
    assert (codes, whole) == ([1001, 1001, 1001], False)
    assert isinstance(received, list)
    assert received[-1].type not in ("end", "failed")
    return received


async def test_a_planned_stop_loses_nothing(tmp_path: Path) -> None:
    with restartable(tmp_path, "--workers", "1") as server:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True)) as http:
            sessions = f"{server.url}/v1/sessions"
            key = {"Idempotency-Key": "a-key"}
            done = {"text": TEXT, "format": "mp3_44100_128"}
            _, made = await post(http, sessions, done, key)
            finished = made["links"]["self"]
            before = await everything(http, server.url + finished)
            spoken = {"text": TEXT, "pace": "realtime", "language": "en"}
            _, made = await post(http, sessions, spoken)
            path = made["links"]["self"]
            got = await stopped(http, server, path)

            await asyncio.to_thread(server.start)
            assert await everything(http, server.url + finished) == before
            assert (await post(http, sessions, done, key))[1]["links"]["self"] == finished
            listed = json.loads(await get(http, sessions))["sessions"]
            assert [item["id"] for item in listed] == [path.rpartition("/")[2], finished.rpartition("/")[2]]
            history = json.loads(await get(http, f"{server.url}/v1/history"))["history"]
            assert [item["text"] for item in history] == [TEXT]
            again = {"Last-Event-ID": got[-1].id}
            async with http.post(f"{server.url}/v1/speak", json=spoken, headers=again) as answer:
                assert answer.headers["Location"] == path
            rest = decode(await get(http, f"{server.url}{path}/events", STREAM | again))
            check_all([*got, *rest], TEXT)
            async with http.delete(server.url + path) as answer:
                assert answer.status == 204
            assert b"session_not_found" in await get(http, f"{server.url}{path}/events", STREAM | again)
            async with http.get(f"{server.url}{path}/events", headers=STREAM | {"Last-Event-ID": "gone.1"}) as answer:
                assert answer.status == 204
        assert await asyncio.to_thread(server.stop) == 0


async def everything(http: aiohttp.ClientSession, url: str) -> list[bytes]:
    """Return the event stream and every export of a session, once it is over."""
    events, *files = [await get(http, f"{url}/{name}") for name in ("events", *EXPORTS, "characters")]
    return [events.partition(b"id: ")[2], *files]  # the time to wait before a retry is random


async def test_killed_servers_lose_nothing_that_was_delivered(tmp_path: Path) -> None:
    outcome = await run_rounds(tmp_path / "data", 1, 3, seed=7)
    assert outcome.wrong == []
    assert (outcome.kills, outcome.connections > 8) == (3, True)


@pytest.mark.slow
async def test_servers_that_are_killed_two_hundred_times_lose_nothing(tmp_path: Path) -> None:
    outcome = await run_rounds(tmp_path / "data", 50, 4, seed=1_000)
    assert outcome.wrong == []
    assert outcome.kills == 200


def test_a_session_that_cannot_be_read_is_nobody_elses_and_can_be_deleted(tmp_path: Path) -> None:
    ann, bob = add_key(tmp_path, "ann"), add_key(tmp_path, "bob")
    with restartable(tmp_path) as server:
        keyed = KeyedServer(server.live, tmp_path, ann, bob)
        made = keyed.make(ann, text="Hello.", format="pcm_8000")["links"]["self"]
        assert keyed.ask("GET", f"{made}/events", ann).status == 200
        server.stop()
        with closing(sqlite3.connect(tmp_path / "sessions.db")) as database:
            database.execute("UPDATE records SET head = x'00' WHERE number = 0")
            database.commit()
        server.start()
        keyed = KeyedServer(server.live, tmp_path, ann, bob)
        assert [keyed.ask(method, made, bob).status for method in ("GET", "DELETE")] == [404, 404]
        answer = keyed.ask("GET", made, ann)
        assert (answer.status, answer.code) == (500, "store_error")
        assert keyed.ask("DELETE", made, ann).status == 204
        assert keyed.ask("GET", made, ann).status == 404
