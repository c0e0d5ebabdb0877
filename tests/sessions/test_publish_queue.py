"""Who publishes first when not all can at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from captionsync.sessions import hub as hub_module
from captionsync.sessions.publish_queue import PublishQueue
from captionsync.sessions.publisher import Publisher
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.speech import Piece
from tests.sessions.test_hub import Clock, hub_of


async def settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def until(true: Callable[[], object]) -> None:
    for _ in range(10_000):
        if true():
            return
        await asyncio.sleep(0.001)
    raise AssertionError("it never came true")


async def work(turns: PublishQueue, due_s: float, name: str, had: list[str]) -> None:
    async with turns.turn(due_s):
        had.append(name)
        await asyncio.sleep(0)


async def test_as_many_as_there_are_turns_go_on_at_once() -> None:
    turns, done = PublishQueue(2), asyncio.Event()
    inside: list[int] = []

    async def stay(number: int) -> None:
        async with turns.turn(0.0):
            inside.append(number)
            await done.wait()

    tasks = [asyncio.create_task(stay(number)) for number in range(3)]
    await settled()
    assert inside == [0, 1]
    done.set()
    await asyncio.gather(*tasks)
    assert inside == [0, 1, 2]


async def test_the_next_turn_goes_to_who_is_due_first_and_of_these_to_who_asked_first() -> None:
    turns, had = PublishQueue(1), list[str]()
    async with turns.turn(0.0):
        asked = [(9.0, "late"), (0.0, "new"), (5.0, "soon"), (0.0, "newer")]
        tasks = [asyncio.create_task(work(turns, due_s, name, had)) for due_s, name in asked]
        await settled()
        assert had == []
    await asyncio.gather(*tasks)
    assert had == ["new", "newer", "soon", "late"]


@pytest.mark.parametrize("granted", [False, True])
async def test_a_turn_of_one_who_went_away_is_not_lost(granted: bool) -> None:
    turns, had = PublishQueue(1), list[str]()
    async with turns.turn(0.0):
        gone = asyncio.create_task(work(turns, 1.0, "gone", had))
        other = asyncio.create_task(work(turns, 2.0, "other", had))
        await settled()
        if not granted:
            gone.cancel()
            await settled()
    gone.cancel()  # where it was not before, the turn has just been given
    await asyncio.gather(other, gone, return_exceptions=True)
    await work(turns, 0.0, "last", had)
    assert had == ["other", "last"]


async def test_a_turn_whose_work_fails_is_not_lost() -> None:
    turns, had = PublishQueue(1), list[str]()
    with pytest.raises(OverflowError):
        async with turns.turn(0.0):
            raise OverflowError
    await work(turns, 0.0, "next", had)
    assert had == ["next"]


async def test_a_session_without_audio_is_published_before_one_that_is_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    turns, order = PublishQueue(1), list[Publisher]()
    monkeypatch.setattr(hub_module, "PublishQueue", lambda: turns)
    publish = Publisher.publish

    async def noted(self: Publisher, piece: Piece) -> None:
        order.append(self)
        await publish(self, piece)

    monkeypatch.setattr(Publisher, "publish", noted)
    hub = hub_of(Clock())
    ahead, new = [await hub.create(SessionSpec(text=None)) for _ in range(2)]
    async with asyncio.timeout(20):
        await ahead.add_text("Hello.", flush=True)
        await until(lambda: ahead.publisher.audio_ms)
        order.clear()
        async with turns.turn(0.0):
            await ahead.add_text("More of it. And more.", final=True)
            await until(lambda: turns.waiting)
            await new.add_text("Hello there.", final=True)
            await until(lambda: turns.waiting == 2)
            assert order == []
        await asyncio.gather(ahead.wait(), new.wait())
    assert order[0] is new.publisher
    assert ahead.publisher in order
    await hub.close()


@pytest.mark.parametrize("way", ["interrupt", "cancel"])
async def test_who_waits_for_a_turn_can_be_interrupted(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    turns = PublishQueue(1)
    monkeypatch.setattr(hub_module, "PublishQueue", lambda: turns)
    hub = hub_of(Clock())
    session = await hub.create(SessionSpec(text=None))
    async with asyncio.timeout(20):
        async with turns.turn(0.0):
            await session.add_text("Hello.", flush=True)
            await until(lambda: turns.waiting)
            await (session.interrupt(0) if way == "interrupt" else session.cancel(None))
        if way == "interrupt":
            await session.add_text("And on.", final=True)
        await session.wait()
    types = [entry.event.type for entry in session.publisher.log.read(0)]
    assert (types.count("interrupted"), types[-1]) == (1, "end")
    async with turns.turn(0.0):
        assert not turns.waiting
    await hub.close()
