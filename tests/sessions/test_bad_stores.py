"""Sessions on stores that take their time, fail, or whose callers go away in the middle."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from captionsync.audio import parse_format
from captionsync.errors import ServerStoppingError, SessionClosedError, SessionNotFoundError
from captionsync.espeak.pool import EspeakPool
from captionsync.events import EndEvent, Event, FailedEvent
from captionsync.pronounce import Pronouncer
from captionsync.sessions.hub import HubLimits, SessionHub
from captionsync.sessions.log import EventLog, MemoryLog
from captionsync.sessions.records import Record
from captionsync.sessions.replay import Replay
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.memory import MemoryStore
from tests.sessions.talker import Talker

TEXT = "One word follows another, and so on. "
PCM = SessionSpec(format=parse_format("pcm_8000"))


class SlowLog(MemoryLog):
    """Yields to the event loop for each record, and fails where asked to."""

    def __init__(self, epoch: str, fails: Callable[[Record], bool]) -> None:
        super().__init__(epoch)
        self._fails = fails
        self.most_at_once = 0
        self._at_once = 0

    async def append(self, record: Record) -> None:
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            for _ in range(5):
                await asyncio.sleep(0)
            if self._fails(record):
                raise OSError("the disk is full")
            await super().append(record)
        finally:
            self._at_once -= 1


class SlowStore(MemoryStore):
    """Makes slow logs, and takes its time to remove one."""

    def __init__(self) -> None:
        super().__init__()
        self.fails: Callable[[Record], bool] = lambda record: False

    async def create(self, session_id: str, about: Mapping[str, Any] | None = None) -> EventLog:
        return self.keep(session_id, SlowLog("slow", lambda record: self.fails(record)), about or {})

    async def remove(self, session_id: str) -> None:
        await asyncio.sleep(0)
        await super().remove(session_id)


def hub_on(store: MemoryStore, **limits: float) -> SessionHub:
    engine, pronouncer = Talker(), Pronouncer(EspeakPool(workers=1))
    known = HubLimits(retain_s=limits.get("retain_s", 100.0))
    return SessionHub({"talker": engine}, default_chain=("talker",), pronouncer=pronouncer, limits=known, store=store)


def kinds(session: Session) -> list[type[Event]]:
    return [entry.kind for entry in session.publisher.log.read(0)]


def stored_text(session: Session) -> str:
    return "".join(came.text for came in Replay.of(session.id, session.publisher.log.records()).text)


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110
            await asyncio.sleep(0)


async def ended(session: Session) -> None:
    async with asyncio.timeout(10):
        await session.wait()


async def test_records_are_stored_one_after_the_other() -> None:
    hub = hub_on(SlowStore())
    session = await hub.create(PCM)
    log = session.publisher.log
    assert isinstance(log, SlowLog)
    await asyncio.gather(*(session.add_text(TEXT) for _ in range(5)))
    await session.add_text("", final=True)
    await ended(session)
    assert log.most_at_once == 1
    assert stored_text(session) == TEXT * 5
    await hub.close()


@pytest.mark.parametrize("turns", range(8))
async def test_text_whose_caller_goes_away_is_stored_all_the_same(turns: int) -> None:
    hub = hub_on(SlowStore())
    session = await hub.create(PCM)
    adding = asyncio.create_task(session.add_text(TEXT))
    for _ in range(turns):
        await asyncio.sleep(0)
    adding.cancel()
    await asyncio.gather(adding, return_exceptions=True)
    await session.add_text("End.", final=True)
    await ended(session)
    assert stored_text(session) == session.input.after(0)
    await hub.close()


async def test_text_that_could_not_be_stored_is_stored_with_the_next_record() -> None:
    hub = hub_on(store := SlowStore())
    session = await hub.create(PCM)
    store.fails = lambda record: not record.events
    with pytest.raises(OSError, match="full"):
        await session.add_text(TEXT)
    store.fails = lambda record: False
    await session.add_text("End.", final=True)
    await ended(session)
    assert stored_text(session) == TEXT + "End."
    assert kinds(session)[-1] is EndEvent
    await hub.close()


async def test_a_session_whose_speech_cannot_be_stored_fails() -> None:
    hub = hub_on(store := SlowStore())
    session = await hub.create(PCM)
    store.fails = lambda record: bool(record.sources)
    await session.add_text(TEXT, final=True)
    await ended(session)
    assert (session.status, kinds(session)[-1]) == ("failed", FailedEvent)
    await hub.close()


@pytest.mark.parametrize("stop", ["interrupt", "cancel"])
async def test_a_session_whose_interruption_cannot_be_stored_fails(stop: str) -> None:
    hub = hub_on(store := SlowStore())
    session = await hub.create(PCM)
    await session.add_text(TEXT * 40)
    await until(lambda: session.publisher.audio_ms > 0)
    store.fails = lambda record: any(event.type == "interrupted" for event in record.events)
    with pytest.raises(OSError, match="full"):
        await (session.interrupt(0) if stop == "interrupt" else session.cancel(0))
    await ended(session)
    assert (session.status, kinds(session)[-1]) == ("failed", FailedEvent)
    await hub.close()


async def test_a_session_is_over_even_if_its_end_cannot_be_stored() -> None:
    hub = hub_on(store := SlowStore())
    session = await hub.create(PCM)
    store.fails = lambda record: any(isinstance(event, EndEvent | FailedEvent) for event in record.events)
    await session.add_text(TEXT, final=True)
    await ended(session)
    assert session.status == "failed"
    with pytest.raises(SessionClosedError):
        await session.add_text(TEXT)
    await hub.close()


async def test_a_session_whose_beginning_cannot_be_stored_leaves_nothing() -> None:
    hub = hub_on(store := SlowStore())
    store.fails = lambda record: True
    for text in (TEXT, None):
        with pytest.raises(OSError, match="full"):
            await hub.create(SessionSpec(text=text))
        assert (hub.all(), hub.live, await store.ids()) == ([], 0, [])
    await hub.close()


@pytest.mark.parametrize("turns", range(0, 60, 6))
async def test_a_stop_at_any_moment_leaves_one_last_event(turns: int) -> None:
    hub = hub_on(SlowStore())
    session = await hub.create(PCM)
    await session.add_text("One.", final=True)
    for _ in range(turns):
        await asyncio.sleep(0)
    interrupting = asyncio.create_task(session.interrupt(0))
    await asyncio.gather(session.stop(ServerStoppingError()), session.stop(ServerStoppingError()), session.cancel(0))
    await asyncio.gather(interrupting, return_exceptions=True)
    assert session.finished
    assert [kind for kind in kinds(session) if kind in (EndEvent, FailedEvent)] == [kinds(session)[-1]]
    await hub.close()


async def test_old_sessions_are_let_go_once_however_many_look() -> None:
    hub = hub_on(store := SlowStore(), retain_s=-1.0)
    for _ in range(3):
        await (await hub.create(PCM)).cancel(None)
    await asyncio.gather(hub.reap(), hub.reap())
    assert (hub.all(), await store.ids()) == ([], [])
    await hub.close()


async def test_a_log_has_one_writer() -> None:
    store = SlowStore()
    first, second = hub_on(store), hub_on(store)
    session = await first.create(PCM)
    assert await first.find(session.id) is session
    await first.close()
    await second.start()
    found = await asyncio.gather(*(second.find(session.id) for _ in range(5)))
    assert len(set(map(id, found))) == 1
    await second.close()


async def test_a_session_that_waits_to_be_continued_stays_as_it_is_when_the_server_stops() -> None:
    store = SlowStore()
    first, second = hub_on(store), hub_on(store)
    session = await first.create(PCM)
    await first.close()
    await second.start()
    await second.stop()
    with pytest.raises(ServerStoppingError):
        await second.find(session.id)
    await second.close()


async def test_a_session_that_is_being_made_has_one_writer_and_is_not_found() -> None:
    hub = hub_on(store := SlowStore())
    making = asyncio.create_task(hub.create(PCM))
    while not await store.ids():  # noqa: ASYNC110
        await asyncio.sleep(0)
    (session_id,) = await store.ids()
    with pytest.raises(SessionNotFoundError):
        await hub.find(session_id)
    assert (await making).id == session_id
    await hub.close()


async def test_closing_during_an_interruption_uses_the_encoder_in_one_thread_at_a_time() -> None:
    for turns in range(0, 40, 4):
        hub = hub_on(MemoryStore())
        session = await hub.create(SessionSpec(format=parse_format("mp3_44100_128")))
        await session.add_text(TEXT * 20)
        for _ in range(turns):
            await asyncio.sleep(0)
        waiting = [asyncio.create_task(session.interrupt(0)) for _ in range(2)]
        await asyncio.sleep(0)
        await session.close()
        found = await asyncio.gather(*waiting, return_exceptions=True)
        assert all(isinstance(one, SessionClosedError) for one in found if isinstance(one, Exception))
        await hub.close()


async def test_empty_text_that_only_keeps_a_session_alive_leaves_no_record() -> None:
    hub = hub_on(MemoryStore())
    session = await hub.create(PCM)
    await session.add_text("Hello ")
    await until(lambda: session.publisher.audio_ms > 0)
    before = len(list(session.publisher.log.records()))
    for _ in range(20):
        await session.add_text("")
    assert len(list(session.publisher.log.records())) - before <= 2, "the flush after a pause, and the end of its cue"
    await hub.close()
