"""A warm pool with the real engine."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from captionsync.espeak.pool import EspeakPool


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool() -> AsyncIterator[EspeakPool]:
    """Shared by the tests of a module."""
    pool = EspeakPool()
    await pool.start()
    yield pool
    await pool.close()
