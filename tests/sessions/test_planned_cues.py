"""Cues of sessions are planned from their text, and tell only what was heard when speech is cut."""

from __future__ import annotations

import asyncio
import random
from itertools import pairwise
from typing import Any

import pytest

from captionsync.audio.formats import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.events import CueEvent, InterruptedEvent, WordEvent
from captionsync.pronounce import Pronouncer
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.sessions.hub import HubLimits, SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.text_input import TextInput
from tests.sessions.talker import Talker

PCM = parse_format("pcm_8000")
TEXT = (
    "The foundations would have to be replaced before any other work could begin. After a long debate about the "
    "budget, the chairman asked for a vote. Yes. No. I do not think so! Then the lights went out and nobody in the "
    "old theatre on the corner of the street could see anything, so we waited until someone found the switch again. "
)
RUNS = 100


def events_of(session: Session) -> list[object]:
    return [entry.event for entry in session.publisher.log.read(0)]


def cues_of(session: Session) -> list[CueEvent]:
    return [event for event in events_of(session) if isinstance(event, CueEvent)]


def final_lines(session: Session) -> list[tuple[str, ...]]:
    return [cue.lines for cue in cues_of(session) if cue.final]


def hub_with(*engines: Talker) -> SessionHub:
    for number, engine in enumerate(engines):
        engine.name = f"talker{number}"
    pronouncer = Pronouncer(EspeakPool(workers=1))
    limits = HubLimits(max_interruptions=1000)
    named = {engine.name: engine for engine in engines}
    return SessionHub(named, default_chain=tuple(named), pronouncer=pronouncer, limits=limits)


async def spoken(hub: SessionHub, text: str, sizes: list[int] | None = None) -> Session:
    """Return a session that has spoken a text, which came whole or in pieces."""
    if sizes is None:
        session = await hub.create(SessionSpec(text=text, language="en", format=PCM))
    else:
        session = await hub.create(SessionSpec(text=None, language="en", format=PCM))
        at = 0
        for size in sizes:
            await session.add_text(text[at : at + size])
            at += size
        await session.add_text(text[at:], final=True)
    await session.wait()
    return session


async def test_a_cue_has_its_whole_text_when_it_is_first_shown() -> None:
    hub = hub_with(Talker())
    session = await spoken(hub, TEXT * 4)
    cues = cues_of(session)
    finals = [cue for cue in cues if cue.final]
    assert len(cues) <= 2.3 * len(finals)
    first = {cue.id: cue for cue in reversed(cues)}
    assert [first[cue.id].lines for cue in finals] == [cue.lines for cue in finals]
    assert all(len(cue.lines) <= 2 and max(map(len, cue.lines)) <= 42 for cue in finals)
    await hub.close()


@pytest.mark.parametrize("seed", range(6))
async def test_a_text_in_pieces_has_the_cues_of_the_whole_text(seed: int) -> None:
    hub = hub_with(Talker(chunk_chars=3 + seed))
    rng = random.Random(seed)
    sizes = [rng.randint(1, 30) for _ in range(20)]
    assert final_lines(await spoken(hub, TEXT, sizes)) == final_lines(await spoken(hub, TEXT))
    await hub.close()


async def test_the_embedded_engine_has_the_same_cues_for_a_text_in_pieces() -> None:
    pool = EspeakPool(1)
    await pool.start()
    hub = SessionHub({"espeak": EspeakProvider(pool)}, default_chain=("espeak",), pronouncer=Pronouncer(pool))
    whole = await spoken(hub, TEXT)
    assert final_lines(await spoken(hub, TEXT, [7] * 40)) == final_lines(whole)
    assert len(cues_of(whole)) <= 2.3 * len(final_lines(whole))
    await hub.close()
    await pool.close()


@pytest.mark.parametrize("flush", [False, True])
async def test_the_last_sentence_is_planned_though_its_end_comes_by_itself(flush: bool) -> None:
    text = TEXT.rstrip()
    hub = hub_with(Talker())
    session = await hub.create(SessionSpec(text=None, language="en", format=PCM))
    await session.add_text(text[:40])
    await session.add_text(text[40:])
    for _ in range(2000):
        if cues_of(session):
            break
        await asyncio.sleep(0)
    if flush:
        await session.add_text("", flush=True)
    await session.add_text("", final=True)
    await session.wait()
    assert final_lines(session) == final_lines(await spoken(hub, text))
    await hub.close()


