"""The chain: retries, failover, resume, breaker."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

import pytest

from captionsync.errors import (
    ContractError,
    NoAudioError,
    ProviderAuthError,
    ProviderBusyError,
    ProviderConnectionError,
    ProviderError,
    ProviderRefusedError,
    ProviderTimeoutError,
    VoiceNotFoundError,
)
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.providers.chain import Chain, ChainItem, EngineLost, EngineResumed
from captionsync.providers.position import ResumePoint
from captionsync.providers.retry import RetryPolicy
from captionsync.timing.model import TURN_BREAK, SpeechChunk, TimedChars, Turn
from tests.text_source import Streamed

CHAR_MS = 100


@dataclass
class Engine:
    """Says one character in 100 ms, as many as its next life has; then it fails with its error."""

    name: str = "first"
    lives: list[int | None] = field(default_factory=list)
    """Characters until it fails, one entry a run; None for all of them. After the last entry it works."""
    error: ProviderError | None = None
    voices_known: tuple[str, ...] = ("a",)
    capabilities: Capabilities = field(default_factory=Capabilities)
    sample_rate_hz: int = 8000
    requests: list[SpeechRequest] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    closed: bool = False

    async def voices(self) -> Sequence[Voice]:
        return [Voice(name, name, self.name, ("en",)) for name in self.voices_known]

    async def resolve(self, request: SpeechRequest) -> Voice:
        if request.voice and request.voice not in self.voices_known:
            raise VoiceNotFoundError("no such voice", provider=self.name)
        return (await self.voices())[0]

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        self.requests.append(request)
        self.said.append("")
        await self.resolve(request)
        life = self.lives.pop(0) if self.lives else None
        char, at_ms = request.char_start, request.start_ms
        async for piece in text:
            for letter in piece.text:
                if life is not None and len(self.said[-1]) >= life:
                    raise self.error or ProviderConnectionError("gone", provider=self.name)
                start, end = round(at_ms), round(at_ms + CHAR_MS)
                self.said[-1] += letter
                yield SpeechChunk(b"\0\0" * 800, 8000, end, (TimedChars(letter, char, (start,), (end,)),))
                char, at_ms = char + 1, at_ms + CHAR_MS
        if life is not None and not self.said[-1]:
            raise self.error or ProviderConnectionError("gone", provider=self.name)

    async def close(self) -> None:
        self.closed = True


class Time:
    """A clock that only moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.pauses: list[float] = []

    def __call__(self) -> float:
        return self.now_s

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now_s += seconds


def chain_of(*engines: Engine, time: Time | None = None, **options: object) -> Chain:
    time = time or Time()
    return Chain(engines, clock=time, sleep=time.sleep, random=lambda: 0.5, **options)  # type: ignore[arg-type]


async def text_of(*pieces: str) -> AsyncIterator[TextPiece]:
    for piece in pieces:
        yield TextPiece(piece)


class Hearing:
    """Takes speech, and resumes ``back`` characters before the last one that was heard."""

    def __init__(self, request: SpeechRequest, back: int) -> None:
        self.text, self.at_ms = "", request.start_ms
        self._request = request
        self._back = back

    async def lose(self) -> ResumePoint:
        if self.text:
            self.text = self.text[: len(self.text) - self._back]
            self.at_ms -= self._back * CHAR_MS
        return ResumePoint(self._request.char_start + len(self.text), self.at_ms, self._request.spoken_start)


class Fixed:
    """Resumes at one place."""

    def __init__(self, char: int) -> None:
        self._char = char

    async def lose(self) -> ResumePoint:
        return ResumePoint(self._char, 0.0, 0)


async def hear(
    chain: Chain, *pieces: str, request: SpeechRequest | None = None, back: int = 0
) -> tuple[str, list[ChainItem]]:
    """Listen to the end, resuming ``back`` characters before the last one that was heard."""
    request = request or SpeechRequest()
    listener, items = Hearing(request, back), []
    async with aclosing(chain.speak(request, Streamed(text_of(*pieces), request.char_start), listener)) as speech:
        async for item in speech:
            items.append(item)
            if isinstance(item, SpeechChunk):
                listener.text += "".join(run.text for run in item.chars)
                listener.at_ms = float(item.audio_end_ms)
    return listener.text, items


