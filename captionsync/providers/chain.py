"""Failover: an ordered list of engines that speak a text exactly once between them, whichever fails.

When an engine fails, the chain asks where speech continues (:class:`Heard`): the first character that was not heard in
full, and the exact media time at which new audio begins. If the error says that a retry helps, the same engine gets the
text from there on again, after a pause. Otherwise the next engine gets it, in the voice that a table names or in its
default voice for the language. If an engine was given up for a reason that concerns every session, all sessions leave
it alone until its breaker's cool-down is over.
"""

from __future__ import annotations

import asyncio
import random as random_module
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from captionsync.errors import ProviderError, VoiceNotFoundError
from captionsync.providers.base import Capabilities, Provider, SpeechRequest, TextPiece, Voice
from captionsync.providers.breaker import Breaker
from captionsync.providers.contract import speak_checked
from captionsync.providers.retry import RetryPolicy, Tries
from captionsync.timing.model import SpeechChunk

VoiceTable = Mapping[str, Mapping[str, str]]
"""Engine name -> (asked-for voice, language or ``*``) -> the engine's voice."""

CONTEXT_CHARS = 300
"""Code points of spoken text that an engine is given as context when it continues."""


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """Where speech continues."""

    char: int
    """Code points: source offset of the first character to speak."""
    start_ms: float
    """Exact media time at which new audio starts."""
    spoken: int
    """Code points: offset in the spoken text where the new run's spoken text begins."""


@dataclass(frozen=True, slots=True)
class EngineLost:
    """An engine failed mid-speech, and speech continues."""

    error: ProviderError
    provider: str
    resume: ResumePoint


@dataclass(frozen=True, slots=True)
class EngineResumed:
    """An engine continues; its first chunk follows."""

    provider: str
    voice: str
    char_start: int
    """Code points: source offset of the first character it speaks."""
    has_phones: bool
    audio_tags: bool = False
    """It performs ``[audio tags]`` instead of reading them."""


ChainItem = SpeechChunk | EngineLost | EngineResumed


class TextSource(Protocol):
    """The source text of a session, which can be read again from any character."""

    def pieces(self, char: int) -> AsyncIterator[TextPiece]:
        """Yield the text from a character on, as it comes, until it ends."""

    def before(self, char: int, max_chars: int) -> str:
        """Return up to ``max_chars`` code points of the text that ends at ``char``."""

    def after(self, char: int) -> str:
        """Return the text from a character on, as far as it has come."""


class Heard(Protocol):
    """Knows how much of the speech was taken: all audio, and every whole word."""

    async def lose(self) -> ResumePoint:
        """Drop what a failed engine left unfinished and return where speech continues."""


@runtime_checkable
class Patient(Protocol):
    """An engine that waits longer for some models."""

    def hurry(self) -> None:
        """Note that another engine is ready."""


@dataclass(slots=True)
class _Engine:
    provider: Provider
    breaker: Breaker


@dataclass(slots=True)
class _Position:
    """Where the current engine began, and how far its chunks have come."""

    char: int
    start_ms: float
    spoken: int
    char_end: int
    end_ms: float
    spoken_end: int
    has_audio: bool = False

    @classmethod
    def at(cls, char: int, start_ms: float, spoken: int) -> _Position:
        return cls(char, start_ms, spoken, char, start_ms, spoken)

    def take(self, chunk: SpeechChunk) -> None:
        self.has_audio = self.has_audio or bool(chunk.pcm)
        self.end_ms = max(self.end_ms, chunk.audio_end_ms)
        for run in chunk.chars:
            self.char_end = max(self.char_end, run.char_start + len(run.text))
        for run in chunk.spoken:
            self.spoken_end = max(self.spoken_end, run.char_start + len(run.text))

    @property
    def end(self) -> ResumePoint:
        """After the last character and the last audio that were given."""
        return ResumePoint(self.char_end, self.end_ms, self.spoken_end)


