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
from typing import Protocol

from captionsync.errors import ProviderAuthError, ProviderError, VoiceNotFoundError
from captionsync.providers.base import Capabilities, Provider, SpeechRequest, TextPiece, Voice
from captionsync.providers.breaker import Breaker
from captionsync.providers.contract import speak_checked
from captionsync.providers.position import Position, ResumePoint
from captionsync.providers.retry import RetryPolicy, Tries
from captionsync.providers.turns import from_turn, pieces_until
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk

VoiceTable = Mapping[str, Mapping[str, str]]
"""Engine name -> (asked-for voice, language or ``*``) -> the engine's voice; ``*`` replaces voices it does not have."""

Speak = Callable[[Provider, SpeechRequest, AsyncIterator[TextPiece]], AsyncGenerator[SpeechChunk, None]]
"""Lets one engine speak; see :func:`~captionsync.providers.contract.speak_checked`."""

CONTEXT_CHARS = 300
"""Code points of spoken text that an engine is given as context when it continues."""


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


@dataclass(slots=True)
class _Engine:
    provider: Provider
    breaker: Breaker


async def _known(provider: Provider, request: SpeechRequest) -> Voice | None:
    """Return the voice that an engine has for a request, if it has one. Raises ProviderError."""
    try:
        return await provider.resolve(request)
    except VoiceNotFoundError:
        return None