def kinds(items: Sequence[ChainItem]) -> str:
    return "".join("." if isinstance(i, SpeechChunk) else "L" if isinstance(i, EngineLost) else "R" for i in items)


async def test_one_engine_that_works_is_passed_through() -> None:
    engine = Engine()
    heard, items = await hear(chain_of(engine), "one ", "two")
    assert heard == "one two"
    assert kinds(items) == "......."


SAID = "one two", "three", "four"
DIALOGUE = TURN_BREAK.join(SAID)
VOICES = "a", "b", "a"
TURNS = tuple(Turn(DIALOGUE.index(text), voice.upper(), voice) for text, voice in zip(SAID, VOICES, strict=True))


def pair(**more: Any) -> Engine:
    return Engine(voices_known=("a", "b"), **more)


async def test_each_turn_is_spoken_in_its_voice_without_a_gap() -> None:
    engine = pair()
    heard, items = await hear(chain_of(engine), DIALOGUE[:5], DIALOGUE[5:], request=SpeechRequest(turns=TURNS))
    assert heard == DIALOGUE
    assert engine.said == ["one two\n\n", "three\n\n", "four"]
    assert [request.voice for request in engine.requests] == ["a", "b", "a"]
    assert [request.start_ms for request in engine.requests] == [0, 900, 1600]
    assert [request.char_start for request in engine.requests] == [0, 9, 16]
    assert all(request.turns == () for request in engine.requests)
    closing = [item for item in items if isinstance(item, SpeechChunk) and item.closes_word]
    assert [item.audio_end_ms for item in closing] == [900, 1600]


@pytest.mark.parametrize("life", range(len(DIALOGUE)))
async def test_a_dialogue_goes_on_with_the_voice_of_the_turn_that_failed(life: int) -> None:
    """Whichever character is the first that was not heard, each is said once, in the voice of its turn."""
    turn = max(number for number in range(3) if TURNS[number].char_start <= life)
    engine = pair(lives=[*[None] * turn, life - TURNS[turn].char_start])
    second = pair(name="second")
    chain = chain_of(engine, second, retry=RetryPolicy(retries_before_failover=0))
    heard, items = await hear(chain, DIALOGUE, request=SpeechRequest(turns=TURNS))
    assert heard == DIALOGUE
    assert kinds(items).count("L") == kinds(items).count("R") == 1
    runs = [run for one in (engine, second) for run in zip(one.requests, one.said, strict=True)]
    voices = [(char, request.voice) for request, said in runs for char in said if not char.isspace()]
    assert voices == [(char, voice) for text, voice in zip(SAID, VOICES, strict=True) for char in text if char != " "]


@pytest.mark.parametrize("char", [7, 8, 9])
async def test_the_break_before_a_turn_belongs_to_it(char: int) -> None:
    engine = pair()
    heard, _ = await hear(chain_of(engine), DIALOGUE[char:], request=SpeechRequest(turns=TURNS, char_start=char))
    assert heard == DIALOGUE[char:]
    assert [request.voice for request in engine.requests] == ["b", "a"]


class Conversing(Engine):
    """Speaks all turns in one request."""

    def converses(self, request: SpeechRequest) -> bool:
        return True


async def test_an_engine_that_converses_gets_all_turns_that_are_left() -> None:
    engine = Conversing(voices_known=("a", "b"), lives=[11])
    heard, _ = await hear(chain_of(engine), DIALOGUE, request=SpeechRequest(turns=TURNS))
    assert heard == DIALOGUE
    assert [request.turns for request in engine.requests] == [TURNS, TURNS[1:]]
    assert [request.voice for request in engine.requests] == ["a", "b"]


