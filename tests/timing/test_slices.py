"""Long chunks in short pieces that say the same."""

from __future__ import annotations

import pytest

from captionsync.captioner import Captioner
from captionsync.events import Event
from captionsync.timing.lines import rules_for
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.slices import SLICE_CHARS, sliced

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


def events_of(chunks: list[SpeechChunk]) -> list[Event]:
    captioner = Captioner(language="en", direction="ltr", rules=rules_for("en"), true_phones=False)
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
