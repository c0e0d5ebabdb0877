"""The store in Redis passes the suite of all stores."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from captionsync.sessions.nodes.store import RedisStore
from tests.redis_server import BINARIES, RedisServer, run_redis
from tests.sessions.store_suite import StoreSuite


@pytest.fixture(scope="module", params=BINARIES)
def redis(request: pytest.FixtureRequest) -> Iterator[RedisServer]:
    with run_redis(binary=request.param) as server:
        yield server


class TestRedisStore(StoreSuite):
    @pytest.fixture
    async def store(self, redis: RedisServer) -> AsyncIterator[RedisStore]:
        redis.ask(b"FLUSHALL\r\n")
        store = RedisStore(redis.url)
        yield store
        await store.close()