async def test_the_next_engine_gets_its_own_voices_for_all_turns() -> None:
    first = pair(lives=[0], error=ProviderAuthError("no", provider="first"))
    second = Conversing(name="second", voices_known=("x", "y"))
    chain = chain_of(first, second, voice_table={"second": {"a": "x", "b": "y"}})
    await hear(chain, DIALOGUE, request=SpeechRequest(turns=TURNS))
    assert [turn.voice for turn in second.requests[0].turns] == ["x", "y", "x"]


async def test_same_engine_goes_on_after_a_retryable_failure() -> None:
    engine = Engine(lives=[3])
    heard, items = await hear(chain_of(engine), "abcdef", back=1)
    assert heard == "abcdef"
    assert kinds(items) == "...LR...."
    assert engine.said == ["abc", "cdef"]
    assert engine.requests[1].char_start == 2
    assert engine.requests[1].start_ms == 200.0
    assert engine.requests[1].previous_text == "ab"


async def test_without_an_answer_speech_goes_on_after_what_was_given() -> None:
    engine = Engine(lives=[2])
    items = [item async for item in chain_of(engine).speak(SpeechRequest(), Streamed(text_of("abcd")))]
    assert "".join(run.text for i in items if isinstance(i, SpeechChunk) for run in i.chars) == "abcd"
    assert engine.requests[1].start_ms == 200.0


async def test_pauses_are_full_jitter_and_grow_only_without_progress() -> None:
    time = Time()
    engine = Engine(lives=[0, 0, 0, 2, 0])
    heard, _ = await hear(chain_of(engine, time=time), "abcd")
    assert heard == "abcd"
    assert time.pauses == pytest.approx([0.05, 0.1, 0.2, 0.4, 0.05])


async def test_next_engine_goes_on_when_the_first_cannot_be_helped() -> None:
    first = Engine(lives=[2], error=ProviderAuthError("no", provider="first"))
    second = Engine("second", capabilities=Capabilities(phones=True))
    heard, items = await hear(chain_of(first, second), "abcd")
    assert heard == "abcd"
    assert second.said == ["cd"]
    resumed = next(item for item in items if isinstance(item, EngineResumed))
    assert resumed == EngineResumed("second", "a", 2, True)


async def test_failure_before_any_audio_is_told_and_resumes_at_the_start() -> None:
    first = Engine(lives=[0], error=ProviderAuthError("no", provider="first"))
    second = Engine("second")
    request = SpeechRequest(char_start=5, start_ms=70.5, spoken_start=9)
    heard, items = await hear(chain_of(first, second), "abcd", request=request)
    assert heard == "abcd"
    assert kinds(items)[:2] == "LR"
    assert (second.requests[0].char_start, second.requests[0].start_ms) == (5, 70.5)
    assert second.requests[0].spoken_start == 9


async def test_retryable_failure_is_tried_once_more_before_another_engine() -> None:
    first, second = Engine(lives=[1, 0]), Engine("second")
    heard, items = await hear(chain_of(first, second), "abc")
    assert heard == "abc"
    assert len(first.requests) == 3, "progress begins the count anew"
    first, second = Engine(lives=[0, 0, 0, 0, 0]), Engine("second")
    heard, items = await hear(chain_of(first, second), "abc")
    assert len(first.requests) == 2
    assert kinds(items) == "LLR..."


async def test_a_timeout_is_not_waited_for_again_when_another_engine_stands_ready() -> None:
    first, second = Engine(lives=[1, 0], error=ProviderTimeoutError("mute", provider="first")), Engine("second")
    heard, items = await hear(chain_of(first, second), "abc")
    assert heard == "abc"
    assert len(first.requests) == 1
    assert kinds(items) == ".LR.."
    alone = Engine(lives=[0, 0], error=ProviderTimeoutError("mute", provider="first"))
    assert (await hear(chain_of(alone), "abc"))[0] == "abc"
    assert len(alone.requests) == 3


async def test_an_engine_knows_whether_another_one_is_ready() -> None:
    time = Time()
    first, second = Engine(lives=[None, 0], error=ProviderAuthError("bad key", provider="first")), Engine("second")
    chain = chain_of(first, second, time=time)
    await hear(chain, "abc")
    await hear(chain, "abc")
    await hear(chain, "abc")
    assert [request.another_ready for request in first.requests] == [True, True]
    assert [request.another_ready for request in second.requests] == [False, False]


