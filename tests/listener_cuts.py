"""Listeners whose connections are cut at random bytes, and whose server is stopped and killed: what they lost.

The server requires keys. Each listener opens its stream with a ticket in the address, and resumes with one that does
not open streams any more. Four sessions are spoken at a time, one for each kind of listener. Their text comes in three
parts, and the server ends while each of the first two is spoken: once as planned, once by ``SIGKILL``.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from captionsync.access.keys import KeyTable
from captionsync.access.tokens import TICKET_OPENS_S, Signer
from captionsync.data_dir import DataDir
from captionsync.wire.sse import SseDecoder
from tests.chaos_proxy import CALM, ChaosProxy, Trouble
from tests.restartable_server import RestartableServer, restartable
from tests.stream_checks import Received, decode
from tests.web.keyed_server import add_key

PARTS = (
    "Hello there, my friend. How are you today? ",
    "I am well, thank you, and the weather is fine. ",
    "Nobody minds it much. ",
)
TEXT = "".join(PARTS)
FORMATS = ("pcm_24000", "mp3_44100_128")
WAYS = ("events", "socket")
KINDS = tuple((way, audio) for audio in FORMATS for way in WAYS)
CUTS_EACH = 10
"""Cuts that are planned for each session; a stream may be over before the last ones."""
EVENTS_BYTES = {"pcm_24000": 120_000, "mp3_44100_128": 30_000}
"""Each connection is cut within so many bytes: a session has about ten times as many."""
MOST_EVENTS = 80
"""The server ends before its listeners have received this many more events, all sessions counted together."""
RETRY_S = 0.05


@dataclass(slots=True)
class Tally:
    """What became of all listeners."""

    cuts: int = 0
    stops: int = 0
    kills: int = 0
    sessions: int = 0
    events: int = 0
    resumed: int = 0
    """Connections that went on with a ticket that does not open streams any more."""
    lost: int = 0
    repeated: int = 0
    disordered: int = 0
    changed: int = 0
    resets: int = 0
    failed: int = 0
    opened: int = 0
    """Streams that an old ticket opened, without an id or with one of another session."""

    @property
    def flaws(self) -> dict[str, int]:
        """What must be zero."""
        return {name: count for name in FLAWS if (count := getattr(self, name))}

    def judge(self, had: list[Received], log: list[Received]) -> None:
        """Compare what a listener had with the log."""
        self.sessions += 1
        self.events += len(log)
        self.resets += sum(event.type == "reset" for event in had)
        self.failed += sum(event.type == "failed" for event in had)
        ids = [event.id for event in had]
        numbers = [int(one.rpartition(".")[2]) for one in ids if one]
        self.lost += len({event.id for event in log} - set(ids))
        self.repeated += len(ids) - len(set(ids))
        self.disordered += sum(before > after for before, after in zip(numbers, numbers[1:], strict=False))
        true = {event.id: event for event in log}
        self.changed += sum(event != true.get(event.id) for event in had)


FLAWS = ("lost", "repeated", "disordered", "changed", "resets", "failed", "opened")


class Publisher:
    """Makes sessions with a key, and tickets for them.

    Args:
        server: on a data folder that has the key.
        folder: the data folder.
        key: of the publisher ``ann``.
    """

    def __init__(self, server: RestartableServer, folder: Path, key: str) -> None:
        self.server = server
        self.bearer = {"Authorization": f"Bearer {key}"}
        data = DataDir(str(folder))
        self._key_id = KeyTable.from_json(data.read_keys()).id_of("ann")
        self._signer = Signer(data.secret())

    def old_ticket(self, session_id: str) -> str:
        """Return the ticket that the server issued for a session twice as long ago as it opens streams."""
        return self._signer.ticket(session_id, self._key_id, now_s=time.time() - 2 * TICKET_OPENS_S)

    async def post(self, client: aiohttp.ClientSession, path: str, body: Any) -> dict[str, Any]:
        """Send a request of the publisher's to the server itself, and return the answer."""
        async with client.post(self.server.url + path, json=body, headers=self.bearer) as answer:
            answer.raise_for_status()
            made: dict[str, Any] = await answer.json()
            return made


@contextmanager
def keyed_restartable(folder: Path) -> Iterator[Publisher]:
    """Start a server that requires keys and can be started again."""
    key = add_key(folder, "ann")
    with restartable(folder, "--workers", "1") as server:
        yield Publisher(server, folder, key)


@dataclass
class Listener:
    """Listens to one session to its end, however often the connection breaks."""

    client: aiohttp.ClientSession
    url: str
    way: str
    ticket: str
    old_ticket: str
    news: asyncio.Event
    had: list[Received] = field(default_factory=list)
    resumed: int = 0

    async def run(self) -> None:
        """Listen until the last event."""
        while not self.had or self.had[-1].type not in ("end", "failed"):
            try:
                await (self._read_socket if self.way == "socket" else self._read_events)(self.last)
            except aiohttp.WSServerHandshakeError as error:
                raise AssertionError(f"the WebSocket was refused: {error.status}") from None
            except (aiohttp.ClientError, ConnectionError, asyncio.IncompleteReadError):
                await asyncio.sleep(RETRY_S)

    @property
    def last(self) -> str:
        """The id of the last event that had one."""
        return next((event.id for event in reversed(self.had) if event.id), "")

    def _take(self, event: Received) -> None:
        self.had.append(event)
        self.news.set()

    async def _read_events(self, last: str) -> None:
        decoder = SseDecoder()
        ticket = {"ticket": self.old_ticket if last else self.ticket}
        async with self.client.get(self.url, params=ticket, headers={"Last-Event-ID": last} if last else {}) as answer:
            assert answer.status == 200, await answer.text()
            self.resumed += bool(last)
            async for data in answer.content.iter_any():
                for one in decoder.feed(data):
                    self._take(Received(one.id, one.event, json.loads(one.data)))

    async def _read_socket(self, last: str) -> None:
        query = {"ticket": self.old_ticket, "last_event_id": last} if last else {"ticket": self.ticket}
        async with self.client.ws_connect(self.url, params=query, max_msg_size=0) as sock:
            self.resumed += bool(last)
            async for message in sock:
                if message.type is aiohttp.WSMsgType.TEXT:
                    one: dict[str, Any] = json.loads(message.data)
                    self._take(Received(one["id"] or "", one["event"], one["data"]))


