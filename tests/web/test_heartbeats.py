"""Heartbeats of silent streams."""

from __future__ import annotations

import asyncio

from aiohttp import WSMsgType
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from captionsync.web import api
from captionsync.web.heartbeats import SLICE_STREAMS, Heartbeats
from captionsync.web.keys import HEARTBEATS, HUB, SETTINGS
from tests.sessions.samples import word
from tests.sessions.test_hub import SilentEngine
from tests.web.open_app import open_app

SILENCE_S = 15.0


class Stream:
    """A stream that counts its heartbeats."""

    def __init__(self, written_s: float) -> None:
        self.written_s = written_s
        self.beats = 0

    def beat(self) -> None:
        self.beats += 1


def now_s() -> float:
    return asyncio.get_running_loop().time()


async def test_a_stream_is_due_when_it_was_silent_for_long_and_not_earlier() -> None:
    heartbeats, begun_s = Heartbeats(SILENCE_S), now_s()
    stream = Stream(begun_s)
    heartbeats.add(stream)
    assert heartbeats.due(begun_s + 13.9) == []
    assert heartbeats.due(begun_s + 15.0) == [stream]


async def test_what_was_written_since_puts_a_heartbeat_off_by_its_age() -> None:
    heartbeats, begun_s = Heartbeats(SILENCE_S), now_s()
    stream = Stream(begun_s)
    heartbeats.add(stream)
    stream.written_s = begun_s + 10
    assert heartbeats.due(begun_s + 23.9) == []
    assert heartbeats.due(begun_s + 25.0) == [stream]


async def test_streams_are_due_after_a_loop_that_was_late() -> None:
    heartbeats, begun_s = Heartbeats(SILENCE_S), now_s()
    streams = [Stream(begun_s + age_s) for age_s in (-3.0, 0.0, -9.0)]
    for stream in streams:
        heartbeats.add(stream)
    assert heartbeats.due(begun_s + 100) == [streams[2], streams[0], streams[1]]


async def test_a_stream_that_could_not_be_written_to_is_due_in_the_next_step() -> None:
    heartbeats, begun_s = Heartbeats(SILENCE_S), now_s()
    full = Stream(begun_s)
    heartbeats.add(full)
    for after_s in (15.0, 16.0, 17.0):
        assert heartbeats.due(begun_s + after_s) == [full]
        heartbeats.serve([full], begun_s + after_s)
    assert full.beats == 3


async def test_a_crowd_is_served_in_slices_without_those_that_left() -> None:
    heartbeats, begun_s = Heartbeats(SILENCE_S), now_s()
    crowd = [Stream(begun_s) for _ in range(2 * SLICE_STREAMS + 1)]
    for stream in crowd:
        heartbeats.add(stream)
    due = list(crowd)
    assert heartbeats.due(begun_s + 15) == due
    heartbeats.serve(due, begun_s + 15)
    gone = due.pop()
    heartbeats.remove(gone)
    for slices in (1, 2):
        assert sum(stream.beats for stream in crowd) == slices * SLICE_STREAMS
        await asyncio.sleep(0)
    assert sum(stream.beats for stream in crowd) == 2 * SLICE_STREAMS
    for left in due:
        heartbeats.remove(left)
    assert (len(heartbeats), gone.beats) == (0, 0)
    assert heartbeats.due(begun_s + 1_000) == []


async def test_silent_streams_and_sockets_are_kept_open_and_left_alone_afterwards() -> None:
    app = open_app(heartbeat_s=0.05)
    app[SETTINGS] = Settings()
    pronouncer = Pronouncer(EspeakPool(workers=1))
    hub = app[HUB] = SessionHub({"silent": SilentEngine()}, default_chain=("silent",), pronouncer=pronouncer)
    app.router.add_routes(api.routes)
    async with TestClient(TestServer(app, handler_cancellation=True)) as client:
        session = await hub.create(SessionSpec.from_json({"format": "pcm_24000"}))
        url = f"/v1/sessions/{session.id}/events"
        async with client.get(url) as stream, client.ws_connect(url, autoping=False) as sock:
            for _ in range(3):
                await stream.content.readuntil(b": keep-alive\n\n")
                assert (await sock.receive()).type is WSMsgType.PING
            assert len(app[HEARTBEATS]) == 2
            await session.publisher.note([word(0)], 0)
            assert b"event: word" in await stream.content.readuntil(b"event: word")
            await hub.close()
            await stream.read()  # to its end
        assert len(app[HEARTBEATS]) == 0
