"""Sessions on the store on disk: whatever stops their speech, the disk has what their listeners got."""

from __future__ import annotations

import asyncio
from pathlib import Path

from captionsync.audio import parse_format
from captionsync.data_dir import DataDir
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.replay import Replay
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.sqlite import SqliteStore, open_sqlite
from tests.sessions.store_suite import plain
from tests.sessions.talker import Talker

TEXT = "One word follows another, and so on. "


def hub_on(store: SqliteStore) -> SessionHub:
    pronouncer = Pronouncer(EspeakPool(workers=1))
    return SessionHub({"talker": Talker()}, default_chain=("talker",), pronouncer=pronouncer, store=store)


async def spoken(hub: SessionHub, format_name: str, turns: int) -> str:
    """Speak, and interrupt after some turns of the event loop; return the session's id."""
    session = await hub.create(SessionSpec(format=parse_format(format_name)))
    await session.add_text(TEXT * 4)
    for _ in range(turns):
        await asyncio.sleep(0)
    adding = asyncio.create_task(session.add_text(TEXT))
    await asyncio.sleep(0)
    adding.cancel()
    await session.interrupt(0)
    await session.add_text("End.", final=True)
    async with asyncio.timeout(20):
        await session.wait()
    return session.id


async def test_a_session_that_is_interrupted_at_any_moment_is_on_disk_as_it_was_heard(tmp_path: Path) -> None:
    async with open_sqlite(DataDir(str(tmp_path))) as store:
        hub = hub_on(store)
        for number in range(12):
            session_id = await spoken(hub, "mp3_24000_48" if number % 4 == 3 else "pcm_8000", number * 5)
            log = (await hub.find(session_id)).publisher.log
            store.forget()
            found = await store.open(session_id)
            assert (plain(found), list(found.lives), found.sealed) == (plain(log), list(log.lives), True)
            stored = "".join(came.text for came in Replay.of(session_id, found.records()).text)
            assert stored == (await hub.find(session_id)).input.after(0) == TEXT * 5 + "End."
        await hub.close()


async def test_an_end_that_is_cancelled_by_its_client_is_on_disk_as_well(tmp_path: Path) -> None:
    async with open_sqlite(DataDir(str(tmp_path))) as store:
        hub = hub_on(store)
        session = await hub.create(SessionSpec(text=TEXT * 20, format=parse_format("pcm_8000")))
        await session.cancel(0)
        store.forget()
        assert plain(await store.open(session.id)) == plain(session.publisher.log)
        await hub.remove(session.id)
        assert await store.ids() == []
        await hub.close()
