"""A session whose process dies in mid-speech continues from its log alone."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from itertools import pairwise
from typing import Any

import pytest

from captionsync.audio import decode_all, parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.events import Event, InterruptedEvent, WordEvent
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import SpeechRequest, TextPiece, Voice
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.log import EventLog, MemoryLog
from captionsync.sessions.records import Record
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.memory import MemoryStore
from captionsync.sessions.view import EVERYTHING, entry_frame
from captionsync.timing.model import TURN_BREAK, SpeechChunk
from tests.sessions.talker import Talker
from tests.stream_checks import check_all, check_cues, check_ids, check_order, check_tiles, decode, displayed, of_type

TEXT = (
    "Peter Piper picked a peck of pickled peppers. Well, it costs money, and that is that! Captions stay with the "
    "voice. This is the last sentence."
)
MORE = "Something else was asked, and this is the answer to it."
POINTS = 14
"""Random records after which a session dies, for each state and format."""


class DyingLog(MemoryLog):
    """Stores some records; the one after them is never stored, and whoever appends it waits in vain."""

    def __init__(self, epoch: str, limit: int | None) -> None:
        super().__init__(epoch)
        self.limit = limit
        self.dead = asyncio.Event()
        self.count = 0

    async def keep(self, record: Record) -> None:
        if self.count == self.limit:
            self.dead.set()
            await asyncio.Event().wait()
        self.count += 1


class DyingStore(MemoryStore):
    """Makes logs that die after ``limit`` records."""

    def __init__(self, limit: int | None) -> None:
        super().__init__()
        self._limit = limit

    async def create(self, session_id: str, about: Mapping[str, Any] | None = None) -> EventLog:
        return self.keep(session_id, DyingLog("abcd", self._limit), about or {})


@asynccontextmanager
async def hub_on(store: MemoryStore, engine: Talker) -> AsyncIterator[SessionHub]:
    pool = EspeakPool(workers=1)
    hub = SessionHub({"talker": engine}, default_chain=("talker",), pronouncer=Pronouncer(pool), store=store)
    try:
        await hub.start()
        yield hub
    finally:
        await hub.close()
        await pool.close()


async def play_whole(session: Session) -> None:
    if not session.input.final:
        await session.add_text(TEXT[len(session.input) :], final=True)


async def play_open(session: Session) -> None:
    """Give the text in pieces that cut words and sentences."""

    def taken() -> int:
        return len(session.input) + len(session.input._cleaner.held)

    while (at := taken()) < len(TEXT):
        await session.add_text(TEXT[at : at + 11], flush=TEXT[at : at + 11].endswith(" "))
        await asyncio.sleep(0)
    if not session.input.final:
        await session.add_text("", final=True)


async def play_interrupted(session: Session) -> None:
    def is_interrupted() -> bool:
        return session.publisher.log.totals.counts["interrupted"] > 0

    if not is_interrupted():
        if not len(session.input):
            await session.add_text(TEXT)
        for _ in range(100_000):
            if session.publisher.audio_ms >= 3_000:
                break
            await asyncio.sleep(0)
        await session.interrupt(2_500)
    if not session.input.final:
        spoken = session.input.after(0)
        await session.add_text("" if spoken.endswith(MORE) else MORE, final=True)


PLAYS: dict[str, Callable[[Session], Coroutine[Any, Any, None]]] = {
    "whole": play_whole,
    "open sentence": play_open,
    "interruption": play_interrupted,
    "lost engine": play_whole,
}


def engine_for(state: str) -> Talker:
    return Talker(fails_after=17 if state == "lost engine" else None)


async def run(state: str, audio_format: str, limit: int | None, curves: str | None = None) -> tuple[EventLog, int]:
    """Speak until ``limit`` records are stored, throw everything but the log away, continue; return how many were."""
    store = DyingStore(limit)
    spec = SessionSpec(format=parse_format(audio_format), curves=curves)
    async with hub_on(store, engine_for(state)) as hub, asyncio.timeout(60):
        session = await hub.create(spec)
        log = session.publisher.log
        assert isinstance(log, DyingLog)
        playing = asyncio.create_task(PLAYS[state](session))
        dying = asyncio.create_task(log.dead.wait())
        over = asyncio.create_task(session.wait())
        await asyncio.wait({dying, over}, return_when=asyncio.FIRST_COMPLETED)
        for task in (playing, dying, over):
            task.cancel()
        await asyncio.gather(playing, dying, over, return_exceptions=True)
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()  # whoever still waits for the log
    stored, log.limit = log.count, None
    if limit is None:
        return log, stored
    before = list(log.records())
    async with hub_on(store, engine_for("whole")) as hub, asyncio.timeout(60):
        session = await hub.find(session.id)
        if not session.finished:
            await PLAYS[state](session)
        await session.wait()
        assert (await hub.create(spec)).id != session.id
    assert list(log.records())[: len(before)] == before, "what was stored stays as it was"
    return log, stored


def check(log: EventLog, state: str) -> None:
    received = decode(b"".join(entry_frame(log, entry, EVERYTHING) for entry in log.read(0)))
    if state == "interruption":
        check_ids(received)
        check_order(received)
        check_cues(received)
        said = displayed(received)
        assert said.endswith(MORE)
        assert TEXT.startswith(said.removesuffix(MORE).rstrip())
    else:
        check_all(received, TEXT)
    end_ms = received[-1].data["duration_ms"]
    check_tiles(of_type(received, "viseme"), end_ms)
    check_tiles(of_type(received, "audio"), end_ms)
    words = of_type(received, "word")
    assert [word["index"] for word in words] == list(range(len(words)))
    assert [word["char_end"] for word in words[:-1]] == [
        word["char_start"] - len(before["after"]) for before, word in pairwise(words)
    ]
    phones = log.phone_rows()
    assert all(before[2] == after[1] for before, after in pairwise(phones))


def events(log: EventLog, kind: type[Event]) -> list[Event]:
    return [entry.event for entry in log.read(0) if entry.kind is kind]


@pytest.mark.parametrize("audio_format", ["pcm_24000", "mp3_44100_128"])
@pytest.mark.parametrize("state", PLAYS)
async def test_a_session_continues_from_its_log_alone(state: str, audio_format: str) -> None:
    whole, count = await run(state, audio_format, None)
    check(whole, state)
    assert count > POINTS
    for limit in random.Random(f"{state} {audio_format}").sample(range(1, count), POINTS):
        log, stored = await run(state, audio_format, limit)
        assert stored >= limit
        check(log, state)
        end_ms, media = log.totals.audio_ms, b"".join(log.audio())
        pcm = media if audio_format.startswith("pcm") else decode_all(media)[0]
        rate_hz = parse_format(audio_format).sample_rate_hz
        assert abs(len(pcm) / 2 * 1000 / rate_hz - end_ms) < (1 if audio_format.startswith("pcm") else 90)
        if state != "interruption":
            assert [event.text for event in words(log)] == [event.text for event in words(whole)]


def words(log: EventLog) -> list[WordEvent]:
    return [event for event in events(log, WordEvent) if isinstance(event, WordEvent)]


@pytest.mark.parametrize("curves", ["arkit", "vrm"])
async def test_the_curves_continue_without_a_jump(curves: str) -> None:
    _, count = await run("whole", "pcm_24000", None, curves)
    for limit in random.Random(curves).sample(range(3, count), 6):
        log, _ = await run("whole", "pcm_24000", limit, curves)
        runs = [entry.event for entry in log.read(0) if entry.kind.type == "blendshapes"]
        frames = [frame for run in runs for frame in run.frames]  # type: ignore[attr-defined]
        assert len(frames) == -(-log.totals.audio_ms * 60 // 1000)
        most = {"arkit": 0.4, "vrm": 0.6}[curves] + 0.001
        assert all(abs(a - b) <= most for one, two in pairwise(frames) for a, b in zip(one, two, strict=True))


async def test_a_session_that_is_over_is_only_read() -> None:
    store = MemoryStore()
    async with hub_on(store, Talker()) as hub:
        session = await hub.create(SessionSpec(text=TEXT, format=parse_format("pcm_24000")))
        await session.wait()
        timeline, status = session.timeline(), session.status
    async with hub_on(store, Talker()) as hub:
        again = await hub.find(session.id)
        assert (again.finished, again.status, again.timeline()) == (True, status, timeline)
        assert len(again.input) == len(TEXT)


async def test_interruptions_count_over_both_lives() -> None:
    log, _ = await run("interruption", "pcm_24000", None)
    assert len(events(log, InterruptedEvent)) == 1


DIALOGUE = [
    {"voice": "a", "text": "Yes, it is.", "speaker": "Anna"},
    {"voice": "b", "text": "No, not at all, and that is that.", "speaker": "Ben"},
    {"voice": "b", "text": "Never.", "speaker": "Ben"},
    {"voice": "a", "text": "Well then.", "speaker": "Anna"},
]


async def test_a_dialogue_continues_with_its_speakers_and_voices() -> None:
    spec = SessionSpec.from_json({"text": DIALOGUE, "format": "pcm_24000"})
    async with hub_on(MemoryStore(), Listening()) as hub:
        session = await hub.create(spec)
        await session.wait()
        whole = session.timeline()
    assert list(dict.fromkeys(cue.speaker for cue in whole.cues)) == ["Anna", "Ben"]
    for limit in range(2, len(list(session.publisher.log.records()))):
        store = DyingStore(limit)
        async with hub_on(store, Listening()) as hub:
            session = await hub.create(spec)
            log = session.publisher.log
            assert isinstance(log, DyingLog)
            await asyncio.wait_for(log.dead.wait(), 30)
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()
        log.limit = None
        engine = Listening()
        async with hub_on(store, engine) as hub:
            session = await hub.find(session.id)
            await asyncio.wait_for(session.wait(), 30)
            again = session.timeline()
        assert [(word.text, word.speaker) for word in again.words] == [
            (word.text, word.speaker) for word in whole.words
        ]
        assert [(cue.id, cue.lines, cue.speaker) for cue in again.cues] == [
            (cue.id, cue.lines, cue.speaker) for cue in whole.cues
        ]
        places = [place + len(TURN_BREAK) for place, _ in engine.turns]
        turns = [max(turn for turn in spec.turns if turn.char_start <= place) for place in places]
        assert [voice for _, voice in engine.turns] == [turn.voice for turn in turns]


class Listening(Talker):
    """Remembers which voice it spoke from which offset on."""

    def __init__(self) -> None:
        super().__init__()
        self.turns: list[tuple[int, str]] = []

    async def resolve(self, request: SpeechRequest) -> Voice:
        return Voice(request.voice, request.voice, self.name, ("en",))

    def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        self.turns.append((request.char_start, request.voice))
        return super().speak(request, text)