async def test_a_flushed_turn_ends_its_cue_where_its_audio_ends() -> None:
    hub = hub_with(Talker())
    session = await hub.create(SessionSpec(text=None, language="en", format=PCM))
    for number, text in enumerate(["First turn is over. ", "And here is the second. "], 1):
        await session.add_text(text, flush=True)
        for _ in range(2000):
            if len(final_lines(session)) == number:
                break
            await asyncio.sleep(0.01)
        last = cues_of(session)[-1]
        assert (last.final, last.lines) == (True, (text.strip(),))
        assert last.end_ms <= session.publisher.audio_ms
        assert [cue.lines for cue in session.timeline().cues][-1] == (text.strip(),)
    assert len(cues_of(session)) <= 4
    await session.cancel(None)
    await hub.close()


async def test_a_sentence_that_is_still_being_written_keeps_its_cue_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language model pauses in mid-sentence: what it wrote so far is spoken, and the sentence goes on in its cue."""
    defaults: Any = TextInput.__init__.__kwdefaults__
    monkeypatch.setitem(defaults, "flush_s", 0.02)
    hub = hub_with(Talker())
    session = await hub.create(SessionSpec(text=None, language="en", format=PCM))
    for number, text in enumerate(["The chairman ", "asked for ", "a vote. "]):
        await session.add_text(text)
        words = len("The chairman asked for a vote.".split()[: 2 * number + 2])
        for _ in range(2000):
            if sum(isinstance(event, WordEvent) for event in events_of(session)) >= words:
                break
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)  # the flush comes first
    await session.add_text("", final=True)
    await session.wait()
    assert final_lines(session) == [("The chairman asked for a vote.",)]
    await hub.close()


async def test_cues_and_files_of_interrupted_sessions_have_only_what_was_heard() -> None:
    """Interruptions at random moments, with engines that fail at random moments."""
    rng = random.Random(14)
    interrupted = 0
    while interrupted < RUNS:
        engines = [Talker(fails_after=rng.randint(1, 30)), Talker(chunk_chars=rng.randint(2, 9))]
        hub = hub_with(*engines)
        session = await hub.create(SessionSpec(text=None, language="en", format=PCM))
        for _ in range(5):
            before = session.publisher.audio_ms
            await session.add_text(TEXT[: rng.randint(20, len(TEXT))], flush=True)
            wanted_ms = before + rng.randint(1, 4000)
            for _ in range(2000):
                if session.publisher.audio_ms >= wanted_ms:
                    break
                await asyncio.sleep(0)
            seen = len(cues_of(session))
            event = await session.interrupt(rng.randint(before, max(before, session.publisher.audio_ms)))
            check_heard(session, event, seen)
            interrupted += 1
        check_files(session)
        await session.cancel(None)
        check_files(session)
        await hub.close()


def check_heard(session: Session, event: InterruptedEvent, seen: int) -> None:
    """The revisions after an interruption show only words that were heard; no cue stays open."""
    unheard = [
        word
        for word in events_of(session)
        if isinstance(word, WordEvent) and word.end_ms > event.heard_ms and word.start_ms < event.resume_ms
    ]
    cues = cues_of(session)
    heard: dict[str, list[str]] = {word.cue_id: [] for word in events_of(session) if isinstance(word, WordEvent)}
    for word in events_of(session):
        if isinstance(word, WordEvent) and word not in unheard:
            heard[word.cue_id].append(word.text)
    for cue in cues[seen:]:
        if cue.final and cue.id == cues[-1].id:
            assert " ".join(cue.lines).split() == heard[cue.id]
    assert {cue.id for cue in cues} == {cue.id for cue in cues if cue.final}


def check_files(session: Session) -> None:
    timeline = session.timeline()
    shown = [piece for cue in timeline.cues for line in cue.lines for piece in line.split()]
    assert shown == [word.text for word in timeline.words]
    for before, after in pairwise(timeline.cues):
        assert before.end_ms <= after.start_ms