async def cut_listeners(publisher: Publisher, *, seed: int, cuts: int) -> Tally:
    """Cut listeners at least ``cuts`` times, and end the server twice for each four sessions."""
    tally, dice = Tally(), random.Random(seed)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True)) as client:
        while tally.cuts < cuts:
            await _round(publisher, client, dice, tally)
    return tally


async def _round(publisher: Publisher, client: aiohttp.ClientSession, dice: random.Random, tally: Tally) -> None:
    """Speak a session for each kind of listener."""
    news, server = asyncio.Event(), publisher.server
    proxies = [ChaosProxy(server.url, seed=dice.randrange(2**31)) for _ in KINDS]
    listeners = []
    for proxy, (way, audio) in zip(proxies, KINDS, strict=True):
        made = await publisher.post(client, "/v1/sessions", {"format": audio, "language": "en", "provider": "espeak"})
        ticket = (await publisher.post(client, f"{made['links']['self']}/ticket", None))["ticket"]
        _plan_cuts(proxy, EVENTS_BYTES[audio])
        await proxy.__aenter__()
        url = f"{proxy.url}{made['links']['self']}/events"
        listeners.append(Listener(client, url, way, ticket, publisher.old_ticket(made["id"]), news))
    tasks = [asyncio.create_task(one.run()) for one in listeners]
    paths = [one.url.partition("/v1/")[1] + one.url.partition("/v1/")[2].removesuffix("/events") for one in listeners]
    try:
        for part, planned in zip(PARTS[:-1], dice.sample((True, False), 2), strict=True):
            before, wanted = _events(listeners), dice.randrange(1, MOST_EVENTS)
            await _say(publisher, client, paths, part, final=False)
            while _events(listeners) < before + wanted:
                await _next(news, tasks)
            await (asyncio.to_thread(server.stop) if planned else asyncio.to_thread(server.kill))
            await asyncio.to_thread(server.start)
            tally.stops += planned
            tally.kills += not planned
        await _say(publisher, client, paths, PARTS[-1], final=True)
        await asyncio.wait_for(asyncio.gather(*tasks), 120)
        tally.opened += await _opened(client, publisher, paths, listeners)
        for path, listener in zip(paths, listeners, strict=True):
            async with client.get(f"{server.url}{path}/events", headers=publisher.bearer) as answer:
                tally.judge(listener.had, decode(await answer.read()))
            async with client.delete(f"{server.url}{path}", headers=publisher.bearer):
                tally.resumed += listener.resumed
    finally:
        for task in tasks:
            task.cancel()
        for proxy in proxies:
            tally.cuts += proxy.cuts
            await proxy.__aexit__(None, None, None)


def _plan_cuts(proxy: ChaosProxy, within: int) -> None:
    def plan(dice: random.Random) -> Trouble:
        if proxy.cuts >= CUTS_EACH:
            return CALM
        piece_bytes = dice.choice([300, 5_000, 65_536])
        return Trouble(cut_bytes=dice.randrange(within), reset=dice.random() < 0.5, piece_bytes=piece_bytes)

    proxy.plan = plan


def _events(listeners: list[Listener]) -> int:
    return sum(len(one.had) for one in listeners)


async def _next(news: asyncio.Event, tasks: list[asyncio.Task[None]]) -> None:
    """Wait for another event. Raises what ended a listener."""
    news.clear()
    waiting = asyncio.create_task(news.wait())
    done, _ = await asyncio.wait({waiting, *tasks}, timeout=60, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for task in done - {waiting}:
        task.result()
    if not done:
        raise AssertionError("listeners got nothing for a minute")


async def _say(
    publisher: Publisher, client: aiohttp.ClientSession, paths: list[str], text: str, *, final: bool
) -> None:
    body = {"text": text, "flush": True, "final": final}
    await asyncio.gather(*(publisher.post(client, f"{path}/text", body) for path in paths))


async def _opened(
    client: aiohttp.ClientSession, publisher: Publisher, paths: list[str], listeners: list[Listener]
) -> int:
    """Return how many streams open with an old ticket, without an id and with one of another session."""
    opened = 0
    for number, (path, listener) in enumerate(zip(paths, listeners, strict=True)):
        for last in ("", listeners[number - 1].last):
            headers = {"Last-Event-ID": last} if last else {}
            params = {"ticket": listener.old_ticket}
            async with client.get(f"{publisher.server.url}{path}/events", params=params, headers=headers) as answer:
                opened += answer.status != 401
    return opened
