"""Listeners that read slowly or not at all: little memory, nothing lost, and an end."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.audio import Tail
from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.events import AudioEvent, BlendshapesEvent, Event
from captionsync.pronounce import Pronouncer
from captionsync.sessions.cursor import PIECE_ENTRIES
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.web import api
from captionsync.web.keys import HUB, SETTINGS
from captionsync.web.outlet import BUFFER_BYTES
from captionsync.web.problems import answer_errors
from captionsync.wire.sse import SseDecoder
from tests.live_server import LiveServer, run_server
from tests.raw_listeners import WAYS, call, listen, listeners, listening, resident_bytes, spoken_session
from tests.sessions import samples
from tests.sessions.test_hub import SilentEngine
from tests.web.open_app import open_app

Client = TestClient[web.Request, web.Application]

LIMIT_BYTES = 64 * 1024
FRAMING_BYTES = 1_024
GONE_S = 25.0
CODECS = {"resampled"}
"""Ways that need a codec for each listener, which takes its own memory."""


# One process, where every buffer can be looked at.


class Watched(TestServer):
    """A server whose connections can be looked at."""

    def waiting_bytes(self) -> list[int]:
        """Return what waits in user space, for each connection."""
        assert self.runner is not None
        assert self.runner.server is not None
        transports = [connection.transport for connection in self.runner.server.connections]
        return [transport.get_write_buffer_size() for transport in transports if transport is not None]


@pytest.fixture
async def watched() -> AsyncIterator[tuple[Watched, Client]]:
    app = open_app([answer_errors])
    app[SETTINGS] = Settings()
    pronouncer = Pronouncer(EspeakPool(workers=1))
    hub = app[HUB] = SessionHub({"silent": SilentEngine()}, default_chain=("silent",), pronouncer=pronouncer)
    app.router.add_routes(api.routes)
    server = Watched(app, handler_cancellation=True)
    async with TestClient(server) as client:
        yield server, client
        await hub.close()


async def open_session(client: Client) -> Session:
    assert client.app is not None
    return await client.app[HUB].create(SessionSpec.from_json({"format": "pcm_24000"}))


def large_batch(number: int) -> list[Event]:
    """A word with more audio and more curves than a listener may have in memory."""
    audio = AudioEvent(number, number * 1_000, 1_000, bytes([number % 251]) * 150_001)
    curves = BlendshapesEvent(number * 1_000, 60, ("jawOpen",), ((0.125,),) * 20_000)
    return [samples.word(number), curves, audio]


async def say(session: Session, count: int) -> None:
    for number in range(count):
        await session.publisher.note(large_batch(number), number * 1_000)


async def until(condition: Callable[[], object]) -> None:
    """Let the event loop turn until the condition holds."""
    for _ in range(1_000_000):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came to that")


Collect = Callable[[Client, Session], Awaitable[list[tuple[str, str, object]]]]


async def read_events(client: Client, session: Session) -> list[tuple[str, str, object]]:
    async with client.get(f"/v1/sessions/{session.id}/events") as answer:
        messages = SseDecoder().feed(await answer.read())
    return [(one.id, one.event, json.loads(one.data)) for one in messages]


async def read_socket(client: Client, session: Session) -> list[tuple[str, str, object]]:
    got = []
    async with client.ws_connect(f"/v1/sessions/{session.id}/events", max_msg_size=0) as sock:
        async for message in sock:
            one = json.loads(message.data)
            got.append((one["id"], one["event"], one["data"]))
        assert sock.close_code == aiohttp.WSCloseCode.OK
    return got


@pytest.mark.parametrize("late", [False, True], ids=["there", "late"])
@pytest.mark.parametrize("read", [read_events, read_socket])
async def test_events_larger_than_the_buffer_come_whole_and_in_order(
    watched: tuple[Watched, Client], read: Collect, late: bool
) -> None:
    _, client = watched
    session = await open_session(client)
    if late:
        await say(session, 4)
        reading = asyncio.ensure_future(read(client, session))
    else:
        reading = asyncio.ensure_future(read(client, session))
        await until(lambda: len(session.publisher.fanout))
        await say(session, 4)
    await until(lambda: len(session.publisher.fanout))
    await session.cancel(0)
    log = session.publisher.log
    assert await reading == [(f"{log.lives.id_of(one.seq)}", one.kind.type, one.event.data()) for one in log.read(0)]


@pytest.mark.parametrize("late", [False, True], ids=["there", "late"])
@pytest.mark.parametrize("way", ["events", "socket", "audio", "audio-socket", "transcoded"])
async def test_what_waits_in_user_space_is_bounded(watched: tuple[Watched, Client], way: str, late: bool) -> None:
    server, client = watched
    session = await open_session(client)
    if late:
        await say(session, 40)
    sock = await asyncio.to_thread(listen, str(client.make_url("")), f"/v1/sessions/{session.id}", way)
    await until(lambda: len(session.publisher.fanout))
    for _ in range(40):
        if not late:
            await say(session, 1)
        await asyncio.sleep(0.005)
        assert max(server.waiting_bytes()) <= BUFFER_BYTES
    await until(lambda: max(server.waiting_bytes()))  # the kernel takes the first half megabyte
    assert max(server.waiting_bytes()) <= BUFFER_BYTES
    sock.close()


async def test_a_finished_file_is_not_copied_for_each_who_fetches_it(watched: tuple[Watched, Client]) -> None:
    server, client = watched
    session = await open_session(client)
    await say(session, 30)
    await session.cancel(None)
    session.publisher._tail = Tail(150_001 * 30 // 2, 150_001 * 30 // 2)
    sock = await asyncio.to_thread(listen, str(client.make_url("")), f"/v1/sessions/{session.id}", "audio")
    await until(lambda: max(server.waiting_bytes(), default=0))
    assert max(server.waiting_bytes()) <= BUFFER_BYTES
    sock.close()


@pytest.mark.parametrize("way", ["events", "socket"])
@pytest.mark.parametrize("query", ["types=tag", "types=end", "from=live&types=tag"])
async def test_a_long_log_is_read_in_turns_with_everybody_else(
    watched: tuple[Watched, Client], way: str, query: str
) -> None:
    _, client = watched
    session = await open_session(client)
    batch: list[Event] = [samples.word(index) for index in range(1_000)]
    for number in range(132):
        await session.publisher.note(batch, number * 1_000)
    looked_at: list[int] = []
    read = session.publisher.log.read

    def counting(position: int, end: int | None = None, view: object = None) -> object:
        looked_at.append((len(session.publisher.log) if end is None else end) - position)
        return read(position, end, view)  # type: ignore[arg-type]

    session.publisher.log.read = counting  # type: ignore[method-assign, assignment]
    turns = 0

    async def count_turns() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    counting_turns = asyncio.create_task(count_turns())
    url = f"/v1/sessions/{session.id}/events?{query}"
    if way == "events":
        async with client.get(url):
            await until(lambda: sum(looked_at) >= 132_000)
    else:
        async with client.ws_connect(url):
            await until(lambda: sum(looked_at) >= 132_000)
    counting_turns.cancel()
    assert max(looked_at) <= PIECE_ENTRIES
    assert turns >= 132_000 // PIECE_ENTRIES


# A server of its own, whose memory is measured.


def test_listeners_that_read_nothing_take_little_memory() -> None:
    count = 60
    with run_server("--workers", "1") as server:
        session = spoken_session(server, 3_000, format="pcm_24000")
        for way in WAYS:
            if way not in CODECS:
                taken = memory_taken(server, session, way, count)
                assert taken / count <= LIMIT_BYTES, way


def memory_taken(server: LiveServer, session: str, way: str, count: int) -> int:
    """Return by how many bytes the server grows when listeners connect that read nothing."""
    for first in (10, count):  # what the first ones leave behind for good is nobody's
        before = resident_bytes(server.pid)
        with listening(server, session, way, first):
            while listeners(server, session) < first:
                time.sleep(0.01)
            taken, settled = 0, 0
            while settled < 10:
                time.sleep(0.1)
                now = resident_bytes(server.pid) - before
                settled, taken = (settled + 1, max(now, taken)) if now <= taken else (0, now)
        while listeners(server, session):
            time.sleep(0.01)
    return taken


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_a_hundred_listeners_that_read_nothing_are_given_up(way: str) -> None:
    with run_server("--workers", "1") as server:
        session = spoken_session(server, 3_000, format="pcm_24000")
        begin_s = time.monotonic()
        with listening(server, session, way, 100):
            while listeners(server, session) < 100:
                time.sleep(0.05)
            while listeners(server, session):
                time.sleep(0.1)
                assert time.monotonic() - begin_s <= GONE_S
        assert call(server, "GET", session)["status"] == "open"


@pytest.mark.slow
@pytest.mark.parametrize("way", ["events", "socket", "audio"])
def test_a_slow_reader_stays(way: str) -> None:
    with run_server("--workers", "1") as server:
        session = spoken_session(server, 3_000, format="pcm_24000")
        sock = listen(server.url, session, way, receive_bytes=65_536)
        begin_s = time.monotonic()
        while time.monotonic() - begin_s < 2 * GONE_S:
            assert sock.recv(8_192)
            time.sleep(0.5)
        assert listeners(server, session) == 1
        sock.close()


@pytest.mark.slow
@pytest.mark.parametrize("way", ["events", "socket"])
def test_a_reader_of_one_byte_a_second_stays_while_its_kernel_takes_what_comes(way: str) -> None:
    with run_server("--workers", "1") as server:
        session = spoken_session(server, 100, format="mp3_22050_32")
        sock = listen(server.url, session, way, receive_bytes=1 << 20)
        begin_s = time.monotonic()
        while time.monotonic() - begin_s < 2 * GONE_S:
            assert sock.recv(1)
            time.sleep(1)
        assert listeners(server, session) == 1
        sock.close()
