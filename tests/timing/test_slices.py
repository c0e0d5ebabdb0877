"""Long chunks in short pieces that say the same."""

from __future__ import annotations

import pytest

from captionsync.captioner import Captioner
from captionsync.events import Event
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.model import Phone, SpeechChunk, TimedChars
from captionsync.timing.slices import (
    SLICE_AUDIO_MS,
    SLICE_CHARS,
    SLICE_CHARS_OF_PHONES,
    SLICE_PHONES,
    SLICE_TEXT_CHARS,
    sliced,
    sliced_with_phones,
    text_slices,
)

TEXT = "Bob's mum maps five very small boats, and then she sails away over the blue sea."
SPOKEN = TEXT.replace("five", "5")


def timed(text: str, char_start: int = 0) -> TimedChars:
    starts = tuple(70 * i for i in range(len(text)))
    return TimedChars(text, char_start, starts, tuple(start + 70 for start in starts))


def chunk(*, spoken: bool) -> SpeechChunk:
    return SpeechChunk(
        pcm=bytes(200),
        audio_end_ms=70 * len(TEXT),
        chars=(timed(SPOKEN) if spoken else timed(TEXT),),
        spoken=(timed(TEXT),) if spoken else (),
        pronunciations={0: ("b", "ɑː", "b", "z"), 6: ("m", "ʌ", "m")},
        closes_word=True,
    )


def events_of(chunks: list[SpeechChunk], *, true_phones: bool = False) -> list[Event]:
    captioner = Captioner(language="en", direction="ltr", rules=rules_for("en"), true_phones=true_phones)
    for one in chunks:
        captioner.feed(one)
    captioner.finish()
    events: list[Event] = []
    while (batch := captioner.next_batch()) is not None:
        events += batch.events
    return events


@pytest.mark.parametrize("spoken", [False, True])
def test_the_pieces_say_what_the_chunk_says(spoken: bool) -> None:
    whole = chunk(spoken=spoken)
    pieces = sliced(whole)
    assert len(pieces) == -(-len(TEXT) // SLICE_CHARS)
    assert events_of(pieces) == events_of([whole])


@pytest.mark.parametrize("spoken", [False, True])
def test_only_the_last_piece_has_audio_and_closes_the_word(spoken: bool) -> None:
    *before, last = sliced(chunk(spoken=spoken))
    assert all((one.pcm, one.audio_end_ms, one.closes_word) == (b"", 0, False) for one in before)
    assert (len(last.pcm), last.audio_end_ms, last.closes_word) == (200, 70 * len(TEXT), True)


def test_a_short_chunk_stays_as_it_is() -> None:
    short = SpeechChunk(chars=(timed("Hello."),))
    assert sliced(short) == [short]
    assert sliced(SpeechChunk()) == [SpeechChunk()]


def chunk_with_phones() -> SpeechChunk:
    text = TEXT * 2
    phones = tuple(Phone("a" if at % 3 else "", 70 * at, 70 * (at + 1), at) for at in range(len(text)))
    return SpeechChunk(bytes(200), audio_end_ms=70 * len(text), chars=(timed(text),), phones=phones, closes_word=True)


def test_pieces_with_phones_say_what_the_chunk_says() -> None:
    whole = chunk_with_phones()
    *before, last = sliced_with_phones(whole)
    assert len(before) == -(-len(TEXT) * 2 // SLICE_CHARS_OF_PHONES) + -(-len(whole.phones) // SLICE_PHONES)
    assert all((one.pcm, one.audio_end_ms, one.closes_word) == (b"", 0, False) for one in before)
    assert (last.chars, last.phones, len(last.pcm), last.closes_word) == ((), (), 200, True)
    assert events_of([*before, last], true_phones=True) == events_of([whole], true_phones=True)


def test_a_short_chunk_with_phones_stays_as_it_is() -> None:
    short = SpeechChunk(b"ab", chars=(timed("Hi."),), phones=(Phone("h", 0, 70, 0),))
    assert sliced_with_phones(short) == [short]
    assert sliced_with_phones(SpeechChunk(b"ab")) == [SpeechChunk(b"ab")]


def test_text_slices_are_the_text() -> None:
    text = "ab" * SLICE_TEXT_CHARS + "c"
    assert "".join(text_slices(text)) == text
    assert max(map(len, text_slices(text))) == SLICE_TEXT_CHARS
    assert list(text_slices("")) == []


def test_long_audio_comes_after_the_text_a_little_at_a_time() -> None:
    whole = SpeechChunk(bytes(range(250)) * 96, 8_000, 4_000, (timed(TEXT),), closes_word=True)
    pieces = sliced(whole)
    with_audio = [piece for piece in pieces if piece.pcm]
    assert b"".join(piece.pcm for piece in pieces) == whole.pcm
    assert all(len(piece.pcm) <= 2 * 8 * SLICE_AUDIO_MS for piece in with_audio)
    assert [piece.audio_end_ms for piece in with_audio] == [2_700, 2_900, 3_100, 3_300, 3_500, 3_700, 3_900, 4_000]
    assert "".join(run.text for piece in pieces for run in piece.chars) == TEXT
    assert not any(piece.chars for piece in with_audio[1:])
    assert [piece.closes_word for piece in pieces] == [False] * (len(pieces) - 1) + [True]