async def test_last_error_is_raised_when_no_engine_is_left() -> None:
    first = Engine(lives=[0], error=ProviderAuthError("bad key", provider="first"))
    second = Engine("second", lives=[0], error=VoiceNotFoundError("bad voice", provider="second"))
    with pytest.raises(VoiceNotFoundError, match="bad voice"):
        await hear(chain_of(first, second), "abc")


async def test_retries_end() -> None:
    engine = Engine(lives=[0] * 50)
    with pytest.raises(ProviderConnectionError):
        await hear(chain_of(engine, retry=RetryPolicy(retries=3)), "abc")
    assert len(engine.requests) == 4


async def test_new_sessions_leave_a_failed_engine_alone_until_the_cool_down_is_over() -> None:
    time = Time()
    first = Engine(lives=[0, 0], error=ProviderAuthError("quota", provider="first"))
    second = Engine("second")
    chain = chain_of(first, second, time=time, cool_down_s=60)
    await hear(chain, "abc")
    assert chain.current is second
    assert isinstance(chain.health()["first"], ProviderAuthError)
    await hear(chain, "abc")
    assert len(first.requests) == 1
    time.now_s += 61
    assert chain.current is first
    await hear(chain, "abc")
    assert len(first.requests) == 2
    await hear(chain, "abc")
    assert len(first.requests) == 2, "one failure after the cool-down opens it again"
    time.now_s += 61
    heard, _ = await hear(chain, "abc")
    assert heard == "abc"
    assert first.said[-1] == "abc"
    assert chain.health() == {"first": None, "second": None}


async def test_only_engine_with_a_refused_key_is_not_dialled_again_at_once() -> None:
    time = Time()
    engine = Engine(lives=[0], error=ProviderAuthError("bad key", provider="first"))
    chain = chain_of(engine, time=time, cool_down_s=60)
    for _ in range(3):
        with pytest.raises(ProviderAuthError, match="bad key"):
            await hear(chain, "abc")
    assert len(engine.requests) == 1
    time.now_s += 61
    assert (await hear(chain, "abc"))[0] == "abc"


async def test_only_engine_that_was_unreachable_is_tried_by_the_next_session() -> None:
    engine = Engine(lives=[0] * 5)
    chain = chain_of(engine, retry=RetryPolicy(retries=4))
    with pytest.raises(ProviderConnectionError):
        await hear(chain, "abc")
    assert (await hear(chain, "abc"))[0] == "abc"


async def test_a_wrong_voice_does_not_open_the_breaker() -> None:
    first, second = Engine(voices_known=("a",)), Engine("second", voices_known=("b",))
    chain = chain_of(first, second)
    heard, _ = await hear(chain, "abc", request=SpeechRequest(voice="b"))
    assert heard == "abc"
    assert second.said == ["abc"]
    assert chain.current is first


async def test_a_refused_request_goes_to_the_next_engine_and_leaves_the_first_to_others() -> None:
    first, second = Engine(lives=[0], error=ProviderRefusedError("bad value", provider="first")), Engine("second")
    chain = chain_of(first, second)
    assert (await hear(chain, "abc"))[0] == "abc"
    assert second.said == ["abc"]
    assert chain.current is first
    assert (await hear(chain, "abc"))[0] == "abc"
    assert first.said[-1] == "abc"


async def test_the_only_engine_that_refuses_a_request_is_asked_by_the_next_one() -> None:
    engine = Engine(lives=[0], error=ProviderRefusedError("bad value", provider="first"))
    chain = chain_of(engine)
    with pytest.raises(ProviderRefusedError, match="bad value"):
        await hear(chain, "abc")
    assert (await hear(chain, "abc"))[0] == "abc"
    assert len(engine.requests) == 2


def busy(retry_after_s: float | None = None) -> ProviderBusyError:
    return ProviderBusyError("busy", provider="first", retry_after_s=retry_after_s)


