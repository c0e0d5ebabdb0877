"""A new engine: a short file and one row of the table; and what becomes of one that breaks the contract."""

from __future__ import annotations

import inspect
import math
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest

from captionsync.compose import open_hub
from captionsync.config import Settings
from captionsync.errors import NoAudioError, ProviderProtocolError
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Times
from captionsync.providers.engines import ENGINES, Engine, default_settings
from captionsync.providers.espeak.settings import EspeakSettings
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.model import EngineWord, Phone, SpeechChunk, TimedChars
from tests.providers import toy
from tests.providers.toy import CHAR_MS, TONE, Toy

TEXT = "Hello there, my old friend. I have 3 dogs and a “cat”!"
WORDS = TEXT.split()
STARTS_MS = [CHAR_MS * at for at, char in enumerate(TEXT) if at == 0 or TEXT[at - 1] == " "]

ALL_TIMES: tuple[Times, ...] = ("characters", "words", "none")


def add_row(monkeypatch: pytest.MonkeyPatch, engine: Toy) -> None:
    capabilities: Capabilities = engine.capabilities
    monkeypatch.setitem(ENGINES, "toy", Engine("Toy", EspeakSettings, lambda settings, pool: engine, capabilities))


async def speak(*pieces: str, provider: str = "toy", flush: bool = False) -> Session:
    """Return a finished session that was given the text in these pieces."""
    async with open_hub(Settings(provider=provider, workers=1, engines=default_settings())) as hub:
        session = await hub.create(SessionSpec(text=None, language="en"))
        for piece in pieces:
            await session.add_text(piece, flush=flush)
        await session.add_text("", final=True)
        await session.wait()
        return session


def test_it_is_short() -> None:
    assert len(inspect.getsource(toy).splitlines()) <= 40


@pytest.mark.parametrize("times", ALL_TIMES)
async def test_every_word_comes_whatever_the_engine_times(monkeypatch: pytest.MonkeyPatch, times: Times) -> None:
    add_row(monkeypatch, Toy(times))
    session = await speak(TEXT)
    timeline = session.timeline()
    assert session.status == "ended"
    assert [word.text for word in timeline.words] == WORDS
    assert [word.estimated for word in timeline.words] == [times == "none"] * len(WORDS)
    assert timeline.cues
    assert {viseme.id for viseme in timeline.visemes} > {"sil", "PP", "DD"}
    starts = [word.start_ms for word in timeline.words]
    assert starts == sorted(starts)
    if times == "none":
        assert max(abs(is_ms - was_ms) for is_ms, was_ms in zip(starts, STARTS_MS, strict=True)) < 600
    elif times == "words":
        assert starts == STARTS_MS
    else:
        # Spaces as long as letters are those of a service whose spaces are the beginning of the next word.
        assert max(abs(is_ms - was_ms) for is_ms, was_ms in zip(starts, STARTS_MS, strict=True)) <= CHAR_MS


@pytest.mark.parametrize("flush", [False, True])
@pytest.mark.parametrize("times", ALL_TIMES)
async def test_a_text_in_pieces_gives_the_same_words(
    monkeypatch: pytest.MonkeyPatch, times: Times, flush: bool
) -> None:
    add_row(monkeypatch, Toy(times))
    session = await speak("Hello there, ", "my old friend. I have 3 ", "dogs and a “cat”!", flush=flush)
    assert session.status == "ended"
    assert [word.text for word in session.timeline().words] == WORDS


def changed(**fields: Any) -> Callable[[SpeechChunk], SpeechChunk]:
    return lambda chunk: replace(chunk, **fields)


def chars(**fields: Callable[[Any], Any]) -> Callable[[SpeechChunk], SpeechChunk]:
    """Return a change of a chunk's characters."""

    def change(chunk: SpeechChunk) -> SpeechChunk:
        run = chunk.chars[0]
        return replace(chunk, chars=(replace(run, **{name: new(getattr(run, name)) for name, new in fields.items()}),))

    return change


def without(begin: int, end: int) -> Callable[[SpeechChunk], SpeechChunk]:
    """Return a change that drops a part of the characters."""

    def change(chunk: SpeechChunk) -> SpeechChunk:
        run = chunk.chars[0]
        parts = [(0, begin), (end, len(run.text))]
        return replace(
            chunk,
            chars=tuple(
                replace(run, text=run.text[a:b], char_start=a, starts_ms=run.starts_ms[a:b], ends_ms=run.ends_ms[a:b])
                for a, b in parts
                if a < b
            ),
        )

    return change


def last(value: Any) -> Callable[[tuple[int, ...]], tuple[Any, ...]]:
    return lambda times: (*times[:-1], value)


