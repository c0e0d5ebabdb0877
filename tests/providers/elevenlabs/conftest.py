"""The ElevenLabs-like service for the tests of one module, and the speech that it is driven by."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from captionsync.espeak.pool import EspeakPool
from tests.upstream import Upstream


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(2)
    await pool.start()
    yield pool
    await pool.close()


@pytest_asyncio.fixture(loop_scope="module")
async def upstream(pool: EspeakPool) -> AsyncIterator[Upstream]:
    upstream = Upstream(pool)
    await upstream.start()
    yield upstream
    await upstream.close()
