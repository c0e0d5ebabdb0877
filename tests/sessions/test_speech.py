"""Captions, audio and pronunciations of one session move together."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from captionsync.audio import PcmTimeline
from captionsync.captioner import Captioner
from captionsync.errors import ProviderConnectionError
from captionsync.events import CueEvent, GapEvent, WordEvent
from captionsync.pronounce import PronunciationStage
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import EngineLost, EngineResumed
from captionsync.sessions.records import Lost, Resumed, Spoke, TurnBegan
from captionsync.sessions.speech import EMPTY_MS, Piece, Speech
from captionsync.sessions.text_input import TextInput
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.model import SpeechChunk, TimedChars
from tests.sessions.talker import CHAR_MS, RATE_HZ, Talker, sound_of

TEXT = "Hello there, this is speech. "
SPACE = TimedChars(" ", 7, (7 * CHAR_MS,), (7 * CHAR_MS,))


class Nobody:
    """Knows no pronunciations."""

    async def pronounce(self, text: str, language: str) -> list[tuple[int, tuple[str, ...]]]:
        return []


def source_of(text: str) -> TextInput:
    source = TextInput()
    source.add(text, final=True)
    return source


def speech_of(*, phones: bool = True, curves: str | None = None, text: str = TEXT) -> Speech:
    captioner = Captioner(language="en", direction="ltr", rules=rules_for("en"), true_phones=phones, curves=curves)
    stage = PronunciationStage(Nobody(), "en")
    return Speech(captioner, PcmTimeline(RATE_HZ), stage, source_of(text), has_phones=phones)


async def chunks(text: str, request: SpeechRequest | None = None) -> list[SpeechChunk]:
    speaking = Talker().speak(request or SpeechRequest(), source_of(text).pieces(0))
    return [chunk async for chunk in speaking]


def drained(speech: Speech) -> list[Piece]:
    found = []
    while (piece := speech.next()) is not None:
        found.append(piece)
    return found


def words(pieces: list[Piece]) -> list[str]:
    return [event.text for piece in pieces for event in piece.batch.events if isinstance(event, WordEvent)]


async def test_every_piece_has_the_audio_that_its_batch_covers() -> None:
    speech = speech_of()
    for chunk in await chunks(TEXT):
        await speech.take(chunk)
    await speech.finish()
    pieces = drained(speech)
    assert words(pieces) == TEXT.split()
    assert b"".join(piece.pcm for piece in pieces) + speech.rest() == b"".join(map(sound_of, TEXT))
    for piece in pieces:
        assert len(piece.pcm) // 2 == (piece.batch.until_ms - piece.batch.start_ms) * RATE_HZ // 1000
    assert (speech.held_ms, speech.end_ms) == (0, CHAR_MS * len(TEXT))


async def test_a_lost_engine_leaves_whole_words_and_the_next_one_begins_after_them() -> None:
    speech = speech_of()
    for chunk in (await chunks(TEXT))[:2]:  # "Hello there, t"
        await speech.take(chunk)
    before = drained(speech)
    resume = await speech.lose()
    assert (TEXT[: resume.char], resume.start_ms) == ("Hello there,", float(CHAR_MS * len("Hello there,")))
    speech.lost(EngineLost(ProviderConnectionError("gone", provider="a"), "a", resume))
    speech.resume(EngineResumed("b", "v", resume.char, has_phones=True))
    late = SpeechRequest(char_start=resume.char, start_ms=resume.start_ms + 200)
    await speech.take(SpeechChunk(bytes(2 * 200 * RATE_HZ // 1000), RATE_HZ, round(resume.start_ms) + 200))
    for chunk in await chunks(TEXT[resume.char :], late):
        await speech.take(chunk)
    await speech.finish()
    pieces = before + drained(speech)
    assert words(pieces) == TEXT.split()
    (gap,) = [event for piece in pieces for event in piece.batch.events if isinstance(event, GapEvent)]
    assert (gap.start_ms, gap.duration_ms) == (resume.start_ms, 200 + CHAR_MS), "silence, and the space before the word"
    assert (gap.provider, gap.resumed_char) == ("b", resume.char)
    notes = speech.take_notes()
    assert [type(note) for note in notes][:4] == [Spoke, Spoke, Lost, Resumed]
    assert notes[2] == Lost("a", "provider_connection", resume.char, 0)
    assert speech.take_notes() == ()


async def test_what_was_not_handed_out_is_dropped_and_the_next_turn_begins_at_its_text() -> None:
    speech = speech_of()
    for chunk in await chunks(TEXT):
        await speech.take(chunk)
    first = speech.next()
    assert first is not None
    speech.drop(len(TEXT))
    assert speech.next() is None
    assert speech.end_ms == first.batch.until_ms
    assert speech.start_at(len(TEXT)).start_ms == first.batch.until_ms
    speech.close_turn(100)
    closing = drained(speech)
    assert closing[-1].batch.until_ms == first.batch.until_ms + 100
    finals = [event for piece in closing for event in piece.batch.events if isinstance(event, CueEvent)]
    assert finals[-1].final
    assert speech.take_notes()[-1] == TurnBegan(len(TEXT))


@pytest.mark.parametrize("curves", [None, "arkit"])
async def test_a_failure_keeps_what_is_whole_and_lets_the_mouth_come_to_rest(curves: str | None) -> None:
    speech = speech_of(curves=curves)
    for chunk in (await chunks(TEXT))[:2]:
        await speech.take(chunk)
    speech.fail()
    pieces = drained(speech)
    assert words(pieces) == ["Hello", "there,"]
    spoken_ms = CHAR_MS * len("Hello there,")
    assert (pieces[-1].batch.until_ms > spoken_ms) is (curves is not None)
    assert speech.end_ms == pieces[-1].batch.until_ms


async def test_text_without_any_sound_lasts_for_a_moment() -> None:
    speech = speech_of()
    await speech.finish()
    assert speech.end_ms == EMPTY_MS
    assert drained(speech)[-1].batch.until_ms == EMPTY_MS


async def test_an_engine_that_is_slow_inside_a_word_is_waited_for() -> None:
    speech = speech_of()
    first, *rest = await chunks("Hello there")  # "Hello t", "here"
    await speech.take(first)
    before = words(drained(speech))
    await speech.wait(0.01)
    assert words(drained(speech)) == []
    waiting = asyncio.create_task(speech.wait(3_600.0))
    await asyncio.sleep(0)
    for other in rest:
        await speech.take(other)
    await waiting
    await speech.finish()
    assert before + words(drained(speech)) == ["Hello", "there"]


async def test_an_engine_that_is_slow_inside_a_sentence_is_waited_for() -> None:
    steady, slow = speech_of(text="Hello the next. "), speech_of(text="Hello the next. ")
    for chunk in await chunks("Hello the next. "):  # "Hello t", "he next", ". "
        await steady.take(chunk)
        await slow.take(replace(chunk, pcm=chunk.pcm))
        await slow.wait(0.01)
        await slow.wait(0.01)
    await steady.finish()
    await slow.finish()
    assert drained(slow) == drained(steady)


async def test_white_space_still_follows_the_last_word_of_a_sentence() -> None:
    speech = speech_of(text="Hello.  The next. ")
    first, space, *rest = [*(await chunks("Hello. ")), SpeechChunk(audio_end_ms=7 * CHAR_MS, chars=(SPACE,))]
    assert first.pauses and not rest
    await speech.take(first)
    await speech.take(space)
    for chunk in await chunks("The next. ", SpeechRequest(char_start=8, start_ms=7 * CHAR_MS)):
        await speech.take(chunk)
    await speech.finish()
    events = [event for piece in drained(speech) for event in piece.batch.events if isinstance(event, WordEvent)]
    assert "".join(event.text + event.after for event in events) == "Hello.  The next. "


async def test_a_word_after_which_nothing_comes_is_settled() -> None:
    speech = speech_of()
    (chunk,) = await chunks("Hello. ")
    await speech.take(chunk)
    before = words(drained(speech))
    await speech.wait(0.01)
    assert before + words(drained(speech)) == ["Hello."]


async def test_late_words_are_estimated_for_audio_that_waited() -> None:
    speech = speech_of(phones=False)
    await speech.take(SpeechChunk(bytes(2 * RATE_HZ), RATE_HZ, 1_000))
    await speech.wait(0.01)
    pieces = drained(speech)
    assert pieces[-1].batch.until_ms == 1_000
