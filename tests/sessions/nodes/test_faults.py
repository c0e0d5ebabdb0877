"""Redis dies, stops, forgets, or cannot be reached: no listener ever has a silent gap."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from captionsync.audio import parse_format
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from tests.redis_server import DURABLE, STOCK, run_redis
from tests.sessions.nodes.line import Line
from tests.sessions.nodes.servers import Listener, Server, check_history, heard, server, servers, until

TEXT = "Captions stay with the voice, whatever happens to the line. " * 6


class Scene:
    """Sessions on the first of some servers, and listeners on all of them."""

    def __init__(self, places: Sequence[Server]) -> None:
        self.places = places
        self.sessions: list[Session] = []
        self.here: list[Listener] = []
        self.elsewhere: list[Listener] = []
        self._listening: list[asyncio.Task[None]] = []

    async def begin(self, count: int = 3) -> None:
        for _ in range(count):
            spec = SessionSpec(text=TEXT, format=parse_format("pcm_24000"))
            session = await self.places[0].hub.create(spec)
            self.sessions.append(session)
            self.here.append(Listener(session.id, [self.places[0]]))
            self.elsewhere += [Listener(session.id, [place]) for place in self.places[1:]]
        self._listening = [asyncio.create_task(one.listen()) for one in (*self.here, *self.elsewhere)]
        await asyncio.gather(*(heard(session, "audio") for session in self.sessions))

    async def end(self) -> None:
        """Wait until all have heard the end, and check what they heard."""
        await asyncio.gather(*self._listening)
        for listener in (*self.here, *self.elsewhere):
            check_history(listener, TEXT)


@asynccontextmanager
async def scene(url: str, count: int = 2) -> AsyncIterator[Scene]:
    async with servers(url, count) as places, asyncio.timeout(90):
        yield Scene(places)


async def stored(places: Sequence[Server]) -> None:
    """Wait until all is stored."""
    await until(lambda: not any(place.store.trouble or place.store.writer.waits for place in places))


@pytest.mark.parametrize("options", [DURABLE, STOCK], ids=["append-only file", "stock settings, which lose all"])
async def test_redis_is_killed_and_started_again(options: Sequence[str]) -> None:
    with run_redis(options) as redis:
        async with scene(redis.url) as play:
            await play.begin()
            before = [len(listener.messages) for listener in play.here]
            redis.kill()
            # Who listens where the session is notices nothing.
            await until(
                lambda: all(len(one.messages) > count + 40 for one, count in zip(play.here, before, strict=True))
            )
            assert play.places[0].store.trouble
            redis.start()
            await play.end()
            assert not any(listener.resets for listener in (*play.here, *play.elsewhere))
            await stored(play.places)
            for session in play.sessions:
                copy = await play.places[1].store.open(session.id)
                assert copy.sealed
                assert list(copy.records()) == list(session.publisher.log.records())


async def test_redis_stops_for_a_while() -> None:
    with run_redis() as redis:
        async with scene(redis.url) as play:
            await play.begin()
            redis.freeze()
            for session in play.sessions:
                await session.wait()
            await asyncio.sleep(1.5)  # longer than a lease
            redis.thaw()
            await play.end()
            assert not any(listener.resets for listener in (*play.here, *play.elsewhere))
            assert play.places[1].hub.all() == []
            await stored(play.places)
            assert all(one.sealed_ms and one.about["listed"] for one in await play.places[1].store.all())


async def test_redis_is_emptied() -> None:
    with run_redis() as redis:
        async with scene(redis.url, 3) as play:
            await play.begin()
            redis.ask(b"FLUSHALL\r\n")
            await play.end()
            await stored(play.places)
            redis.ask(b"FLUSHALL\r\n")  # after the end, too
            while len(await play.places[2].store.ids()) < len(play.sessions):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            assert not any(listener.resets for listener in (*play.here, *play.elsewhere))


async def test_a_new_session_is_made_while_redis_is_away() -> None:
    with run_redis() as redis:
        async with scene(redis.url) as play:
            redis.kill()
            await play.begin()
            redis.start()
            await play.end()
            assert not any(listener.resets for listener in (*play.here, *play.elsewhere))


async def test_a_server_is_started_while_redis_is_away_and_joins_later() -> None:
    with run_redis() as redis:
        redis.kill()
        async with server(redis.url) as one, asyncio.timeout(60):
            assert not one.node.joined
            assert one.store.trouble
            session = await one.hub.create(SessionSpec(text=TEXT, format=parse_format("pcm_24000")))
            redis.start()
            await until(lambda: one.node.joined and not one.store.trouble)
            async with server(redis.url) as two:
                listener = Listener(session.id, [two])
                await listener.listen()
                check_history(listener, TEXT)
                assert two.node.counts()["servers"] == 2


async def test_a_server_that_is_cut_off_is_replaced_and_its_listeners_are_told() -> None:
    with run_redis() as redis:
        async with Line(redis.port) as line, server(line.url) as one, server(redis.url) as two, asyncio.timeout(90):
            play = Scene([one, two])
            await play.begin()
            line.cut()
            await until(lambda: len(two.hub.all()) == len(play.sessions))
            assert not any(listener.resets for listener in play.here)
            line.mend()
            await play.end()
            assert one.hub.all() == []
            assert not any(listener.resets for listener in play.elsewhere)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("fault", ["owner dies", "redis dies", "line is cut"])
async def test_many_faults_at_random_instants_leave_no_silent_gap(fault: str) -> None:
    rounds = 100 if fault == "owner dies" else 20
    for seed in range(rounds):
        chance = random.Random(f"{fault} {seed}")
        with run_redis() as redis:
            async with Line(redis.port) as line, server(line.url) as one, servers(redis.url, 2) as others:
                play = Scene([one, *others])
                async with asyncio.timeout(90):
                    await play.begin(2)
                    await asyncio.sleep(chance.uniform(0, 1.5))
                    if fault == "owner dies":
                        await one.die()
                        for listener in play.here:
                            listener.places = [*others]
                    elif fault == "redis dies":
                        redis.kill()
                        await asyncio.sleep(chance.uniform(0, 1))
                        redis.start()
                    else:
                        line.cut()
                        await asyncio.sleep(chance.uniform(0, 4))
                        line.mend()
                    await play.end()
                    if fault != "line is cut":
                        assert not any(listener.resets for listener in (*play.here, *play.elsewhere)), seed