class Chain:
    """Several engines in order of preference, used like one engine; a single engine works as well."""

    def __init__(
        self,
        providers: Sequence[Provider],
        *,
        voice_table: VoiceTable | None = None,
        retry: RetryPolicy | None = None,
        cool_down_s: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        random: Callable[[], float] = random_module.random,
    ) -> None:
        """Chain ``providers``, the preferred first.

        Args:
            providers: at least one.
            voice_table: which voice of an engine replaces a voice of another, or is used for a language.
            retry: how often the same engine is tried again.
            cool_down_s: how long an engine that was given up is left alone.
            clock: monotonic seconds.
            sleep: waits for seconds.
            random: uniform in [0, 1).
        """
        if not providers:
            raise ValueError("a chain needs at least one engine")
        self._engines = [_Engine(provider, Breaker(clock, cool_down_s=cool_down_s)) for provider in providers]
        for provider in providers[:-1]:
            if isinstance(provider, Patient):
                provider.hurry()
        self._voice_table = voice_table or {}
        self._retry = retry or RetryPolicy()
        self._clock = clock
        self._sleep = sleep
        self._random = random
        first = providers[0]
        self.name: str = first.name
        self.capabilities: Capabilities = first.capabilities
        self.sample_rate_hz: int = first.sample_rate_hz

    @property
    def current(self) -> Provider:
        """The engine that a new session begins with."""
        return self._first().provider

    def health(self) -> dict[str, ProviderError | None]:
        """Return each engine's name and, while it is left alone, why."""
        return {
            engine.provider.name: None if engine.breaker.closed else engine.breaker.error for engine in self._engines
        }

    async def voices(self) -> Sequence[Voice]:
        """Return the voices of all engines that answer. Raises ProviderError when none does."""
        found: list[Voice] = []
        problem: ProviderError | None = None
        for engine in self._engines:
            try:
                found += await engine.provider.voices()
            except ProviderError as error:
                problem = error
        if problem is not None and not found:
            raise problem
        return found

    async def resolve(self, request: SpeechRequest) -> Voice:
        """Return the voice that a new session would begin with. Raises ProviderError."""
        engine = self._first()
        return await engine.provider.resolve(await self._with_voice(engine, request))

    async def close(self) -> None:
        """Close all engines."""
        for engine in self._engines:
            await engine.provider.close()

    async def speak(
        self, request: SpeechRequest, text: TextSource, heard: Heard | None = None
    ) -> AsyncGenerator[ChainItem, None]:
        """Speak ``text`` from ``request.char_start`` to its end. Raises the last ProviderError when no engine is left.

        Args:
            request: voice, language and where to begin.
            text: read again from where speech continues.
            heard: asked where speech continues; without it, after the last character and audio that were given.
        """
        position = _Position.at(request.char_start, request.start_ms, request.spoken_start)
        engine: _Engine | None = self._first()
        given_up: list[_Engine] = []
        tries, resuming = Tries(), False
        while engine is not None:
            try:
                attempt = await self._attempt(engine, request, position, text)
                async with aclosing(speak_checked(engine.provider, attempt, text.pieces(position.char))) as chunks:
                    async for chunk in chunks:
                        if resuming:
                            resuming = False
                            yield await self._resumed(engine, attempt)
                        position.take(chunk)
                        yield chunk
                engine.breaker.reset()
                return
            except ProviderError as error:
                problem = error
            if position.has_audio:
                engine.breaker.reset()
            following, pause_s = self._after(engine, problem, tries, given_up)
            if following is not engine:
                engine.breaker.note(problem, text.after(position.char))
            if following is None:
                raise problem
            resume = position.end if heard is None else await heard.lose()
            yield EngineLost(problem, engine.provider.name, resume)
            moved = resume.char > position.char or following is not engine
            tries = Tries() if moved else replace(tries, failures=tries.failures + 1)
            position = _Position.at(resume.char, resume.start_ms, resume.spoken)
            engine, resuming = following, True
            await self._sleep(pause_s)

    def _first(self) -> _Engine:
        """Return the first engine that may be used; when none may, the one whose cool-down ends first.

        Raises the remembered ProviderError when all are left alone and trying that one again cannot help yet.
        """
        for engine in self._engines:
            if engine.breaker.closed:
                return engine
        engine = min(self._engines, key=lambda engine: engine.breaker.open_until_s)
        error = engine.breaker.error
        if error is not None and not error.retryable:
            raise error
        return engine

    def _after(
        self, engine: _Engine, error: ProviderError, tries: Tries, given_up: list[_Engine]
    ) -> tuple[_Engine | None, float]:
        """Return the engine that continues after a failure, or None, and the seconds to wait first."""
        others = [other for other in self._engines if other is not engine and other not in given_up]
        others = [other for other in others if other.breaker.closed]
        pause_s = self._retry.pause_s(error, tries, alone=not others, now_s=self._clock(), random=self._random)
        if pause_s is not None:
            return engine, pause_s
        given_up.append(engine)
        return (others[0], 0.0) if others else (None, 0.0)

    async def _attempt(
        self, engine: _Engine, request: SpeechRequest, position: _Position, text: TextSource
    ) -> SpeechRequest:
        before = text.before(position.char, CONTEXT_CHARS)
        moved = replace(
            request,
            start_ms=position.start_ms,
            char_start=position.char,
            spoken_start=position.spoken,
            previous_text=(request.previous_text + before)[-CONTEXT_CHARS:],
        )
        return await self._with_voice(engine, moved)

    async def _with_voice(self, engine: _Engine, request: SpeechRequest) -> SpeechRequest:
        """Return the request in a voice of this engine: by the table, as asked, or the default."""
        table = self._voice_table.get(engine.provider.name, {})
        language = request.language
        for key in (request.voice, language, language.split("-")[0], "*"):
            if key and key in table:
                return replace(request, voice=table[key])
        if engine is self._engines[0] or not request.voice:
            return request
        try:
            await engine.provider.resolve(request)
        except VoiceNotFoundError:
            return replace(request, voice="")
        return request

    async def _resumed(self, engine: _Engine, attempt: SpeechRequest) -> EngineResumed:
        try:
            voice = (await engine.provider.resolve(attempt)).id
        except ProviderError:
            voice = attempt.voice
        able = engine.provider.capabilities
        return EngineResumed(engine.provider.name, voice, attempt.char_start, able.phones, able.audio_tags)