BREACHES: dict[str, tuple[Times, Callable[[SpeechChunk], SpeechChunk]]] = {
    "skips a character": ("characters", without(5, 6)),
    "skips a word": ("characters", without(6, 12)),
    "begins late": ("characters", without(0, 6)),
    "stops early": ("characters", without(30, len(TEXT))),
    "gives no characters": ("characters", changed(chars=())),
    "repeats": ("characters", lambda chunk: replace(chunk, chars=chunk.chars * 2)),
    "reorders": ("characters", lambda chunk: replace(without(6, 6)(chunk), chars=without(6, 6)(chunk).chars[::-1])),
    "says other text": ("characters", chars(text=str.swapcase)),
    "invents text": (
        "characters",
        chars(text=lambda t: t + "!", starts_ms=lambda t: (*t, t[-1]), ends_ms=lambda t: (*t, t[-1])),
    ),
    "lacks a time": ("characters", chars(starts_ms=lambda t: t[:-1])),
    "goes back": ("characters", chars(starts_ms=lambda t: (*t[:9], t[3], *t[10:]))),
    "ends before it begins": ("characters", chars(ends_ms=lambda t: (*t[:9], t[3], *t[10:]))),
    "passes its audio": ("characters", chars(ends_ms=lambda t: (*t[:-1], t[-1] + 2))),
    "begins before its time": ("characters", chars(starts_ms=lambda t: (-1, *t[1:]))),
    "has no number for a time": ("characters", chars(starts_ms=last(math.nan))),
    "has an endless time": ("characters", chars(ends_ms=last(math.inf))),
    "has a part of a millisecond": ("characters", chars(starts_ms=lambda t: (0.5, *t[1:]))),
    "has another sample rate": ("characters", changed(sample_rate_hz=16_000)),
    "cuts a sample": ("characters", lambda chunk: replace(chunk, pcm=chunk.pcm[:-1])),
    "counts audio that is not there": ("characters", lambda chunk: replace(chunk, audio_end_ms=chunk.audio_end_ms + 2)),
    "leaves audio out": ("characters", lambda chunk: replace(chunk, audio_end_ms=0)),
    "has phones that it should not have": ("characters", changed(phones=(Phone("a", 0, 60),))),
    "times characters although it says words": ("words", changed(chars=(TimedChars("H", 0, (0,), (60,)),))),
    "ends text that it has not read": ("words", changed(char_end=len(TEXT) + 1)),
    "has a word after the audio": ("words", changed(words=(EngineWord("Hello", 0, 60_000),))),
    "has a word that goes back": ("words", lambda chunk: replace(chunk, words=chunk.words[::-1])),
    "has a word at no time": ("words", changed(words=(EngineWord("Hello", 0, math.nan),))),  # type: ignore[arg-type]
    "times words although it says it cannot": ("none", changed(words=(EngineWord("Hello", 0, 300),))),
    "has too little audio": ("none", changed(pcm=TONE, audio_end_ms=CHAR_MS)),
}


class Broken(Toy):
    """A toy that breaks the contract in its first chunk."""

    def __init__(self, times: Times, change: Callable[[SpeechChunk], SpeechChunk]) -> None:
        super().__init__(times)
        self._change = change

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        async for chunk in super().speak(request, text):
            yield self._change(chunk)


class Hasty(Toy):
    """A toy that leaves before the end of the text."""

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        async for chunk in super().speak(request, text):
            yield chunk
            return


@pytest.mark.parametrize("breach", BREACHES)
async def test_an_engine_that_breaks_the_contract_fails_the_session(
    monkeypatch: pytest.MonkeyPatch, breach: str
) -> None:
    add_row(monkeypatch, Broken(*BREACHES[breach]))
    session = await speak(TEXT)
    assert session.status == "failed"
    assert isinstance(session.failure, ProviderProtocolError)
    assert session.failure.code == "provider_protocol_error"
    assert session.failure.message.startswith("The engine toy broke its contract: it gave ")
    assert not session.failure.retryable


async def test_an_engine_that_leaves_before_the_end_of_the_text_fails_the_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_row(monkeypatch, Hasty("characters"))
    session = await speak("Hello there. ", "And more.")
    assert session.failure is not None
    assert session.failure.code == "provider_protocol_error"


async def test_the_next_engine_speaks_what_the_first_one_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    add_row(monkeypatch, Broken(*BREACHES["skips a word"]))
    session = await speak(TEXT, provider="toy,espeak")
    assert session.status == "ended"
    assert [word.text for word in session.timeline().words] == WORDS


async def test_text_without_any_audio_is_reported_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    add_row(monkeypatch, Broken("none", changed(pcm=b"", audio_end_ms=0)))
    session = await speak(TEXT)
    assert isinstance(session.failure, NoAudioError)
