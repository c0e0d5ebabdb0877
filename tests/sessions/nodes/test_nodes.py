"""Any server serves any session, and continues those of dead servers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from captionsync.audio import parse_format
from captionsync.errors import InputError, SessionClosedError, SessionNotFoundError
from captionsync.sessions.spec import SessionSpec
from tests.redis_server import RedisServer, run_redis
from tests.sessions.nodes.servers import Listener, check_history, heard, servers

TEXT = (
    "Peter Piper picked a peck of pickled peppers. Well, it costs money, and that is that! Captions stay with the "
    "voice. This is the last sentence."
)
TAKEOVER_S = 3.0
SLACK_S = 6.0
"""More on a busy machine; the figure is measured by benchmarks/redis_hop.py."""


@pytest.fixture(scope="module")
def running() -> Iterator[RedisServer]:
    with run_redis() as server:
        yield server


@pytest.fixture
def redis(running: RedisServer) -> RedisServer:
    running.ask(b"FLUSHALL\r\n")
    return running


def spec(text: str | None = None) -> SessionSpec:
    return SessionSpec(text=text, format=parse_format("pcm_24000"))


async def test_a_session_is_heard_and_fed_on_another_server_and_outlives_its_own(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        session = await one.hub.create(spec())
        listener = Listener(session.id, [two])
        listening = asyncio.create_task(listener.listen())
        there = await two.hub.find(session.id)
        await there.add_text(TEXT[:60])
        await there.add_text(TEXT[60:80], flush=True)
        await heard(session, "audio")
        await one.die()
        dead_s = time.monotonic()
        await there.add_text(TEXT[80:], final=True)
        assert time.monotonic() - dead_s < TAKEOVER_S + SLACK_S
        await listening
        check_history(listener, TEXT)
        assert not listener.resets
        assert len({message.id.partition(".")[0] for message in listener.messages}) == 2
        assert (await two.hub.find(session.id)).status == "ended"


async def test_another_server_interrupts_cancels_and_removes(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        session = await one.hub.create(spec())
        there = await two.hub.find(session.id)
        await there.add_text(TEXT, flush=True)
        await heard(session, "audio")
        event = await there.interrupt(60)
        assert event.heard_ms == 60
        await there.add_text("Something else.", final=True)
        await session.wait()
        with pytest.raises(SessionClosedError):
            await there.add_text("Too late.")
        answer = await two.hub.cancel(session.id, 100)
        heard_ms = [(await place.hub.find(session.id)).heard_ms for place in (one, two)]
        assert (answer["heard_ms"], *heard_ms) == (100, 100, 100)
        assert (await two.hub.find(session.id)).timeline() == session.timeline()
        await two.hub.remove(session.id)
        for place in (one, two):
            with pytest.raises(SessionNotFoundError):
                await place.hub.find(session.id)


async def test_a_command_that_comes_twice_is_done_once(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        session = await one.hub.create(spec())
        there = await two.hub.find(session.id)
        two.node._asking._lost_s = time.monotonic() + 3600  # as if Redis came back before each look
        for word in TEXT.split():
            await there.add_text(word + " ")
        await there.add_text("", final=True)
        assert session.input.after(0).strip() == TEXT


async def test_lists_have_what_other_servers_speak(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        session = await one.hub.create(spec())
        await session.add_text(TEXT, final=True)
        [(stored, found)] = await two.hub.listing()
        assert (stored.id, found is not None and found.id) == (session.id, session.id)


async def test_all_sessions_of_a_dead_server_are_continued(redis: RedisServer) -> None:
    async with servers(redis.url, 3) as (one, two, three), asyncio.timeout(60):
        sessions = [await one.hub.create(spec(TEXT)) for _ in range(6)]
        listeners = [
            Listener(session.id, [*[one, two, three][number % 3 :], two]) for number, session in enumerate(sessions)
        ]
        listening = [asyncio.create_task(listener.listen()) for listener in listeners]
        await asyncio.gather(*(heard(session, "audio") for session in sessions))
        await one.die()
        for listener in listeners:
            listener.places = [two, three]
        await asyncio.gather(*listening)
        for listener in listeners:
            check_history(listener, TEXT)
            assert not listener.resets
        assert len(two.hub.all()) + len(three.hub.all()) == len(sessions)


async def test_a_server_that_only_seemed_dead_is_shut_out_at_once(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        session = await one.hub.create(spec(TEXT))
        listener = Listener(session.id, [one, two])
        listening = asyncio.create_task(listener.listen())
        await heard(session, "audio")
        await two.node._local.inherit(session.id, session.about)
        await listening
        assert session.finished
        assert [one.hub.all(), len(two.hub.all())] == [[], 1]
        check_history(listener, TEXT)


async def test_a_finished_session_keeps_its_owner_on_every_server(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        session = await one.hub.create(spec("Hello."), owner="ann")
        await session.wait()
        assert (await two.hub.find(session.id)).owner == "ann"
        assert [stored.id for stored, _ in await two.hub.listing("ann")] == [session.id]
        noted = (await one.hub.store.all())[0].about
        assert noted["owner"] == "ann"


async def test_a_request_with_a_key_makes_one_session_whichever_servers_get_it(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        asked = [place.hub.create_once(spec("Hello."), "key", owner="me") for place in (one, two) * 4]
        made = await asyncio.gather(*asked)
        assert len({session.id for session, _ in made}) == 1
        assert sum(is_new for _, is_new in made) == 1
        with pytest.raises(InputError, match="another body"):
            await two.hub.create_once(spec("Goodbye."), "key", owner="me")


async def test_a_key_whose_request_failed_makes_a_session_on_another_server(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        with pytest.raises(InputError):
            await one.hub.create_once(replace(spec("Hello."), provider="unknown"), "key")
        assert (await two.hub.create_once(spec("Hello."), "key"))[1]


async def test_a_server_lists_the_sessions_that_others_speak(redis: RedisServer) -> None:
    async with servers(redis.url, 2) as (one, two), asyncio.timeout(60):
        session = await one.hub.create(spec(), owner="me")
        await session.add_text("Hello.", flush=True)
        await heard(session, "audio")
        for place in (one, two):
            [(stored, found)] = await place.hub.listing("me")
            assert found is not None
            assert (stored.id, found.status, len(found.input)) == (session.id, "open", len("Hello."))
        assert await two.hub.listing("you") == []
