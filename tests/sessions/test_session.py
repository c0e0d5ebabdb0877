"""The life of one session, without a server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from captionsync.audio import parse_format
from captionsync.errors import (
    CaptionSyncError,
    InputError,
    ServerStoppingError,
    SessionClosedError,
    SessionLimitError,
    SessionNotFoundError,
)
from captionsync.espeak.pool import EspeakPool
from captionsync.events import EndEvent, FailedEvent, GapEvent, InterruptedEvent, WordEvent
from captionsync.pronounce import Pronouncer
from captionsync.sessions.hub import HubLimits, SessionHub
from captionsync.sessions.reading import text_until
from captionsync.sessions.records import Heard, Lost, Opened, TextCame, TurnBegan
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.status import describe
from captionsync.sessions.store.base import LogStore
from captionsync.sessions.store.memory import MemoryStore
from captionsync.timeline.model import Timeline
from tests.sessions.talker import CHAR_MS, Talker

TEXT = "Hello there, this is speech. "
PCM = parse_format("pcm_24000")


def hub_with(*engines: Talker, store: LogStore | None = None, **limits: int) -> SessionHub:
    for number, engine in enumerate(engines):
        engine.name = f"talker{number}"
    providers = {engine.name: engine for engine in engines}
    return SessionHub(
        providers,
        default_chain=tuple(providers),
        pronouncer=Pronouncer(EspeakPool(workers=1)),
        limits=HubLimits(**{"max_chars": 100, "max_interruptions": 1, **limits}),
        store=store,
    )


@pytest.fixture
async def hub() -> AsyncIterator[SessionHub]:
    hub = hub_with(Talker())
    yield hub
    await hub.close()


async def spoken(hub: SessionHub, text: str | None = TEXT, **options: object) -> Session:
    session = await hub.create(SessionSpec(text=text, format=PCM, **options))  # type: ignore[arg-type]
    if text is not None:
        await asyncio.wait_for(session.wait(), 30)
    return session


def last(session: Session) -> object:
    *_, entry = session.publisher.log.read(0)
    return entry.event


async def test_a_session_says_its_text_and_ends(hub: SessionHub) -> None:
    session = await spoken(hub)
    assert last(session) == EndEvent("complete", CHAR_MS * len(TEXT), 5, 1, session.timeline().visemes.__len__())
    assert (session.status, session.finished, session.failure) == ("ended", True, None)
    assert text_until(session.publisher.log, CHAR_MS * 12).rstrip() == "Hello there,"
    status = describe(session)
    assert (status["words"], status["accepted_chars"], status["status"]) == (5, len(TEXT), "ended")
    assert status["duration_ms"] == session.timeline().duration_ms == CHAR_MS * len(TEXT)


async def test_its_log_says_what_was_asked_and_what_was_taken(hub: SessionHub) -> None:
    session = await spoken(hub, voice="", captions={"max_lines": 1})
    notes = [note for record in session.publisher.log.records() for note in record.notes]
    assert isinstance(notes[0], Opened)
    assert (notes[0].spec["captions"], notes[0].provider, notes[0].voice) == ({"max_lines": 1}, "talker0", "voice")
    assert SessionSpec.from_json(dict(notes[0].spec)) == SessionSpec(format=PCM, captions={"max_lines": 1})
    assert "".join(note.text for note in notes if isinstance(note, TextCame)) == TEXT
    assert all(record.wall_ms > 1_700_000_000_000 for record in session.publisher.log.records())


async def test_text_is_taken_until_it_ends_and_up_to_the_limit(hub: SessionHub) -> None:
    session = await spoken(hub, None)
    assert (session.status, await session.add_text("Hello. ")) == ("open", 7)
    with pytest.raises(InputError) as caught:
        await session.add_text("x" * 95)
    assert caught.value.code == "text_too_long"
    await session.add_text("Bye.", final=True)
    with pytest.raises(SessionClosedError):
        await session.add_text("more")
    await asyncio.wait_for(session.wait(), 30)
    assert session.timeline().text == "Hello. Bye."


async def test_an_interruption_begins_a_new_turn_and_only_as_many_as_allowed(hub: SessionHub) -> None:
    session = await spoken(hub, None)
    await session.add_text(TEXT, flush=True)
    async with asyncio.timeout(30):
        while session.publisher.audio_ms < CHAR_MS * 12:  # noqa: ASYNC110
            await asyncio.sleep(0)
        event = await session.interrupt(CHAR_MS * 12)
        with pytest.raises(SessionLimitError):
            await session.interrupt(0)
        await session.add_text("Another turn.", final=True)
        await session.wait()
    assert event.heard_text == "Hello there,"
    words = [entry.event for entry in session.publisher.log.read(0) if isinstance(entry.event, WordEvent)]
    turn = [word for word in words if word.start_ms >= event.resume_ms]
    assert [word.text for word in turn] == ["Another", "turn."]
    notes = [note for record in session.publisher.log.records() for note in record.notes]
    assert TurnBegan(len(TEXT)) in notes
    with pytest.raises(SessionClosedError):
        await session.interrupt(0)


async def test_a_cancel_reports_what_was_heard_and_can_only_turn_out_to_be_less(hub: SessionHub) -> None:
    session = await spoken(hub, None)
    await session.add_text(TEXT, flush=True)
    async with asyncio.timeout(30):
        while session.publisher.audio_ms < CHAR_MS * 20:  # noqa: ASYNC110
            await asyncio.sleep(0)
        first = await session.cancel(CHAR_MS * 12)
    assert first == {"status": "ended", "heard_ms": CHAR_MS * 12, "heard_text": "Hello there,"}
    assert session.timeline().text == "Hello there, "
    assert (await session.cancel(10_000))["heard_ms"] == CHAR_MS * 12
    assert (await session.cancel(CHAR_MS * 6))["heard_text"] == "Hello"
    (heard,) = [note for record in session.publisher.log.records() for note in record.notes if isinstance(note, Heard)]
    assert heard == Heard(CHAR_MS * 12, cancelled=True)
    assert len([1 for entry in session.publisher.log.read(0) if entry.kind is InterruptedEvent]) == 1


async def test_a_finished_session_is_cut_where_its_listener_stopped(hub: SessionHub) -> None:
    session = await spoken(hub)
    answer = await session.cancel(CHAR_MS * 6)
    assert answer["heard_text"] == "Hello"
    assert (session.heard_ms, session.timeline().duration_ms) == (CHAR_MS * 6, CHAR_MS * 6)
    assert (await session.cancel(CHAR_MS * 12))["heard_text"] == "Hello there,"


async def turn(session: Session, text: str) -> None:
    """Speak a turn until all of its audio is there."""
    said = session.publisher.log.totals.counts["word"] + len(text.split())
    await session.add_text(text, flush=True)
    async with asyncio.timeout(30):
        while session.publisher.log.totals.counts["word"] < said:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def shown(session: Session) -> tuple[list[str], str]:
    """Return the lines of the exported cues, and the exported text."""
    timeline = session.timeline()
    check_shown(timeline)
    return [line for cue in timeline.cues for line in cue.lines], timeline.text.rstrip()


def check_shown(timeline: Timeline) -> None:
    assert Timeline.from_json(timeline.to_json()) == timeline
    assert all(timeline.text[word.char_start : word.char_end] == word.text for word in timeline.words)
    for track in (timeline.visemes, timeline.phones):
        assert [item.start_ms for item in track] == [0, *(item.end_ms for item in track[:-1])][: len(track)]


async def test_words_that_interruptions_dropped_were_never_heard() -> None:
    hub = hub_with(Talker(), max_interruptions=9)
    session = await spoken(hub, None)
    await turn(session, "One two three. ")
    first = await session.interrupt(CHAR_MS * 8)
    assert first.heard_text == "One two"
    await turn(session, "Four five six. ")
    second = await session.interrupt(first.resume_ms + CHAR_MS * 5)
    assert second.heard_text == "One two Four"
    await turn(session, "Seven eight. ")
    third = await session.interrupt(first.resume_ms - 1)  # inside what was dropped: less was heard than was thought
    assert third.heard_text == "One two"
    assert shown(session) == (["One two"], "One two")
    await turn(session, "Nine ten. ")
    fourth = await session.interrupt(CHAR_MS * 4)
    assert fourth.heard_text == "One"
    await turn(session, "Eleven. ")
    sent_ms = session.publisher.audio_ms
    fifth = await session.interrupt(10_000_000)
    assert sent_ms <= fifth.heard_ms < fifth.resume_ms
    assert fifth.heard_text == "One Eleven."
    nothing = await session.interrupt(0)
    assert (nothing.heard_ms, nothing.heard_text) == (0, "")
    assert shown(session) == ([], "")
    await turn(session, "Twelve. ")
    answer = await session.cancel(None)
    assert answer["heard_text"] == "Twelve."
    assert last(session).heard_text == "Twelve."  # type: ignore[attr-defined]
    assert shown(session) == (["Twelve."], "Twelve.")
    await hub.close()


async def test_a_cancel_after_an_interruption_and_after_the_end_counts_only_what_was_heard() -> None:
    hub = hub_with(Talker(), max_interruptions=1)
    session = await spoken(hub, None)
    await turn(session, "One two three. ")
    event = await session.interrupt(CHAR_MS * 4)
    await session.add_text("Four five.", final=True)
    await asyncio.wait_for(session.wait(), 30)
    assert shown(session) == (["One", "Four five."], "One Four five.")
    answer = await session.cancel(event.resume_ms + CHAR_MS * 5)
    assert answer["heard_text"] == "One Four"
    assert shown(session) == (["One", "Four"], "One Four")
    assert (await session.cancel(event.resume_ms - 1))["heard_text"] == "One"
    assert shown(session) == (["One"], "One")
    assert session.timeline().duration_ms == event.resume_ms - 1
    await hub.close()


async def test_what_was_heard_is_known_after_a_restart() -> None:
    store = MemoryStore()
    hub = hub_with(Talker(), store=store, max_interruptions=2)
    session = await spoken(hub, None)
    await turn(session, "One two three. ")
    first = await session.interrupt(CHAR_MS * 4)
    await session.close()
    hub = hub_with(Talker(), store=store, max_interruptions=2)
    await hub.start()
    session = await hub.find(session.id)
    await turn(session, "Four five. ")
    second = await session.interrupt(first.resume_ms + CHAR_MS * 5)
    assert second.heard_text == "One Four"
    assert (await session.cancel(second.resume_ms))["heard_text"] == "One Four"
    assert shown(session) == (["One", "Four"], "One Four")
    await hub.close()


async def test_a_lost_engine_is_noted_and_speech_continues() -> None:
    hub = hub_with(Talker(fails_after=2), Talker())
    session = await spoken(hub)
    assert session.timeline().text == TEXT
    (gap,) = [entry.event for entry in session.publisher.log.read(0) if isinstance(entry.event, GapEvent)]
    assert TEXT[: gap.resumed_char] == "Hello there,"
    (lost,) = [note for record in session.publisher.log.records() for note in record.notes if isinstance(note, Lost)]
    assert (lost.provider, lost.code, lost.char) == ("talker0", "provider_connection", gap.resumed_char)
    await hub.close()


async def test_a_session_that_is_stopped_reports_why_and_takes_nothing_more(hub: SessionHub) -> None:
    session = await spoken(hub, None)
    await session.add_text("Hello.")
    await session.stop(ServerStoppingError())
    event = last(session)
    assert isinstance(event, FailedEvent)
    assert (event.code, session.status) == ("server_stopping", "failed")
    assert isinstance(session.failure, ServerStoppingError)
    with pytest.raises(SessionClosedError):
        await session.add_text("more")
    await session.stop(CaptionSyncError("again"))
    assert last(session) == event


async def test_a_failed_session_is_read_again_as_failed(hub: SessionHub) -> None:
    session = await spoken(hub, None)
    await session.stop(ServerStoppingError())
    other = hub_with(Talker(), store=hub.store)
    await other.start()
    again = await other.find(session.id)
    assert (again.status, again.failure and again.failure.code) == ("failed", "server_stopping")
    assert again.failure is not None
    assert again.failure.retryable == ServerStoppingError().retryable
    with pytest.raises(SessionNotFoundError):
        await other.find("unknown")
    await hub.store.create("empty")
    with pytest.raises(SessionNotFoundError):
        await other.find("empty")
    await other.close()


async def test_engines_are_named_by_those_who_may(hub: SessionHub) -> None:
    with pytest.raises(InputError, match="'other'"):
        await hub.create(SessionSpec(text="x", provider="other"))
    with pytest.raises(InputError, match="twice"):
        await hub.create(SessionSpec(text="x", provider="talker0,talker0"))
    assert hub.chain(" talker0 ,") is hub.chain("talker0") is hub.chain()
    assert [voice.id for voice in await hub.voices()] == ["voice"]
