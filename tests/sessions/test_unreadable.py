"""Stored sessions that cannot be read, or are removed while somebody reads them: nothing of them stays."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from captionsync.audio import parse_format
from captionsync.errors import CaptionSyncError, SessionNotFoundError
from captionsync.sessions.about import About, noted_from
from captionsync.sessions.spec import SessionSpec
from tests.sessions.test_recovery import Halting, life

TEXT = "Well, it costs money, and that is that! This is the end."
SPEC = SessionSpec(text=TEXT, format=parse_format("pcm_24000"))
BROKEN_RECORD = "UPDATE records SET head = x'00' WHERE number = 0"


def change(folder: Path, statement: str, *values: Any) -> None:
    with closing(sqlite3.connect(folder / "sessions.db")) as database:
        database.execute(statement, values)
        database.commit()


async def stored(folder: Path, *, finished: bool) -> str:
    """Leave a session of Ann in a folder and return its id."""
    engine = None if finished else Halting(1)
    async with life(folder, engine) as hub:
        session = await hub.create(SPEC, owner="ann")
        await (session.wait() if engine is None else engine.halted.wait())
    return session.id


def files(folder: Path) -> Sequence[Path]:
    return [path for path in (folder / "audio").rglob("*") if path.is_file()]


@pytest.mark.parametrize("finished", [True, False])
@pytest.mark.parametrize("statement", [BROKEN_RECORD, "DELETE FROM lives"])
async def test_a_session_that_cannot_be_read_is_removed_all_the_same(
    tmp_path: Path, statement: str, finished: bool
) -> None:
    session_id = await stored(tmp_path, finished=finished)
    change(tmp_path, statement)
    async with life(tmp_path) as hub:
        with pytest.raises(CaptionSyncError) as told:
            await hub.find(session_id)
        assert not isinstance(told.value, SessionNotFoundError)
        assert hub.owner_of(session_id) == "ann"
        await hub.remove(session_id)
        assert hub.owner_of(session_id) is None
        with pytest.raises(SessionNotFoundError):
            await hub.find(session_id)
    assert not files(tmp_path)


async def test_an_unfinished_session_that_cannot_be_read_leaves_the_disk_when_it_is_old(tmp_path: Path) -> None:
    session_id = await stored(tmp_path, finished=False)
    change(tmp_path, BROKEN_RECORD)
    async with life(tmp_path) as hub:
        await hub.recovered()
        await hub._retention.sweep()
        assert await hub.store.ids() == [session_id]
    async with life(tmp_path, retain_s=0) as hub:
        await hub.recovered()
        await hub._retention.sweep()
        assert await hub.store.ids() == []
    assert not files(tmp_path)


@pytest.mark.parametrize(
    "about",
    [
        '{"owner": "ann", "rules": [[1, 2, 3, 4, 5, 6, 7, 8]]}',
        '{"owner": "ann", "listed": []}',
        '{"owner": "ann", "listed": {"status": 7}}',
        '{"owner": "ann", "heard": 7}',
    ],
)
async def test_damaged_notes_cost_neither_the_start_nor_the_owner(tmp_path: Path, about: str) -> None:
    session_id = await stored(tmp_path, finished=True)
    change(tmp_path, "UPDATE sessions SET about = ?", about)
    async with life(tmp_path) as hub:
        session = await hub.find(session_id)
        assert session.owner == "ann" and session.input.after(0) == TEXT
        assert [found.id for found, _ in await hub.listing("ann")] == [session_id]


@pytest.mark.parametrize("text", ["", "{", "7", "[]", '{"owner": 7, "heard": 7}'])
def test_notes_that_do_not_tell_the_owner_are_nobodys(text: str) -> None:
    assert About.from_json(noted_from("a", text)).owner in ("", "7")


async def test_a_session_that_is_forgotten_while_it_is_read_does_not_come_back(tmp_path: Path) -> None:
    session_id = await stored(tmp_path, finished=True)
    async with life(tmp_path) as hub:
        reading = asyncio.create_task(hub.find(session_id))
        await asyncio.sleep(0)
        await hub._retention.forget(session_id)
        with pytest.raises(SessionNotFoundError):
            await reading
        assert hub.all() == []


async def test_nothing_stays_noted_of_a_live_session_that_was_removed(tmp_path: Path) -> None:
    async with life(tmp_path, engine := Halting(1)) as hub:
        session = await hub.create(SPEC, owner="ann")
        await engine.halted.wait()
        await hub.remove(session.id)
        await asyncio.gather(*hub._tasks)
        assert hub.owner_of(session.id) is None


async def test_a_finished_session_without_its_audio_ends_and_makes_no_engine_speak(tmp_path: Path) -> None:
    session_id = await stored(tmp_path, finished=True)
    for path in files(tmp_path):
        path.unlink()
    engine = Halting(1)
    async with life(tmp_path, engine) as hub:
        session = await hub.find(session_id)
        assert session.finished
        assert not engine.halted.is_set()
        assert session.failure is not None
        assert session.failure.code == "not_continued"
