"""A connection to Redis that several tasks share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from captionsync.errors import StoreError, StoreUnavailableError
from captionsync.sessions.nodes.link import Channel, Link, Refused
from tests.redis_server import RedisServer, run_redis


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisServer]:
    with run_redis() as server:
        yield server


async def test_tasks_get_the_answers_to_their_own_commands(redis: RedisServer) -> None:
    channel = Link(redis.url).channel()
    answers = await asyncio.gather(*(channel.run([("ECHO", str(n)), ("ECHO", str(-n))]) for n in range(50)))
    assert answers == [[b"%d" % n, b"%d" % -n] for n in range(50)]
    await channel.close()


async def test_a_call_that_is_cut_short_costs_the_next_one_nothing(redis: RedisServer) -> None:
    channel = Link(redis.url).channel()
    await channel.run([("PING",)])
    cut = asyncio.create_task(channel.run([("ECHO", "first")]))
    await asyncio.sleep(0)
    cut.cancel()
    assert await channel.run([("ECHO", "second")]) == [b"second"]
    assert cut.cancelled()
    await channel.close()


async def test_a_refused_command_is_told_apart(redis: RedisServer) -> None:
    channel = Link(redis.url).channel()
    refused, fine = await channel.run([("NONSENSE",), ("ECHO", "x")])
    assert isinstance(refused, Refused)
    assert fine == b"x"
    await channel.close()


async def test_who_waits_too_long_gets_an_error_and_the_next_call_another_connection(redis: RedisServer) -> None:
    link = Link(redis.url)
    channel = link.channel()
    with pytest.raises(StoreUnavailableError):
        await channel.run([("XREAD", "BLOCK", 0, "STREAMS", "nothing", "$")], 0.05)
    assert await channel.run([("ECHO", "x")]) == [b"x"]
    assert link.opened == 2
    await channel.close()


async def test_a_call_behind_a_slow_one_waits_as_long(redis: RedisServer) -> None:
    channel = Link(redis.url).channel()
    slow = asyncio.create_task(channel.run([("XREAD", "BLOCK", 300, "STREAMS", "nothing", "$")], 10.0))
    await asyncio.sleep(0.05)
    assert await channel.run([("ECHO", "x")], 0.05) == [b"x"]
    assert await slow == [None]
    await channel.close()


async def test_a_connection_that_redis_closed_is_replaced(redis: RedisServer) -> None:
    one, two = Link(redis.url).channel(), Link(redis.url).channel()
    [number] = await one.run([("CLIENT", "ID")])
    await two.run([("CLIENT", "KILL", "ID", number)])
    await asyncio.sleep(0.06)
    assert await one.run([("ECHO", "x")]) == [b"x"]
    await _close(one, two)


async def test_a_wrong_password_is_not_a_redis_that_is_away(redis: RedisServer) -> None:
    channel = Link(redis.url.replace("redis://", "redis://nobody:secret@")).channel()
    with pytest.raises(StoreError, match="user or password") as failure:
        await channel.run([("PING",)])
    assert not isinstance(failure.value, StoreUnavailableError)
    assert "secret" not in str(failure.value)


async def _close(*channels: Channel) -> None:
    for channel in channels:
        await channel.close()
