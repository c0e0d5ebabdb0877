"""Every store passes the same suite."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from captionsync.data_dir import DataDir
from captionsync.sessions.store.base import LogStore
from captionsync.sessions.store.memory import MemoryStore
from captionsync.sessions.store.sqlite import SqliteLog, SqliteStore, open_sqlite
from tests.sessions.store_suite import StoreSuite


class TestMemoryStore(StoreSuite):
    @pytest.fixture
    def store(self) -> LogStore:
        return MemoryStore()


class TestSqliteStore(StoreSuite):
    @pytest.fixture
    async def store(self, tmp_path: Path) -> AsyncIterator[SqliteStore]:
        async with open_sqlite(DataDir(str(tmp_path))) as store:
            yield store


class Forgetful:
    """A store on disk that keeps no log in memory."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def open(self, session_id: str) -> SqliteLog:
        self._store.forget()
        return await self._store.open(session_id)

    async def resume(self, session_id: str) -> SqliteLog:
        self._store.forget()
        return await self._store.resume(session_id)


class TestLogsReadFromDisk(StoreSuite):
    @pytest.fixture
    async def store(self, tmp_path: Path) -> AsyncIterator[Forgetful]:
        async with open_sqlite(DataDir(str(tmp_path))) as store:
            yield Forgetful(store)