async def test_a_busy_engine_is_waited_for_and_never_closed_to_others() -> None:
    time = Time()
    engine = Engine(lives=[0] * 7, error=busy())
    chain = chain_of(engine, time=time)
    assert (await hear(chain, "abc"))[0] == "abc"
    assert len(engine.requests) == 8
    assert 5 < time.now_s < 30
    engine.lives = [0] * 1000
    begun_s = time.now_s
    with pytest.raises(ProviderBusyError):
        await hear(chain, "abc")
    assert 20 < time.now_s - begun_s <= 30
    engine.lives = []
    assert chain.health() == {"first": None}
    assert (await hear(chain, "abc"))[0] == "abc"


async def test_a_busy_engine_gets_the_time_that_it_asks_for() -> None:
    time = Time()
    engine = Engine(lives=[0, 0], error=busy(9))
    assert (await hear(chain_of(engine, time=time), "abc"))[0] == "abc"
    assert all(9 < pause_s < 9.5 for pause_s in time.pauses)
    engine = Engine(lives=[0], error=busy(300))
    with pytest.raises(ProviderBusyError) as raised:
        await hear(chain_of(engine, time=time), "abc")
    assert len(time.pauses) == 2, "nobody waits for what comes too late"
    assert raised.value.retry_after_s == 300


async def test_time_waited_for_a_busy_engine_begins_anew_with_each_progress() -> None:
    time = Time()
    engine = Engine(lives=[0, 0, 1, 0, 1, 0], error=busy(9))
    assert (await hear(chain_of(engine, time=time), "abc"))[0] == "abc"
    assert time.now_s > 50


async def test_a_busy_engine_is_passed_over_when_another_stands_ready() -> None:
    time = Time()
    first, second = Engine(lives=[0, 0], error=busy()), Engine("second")
    chain = chain_of(first, second, time=time)
    assert (await hear(chain, "abc"))[0] == "abc"
    assert (len(first.requests), second.said) == (2, ["abc"])
    assert time.now_s < 1
    assert chain.current is first
    first.lives, first.error = [0], busy(20)
    assert (await hear(chain, "abc"))[0] == "abc"
    assert len(first.requests) == 3, "20 s are not waited for"


async def test_texts_without_audio_never_close_an_engine_to_others() -> None:
    error = NoAudioError("mute", provider="first")
    first, second = Engine(lives=[0] * 9, error=error), Engine("second")
    chain = chain_of(first, second)
    for text in ("Hm.", "Mhm.", "A whole sentence.", "Another sentence.", "A third sentence."):
        assert (await hear(chain, text))[0] == text
        assert chain.current is first


async def test_the_only_engine_is_closed_to_others_only_when_it_refused_the_account() -> None:
    error = ContractError("odd characters", provider="first")
    engine = Engine(lives=[0] * 3, error=error)
    chain = chain_of(engine)
    for text in ("A whole sentence.", "Another sentence.", "A third sentence."):
        with pytest.raises(ContractError):
            await hear(chain, text)
    assert chain.health()["first"] is error
    assert (await hear(chain, "A fourth sentence."))[0] == "A fourth sentence."


async def test_a_text_whose_end_has_no_sound_proves_nothing() -> None:
    class Last(Engine):
        async def speak(
            self, request: SpeechRequest, text: AsyncIterator[TextPiece]
        ) -> AsyncGenerator[SpeechChunk, None]:
            said = "".join([piece.text async for piece in text])
            if said != "Hm.":
                times = (0,) * len(said[:-3])
                yield SpeechChunk(b"\0\0" * 800, 8000, 100, (TimedChars(said[:-3], request.char_start, times, times),))
                raise ProviderConnectionError("gone", provider=self.name)
            raise NoAudioError("mute", provider=self.name)

    chain = chain_of(Last())
    for number in range(9):
        with pytest.raises(NoAudioError):
            text = Streamed(text_of(f"This is sentence {number}. Hm."))
            async for _ in chain.speak(SpeechRequest(), text, Fixed(len("This is sentence 1. "))):
                pass
    assert chain.health() == {"first": None}


