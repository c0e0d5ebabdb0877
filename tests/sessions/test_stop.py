"""Sessions that are ended because the server stops: one last event, whatever was under way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from captionsync.errors import ServerStoppingError, SessionClosedError
from captionsync.events import EndEvent, Event, FailedEvent
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.publisher import Publisher
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from tests.sessions.test_hub import Clock, SilentEngine, hub_of

STOPPED = FailedEvent("server_stopping", "The server is stopping. Start a new session in a moment.", True)


class Gate:
    """Holds up every piece of audio on its way through the encoder until it is opened."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()

    async def __call__(self, publisher: Publisher, work: Callable[..., bytes], *args: bytes) -> bytes:
        self.reached.set()
        data = await asyncio.to_thread(work, *args)
        await self.opened.wait()
        return data


@pytest.fixture
async def hub() -> AsyncIterator[SessionHub]:
    made = hub_of(Clock())
    yield made
    await made.close()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()

    async def held(publisher: Publisher, work: Callable[..., bytes], *args: bytes) -> bytes:
        return await gate(publisher, work, *args)

    monkeypatch.setattr(Publisher, "_off_loop", held)
    return gate


async def speaking(hub: SessionHub, text: str | None = "Hello there.") -> Session:
    return await hub.create(SessionSpec(text=text))


def events(session: Session) -> list[Event]:
    return [entry.event for entry in session.publisher.log.read(0)]


def last_events(session: Session) -> list[Event]:
    return [event for event in events(session) if isinstance(event, EndEvent | FailedEvent)]


async def turns() -> None:
    for _ in range(50):
        await asyncio.sleep(0)


async def test_live_sessions_end_at_once_and_new_ones_are_refused(hub: SessionHub) -> None:
    sessions = [await speaking(hub, None) for _ in range(3)]
    await hub.stop()
    for session in sessions:
        assert events(session)[-1] == STOPPED
        assert (session.finished, session.status) == (True, "failed")
        await session.wait()
        with pytest.raises(SessionClosedError):
            await session.add_text("more")
    assert (hub.closed, hub.live) == (True, 0)
    with pytest.raises(ServerStoppingError):
        await speaking(hub)


async def test_a_session_that_is_being_made_is_refused_too(hub: SessionHub, monkeypatch: pytest.MonkeyPatch) -> None:
    found = SilentEngine.resolve
    asked, may_answer = asyncio.Event(), asyncio.Event()

    async def slowly(engine: SilentEngine, request: object) -> object:
        asked.set()
        await may_answer.wait()
        return await found(engine, request)  # type: ignore[arg-type]

    monkeypatch.setattr(SilentEngine, "resolve", slowly)
    making = asyncio.create_task(speaking(hub))
    await asked.wait()
    await hub.stop()
    may_answer.set()
    with pytest.raises(ServerStoppingError):
        await making
    assert hub.all() == []


async def test_a_session_that_is_over_gets_no_second_last_event(hub: SessionHub) -> None:
    finished, cancelled = await speaking(hub), await speaking(hub, None)
    await finished.wait()
    await cancelled.cancel(0)
    before = [events(session) for session in (finished, cancelled)]
    await hub.stop()
    await hub.stop()
    assert [events(session) for session in (finished, cancelled)] == before


async def test_audio_in_the_encoder_is_not_appended_behind_the_last_event(hub: SessionHub, gate: Gate) -> None:
    session = await speaking(hub)
    await gate.reached.wait()
    await hub.stop()
    assert events(session)[-1] == STOPPED
    gate.opened.set()
    await turns()
    await session.close()
    assert last_events(session) == [STOPPED]
    assert events(session)[-1] == STOPPED


@pytest.mark.parametrize("what", ["interrupt", "cancel", "remove"])
async def test_what_was_asked_meanwhile_appends_nothing_behind_the_last_event(
    hub: SessionHub, gate: Gate, what: str
) -> None:
    session = await speaking(hub)
    await gate.reached.wait()
    asked: asyncio.Task[object]
    if what == "interrupt":
        asked = asyncio.create_task(session.interrupt(0))
    elif what == "cancel":
        asked = asyncio.create_task(session.cancel(0))
    else:
        asked = asyncio.create_task(hub.remove(session.id))
    await turns()
    await session.stop(ServerStoppingError())
    gate.opened.set()
    (outcome,) = await asyncio.gather(asked, return_exceptions=True)
    assert isinstance(outcome, SessionClosedError) == (what == "interrupt")
    assert not isinstance(outcome, BaseException) or what == "interrupt"
    await turns()
    assert last_events(session) == [STOPPED]
    assert events(session)[-1] == STOPPED


@pytest.mark.parametrize("what", ["interrupt", "cancel"])
async def test_an_interruption_in_the_encoder_appends_nothing_behind_the_last_event(
    hub: SessionHub, gate: Gate, what: str
) -> None:
    session = await speaking(hub, None)
    await turns()
    asked = asyncio.create_task(session.interrupt(0) if what == "interrupt" else session.cancel(0))
    await gate.reached.wait()  # the silence that stands for the interruption
    await hub.stop()
    gate.opened.set()
    (outcome,) = await asyncio.gather(asked, return_exceptions=True)
    if what == "interrupt":
        assert isinstance(outcome, SessionClosedError)
    else:
        assert isinstance(outcome, dict)
        assert outcome["status"] == "failed"
    await turns()
    assert events(session)[-1] == STOPPED
    assert last_events(session) == [STOPPED]


async def test_who_waits_for_the_stop_is_called_once_or_at_once(hub: SessionHub) -> None:
    calls: list[str] = []
    with hub.stop_watchers.during(lambda: calls.append("left")):
        pass
    with hub.stop_watchers.during(lambda: calls.append("there")):
        await hub.stop()
    assert calls == ["there"]
    with hub.stop_watchers.during(lambda: calls.append("late")):
        assert calls == ["there", "late"]
