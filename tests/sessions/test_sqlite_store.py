"""The store on disk: what it keeps, what it forgets, and what it makes of files that are not as it left them."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from captionsync.audio import Encoder, Tail
from captionsync.data_dir import DataDir
from captionsync.errors import ConfigError, SessionError, SessionNotFoundError, StoreError
from captionsync.observers import StoreObserver
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Record
from captionsync.sessions.store import database
from captionsync.sessions.store.audio_files import SLOT_BYTES, SLOTS, AudioFiles
from captionsync.sessions.store.coding import encode
from captionsync.sessions.store.sqlite import open_sqlite
from tests.sessions import samples
from tests.sessions.store_suite import plain, record

VERSION_1 = """
CREATE TABLE sessions (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, created_ms INTEGER NOT NULL,
    sealed_ms INTEGER, size_bytes INTEGER NOT NULL DEFAULT 0, about TEXT NOT NULL) STRICT;
CREATE TABLE lives (session INTEGER NOT NULL, seq INTEGER NOT NULL, epoch TEXT NOT NULL,
    PRIMARY KEY (session, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE records (session INTEGER NOT NULL, number INTEGER NOT NULL, head BLOB NOT NULL,
    audio_bytes INTEGER NOT NULL, audio_crc INTEGER NOT NULL, fed_samples INTEGER, decodable_samples INTEGER,
    tail_slot INTEGER, tail_bytes INTEGER, tail_crc INTEGER, PRIMARY KEY (session, number)) STRICT, WITHOUT ROWID;
PRAGMA user_version = 1;
"""
"""The first schema that was released, as it was."""


class Watcher(StoreObserver):
    """Notes what the store does."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[int] = []
        self.causes: list[str] = []

    def wrote(self, seconds: float, records: int, size_bytes: int) -> None:
        assert seconds > 0
        assert (size_bytes > 0) == (records > 0)
        self.records.append(records)

    def failed(self, cause: str) -> None:
        self.causes.append(cause)


def everything(folder: Path) -> bytes:
    """Return all bytes of all files."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def with_tail(number: int, pcm: bytes) -> Record:
    return record(number, tail=Tail(number * 100 + 100, number * 100, pcm))


@contextmanager
def changed(folder: DataDir) -> Iterator[sqlite3.Connection]:
    """Give a connection that changes the database behind the store's back."""
    with closing(sqlite3.connect(folder.database)) as connection:
        yield connection
        connection.commit()


@pytest.fixture
def folder(tmp_path: Path) -> DataDir:
    return DataDir(str(tmp_path / "data"))


async def test_sessions_are_the_same_in_the_next_process(folder: DataDir) -> None:
    async with open_sqlite(folder) as store:
        live, over = await store.create("live", {"n": 1}), await store.create("over", {"text": "Hé \ud800"})
        for number in range(20):
            await live.append(with_tail(number, bytes([number]) * 5_000))
            await over.append(record(number))
        await over.seal()
        noted = await store.all()
        logs = {"live": live, "over": over}
        expected = {name: (plain(log), list(log.lives), log.tail, log.sealed) for name, log in logs.items()}
    async with open_sqlite(folder) as store:
        assert await store.all() == noted
        for name, (records, lives, tail, sealed) in expected.items():
            log = await store.open(name)
            assert (plain(log), list(log.lives), log.tail, log.sealed) == (records, lives, tail, sealed)
        assert await store.written_in(expected["over"][1][0][1]) == ["over"]


async def test_two_readers_of_a_log_share_it_and_nobody_else_keeps_it(folder: DataDir) -> None:
    async with open_sqlite(folder) as store:
        await (await store.create("a")).append(record(0))
        store.forget()
        first, second = await asyncio.gather(store.open("a"), store.open("a"))
        assert first is second
        assert await store.open("a") is first


async def test_records_that_come_together_are_one_transaction(folder: DataDir) -> None:
    watcher = Watcher()
    async with open_sqlite(folder, observer=watcher) as store:
        logs = [await store.create(f"s{number}") for number in range(40)]
        for number in range(5):
            await asyncio.gather(*(log.append(record(number)) for log in logs))
    assert sum(watcher.records) == 200
    assert len(watcher.records) <= 60


async def test_full_durability_stores_the_same(folder: DataDir) -> None:
    async with open_sqlite(folder, full=True) as store:
        log = await store.create("a")
        for number in range(3):
            await log.append(with_tail(number, b"\x01" * 100))
        store.forget()
        assert plain(await store.open("a")) == plain(log)


@pytest.mark.parametrize("turns", range(6))
async def test_a_record_whose_writer_is_cancelled_is_stored_whole_and_noted_as_such(
    folder: DataDir, turns: int
) -> None:
    noted: list[str] = []

    async def write(log: EventLog) -> None:
        await log.append(record(0))
        noted.append("stored")  # nothing is awaited between, so that the writer knows
        await asyncio.sleep(0)
        noted.append("went on")

    async with open_sqlite(folder) as store:
        log = await store.create("a")
        writing = asyncio.create_task(write(log))
        for _ in range(turns):
            await asyncio.sleep(0)
        writing.cancel()
        await asyncio.wait({writing})
        await store.flush()
        store.forget()
        assert len(plain(log)) == len(plain(await store.open("a"))) == len(noted[:1])
        assert writing.cancelled() or noted == ["stored", "went on"]
        assert not writing.cancelled() or noted in ([], ["stored"])


async def test_a_timeout_around_an_append_still_is_a_timeout(folder: DataDir) -> None:
    async with open_sqlite(folder) as store:
        log = await store.create("a")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await log.append(record(0))
                await asyncio.sleep(10)


# removing


async def test_what_is_removed_is_on_the_disk_no_more(folder: DataDir) -> None:
    async with open_sqlite(folder) as store:
        kept, gone = await store.create("kept"), await store.create("gone", {"text": "CANARY-noted"})
        for number in range(30):
            word = samples.word(number, f"CANARY-{number}")
            await gone.append(Record(number, number, 0, (word, samples.audio(number, b"CANARY-sound"))))
            await kept.append(record(number))
        await store.flush()
        assert everything(folder.path).count(b"CANARY") > 30
        await store.remove("gone")
        await gone.append(record(99))  # a session ends after it was removed
        await gone.seal()
        await store.flush()
        assert b"CANARY" not in everything(folder.path)
        assert len(list(folder.audio.rglob("*.*"))) == 1
        assert (await store.ids(), store.size_bytes > 0) == (["kept"], True)
        with pytest.raises(SessionNotFoundError):
            await store.open("gone")
    async with open_sqlite(folder) as store:
        assert await store.ids() == ["kept"]


async def test_the_pcm_of_tails_is_deleted_with_the_end_of_the_session(folder: DataDir) -> None:
    async with open_sqlite(folder) as store:
        log = await store.create("a")
        for number in range(3 * SLOTS):
            await log.append(with_tail(number, bytes([number]) * 60_000))
        assert [path.suffix for path in sorted(folder.audio.rglob("a.*"))] == [".audio", ".tails"]
        await log.seal()
        assert [path.suffix for path in folder.audio.rglob("a.*")] == [".audio"]


@pytest.mark.parametrize("name", ["mp3_44100_192", "opus_48000_192"])
def test_a_tail_of_the_highest_rates_fits_its_place(name: str) -> None:
    encoder = Encoder(name)
    for number in range(60):
        encoder.feed(bytes(2 * 997 * (1 + number % 7)))
        assert len(encoder.tail.pcm) <= SLOT_BYTES


async def test_files_of_no_session_are_deleted_at_the_start(folder: DataDir) -> None:
    async with open_sqlite(folder) as store:
        await (await store.create("a")).append(record(0))
    stray = AudioFiles(folder.audio)
    stray.write("stray", 0, b"sound")
    stray.close()
    async with open_sqlite(folder):
        pass
    assert [path.stem for path in folder.audio.rglob("*.*")] == ["a"]


@pytest.mark.parametrize("session_id", ["", "../a", "a/b", "a.b", "a" * 65, "ä", "a\0"])
async def test_an_id_that_cannot_name_a_file_is_refused(folder: DataDir, session_id: str) -> None:
    async with open_sqlite(folder) as store:
        with pytest.raises(SessionError):
            await store.create(session_id)


# damage


async def stored(folder: DataDir, count: int, pcm: int = 0) -> None:
    """Store a log "a" of some records."""
    async with open_sqlite(folder) as store:
        log = await store.create("a")
        for number in range(count):
            await log.append(with_tail(number, bytes([number]) * pcm) if pcm else record(number))


@pytest.mark.parametrize("left", [0, 1, 35, 40, 99])
async def test_a_log_whose_audio_lost_its_end_ends_before_it_and_goes_on_from_there(folder: DataDir, left: int) -> None:
    await stored(folder, 10)
    path = AudioFiles(folder.audio).path_of("a")
    os.truncate(path, left)
    whole = left // 10
    async with open_sqlite(folder) as store:
        log = await store.resume("a")
        assert plain(log) == [record(number) for number in range(whole)]
        await log.append(record(77))
    async with open_sqlite(folder) as store:
        log = await store.open("a")
        assert plain(log) == [*(record(number) for number in range(whole)), record(77)]
        assert [seq for seq, _ in log.lives] == [1, 3 * whole + 1] if whole else [1]
    assert path.stat().st_size == 10 * whole + 10


async def test_audio_that_is_not_what_it_was_ends_a_log(folder: DataDir) -> None:
    await stored(folder, 10)
    path = AudioFiles(folder.audio).path_of("a")
    data = bytearray(path.read_bytes())
    data[45] ^= 1
    path.write_bytes(data)
    async with open_sqlite(folder) as store:
        assert len(plain(await store.open("a"))) == 4


@pytest.mark.parametrize(("lost", "kept"), [(1, 19), (SLOTS - 1, 21 - SLOTS), (SLOTS + 3, 20 - SLOTS - 3)])
async def test_a_log_that_lost_its_end_ends_where_the_encoder_can_go_on(folder: DataDir, lost: int, kept: int) -> None:
    await stored(folder, 20, pcm=1_000)
    os.truncate(AudioFiles(folder.audio).path_of("a"), 10 * (20 - lost))
    async with open_sqlite(folder) as store:
        log = await store.open("a")
        assert len(plain(log)) == kept
        silent = lost > SLOTS  # no tail is left: silence of the same length
        assert log.tail == Tail(kept * 100, (kept - 1) * 100, bytes([0 if silent else kept - 1]) * 1_000)


async def test_a_record_of_a_newer_version_is_neither_read_nor_cut_off(folder: DataDir) -> None:
    await stored(folder, 3)
    head = encode(record(1))[0]
    with changed(folder) as connection:
        connection.execute("UPDATE records SET head = ? WHERE number = 1", (head[:1] + b"\x7f" + head[2:],))
    async with open_sqlite(folder) as store:
        with pytest.raises(StoreError, match="newer"):
            await store.resume("a")
    with changed(folder) as connection:
        assert connection.execute("SELECT count(*) FROM records").fetchone() == (3,)


@pytest.mark.parametrize("damage", ["not a database", "pages"])
async def test_a_damaged_database_is_put_aside_and_a_new_one_is_used(
    folder: DataDir, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    await stored(folder, 200)
    data = bytearray(folder.database.read_bytes())
    if damage == "pages":
        data[4096 * 2 : 4096 * 5] = os.urandom(4096 * 3)
    else:
        data[:100] = b"x" * 100
    folder.database.write_bytes(data)
    with caplog.at_level(logging.ERROR):
        async with open_sqlite(folder) as store:
            assert await store.ids() == []
            await (await store.create("b")).append(record(0))
    assert "was damaged" in caplog.text
    aside = [path for path in folder.path.glob("sessions.db.damaged-*") if path.suffix[-4:] not in ("-wal", "-shm")]
    assert [path.read_bytes() for path in aside] == [bytes(data)]
    assert [path.name for path in folder.path.glob("audio.damaged-*/*/*")] == ["a.audio"]
    async with open_sqlite(folder) as store:
        assert await store.ids() == ["b"]


async def test_a_second_server_is_refused_and_the_first_goes_on(folder: DataDir) -> None:
    async with open_sqlite(folder) as store:
        with pytest.raises(ConfigError, match="Another server uses the sessions in"):
            async with open_sqlite(folder):
                pass
        await (await store.create("a")).append(record(0))
    async with open_sqlite(folder) as store:
        assert await store.ids() == ["a"]


# schema


def made_by_hand(folder: DataDir) -> None:
    """Make a database of version 1 with a session of one record."""
    folder.create()
    head, audio = encode(record(3), with_tail=False)
    with changed(folder) as connection:
        connection.executescript(VERSION_1)
        about = json.dumps({"client": "x"})
        connection.execute("INSERT INTO sessions VALUES (7, 'old', 1000, 2000, 300, ?)", (about,))
        connection.execute("INSERT INTO lives VALUES (7, 1, ?)", ("e" * 32,))
        values = (7, 0, head, len(audio), zlib.crc32(audio), None, None, None, None, None)
        connection.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    files = AudioFiles(folder.audio)
    files.write("old", 0, audio)
    files.close()


async def test_a_database_of_version_1_is_read(folder: DataDir) -> None:
    made_by_hand(folder)
    async with open_sqlite(folder) as store:
        (found,) = await store.all()
        assert (found.id, found.created_ms, found.sealed_ms, found.about) == ("old", 1000, 2000, {"client": "x"})
        assert plain(await store.open("old")) == [record(3)]


async def test_an_older_database_is_migrated_step_by_step(folder: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    made_by_hand(folder)
    steps = ("ALTER TABLE lives ADD COLUMN node TEXT", "UPDATE lives SET node = 'here'")
    monkeypatch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS, *steps))
    async with open_sqlite(folder) as store:
        assert plain(await store.open("old")) == [record(3)]
    with changed(folder) as connection:
        assert connection.execute("SELECT epoch, node FROM lives").fetchall() == [("e" * 32, "here")]
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)


async def test_a_migration_that_fails_changes_nothing(folder: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    made_by_hand(folder)
    step = "ALTER TABLE lives ADD COLUMN node TEXT; SELECT * FROM nothing"
    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS, step))
        with pytest.raises(ConfigError, match="nothing"):
            async with open_sqlite(folder):
                pass
    assert database.version_of(folder.database) == 1
    async with open_sqlite(folder) as store:
        assert plain(await store.open("old")) == [record(3)]


async def test_a_newer_database_is_refused_and_left_alone(folder: DataDir) -> None:
    await stored(folder, 1)
    with changed(folder) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ConfigError, match="newer captionsync"):
        async with open_sqlite(folder):
            pass
    assert database.version_of(folder.database) == 99
