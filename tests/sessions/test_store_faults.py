"""A disk that is full, read-only, locked or slow: sessions go on in memory, and what is missing is written later."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import resource
import sqlite3
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from captionsync.audio import Tail
from captionsync.data_dir import DataDir
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Record
from captionsync.sessions.store.pen import TROUBLES
from captionsync.sessions.store.sqlite import SqliteStore, open_sqlite
from tests.sessions import samples
from tests.sessions.store_suite import plain, record
from tests.sessions.test_sqlite_store import Watcher

Fault = Callable[[DataDir], contextlib.AbstractContextManager[object]]

open_fast = partial(open_sqlite, pause_s=0.01)


@contextmanager
def no_larger_files(folder: DataDir) -> Iterator[None]:
    """Let no file grow: writing fails as it does beyond a quota."""
    largest = max((path.stat().st_size for path in folder.path.rglob("*") if path.is_file()), default=0)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest // 2, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def locked(folder: DataDir) -> Iterator[None]:
    """Hold the database as another program may."""
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


def mount(*arguments: str) -> bool:
    """Mount something; return whether that is allowed here."""
    return os.geteuid() == 0 and subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


@contextmanager
def small_disk(folder: DataDir) -> Iterator[None]:
    """Put the folder on a disk of two megabytes."""
    folder.create()
    if not mount("-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", str(folder.path)):
        pytest.skip("only root may mount a disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder.path)], check=True)


@contextmanager
def full(folder: DataDir) -> Iterator[None]:
    """Fill the disk."""
    filler = folder.path / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    try:
        yield
    finally:
        filler.unlink()


async def made_read_only(folder: DataDir, log: EventLog) -> int:
    """Make the disk read-only, as the kernel does after errors, and return how many records were appended for it.

    The kernel refuses to while a file is open for writing. The store closes all after a failure, so a lock comes first.
    """
    for count in range(100):
        with locked(folder):
            await log.append(record(count))
        if mount("-o", "remount,ro,size=2m", str(folder.path)):
            return count + 1
    raise AssertionError("the disk stays busy")


@pytest.fixture
def folder(tmp_path: Path) -> DataDir:
    return DataDir(str(tmp_path / "data"))


async def well(store: SqliteStore) -> None:
    """Wait until all is well again and stored."""
    async with asyncio.timeout(20):
        while store.trouble is not None:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await store.flush()


async def through(store: SqliteStore, folder: DataDir, fault: Fault) -> dict[str, EventLog]:
    """Append before, during and after a fault, to a session of before and to one that is made during it."""
    old = await store.create("old")
    for number in range(3):
        await old.append(record(number))
    with fault(folder):
        new = None
        for number in range(3, 60):
            await asyncio.gather(old.append(record(number)), *([] if new is None else [new.append(record(number))]))
            if new is None:
                new = await store.create("new", {"made": "meanwhile"})
        assert store.trouble is not None
        assert new is not None
        assert (len(plain(old)), len(plain(new))) == (60, 56)
        await old.seal()
    await well(store)
    await new.append(record(60))
    return {"old": old, "new": new}


async def same_on_disk(folder: DataDir, logs: dict[str, EventLog]) -> None:
    async with open_sqlite(folder) as store:
        assert await store.ids() == list(logs)
        for name, log in logs.items():
            found = await store.open(name)
            assert (plain(found), list(found.lives), found.sealed) == (plain(log), list(log.lives), log.sealed)


@pytest.mark.parametrize(("fault", "causes"), [(no_larger_files, {"full", "io"}), (locked, {"locked"})])
async def test_what_a_disk_refuses_is_written_later_whole_and_in_order(
    folder: DataDir, fault: Fault, causes: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    watcher = Watcher()
    with caplog.at_level(logging.WARNING):
        async with open_fast(folder, observer=watcher) as store:
            logs = await through(store, folder, fault)
    assert set(watcher.causes) <= causes
    said = [line.message for line in caplog.records]
    assert said == [f"Sessions are not stored and go on in memory. {TROUBLES[watcher.causes[0]]}", said[-1]]
    assert said[-1].startswith("Sessions are stored again; ")
    await same_on_disk(folder, logs)


async def test_a_disk_that_was_full_gets_what_is_missing(folder: DataDir) -> None:
    with small_disk(folder):
        watcher = Watcher()
        async with open_fast(folder, observer=watcher) as store:
            logs = await through(store, folder, full)
        assert set(watcher.causes) <= {"full", "io"}
        await same_on_disk(folder, logs)


async def test_a_disk_that_was_read_only_gets_what_is_missing(folder: DataDir) -> None:
    with small_disk(folder):
        folder.lock.symlink_to(folder.path.parent / "lock")  # it is open all the time
        watcher = Watcher()
        async with open_sqlite(folder, observer=watcher, pause_s=0.2) as store:
            log = await store.create("a")
            count = await made_read_only(folder, log)
            for number in range(count, count + 20):
                await log.append(record(number))
            async with asyncio.timeout(20):
                while watcher.causes[-1] == "locked":  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            assert store.trouble == TROUBLES[watcher.causes[-1]]
            assert mount("-o", "remount,rw,size=2m", str(folder.path))
            await well(store)
            assert [one.at_ms for one in log.records()] == [100 * number for number in range(count + 20)]
        assert watcher.causes[-1] in {"read_only", "io"}
        await same_on_disk(folder, {"a": log})


async def test_nobody_waits_for_a_disk_that_is_slow(folder: DataDir) -> None:
    watcher = Watcher()
    async with open_fast(folder, observer=watcher, patience_s=0.02) as store:
        log = await store.create("a")
        await log.append(record(0))
        with locked(folder):  # the database waits for the lock for a while before it gives up
            await log.append(record(1))
            assert store.trouble == TROUBLES["slow"]
            began_s = time.perf_counter()
            for number in range(2, 200):
                await log.append(record(number))
            assert time.perf_counter() - began_s < 5
        await well(store)
    assert watcher.causes[0] == "slow"
    await same_on_disk(folder, {"a": log})


async def test_a_session_that_does_not_fit_into_what_may_wait_is_given_up_and_the_others_are_stored(
    folder: DataDir, caplog: pytest.LogCaptureFixture
) -> None:
    def large(number: int) -> Record:
        return Record(number, number, 0, (samples.word(number), samples.audio(number, bytes(20_000))))

    async with open_fast(folder, backlog_bytes=200_000) as store:
        small, big = await store.create("small"), await store.create("big", {"text": "CANARY"})
        await big.append(large(0))
        with locked(folder), caplog.at_level(logging.ERROR):
            for number in range(1, 50):
                await big.append(large(number))
                await small.append(record(number))
            assert store.trouble is not None
            assert store.pen.waiting_bytes < 200_000
        await well(store)
        assert store.pen.waiting_bytes == 0
        await big.append(large(50))
        await big.seal()
        await store.flush()
        assert len(plain(big)) == 51
        assert [line.message for line in caplog.records if "archived" in line.message] == [
            "session big is not archived: too much waits for the disk"
        ]
        assert await store.ids() == ["small", "big"]
        assert await store.open("big") is big
    await same_on_disk(folder, {"small": small})


async def test_a_session_that_is_removed_while_the_disk_refuses_does_not_come_back(folder: DataDir) -> None:
    async with open_fast(folder) as store:
        log = await store.create("a")
        await log.append(record(0))
        with locked(folder):
            await log.append(record(1))
            await store.remove("a")
            assert await store.ids() == []
        await well(store)
    await same_on_disk(folder, {})


async def test_a_change_that_cannot_be_stored_at_all_costs_only_its_own_session(
    folder: DataDir, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_fast(folder) as store:
        good, bad = await store.create("good"), await store.create("bad")
        wrong = Record(0, 0, 0, (samples.word(0),), tail=Tail(2**70, 0))
        await asyncio.gather(*(good.append(record(number)) for number in range(5)), bad.append(wrong))
        await bad.append(record(1))
        assert store.trouble is None
        assert len(plain(bad)) == 2
    assert "session bad: a change could not be stored" in caplog.text
    await same_on_disk(folder, {"good": good})


async def test_what_waits_at_the_end_is_written_if_the_disk_is_back_and_is_told_if_not(
    folder: DataDir, caplog: pytest.LogCaptureFixture
) -> None:
    @contextlib.asynccontextmanager
    async def lives_in(pause_s: float) -> AsyncIterator[SqliteStore]:
        async with open_sqlite(folder, pause_s=pause_s) as store:
            yield store

    async with lives_in(60.0) as store:
        log = await store.create("a")
        await log.append(record(0))
        with locked(folder):
            await log.append(record(1))
            assert store.trouble == TROUBLES["locked"]
    await same_on_disk(folder, {"a": log})
    with contextlib.ExitStack() as stack:
        async with lives_in(60.0) as store:
            lost = await store.create("b")
            await lost.append(record(0))
            stack.enter_context(locked(folder))
            await lost.append(record(1))
        assert "1 changes of sessions could not be stored" in caplog.text
