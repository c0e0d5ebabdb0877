"""The characters of a session as its engines sent them, whatever the engines time and whatever happens."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import pytest

from captionsync.audio import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.events import InterruptedEvent
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider, Times
from captionsync.sessions import characters
from captionsync.sessions.characters import characters_of
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.log import EventLog, MemoryLog
from captionsync.sessions.records import Record, Spoke, TurnBegan
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.model import TimedChars
from tests.providers import toy
from tests.sessions.samples import now
from tests.sessions.talker import CHAR_MS, Talker

TEXT = "Hello there, this is speech. "
PCM = parse_format("pcm_24000")


def hub_with(*engines: Provider) -> SessionHub:
    providers = {engine.name: engine for engine in engines}
    pronouncer = Pronouncer(EspeakPool(workers=1))
    return SessionHub(providers, default_chain=tuple(providers), pronouncer=pronouncer)


async def log_of(*engines: Provider) -> EventLog:
    """Return the log of a session that speaks ``TEXT``."""
    hub = hub_with(*engines)
    session = await hub.create(SessionSpec(text=TEXT, format=PCM))
    await asyncio.wait_for(session.wait(), 30)
    await hub.close()
    return session.publisher.log


def sent(entries: Sequence[dict[str, Any]]) -> dict[int, tuple[str, int, int]]:
    """Return each character by its offset, with its start and end, as the documentation says to read entries."""
    found: dict[int, tuple[str, int, int]] = {}
    for entry in entries:
        if entry["type"] == "dropped":
            found = {at: item for at, item in found.items() if item[1] < entry["from_ms"]}
            continue
        found = {at: item for at, item in found.items() if at < entry["char_start"]}
        items = zip(entry["text"], entry["starts_ms"], entry["ends_ms"], strict=True)
        found |= dict(enumerate(items, entry["char_start"]))
    return found


def source(start: int, end: int) -> str:
    return (TEXT * 3 + "Go on.")[start:end]


def kinds(log: EventLog) -> set[str]:
    return {entry["times"] for entry in characters_of(log, source)["entries"]}


@pytest.mark.parametrize("phones", [False, True])
async def test_they_have_the_times_of_the_engine(phones: bool) -> None:
    log = await log_of(Talker(phones=phones))
    expected = {at: (char, at * CHAR_MS, (at + 1) * CHAR_MS) for at, char in enumerate(TEXT)}
    assert sent(characters_of(log, source)["entries"]) == expected
    assert kinds(log) == {"characters"}


async def test_words_of_an_engine_that_times_words_begin_and_end_where_it_said() -> None:
    log = await log_of(toy.Toy("words"))
    assert kinds(log) == {"words", "characters"}
    words = [entry["text"] for entry in characters_of(log, source)["entries"] if entry["times"] == "words"]
    assert words == ["Hello", "there", "this", "is", "speech"]
    found = sent(characters_of(log, source)["entries"])
    assert "".join(char for char, _, _ in found.values()) == TEXT
    ends = list(accumulate(len(word) + 1 for word in TEXT.split()))
    for word, end in zip(TEXT.split(), ends, strict=True):
        first, last = end - len(word) - 1, end - 2 - (not word.isalpha())
        assert (found[first][1], found[last][2]) == (first * toy.CHAR_MS, (end - 1) * toy.CHAR_MS)


@pytest.mark.parametrize(("times", "kind"), [("none", "none"), ("characters", "characters")])
async def test_an_engine_without_times_is_told_apart(times: Times, kind: str) -> None:
    assert kinds(await log_of(toy.Toy(times))) == {kind}


async def test_what_the_next_engine_speaks_again_replaces_what_was_sent() -> None:
    first = Talker(phones=False, fails_after=2)
    second = Talker()
    second.name = "second"
    log = await log_of(first, second)
    found = sent(characters_of(log, source)["entries"])
    assert "".join(found[at][0] for at in sorted(found)) == TEXT
    starts = [found[at][1] for at in sorted(found)]
    assert starts == sorted(starts)
    begun = [entry["char_start"] for entry in characters_of(log, source)["entries"]]
    assert begun != sorted(begun), "nothing was spoken again"


async def test_an_interruption_drops_what_was_not_spoken() -> None:
    hub = hub_with(Talker())
    session = await hub.create(SessionSpec(format=PCM))
    await session.add_text(TEXT * 3, flush=True)
    async with asyncio.timeout(30):
        while session.publisher.audio_ms < CHAR_MS * 12:  # noqa: ASYNC110
            await asyncio.sleep(0)
        event = await session.interrupt(CHAR_MS * 6)
        log = session.publisher.log
        turn = characters_of(log, source)
        before = sent(turn["entries"])
        await session.add_text("Go on.", final=True)
        await session.wait()
    await hub.close()
    assert isinstance(event, InterruptedEvent)
    assert before
    assert max(start_ms for _, start_ms, _ in before.values()) < event.resume_ms
    after = sent([*turn["entries"], *characters_of(log, source, turn["next"])["entries"]])
    assert {at: after[at] for at in before} == before
    new = [item for at, item in after.items() if at not in before]
    assert "".join(char for char, _, _ in new) == "Go on."
    assert min(start_ms for _, start_ms, _ in new) >= event.resume_ms


def letters(start: int, end: int) -> str:
    return "abcdef"[start:end]


def log_with(*records: tuple[int, tuple[Spoke | TurnBegan, ...]]) -> MemoryLog:
    log = MemoryLog()
    for until_ms, notes in records:
        now(log.append(Record(0, until_ms, 0, notes=notes)))
    return log


def spoke(text: str, char: int, start_ms: int, *, estimated: bool = False) -> Spoke:
    starts = tuple(start_ms + 10 * at for at in range(len(text)))
    run = TimedChars(text, char, starts, tuple(at + 10 for at in starts), estimated)
    return Spoke(starts[-1] + 10, (run,), (), closes_word=False)


def test_parts_end_with_a_record_and_together_give_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(characters, "MOST_CHARS", 3)
    notes = [(spoke("ab", 0, 0), spoke("cd", 2, 20)), (), (spoke("e", 4, 40),), (spoke("f", 5, 50, estimated=True),)]
    log = log_with(*((0, part) for part in notes))
    first = characters_of(log, letters)
    assert ([entry["text"] for entry in first["entries"]], first["next"], first["more"]) == (["ab", "cd"], 1, True)
    rest = characters_of(log, letters, 1)
    assert ([entry["times"] for entry in rest["entries"]], rest["next"], rest["more"]) == (
        ["characters", "none"],
        4,
        False,
    )
    assert characters_of(log, letters, 4) == {"entries": [], "next": 4, "more": False}
    assert characters_of(log, letters, 9) == {"entries": [], "next": 9, "more": False}
    assert characters_of(MemoryLog(), letters) == {"entries": [], "next": 0, "more": False}


def test_a_turn_begins_where_everything_before_it_was_decided() -> None:
    log = log_with((30, (spoke("abcde", 0, 0),)), (130, (TurnBegan(5),)), (130, (TurnBegan(5), spoke("f", 5, 130))))
    entries = characters_of(log, letters)["entries"]
    assert [entry["from_ms"] for entry in entries if entry["type"] == "dropped"] == [30, 130]
    assert "".join(char for char, _, _ in sent(entries).values()) == "abcf"
    assert characters_of(log, letters, 1)["entries"] == entries[1:]