async def test_voice_comes_from_the_table_then_as_asked_then_by_default() -> None:
    def fresh() -> tuple[Engine, Engine]:
        error = ProviderAuthError("no", provider="first")
        return Engine(lives=[0], error=error, voices_known=("x", "y", "b")), Engine("second", voices_known=("b", "c"))

    table = {"second": {"x": "c", "de": "c"}}
    for asked, language, expected in (("x", "", "c"), ("y", "de-AT", "c"), ("b", "", "b"), ("y", "en", "")):
        first, second = fresh()
        await hear(chain_of(first, second, voice_table=table), "abc", request=SpeechRequest(asked, language))
        assert second.requests[0].voice == expected


async def test_the_table_replaces_no_voice_that_the_engine_has() -> None:
    stands_in = Voice("c", "c", "only", ("en",), stands_in=True)

    class Only(Engine):
        async def resolve(self, request: SpeechRequest) -> Voice:
            return stands_in if request.voice == "theirs" else await super().resolve(request)

    table = {"only": {"x": "c", "de": "d", "*": "e"}}
    cases = (
        ("x", "", "c"),
        ("b", "de", "b"),
        ("theirs", "de", "d"),
        ("theirs", "", "e"),
        ("", "de", "d"),
        ("", "", ""),
    )
    for asked, language, expected in cases:
        only = Only("only", voices_known=("b", "c", "d", "e"))
        await hear(chain_of(only, voice_table=table), "abc", request=SpeechRequest(asked, language))
        assert only.requests[0].voice == expected
    with pytest.raises(VoiceNotFoundError, match="no such voice"):
        await chain_of(Only("only", voices_known=("e",)), voice_table=table).resolve(SpeechRequest("nobody"))


async def test_flushes_are_sent_again_with_the_text() -> None:
    seen: list[TextPiece] = []

    class Flushed(Engine):
        async def speak(
            self, request: SpeechRequest, text: AsyncIterator[TextPiece]
        ) -> AsyncGenerator[SpeechChunk, None]:
            seen.clear()
            self.requests.append(request)
            async for piece in text:
                seen.append(piece)
                if len(self.requests) == 1 and piece.flush:
                    yield SpeechChunk(b"\0\0" * 8, 8000, 1)
                    raise ProviderConnectionError("gone", provider="first")
            said = "".join(piece.text for piece in seen)
            times = (0,) * len(said)
            yield SpeechChunk(b"\0\0" * 8, 8000, 1, (TimedChars(said, request.char_start, times, times),))

    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece("ab")
        yield TextPiece("cd", flush=True)
        yield TextPiece("ef")

    async with aclosing(chain_of(Flushed()).speak(SpeechRequest(), Streamed(pieces()), Fixed(3))) as items:
        async for _ in items:
            pass
    assert seen == [TextPiece("d", flush=True), TextPiece("ef")]


async def test_callers_own_error_is_not_an_engine_failure() -> None:
    async def broken() -> AsyncIterator[TextPiece]:
        yield TextPiece("ab")
        raise RuntimeError("the caller's")

    with pytest.raises(RuntimeError, match="the caller's"):
        async for _ in chain_of(Engine(), Engine("second")).speak(SpeechRequest(), Streamed(broken())):
            pass


async def test_closing_the_chain_early_closes_engine_and_text() -> None:
    engine = Engine()
    speech = chain_of(engine).speak(SpeechRequest(), Streamed(text_of("abc")))
    async for _ in speech:
        break
    await speech.aclose()
    assert engine.said == ["a"]


async def test_voices_of_engines_that_answer_are_listed_and_all_are_closed() -> None:
    class Mute(Engine):
        async def voices(self) -> Sequence[Voice]:
            raise ProviderConnectionError("gone", provider=self.name)

    first, second = Mute(), Engine("second")
    chain = chain_of(first, second)
    assert [voice.provider for voice in await chain.voices()] == ["second"]
    with pytest.raises(ProviderConnectionError):
        await chain_of(Mute()).voices()
    await chain.close()
    assert first.closed
    assert second.closed
    assert (await chain_of(Engine()).resolve(SpeechRequest())).id == "a"


def test_a_chain_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Chain([])
