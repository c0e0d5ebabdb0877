"""Stores under any order of work, crashes and lost tails. A new store adds a box and two lines."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from hypothesis import settings

from captionsync.data_dir import DataDir
from captionsync.sessions.store.memory import MemoryStore
from captionsync.sessions.store.sqlite import open_sqlite
from tests.examples import examples
from tests.sessions.kept_store import Disk, KeptStore
from tests.sessions.store_machine import STEPS, StoreMachine, Tried

RUNS, LONG_RUNS = 15, 1_000
SQLITE_RUNS, LONG_SQLITE_RUNS = 6, 200
LONG_S = 1_800


class MemoryBox:
    """The store in memory: a crash forgets everything."""

    survives = False
    loses = False

    async def open(self) -> Tried:
        return MemoryStore()

    async def crash(self) -> None:
        pass

    async def lose(self, session_id: str, count: int) -> None:
        raise NotImplementedError

    async def close(self) -> None:
        pass


class KeptBox:
    """The reference of durable stores."""

    survives = True
    loses = True

    def __init__(self) -> None:
        self._disks: dict[str, Disk] = {}

    async def open(self) -> Tried:
        return KeptStore(self._disks)

    async def crash(self) -> None:
        pass

    async def lose(self, session_id: str, count: int) -> None:
        disk = self._disks[session_id]
        disk.records = disk.records[: len(disk.records) - count]
        disk.sealed = disk.sealed and not count

    async def close(self) -> None:
        pass


class SqliteBox:
    """SQLite: after a crash, a new process finds the files as they were at that moment."""

    survives = True
    loses = False

    def __init__(self) -> None:
        self._place = tempfile.TemporaryDirectory()
        self._open = AsyncExitStack()
        self._lives = 0

    @property
    def _folder(self) -> Path:
        return Path(self._place.name) / str(self._lives)

    async def open(self) -> Tried:
        return await self._open.enter_async_context(open_sqlite(DataDir(str(self._folder))))

    async def crash(self) -> None:
        before = self._folder
        self._lives += 1
        shutil.copytree(before, self._folder)
        await self._open.aclose()  # the old files change no more what the new process finds

    async def lose(self, session_id: str, count: int) -> None:
        raise NotImplementedError

    async def close(self) -> None:
        await self._open.aclose()
        self._place.cleanup()


class MemoryMachine(StoreMachine):
    make_box = MemoryBox


class KeptMachine(StoreMachine):
    make_box = KeptBox


class SqliteMachine(StoreMachine):
    make_box = SqliteBox


class LongSqliteMachine(SqliteMachine):
    """The same for longer."""


class LongKeptMachine(KeptMachine):
    """The same for longer."""


TestMemoryMachine = MemoryMachine.TestCase
TestMemoryMachine.settings = settings(examples(RUNS), stateful_step_count=STEPS, deadline=None)
TestKeptMachine = KeptMachine.TestCase
TestKeptMachine.settings = settings(examples(RUNS), stateful_step_count=STEPS, deadline=None)
TestSqliteMachine = SqliteMachine.TestCase
TestSqliteMachine.settings = settings(examples(SQLITE_RUNS), stateful_step_count=STEPS, deadline=None)
TestLongSqliteMachine = pytest.mark.slow(pytest.mark.timeout(LONG_S)(LongSqliteMachine.TestCase))
TestLongSqliteMachine.settings = settings(max_examples=LONG_SQLITE_RUNS, stateful_step_count=STEPS, deadline=None)
TestLongKeptMachine = pytest.mark.slow(pytest.mark.timeout(LONG_S)(LongKeptMachine.TestCase))
TestLongKeptMachine.settings = settings(max_examples=LONG_RUNS, stateful_step_count=STEPS, deadline=None)
