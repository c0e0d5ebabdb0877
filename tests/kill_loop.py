"""A kill loop: a server is killed at random instants while sessions speak and listeners resume.

Each round has four sessions, of both engines and both kinds of audio, with two listeners each. The ElevenLabs-like
upstream runs in this process, so it survives. When a session is over, its exports are read by independent readers and
compared with what the listeners got.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from captionsync.espeak.pool import EspeakPool
from captionsync.wire.sse import SseDecoder
from tests.export_checks import EXPORTS, wrong_in
from tests.restartable_server import RestartableServer
from tests.stream_checks import Received, check_all
from tests.upstream import Upstream

TEXT = (
    "Peter Piper picked a peck of pickled peppers. Well, it costs money, and that is that! Captions stay with the "
    "voice. Nobody in the whole wide field minds it much, and the quick brown fox jumps over the lazy dog. "
    "This is the last sentence."
)
SESSIONS: tuple[dict[str, Any], ...] = (
    {"provider": "espeak", "format": "pcm_24000", "pace": "realtime"},
    {"provider": "espeak", "format": "mp3_44100_128"},
    {"provider": "elevenlabs", "format": "mp3_44100_128", "pace": "realtime", "voice": "JBFqnCBsd6RMkjVDRZzb"},
    {"provider": "elevenlabs", "format": "pcm_24000", "voice": "JBFqnCBsd6RMkjVDRZzb"},
)
LISTENERS = 2
"""Of each session."""
LIFE_S = (0.0, 1.2)
"""Shortest and longest time from the answer of a server to its death."""


@dataclass
class Listener:
    """Listens to a session to its end, and resumes where it was cut."""

    url: str
    got: list[Received] = field(default_factory=list)
    connections: int = 0

    async def run(self, http: aiohttp.ClientSession) -> None:
        """Listen until the last event, with a new connection after each cut."""
        while not self.got or self.got[-1].type not in ("end", "failed"):
            with suppress(aiohttp.ClientError, ConnectionError, asyncio.TimeoutError):
                await self._listen(http)
            await asyncio.sleep(0.02)

    async def _listen(self, http: aiohttp.ClientSession) -> None:
        decoder = SseDecoder()
        headers = {"Accept": "text/event-stream"}
        if self.got:
            headers["Last-Event-ID"] = self.got[-1].id
        async with http.get(self.url, headers=headers) as answer:
            self.connections += 1
            assert answer.status == 200, (answer.status, await answer.text())
            async for data in answer.content.iter_any():
                for message in decoder.feed(data):
                    self.got.append(Received(message.id, message.event, json.loads(message.data)))


@dataclass(slots=True)
class Outcome:
    """What a round showed."""

    kills: int = 0
    starts_s: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """What was not as promised."""
    events: int = 0
    connections: int = 0


@asynccontextmanager
async def killable(folder: Path, *, log: Path | None = None) -> AsyncIterator[RestartableServer]:
    """Start an upstream and a server that uses it."""
    pool = EspeakPool(1)
    await pool.start()
    upstream = Upstream(pool)
    await upstream.start()
    env = {"ELEVENLABS_API_KEY": "key", "ELEVENLABS_BASE_URL": upstream.url}
    flags = ("--workers", "1", "--client-providers", "espeak,elevenlabs")
    server = RestartableServer(folder, *flags, env=env, log=log)
    try:
        await asyncio.to_thread(server.start)
        yield server
    finally:
        await asyncio.to_thread(server.close)
        await upstream.close()
        await pool.close()


async def kill_round(server: RestartableServer, seed: int, kills: int) -> Outcome:
    """Speak four sessions, kill the server ``kills`` times meanwhile, and check everything that was received."""
    chance, outcome = random.Random(seed), Outcome()
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=5)
    async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as http:
        paths = [await _make(http, server.url, spec) for spec in SESSIONS]
        groups = [[Listener(f"{server.url}{path}/events") for _ in range(LISTENERS)] for path in paths]
        listening = [asyncio.create_task(one.run(http)) for group in groups for one in group]
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(*LIFE_S))
            await asyncio.to_thread(server.kill)
            outcome.kills += 1
            outcome.starts_s.append(await asyncio.to_thread(server.start))
        done, late = await asyncio.wait(listening, timeout=120)
        for task in late:
            task.cancel()
        outcome.wrong += [f"seed {seed}: {task.exception()!r}" for task in done if task.exception()]
        outcome.wrong += [f"seed {seed}: a listener got no last event"] * len(late)
        for path, spec, group in zip(paths, SESSIONS, groups, strict=True):
            outcome.wrong += [f"seed {seed}, {spec}: {problem}" for problem in check_group(group)]
            for name in EXPORTS:
                async with http.get(f"{server.url}{path}/{name}") as answer:
                    body = await answer.read()
                    problem = wrong_in(name, body, group[0].got) if answer.status == 200 else f"{name} {answer.status}"
                    outcome.wrong += [f"seed {seed}, {spec}: {problem}"] if problem else []
            outcome.events += sum(len(one.got) for one in group)
            outcome.connections += sum(one.connections for one in group)
    return outcome


async def _make(http: aiohttp.ClientSession, url: str, spec: dict[str, Any]) -> str:
    async with http.post(f"{url}/v1/sessions", json={"text": TEXT, "language": "en", **spec}) as answer:
        body = await answer.json()
        assert answer.status == 201, body
        return str(body["links"]["self"])


def check_group(group: list[Listener]) -> list[str]:
    """Return what is wrong with what the listeners of one session got."""
    wrong = []
    first = group[0].got
    for listener in group:
        ids = [event.id for event in listener.got]
        if len(set(ids)) != len(ids):
            wrong.append("an event came twice")
        if any(event.type == "reset" for event in listener.got):
            wrong.append("a listener was reset")
        if listener.got != first:
            wrong.append("two listeners got different events")
    if first and first[-1].type == "failed":
        wrong.append(f"it failed: {first[-1].data}")
        return wrong
    try:
        check_all(first, TEXT)
    except (AssertionError, IndexError) as error:
        wrong.append(f"the stream is wrong: {str(error)[:300] or 'assertion'}")
    return wrong


async def run_rounds(folder: Path, rounds: int, kills: int, *, seed: int = 1, log: Path | None = None) -> Outcome:
    """Run several rounds on one server and folder."""
    total = Outcome()
    async with killable(folder, log=log) as server:
        for number in range(rounds):
            began_s = time.monotonic()
            one = await kill_round(server, seed + number, kills)
            total.kills += one.kills
            total.starts_s += one.starts_s
            total.wrong += one.wrong
            total.events += one.events
            total.connections += one.connections
            if log is not None:
                print(f"round {number}: {one.kills} kills, {time.monotonic() - began_s:.1f} s, wrong: {one.wrong}")
    return total