class Chain:
    """Several engines in order of preference, used like one engine; a single engine works as well."""

    def __init__(
        self,
        providers: Sequence[Provider],
        *,
        asked: str = "",
        voice_table: VoiceTable | None = None,
        retry: RetryPolicy | None = None,
        cool_down_s: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        random: Callable[[], float] = random_module.random,
        speak: Speak = speak_checked,
    ) -> None:
        """Chain ``providers``, the preferred first.

        Args:
            providers: at least one.
            asked: name of the engine whose voices requests name; by default the first.
            voice_table: which voice of an engine replaces a voice of another, or is used for a language.
            retry: how often the same engine is tried again.
            cool_down_s: how long an engine that was given up is left alone.
            clock: monotonic seconds.
            sleep: waits for seconds.
            random: uniform in [0, 1).
            speak: lets one engine speak; whatever it is, it checks the contract.
        """
        if not providers:
            raise ValueError("a chain needs at least one engine")
        self._engines = [_Engine(provider, Breaker(clock, cool_down_s=cool_down_s)) for provider in providers]
        self._voice_table = voice_table or {}
        self._retry = retry or RetryPolicy()
        self._clock = clock
        self._sleep = sleep
        self._random = random
        self._speak = speak
        first = providers[0]
        self._asked = asked or first.name
        self.name: str = first.name
        self.capabilities: Capabilities = first.capabilities
        self.sample_rate_hz: int = first.sample_rate_hz

    @property
    def current(self) -> Provider:
        """The engine that a new session begins with."""
        return self._first().provider

    @property
    def refusal(self) -> ProviderAuthError | None:
        """Why no session can begin now: every engine is left alone, and the next one to try refused the account."""
        error = self._soonest.breaker.error
        anyone = any(engine.breaker.closed for engine in self._engines)
        return error if isinstance(error, ProviderAuthError) and not anyone else None

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
        moved = await self._with_voice(engine, request)
        voice = await engine.provider.resolve(moved)
        return replace(voice, stands_in=True) if request.voice and moved.voice != request.voice else voice

    async def close(self) -> None:
        """Close all engines."""
        for engine in self._engines:
            await engine.provider.close()

    async def speak(
        self, request: SpeechRequest, text: TextSource, heard: Heard | None = None
    ) -> AsyncGenerator[ChainItem, None]:
        """Speak ``text`` from ``request.char_start`` to its end. Raises the last ProviderError when no engine is left.

        Args:
            request: voice, language and where to begin; of a dialogue, its turns.
            text: read again from where speech continues.
            heard: asked where speech continues; without it, after the last character and audio that were given.
        """
        position = Position.at(request.char_start, request.start_ms, request.spoken_start)
        engine: _Engine | None = self._first()
        given_up: list[_Engine] = []
        tries, resuming = Tries(), False
        while engine is not None:
            try:
                attempt, end = await self._attempt(engine, request, position, text, given_up)
                pieces = pieces_until(text.pieces(position.char), end and end - position.char)
                async with aclosing(self._speak(engine.provider, attempt, pieces)) as chunks:
                    async for chunk in chunks:
                        if resuming:
                            resuming = False
                            yield await self._resumed(engine, attempt)
                        position.take(chunk)
                        yield chunk
                engine.breaker.reset()
                if end is None:
                    return
                tries, position = Tries(), position.next_turn
                yield SpeechChunk(audio_end_ms=round_ms(position.start_ms), closes_word=True)
                continue
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
            position = Position.at(resume.char, resume.start_ms, resume.spoken)
            engine, resuming = following, True
            await self._sleep(pause_s)

    def _first(self) -> _Engine:
        """Return the first engine that may be used; when none may, the one whose cool-down ends first.

        Raises the remembered error when that engine refused the account: no request can succeed yet.
        """
        if (refusal := self.refusal) is not None:
            raise refusal
        return next((engine for engine in self._engines if engine.breaker.closed), self._soonest)

    @property
    def _soonest(self) -> _Engine:
        return min(self._engines, key=lambda engine: engine.breaker.open_until_s)

    def _after(
        self, engine: _Engine, error: ProviderError, tries: Tries, given_up: list[_Engine]
    ) -> tuple[_Engine | None, float]:
        """Return the engine that continues after a failure, or None, and the seconds to wait first."""
        others = self._others(engine, given_up)
        pause_s = self._retry.pause_s(error, tries, alone=not others, now_s=self._clock(), random=self._random)
        if pause_s is not None:
            return engine, pause_s
        given_up.append(engine)
        return (others[0], 0.0) if others else (None, 0.0)

    def _others(self, engine: _Engine, given_up: list[_Engine]) -> list[_Engine]:
        """Return the engines that could take over from ``engine`` now."""
        others = [other for other in self._engines if other is not engine and other not in given_up]
        return [other for other in others if other.breaker.closed]

    async def _attempt(
        self,
        engine: _Engine,
        request: SpeechRequest,
        position: Position,
        text: TextSource,
        given_up: list[_Engine],
    ) -> tuple[SpeechRequest, int | None]:
        """Return the request for what an engine speaks next, and the source offset where its text ends, or None."""
        request, end = from_turn(request, position.char, engine.provider)
        before = text.before(position.char, CONTEXT_CHARS)
        moved = replace(
            request,
            start_ms=position.start_ms,
            char_start=position.char,
            spoken_start=position.spoken,
            previous_text=(request.previous_text + before)[-CONTEXT_CHARS:],
            another_ready=bool(self._others(engine, given_up)),
        )
        voiced = await self._with_voice(engine, moved)
        asked = {turn.voice: replace(moved, voice=turn.voice or moved.voice) for turn in moved.turns}
        found = {voice: (await self._with_voice(engine, one)).voice for voice, one in asked.items()}
        return replace(voiced, turns=tuple(turn._replace(voice=found[turn.voice]) for turn in moved.turns)), end

    async def _with_voice(self, engine: _Engine, request: SpeechRequest) -> SpeechRequest:
        """Return the request in a voice of this engine.

        It is the table's for the voice asked for; the voice itself, if the engine has it; the table's for the language
        or for all; and else what the engine offers.
        """
        table, is_asked = self._voice_table.get(engine.provider.name, {}), engine.provider.name == self._asked
        if request.voice in table and request.voice != "*":
            return replace(request, voice=table[request.voice])
        known = await _known(engine.provider, request) if request.voice and (table or not is_asked) else None
        if known is not None and not known.stands_in:
            return request
        if is_asked and request.voice and known is None:
            return request  # the engine refuses it by its name
        every = "*" if request.voice or not is_asked else ""
        for key in (request.language, request.language.split("-")[0], every):
            if key and key in table:
                return replace(request, voice=table[key])
        return request if known is not None else replace(request, voice="")

    async def _resumed(self, engine: _Engine, attempt: SpeechRequest) -> EngineResumed:
        try:
            voice = (await engine.provider.resolve(attempt)).id
        except ProviderError:
            voice = attempt.voice
        return EngineResumed(engine.provider.name, voice, attempt.char_start, engine.provider.capabilities.phones)
