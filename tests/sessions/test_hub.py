"""What the hub gives new sessions, and when it lets old ones go."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from functools import partial

import pytest

from captionsync.errors import SessionLimitError
from captionsync.espeak.pool import EspeakPool
from captionsync.events import EndEvent
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.sessions import hub as hub_module
from captionsync.sessions.fanout import Delivery
from captionsync.sessions.hub import HubLimits, SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.memory import MemoryStore
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.wire.sse import EventId


class SilentEngine:
    """Says each piece of text in 100 ms of silence."""

    name = "silent"
    capabilities = Capabilities()
    sample_rate_hz = 8_000

    async def voices(self) -> Sequence[Voice]:
        return [Voice("voice", "Voice", self.name, ("en",))]

    async def resolve(self, request: SpeechRequest) -> Voice:
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        char, at_ms = request.char_start, round(request.start_ms)
        async for piece in text:
            times = (at_ms,) * len(piece.text)
            at_ms += 100
            run = TimedChars(piece.text, char, times, times)
            char += len(piece.text)
            yield SpeechChunk(bytes(1_600), self.sample_rate_hz, at_ms, (run,))

    async def close(self) -> None:
        return


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def hub_of(clock: Clock, **limits: float) -> SessionHub:
    pronouncer = Pronouncer(EspeakPool(workers=1))
    known = HubLimits(retain_s=limits.get("retain_s", 100.0), retain_bytes=int(limits.get("retain_bytes", 1 << 20)))
    return SessionHub(
        {"silent": SilentEngine()}, default_chain=("silent",), pronouncer=pronouncer, limits=known, clock=clock
    )


async def ended(hub: SessionHub) -> Session:
    session = await hub.create(SessionSpec(text=None))
    await session.cancel(None)
    return session


async def test_every_log_has_an_epoch_of_its_own() -> None:
    store = MemoryStore()
    epochs = {(await store.create(str(number))).lives.epoch for number in range(100)}
    assert len(epochs) == 100
    for epoch in epochs:
        assert EventId.parse(f"{epoch}.1") == EventId(epoch, 1)


async def test_events_count_as_memory() -> None:
    hub = hub_of(Clock(), retain_bytes=40_000)
    await ended(hub)
    await hub.reap()
    assert len(hub.all()) == 1
    large = await hub.create(SessionSpec(text=None))
    await large.publisher.note([EndEvent("complete", 100, 1, 1, 1)] * 80, 0)
    await large.cancel(None)
    await hub.reap()
    assert hub.all() == []  # the oldest goes first, and the other is too large by itself
    await hub.close()


@pytest.mark.parametrize("turns", range(1, 8))
async def test_a_cancel_whose_caller_goes_away_is_finished(turns: int) -> None:
    hub = hub_of(Clock())
    session = await hub.create(SessionSpec(text=None))
    await session.add_text("Hello.", flush=True)
    caller = asyncio.create_task(session.cancel(None))
    for _ in range(turns):
        await asyncio.sleep(0)
    caller.cancel()
    await asyncio.wait_for(session.wait(), 60)
    assert [entry.event.type for entry in session.publisher.log.read(0)][-1] == "end"
    await hub.close()


async def test_a_cancel_during_an_interruption_ends_the_session() -> None:
    hub = hub_of(Clock())
    session = await hub.create(SessionSpec(text=None))
    await session.add_text("Hello.", flush=True)
    async with asyncio.timeout(60):
        await asyncio.gather(session.interrupt(0), session.interrupt(0), session.cancel(None))
    types = [entry.event.type for entry in session.publisher.log.read(0)]
    assert (types.count("interrupted"), types[-1]) == (3, "end")
    await hub.close()


async def emptied(hub: SessionHub) -> None:
    """Wait until the hub holds no session."""
    for _ in range(6_000):
        if not hub.all():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"still there: {hub.all()}")


async def file_of(data: bytes) -> bytes:
    return data


async def test_an_idle_server_lets_old_sessions_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_module, "REAP_S", 0.01)
    clock = Clock()
    hub = hub_of(clock)
    session = await ended(hub)
    await hub.files.get(session.id, "x", partial(file_of, b"old"))
    await asyncio.sleep(0.05)
    assert hub.all() == [session]
    clock.now_s = 101.0
    await emptied(hub)
    assert (await hub.files.get(session.id, "x", partial(file_of, b"new"))).data == b"new"
    await ended(hub)
    clock.now_s = 202.0
    await emptied(hub)
    await hub.close()


def small_hub(clock: Clock) -> SessionHub:
    limits = HubLimits(max_sessions=3, max_sessions_per_address=2, max_empty_sessions_per_address=1)
    pronouncer = Pronouncer(EspeakPool(workers=1))
    return SessionHub(
        {"silent": SilentEngine()}, default_chain=("silent",), pronouncer=pronouncer, limits=limits, clock=clock
    )


async def test_a_session_that_nobody_uses_gives_way_to_another() -> None:
    clock = Clock()
    hub = small_hub(clock)
    heard, unused, used = [await hub.create(SessionSpec()) for _ in range(3)]
    heard.publisher.fanout.add(Nobody())
    await used.add_text("He", flush=False)
    clock.now_s = 29.0
    with pytest.raises(SessionLimitError) as caught:
        await hub.create(SessionSpec(text="Hello."))
    assert caught.value.code == "too_many_sessions"
    clock.now_s = 31.0
    assert (await hub.create(SessionSpec())).status == "open"
    await asyncio.wait_for(unused.wait(), 60)
    last = [entry.event for entry in unused.publisher.log.read(0)][-1]
    assert isinstance(last, EndEvent) and last.reason == "idle"
    with pytest.raises(SessionLimitError):
        await hub.create(SessionSpec())
    assert not heard.finished and not used.finished
    await hub.close()


class Nobody:
    """Listens to nothing."""

    def deliver(self, delivery: Delivery) -> None:
        return

    def wake(self) -> None:
        return


async def test_an_address_has_its_share() -> None:
    hub = small_hub(Clock())
    await hub.create(SessionSpec(), client="a")
    with pytest.raises(SessionLimitError, match="without text"):
        await hub.create(SessionSpec(), client="a")
    (await hub.create(SessionSpec(text="Hello."), client="a")).input.reopen()
    with pytest.raises(SessionLimitError) as caught:
        await hub.create(SessionSpec(text="Hello."), client="a")
    assert caught.value.code == "too_many_of_address"
    await hub.create(SessionSpec(), client="b")
    await hub.close()
